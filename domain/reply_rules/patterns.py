"""The little language in which the phrases are written, and the index that finds them fast.

    not interested          words in this order; a comma may stand between them
    interest*               any word that begins so
    (stop|quit) writing     either
    remove [me] from        may be missing
    stop .. mails           up to four words between; `...` up to eight
    #                       a number, a time
    ^no ,                   a comma must follow
    ^no$                    the whole sentence; ^ its beginning, $ its end
    @mail @link @phone      an address, a link, a number
    ?                       the sentence is a question

Phrases are folded like the text, so they may be written with or without accents.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from domain.reply_rules.normalise import fold
from domain.reply_rules.signals import Signal

_TOKEN: Final = re.compile(r"[()\[\]|^$]|\.\.\.?|[^\s()\[\]|^$]+")
_LIGHT: Final = frozenset(
    {Signal.ASK, Signal.REFER_WEAK, Signal.DECLINE_WEAK, Signal.LATER_WEAK, Signal.MEET_WEAK,
     Signal.INTEREST_WEAK, Signal.THANKS}
)  # fmt: skip
"""They swallow only each other: a question about prices is also about prices."""
_CONTRACTION: Final = re.compile(r"(?<=\w)'(?=(?:t|m|s|re|ve|ll|d)\b)")
_KEY: Final = 4
_SHORTEST: Final = 3
_BREAK: Final = "[ \t]"
_END: Final = r"(?![\w:])"
_GAPS: Final = {"..": r"(?:[ \t][^\s?]+){0,4}?", "...": r"(?:[ \t][^\s?]+){0,8}?"}


@dataclass(frozen=True)
class Phrase:
    """One phrase of a list. `needs`: beginnings of words, one of each set is in what it finds."""

    signal: Signal
    language: str
    words: str
    pattern: str
    needs: tuple[frozenset[str], ...]

    @cached_property
    def regex(self) -> "re.Pattern[str]":
        """Compiled when first wanted: most phrases of a language are not, in a small batch."""
        return re.compile(self.pattern)

    def as_signal(self, signal: Signal) -> "Phrase":
        return Phrase(signal, self.language, self.words, self.pattern, self.needs)


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in the prose, from `start` to `end`."""

    phrase: Phrase
    start: int
    end: int

    @property
    def signal(self) -> Signal:
        return self.phrase.signal


@dataclass(frozen=True, slots=True)
class _Part:
    """A compiled piece: its regex, and the needs of its words with how telling each is."""

    regex: str
    needs: tuple[tuple[int, frozenset[str]], ...] = ()

    @property
    def best(self) -> tuple[int, frozenset[str]]:
        return max(self.needs, key=lambda need: need[0], default=(0, frozenset()))


@dataclass
class _Reader:
    tokens: list[str]
    at: int = 0

    def alternatives(self, end: str) -> _Part:
        parts = [self.sequence()]
        while self.at < len(self.tokens) and self.tokens[self.at] == "|":
            self.at += 1
            parts.append(self.sequence())
        if end:
            if self.at >= len(self.tokens) or self.tokens[self.at] != end:
                raise ValueError(f"a bracket is not closed in {' '.join(self.tokens)!r}")
            self.at += 1
        if len(parts) == 1:
            return parts[0]
        regex = "(?:" + "|".join(part.regex for part in parts) + ")"
        best = [part.best for part in parts]
        strength = min(one for one, _ in best)
        keys: frozenset[str] = frozenset().union(*(keys for _, keys in best))
        return _Part(regex, ((strength, keys),) if strength else ())

    def sequence(self) -> _Part:
        parts: list[_Part] = []
        while self.at < len(self.tokens) and self.tokens[self.at] not in ")]|":
            parts.append(self.part())
        needs = tuple(need for part in parts for need in part.needs)
        return _Part("".join(part.regex for part in parts), needs)

    def part(self) -> _Part:
        piece = self.tokens[self.at]
        self.at += 1
        if piece == "(":
            return self.alternatives(")")
        if piece == "[":
            return _Part(f"(?:{self.alternatives(']').regex})?")
        if piece == "^":
            return _Part(r"(?<=\n)")
        if piece == ",":
            return _Part(r"(?=\t)")
        if piece == "$":
            return _Part(r"(?=[ \t](?:\?[ \t])*\n)")
        return _Part(_GAPS[piece]) if piece in _GAPS else _word(piece)


def _word(piece: str) -> _Part:
    if piece == "#":
        return _Part(_BREAK + r"\d[\w:/]*")
    stem = piece.removesuffix("*")
    if stem == piece:
        return _Part(f"{_BREAK}{re.escape(stem)}{_END}", ((len(stem), frozenset({"=" + stem})),))
    needs = ((len(stem), frozenset({stem[:_KEY]})),) if len(stem) >= _SHORTEST else ()
    return _Part(_BREAK + re.escape(stem) + r"\w*", needs)


def phrase(signal: Signal, language: str, words: str) -> Phrase:
    """Read one phrase. Raises ValueError for a bracket that is not closed or too vague a phrase."""
    reader = _Reader(_TOKEN.findall(folded_words(words)))
    part = reader.alternatives("")
    if reader.at < len(reader.tokens):
        raise ValueError(f"a bracket is not opened in {words!r}")
    if not part.needs:
        raise ValueError(f"no word to look for in {words!r}")
    needs = sorted(part.needs, key=lambda need: -need[0])
    return Phrase(signal, language, words, part.regex, tuple(keys for _, keys in needs))


def folded_words(words: str) -> str:
    """A phrase's words as `prose` would write them."""
    return fold(_CONTRACTION.sub("", words)).replace("'", " ")


@dataclass
class Index:
    """All phrases by the beginnings of their most telling words."""

    by_key: dict[str, list[Phrase]] = field(default_factory=dict)

    def add(self, language: str, lists: Mapping[Signal, str]) -> None:
        for signal, block in lists.items():
            for words in _phrases(block):
                one = phrase(signal, language, words)
                for key in one.needs[0]:
                    self.by_key.setdefault(key, []).append(one)

    def hits(self, prose: str, languages: frozenset[str]) -> list[Hit]:
        """What was found, in the order of the text."""
        words = set(prose.split())
        keys = {word[:_KEY] for word in words}
        keys.update(word[:_SHORTEST] for word in words)
        keys.update("=" + word for word in words)
        found = [
            Hit(one, *match.span())
            for one in self._candidates(keys, languages)
            for match in one.regex.finditer(prose)
        ]
        return sorted(found, key=lambda hit: (hit.start, hit.end, hit.signal, hit.phrase.words))

    def _candidates(self, keys: set[str], languages: frozenset[str]) -> Iterable[Phrase]:
        seen: dict[int, Phrase] = {}
        for key in keys:
            for one in self.by_key.get(key, ()):
                if one.language in languages and not any(map(keys.isdisjoint, one.needs)):
                    seen[id(one)] = one
        return seen.values()


def _phrases(block: str) -> Iterable[str]:
    """Phrases are parted by semicolons."""
    return (words for part in block.split(";") if (words := " ".join(part.split())))


def outermost(hits: list[Hit]) -> list[Hit]:
    """Without those that lie within a longer one: "not interested" swallows "interested"."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if not any(_is_within(hit, other) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: (hit.start, hit.end))


def _is_within(hit: Hit, other: Hit) -> bool:
    if other.signal in _LIGHT and hit.signal not in _LIGHT:
        return False
    same = (other.start, other.end) == (hit.start, hit.end)
    return not same and other.start <= hit.start and hit.end <= other.end
