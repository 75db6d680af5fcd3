"""Text in a reply that talks to a machine: it is left out, and nothing after it counts as warm."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from domain.reply_rules.injection_marks import (
    BLOCKS,
    TAGS,
    UNSEEN,
    is_encoded,
    is_hidden,
    undisguised,
)
from domain.reply_rules.injection_sense import is_about_reading, is_order, may_order
from domain.reply_rules.injection_words import Sense, sense
from domain.reply_rules.language import languages
from domain.reply_rules.normalise import fold, prose
from domain.taxonomy import HOT, Label

_LONGEST: Final = 8_000
_WARM: Final = re.compile(
    r"(?<!not )(?<!not_)\b(?:interest|meeting|hot\b|positiv|warm|qualif|interess|zainteres"
    r"|geinteress|termin|rendez|reuni|riunion|appuntament|afspra|spotkan|yes\b|zusage)"
)
_COLD: Final = re.compile(
    fold(
        r"\b(?:not[_ ]interested|unsubscrib|other\b|bounce|auto[_ ]reply|out[_ ]of[_ ]office"
        r"|not[_ ]now|wrong[_ ]person|referral|question|spam|negativ|opt[_ -]?(?:ed )?out|abmeld"
        r"|desabonn|desinscri|baja\b|disiscri|descadast|afmeld|uitschrijv|wypisan|withdrawn)"
    )
)
_ENGLISH_LABEL: Final = re.compile(fold(r"\b(?:interested|meeting request|hot lead)\b"))
_PIECE: Final = re.compile(r"[^.!?\n]*(?:[.!?](?!\s|$)[^.!?\n]*)*(?:[.!?]+\s*|\n+|$)")
_OPENS: Final = re.compile(r"[<\[({`]")
_AI: Final = re.compile(
    r"\bA\.?I\b\.?|(?<=\bthe )ai\b|(?<=\ban )ai\b|(?<=\bdear )ai\b|(?<=\bhey )ai\b|(?<=\bhi )ai\b"
    r"|\bAIs\b"
)
"""The small letters are French, Italian and Portuguese for other things."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The text before anything that talked to a machine, and what stands after it."""

    before: str
    after: str = ""
    is_injected: bool = False
    orders: str = ""
    """What was left out, folded."""

    @property
    def wished(self) -> frozenset[Label]:
        """The labels that the orders ask for: nobody gets one without saying so themself."""
        named = {one for one in Label if fold(one).replace("_", " ") in _spaced(self.orders)}
        senses = _senses(self.orders)
        named |= HOT if senses & (Sense.WARM | Sense.HOT | Sense.MEETING) else set()
        named |= {Label.UNSUBSCRIBE} if senses & Sense.OUT else set()
        return frozenset(named)


def cleaned(text: str) -> Cleaned:
    """Sentences that give orders to a machine are taken out; the rest keeps its place."""
    return _cleaned(text[:_LONGEST])


@lru_cache(maxsize=1_024)
def _cleaned(text: str) -> Cleaned:
    """Kept for a while: rules and model read the same batch one after the other."""
    if not _may_order(text):
        return Cleaned(text)
    before: list[str] = []
    after: list[str] = []
    orders: list[str] = []
    for piece, is_an_order in _pieces(text):
        if is_an_order:
            orders.append(fold(piece).strip())
        else:
            (after if orders else before).append(piece)
    if not orders:
        return Cleaned(text)
    told = " ".join(orders)
    if _asks_for_cold(told):
        return Cleaned("".join(before + after), "", is_injected=True, orders=told)
    return Cleaned("".join(before), "".join(after), is_injected=True, orders=told)


def _may_order(text: str) -> bool:
    folded = fold(_AI.sub(" llm ", text))
    if may_order(_SENTENCE_END.sub("\n", folded)) or _ENGLISH_LABEL.search(folded):
        return True
    return is_encoded(text) or is_hidden(text) or undisguised(text) is not None


_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in sentences and marked parts, in its order, and whether each is an order."""
    at = 0
    if _OPENS.search(text):
        for found in BLOCKS.finditer(text):
            if not _is_ordering_block(found.group()):
                continue
            yield from ((one, _is_order(one)) for one in _PIECE.findall(text[at : found.start()]))
            yield found.group(), True
            at = found.end()
    yield from ((one, _is_order(one)) for one in _PIECE.findall(text[at:]))


def _is_ordering_block(block: str) -> bool:
    if TAGS.match(block) or (UNSEEN.match(block) and is_about_reading(fold(block))):
        return True
    return any(_is_order(one) for one in _PIECE.findall(block)) or _is_order(block)


def _is_order(piece: str) -> bool:
    folded = fold(_AI.sub(" llm ", piece)).strip()
    if not folded:
        return False
    if is_order(folded) or _is_foreign_label(piece, folded) or is_encoded(piece):
        return True
    if is_hidden(piece) and is_about_reading(folded):
        return True
    plain = undisguised(piece)
    return plain is not None and is_order(fold(plain))


def _spaced(orders: str) -> str:
    return orders.replace("_", " ")


def _senses(orders: str) -> int:
    found = 0
    for word in _spaced(orders).split():
        found |= sense(word.strip(_EDGES))
    return found


_EDGES: Final = "\"'`.,:;!?()[]{}<>=*"


def _is_foreign_label(piece: str, folded: str) -> bool:
    """An English label in a sentence of another language is nobody's own word."""
    if not _ENGLISH_LABEL.search(folded):
        return False
    language, _ = languages(piece, prose(piece))
    return language not in {None, "en"}


def _asks_for_cold(orders: str) -> bool:
    """Whoever orders a no does not fake a yes: what follows such an order is their own."""
    return bool(_COLD.search(orders)) and not _WARM.search(orders)
