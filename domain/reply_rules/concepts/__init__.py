"""What a sentence is about: words by meaning, and which meanings together tell what.

Phrases say how something is said; here it only counts what stands in one sentence, in any order.
So it finds what no list foresaw, and is believed only where the phrases are silent.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Final

from domain.reply_rules.patterns import folded_words
from domain.reply_rules.signals import Signal

RULES: Final[tuple[tuple[Signal, str, str, int], ...]] = (
    (Signal.OPT_OUT, "STOP MESSAGE", "", 40),
    (Signal.OPT_OUT, "STOP CONTACT ME", "", 40),
    (Signal.OPT_OUT, "STOP THIS", "NEG RETURN", 5),
    (Signal.OPT_OUT, "STOP", "NEG PROVIDER", 2),
    (Signal.OPT_OUT, "NEG NOMORE CONTACT", "", 40),
    (Signal.OPT_OUT, "NEG NOMORE MESSAGE", "", 40),
    (Signal.OPT_OUT, "NEG WANT RECEIVE", "", 40),
    (Signal.OPT_OUT, "NEG ADVERT", "", 9),
    (Signal.OPT_OUT, "NEG MESSAGE", "NEED HAPPY", 5),
    (Signal.OPT_OUT, "NEVERMORE", "NEED", 3),
    (Signal.OPT_OUT, "LASTONE MESSAGE", "", 14),
    (Signal.OPT_OUT, "NEG WELCOME MESSAGE", "", 14),
    (Signal.OPT_OUT, "NEG AGREED", "", 25),
    (Signal.OPT_OUT, "REMOVE LIST", "", 40),
    (Signal.OPT_OUT, "REMOVE DATA ME", "", 40),
    (Signal.OPT_OUT, "REMOVE ME", "NEG", 6),
    (Signal.OPT_OUT, "BLOCK ME", "", 40),
    (Signal.OPT_OUT, "SPAM MESSAGE", "", 40),
    (Signal.OPT_OUT, "LEGAL MESSAGE", "", 40),
    (Signal.OPT_OUT_DOUBT, "NEG CONTACT ME", "", 40),
    (Signal.OPT_OUT_DOUBT, "NEG CONTACT", "", 6),
    (Signal.OPT_OUT_DOUBT, "SPAM", "", 12),
    (Signal.OPT_OUT, "LEGAL CONTACT", "", 40),
    (Signal.OPT_OUT_DOUBT, "LEGAL", "", 40),
    (Signal.WRONG, "NEG RESPONSIBLE", "", 40),
    (Signal.WRONG, "DEPT TOGO", "TIME MATERIAL", 16),
    (Signal.WRONG, "NEG NOSAY", "", 22),
    (Signal.WRONG, "NEG WHYME", "", 20),
    (Signal.WRONG, "ROLE ONLY", "MATERIAL", 18),
    (Signal.WRONG, "NEG ROLE", "MATERIAL PROVIDER", 14),
    (Signal.WRONG, "NEG TODO", "", 20),
    (Signal.WRONG, "NEG KNOW WHO", "", 30),
    (Signal.WRONG, "NEG NAMEHERE", "", 30),
    (Signal.WRONG, "PRIVATE", "", 20),
    (Signal.WRONG, "LEFT", "", 40),
    (Signal.LEFT, "LEFT", "", 40),
    (Signal.WRONG, "WRONGTARGET", "", 40),
    (Signal.DECLINE, "NEG NEED", "", 40),
    (Signal.DECLINE, "ALREADY PROVIDER", "", 40),
    (Signal.DECLINE, "HAPPY PROVIDER", "", 40),
    (Signal.LATER, "RETURN TIMEUNIT", "", 40),
    (Signal.LATER, "NEG NOW", "", 40),
    (Signal.MEET, "TALK TIME", "NEG", 40),
    (Signal.ASK, "SOURCE DATA", "", 30),
    (Signal.MEET, "WEEKDAY CLOCK", "HOLIDAY RECEIPTS", 30),
    (Signal.MEET, "WEEKDAY TALK", "HOLIDAY RECEIPTS", 30),
    (Signal.MEET, "COMEBY", "NEG HOLIDAY", 20),
    (Signal.MEET, "CALENDAR", "NEG HOLIDAY RECEIPTS", 20),
    (Signal.MEET, "RINGME", "NEG HOLIDAY RECEIPTS TIMEUNIT", 22),
    (Signal.INTEREST, "GIVE MATERIAL", "NEG", 40),
    (Signal.INTEREST, "MATERIAL PLEASE", "NEG", 14),
    (Signal.INTEREST, "PRICE", "NEG HAPPY", 6),
    (Signal.INTEREST, "TELLME", "NEG", 12),
    (Signal.BOUNCE, "NEG DELIVER MAILBOX", "WANT", 40),
    (Signal.BOUNCE, "MAILBOX BROKEN", "", 40),
    (Signal.AWAY, "HOLIDAY", "", 60),
    (Signal.AWAY, "NEG OFFICE", "", 60),
    (Signal.RECEIPT, "RECEIPTS", "", 60),
)
"""Signal, meanings that must meet in a sentence, those that must not be there, and its longest."""
_TOLD: Final = frozenset(
    {Signal.WRONG, Signal.DECLINE, Signal.DECLINE_WEAK, Signal.LATER, Signal.BOUNCE, Signal.AWAY,
     Signal.RECEIPT}
)  # fmt: skip
"""Who asks, tells none of these."""


@dataclass(frozen=True, slots=True)
class _Rule:
    signal: Signal
    needs: frozenset[str]
    bars: frozenset[str]
    longest: int

    def holds(self, meanings: frozenset[str], count: int, *, is_asked: bool) -> bool:
        if count > self.longest or not self.needs <= meanings or self.bars & meanings:
            return False
        return self.signal not in _TOLD if is_asked else self.signal is not Signal.ASK


_COMMON: Final = (
    "NEG",
    "ME",
    "NOMORE",
    "MESSAGE",
    "CONTACT",
    "NOW",
    "TIME",
    "GIVE",
    "DATA",
    "RETURN",
)


def _by_first() -> dict[str, tuple[_Rule, ...]]:
    """The rules by the rarest meaning that each needs."""
    found: dict[str, list[_Rule]] = {}
    for signal, needs, bars, longest in RULES:
        names = needs.split()
        first = min(names, key=lambda name: (name in _COMMON, names.index(name)))
        rule = _Rule(signal, frozenset(names), frozenset(bars.split()), longest)
        found.setdefault(first, []).append(rule)
    return {first: tuple(rules) for first, rules in found.items()}


_BY_FIRST: Final = _by_first()
_TO_ME: Final = re.compile(
    r"\w(?:temi|teci|rmi|rci|armi|irmi|rme|rnos|nme|nnos|dme|dnos|ame|eme|enos)$"
)
"""Italian and Spanish verbs with "me" at their end."""


@dataclass(frozen=True)
class _Words:
    """The words of one language by meaning: whole ones, beginnings, and those of several words
    by their first."""

    whole: Mapping[str, frozenset[str]]
    beginnings: Mapping[str, frozenset[str]]
    several: Mapping[str, tuple[tuple[str, str], ...]]
    known: dict[str, frozenset[str]] = field(default_factory=dict)

    def of(self, line: str) -> frozenset[str]:
        found: set[str] = set()
        spaced = f" {line} "
        for word in line.split():
            meanings = self.known.get(word)
            found |= self._learnt(word) if meanings is None else meanings
            for words, meaning in self.several.get(word, ()):
                if words in spaced:
                    found.add(meaning)
        return frozenset(found)

    def _learnt(self, word: str) -> frozenset[str]:
        """A word's meanings, kept for the next time while there are not too many."""
        found = set(self.whole.get(word, _NONE))
        if word[0].isdigit():
            found.add("TIME")
        if _TO_ME.search(word):
            found.add("ME")
        for length in range(2, len(word) + 1):
            found |= self.beginnings.get(word[:length], _NONE)
        if len(self.known) < _MOST_KNOWN:
            self.known[word] = frozenset(found)
        return frozenset(found)


