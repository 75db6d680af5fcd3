"""What a reply asks, and which snippet speaks of it: sentences, words, topics.

Two words are the same one when they share their beginning (price, pricing); a topic is a set of
words that ask for the same thing in the eight languages. How well a snippet fits is the number
of words and topics that it shares with the question, and these are told.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from domain.answer_templates.template import Templates
from domain.answer_words import SMALL_WORDS, TIME_WORDS, TOPICS
from domain.mail_writing import flat
from domain.taxonomy import Label

SHORTEST_WORD: Final = 3
SHARED_BEGINNING: Final = 0.7
"""Of the shorter word; at least four letters."""
TOPIC_COUNTS: Final = 3
ENOUGH: Final = 2
"""A topic, or two words; or one word that the snippet is named by."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+|\n+")
_CLOCK: Final = re.compile(
    r"\b\d{1,2}(?:[:h.]\d{2}\b|\s?(?:h|am|pm|uhr|uur|godz|o'clock)\b)", re.IGNORECASE
)
_ADDRESS: Final = re.compile(r"[^\s<>()\[\],;:\"']+@[^\s<>()\[\],;:\"']+\.[a-zA-Z]{2,}")
_LINK: Final = re.compile(r"https?://[^\s<>\"'{}|\\^`]+")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of the customer's own words."""

    name: str
    text: str
    for_labels: tuple[Label, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Match:
    """The snippet that fits best, and what it shares with the question."""

    snippet: Snippet
    shared: tuple[str, ...]


def folded(text: str) -> str:
    """Lower case without accents, to compare by."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    """What a text speaks of: its words in order, each once, without the small ones."""
    found = (word for word in _WORD.findall(folded(text)) if len(word) >= SHORTEST_WORD)
    return list(dict.fromkeys(word for word in found if word not in SMALL_WORDS))


def sentences(text: str) -> list[str]:
    """The sentences of a text, each on one line."""
    return [one for one in map(flat, _SENTENCE.split(text)) if one]


def question(text: str) -> str:
    """The sentence that asks: the first with a question mark, else the longest."""
    found = sentences(text)
    asking = [one for one in found if "?" in one]
    return asking[0] if asking else max(found, key=len, default="")


def offered_time(text: str, book: Templates) -> str | None:
    """The sentence in which somebody names a day or a time to meet; a link to book is none."""
    for one in sentences(text):
        is_named = _CLOCK.search(one) or _names(one, book.weekdays)
        if is_named and not links(one):
            return one
    return None


def named_time(text: str, book: Templates) -> str | None:
    """The sentence in which somebody says when to come back."""
    for one in sentences(text):
        if _names(one, book.months) or any(map(_is_of_time, _WORD.findall(folded(one)))):
            return one
    return None


def links(text: str) -> list[str]:
    """The web addresses in a text, each once."""
    return list(dict.fromkeys(one.rstrip(".,;:!?)") for one in _LINK.findall(text)))


def addresses(text: str) -> list[str]:
    """The e-mail addresses in a text, in order."""
    return [one.rstrip(".") for one in _ADDRESS.findall(text)]


def best_snippet(
    asked: str, snippets: Sequence[Snippet], label: Label, language: str
) -> Match | None:
    """The snippet in this language and for this label that shares most with what was asked."""
    fitting = [
        match
        for snippet in snippets
        if snippet.language == language and (not snippet.for_labels or label in snippet.for_labels)
        if (match := _match(asked, snippet)) is not None
    ]
    return max(fitting, key=lambda one: (_weight(one.shared), one.snippet.name), default=None)


def material(snippets: Sequence[Snippet], label: Label, language: str) -> Snippet | None:
    """What the customer wants said to replies of this label, whatever they ask."""
    named = (one for one in snippets if label in one.for_labels and one.language == language)
    return next(named, None)


def _match(asked: str, snippet: Snippet) -> Match | None:
    wanted, given = words(asked), words(f"{snippet.name.replace('-', ' ')} {snippet.text}")
    shared = [one for one in wanted if any(_is_same(one, other) for other in given)]
    topics = [f"topic {name}" for name in TOPICS if _is_on(name, wanted) and _is_on(name, given)]
    by_name = any(_is_same(one, other) for one in shared for other in words(snippet.name))
    found = (*topics, *shared)
    return Match(snippet, found) if _weight(found) >= ENOUGH or by_name else None


def _weight(shared: Iterable[str]) -> int:
    return sum(TOPIC_COUNTS if one.startswith("topic ") else 1 for one in shared)


def _is_on(topic: str, given: Iterable[str]) -> bool:
    return not set(TOPICS[topic].split()).isdisjoint(given)


def _is_same(one: str, other: str) -> bool:
    if one == other:
        return True
    length = min(len(one), len(other))
    needed = max(4, round(SHARED_BEGINNING * length))
    return length >= needed and one[:needed] == other[:needed]


def _is_of_time(word: str) -> bool:
    return word in TIME_WORDS or word[:-1] in TIME_WORDS  # weeks, Wochen


def _names(text: str, names: Iterable[str]) -> bool:
    """Whether a name stands in it, whatever its ending; a short one (May, mars) as it is."""
    return any(re.search(_named(name), text) for name in names)


def _named(name: str) -> str:
    stem = name.partition("-")[0]
    if len(stem) < 5:
        return rf"\b{re.escape(stem)}\b"
    return rf"(?i:\b{re.escape(stem[:-2])})"
