"""Text in a reply that talks to a machine: it is left out, and nothing after it counts as warm."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from domain.reply_rules.injection_words import COLD_LABELS, QUICK, SIGNS, WARM_LABELS
from domain.reply_rules.language import languages
from domain.reply_rules.normalise import fold, prose

_LONGEST: Final = 8_000
_SIGNS: Final = re.compile("|".join(SIGNS), re.MULTILINE)
_QUICK: Final = re.compile(QUICK)
_WARM: Final = re.compile(WARM_LABELS)
_COLD: Final = re.compile(COLD_LABELS)
_ENGLISH_LABEL: Final = re.compile(r"\b(?:interested|meeting request|hot lead)\b")
_PIECE: Final = re.compile(r"[^.!?\n]*(?:[.!?](?!\s|$)[^.!?\n]*)*(?:[.!?]+\s*|\n+|$)")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The text before anything that talked to a machine, and what stands after it."""

    before: str
    after: str = ""
    is_injected: bool = False


def cleaned(text: str) -> Cleaned:
    """Sentences that give orders to a machine are taken out; the rest keeps its place."""
    return _cleaned(text[:_LONGEST])


@lru_cache(maxsize=1_024)
def _cleaned(text: str) -> Cleaned:
    """Kept for a while: rules and model read the same batch one after the other."""
    if not _QUICK.search(fold(text)):
        return Cleaned(text)
    before: list[str] = []
    after: list[str] = []
    orders: list[str] = []
    for piece in _PIECE.findall(text):
        folded = fold(piece).strip()
        if _SIGNS.search(folded) or _is_foreign_label(piece, folded):
            orders.append(folded)
        else:
            (after if orders else before).append(piece)
    if _asks_for_cold(" ".join(orders)):
        return Cleaned("".join(before + after), "", is_injected=True)
    return Cleaned("".join(before), "".join(after), bool(orders))


def _is_foreign_label(piece: str, folded: str) -> bool:
    """An English label in a sentence of another language is nobody's own word."""
    if not _ENGLISH_LABEL.search(folded):
        return False
    language, _ = languages(piece, prose(piece))
    return language not in {None, "en"}


def _asks_for_cold(orders: str) -> bool:
    """Whoever orders a no does not fake a yes: what follows such an order is their own."""
    return bool(_COLD.search(orders)) and not _WARM.search(orders)