_MOST_KNOWN: Final = 20_000
_NONE: Final[frozenset[str]] = frozenset()


def told(prose: str, languages: Iterable[str]) -> list[tuple[Signal, str]]:
    """What each sentence tells in any of the languages, with the sentence."""
    found: dict[tuple[Signal, str], None] = {}
    tried = sorted(languages)
    for line in filter(None, (line.strip() for line in prose.replace("\t", " ").split("\n"))):
        count = line.count(" ") + 1
        is_asked = line.endswith("?")
        for language in tried:
            meanings = _words(language).of(line)
            for rule in _met(meanings):
                if rule.holds(meanings, count, is_asked=is_asked):
                    found[rule.signal, line] = None
    return list(found)


def _met(meanings: frozenset[str]) -> Iterable["_Rule"]:
    return (rule for meaning in meanings for rule in _BY_FIRST.get(meaning, ()))


@cache
def _words(language: str) -> _Words:
    lists: Mapping[str, str] = import_module(f"domain.reply_rules.concepts.{language}").WORDS
    whole: dict[str, set[str]] = {}
    beginnings: dict[str, set[str]] = {}
    several: dict[str, list[tuple[str, str]]] = {}
    for meaning, words in lists.items():
        for word in folded_words(words).split("|"):
            if " " in word:
                end = "" if word.endswith("*") else " "
                first = word.split()[0].rstrip("*")
                several.setdefault(first, []).append((f" {word.rstrip('*')}{end}", meaning))
            elif word.endswith("*"):
                beginnings.setdefault(word[:-1], set()).add(meaning)
            else:
                whole.setdefault(word, set()).add(meaning)
    firsts = {first: tuple(words) for first, words in several.items()}
    return _Words(_frozen(whole), _frozen(beginnings), firsts)


def _frozen(sets: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(meanings) for word, meanings in sets.items()}
