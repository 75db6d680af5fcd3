"""Text in a reply that talks to a machine: it is left out, and nothing after it counts as warm."""

import re
from dataclasses import dataclass
from typing import Final

from domain.reply_rules.injection_words import QUICK, SIGNS
from domain.reply_rules.normalise import fold

_LONGEST: Final = 8_000
_SIGNS: Final = re.compile("|".join(SIGNS), re.MULTILINE)
_QUICK: Final = re.compile(QUICK)
_PIECE: Final = re.compile(r"[^.!?\n]*(?:[.!?](?!\s|$)[^.!?\n]*)*(?:[.!?]+\s*|\n+|$)")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The text before anything that talked to a machine, and what stands after it."""

    before: str
    after: str = ""
    is_injected: bool = False


def cleaned(text: str) -> Cleaned:
    """Sentences that give orders to a machine are taken out; the rest keeps its place."""
    text = text[:_LONGEST]
    if not _QUICK.search(fold(text)):
        return Cleaned(text)
    before: list[str] = []
    after: list[str] = []
    is_injected = False
    for piece in _PIECE.findall(text):
        if _SIGNS.search(fold(piece).strip()):
            is_injected = True
        else:
            (after if is_injected else before).append(piece)
    return Cleaned("".join(before), "".join(after), is_injected)
