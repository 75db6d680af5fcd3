"""How much of what was suggested is in what was sent."""

from difflib import SequenceMatcher
from typing import Final

LONGEST: Final = 5000
"""Characters that are compared: nobody's mail is longer, and the time grows with its square."""


def similarity(suggested: str, sent: str) -> float:
    """0 to 1, by the words that stand in both in the same order; white space counts nothing."""
    one, other = suggested[:LONGEST].split(), sent[:LONGEST].split()
    if not one and not other:
        return 1.0
    return round(SequenceMatcher(None, one, other, autojunk=False).ratio(), 4)
