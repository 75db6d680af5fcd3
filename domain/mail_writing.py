"""Mails put together from a template's words and cited values.

A value goes in as it is and is never read as a template again: a lead called `{{ name }}` is
greeted so. What a mail took from somewhere stands in a part of its own, with its source.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from domain.answer_templates.template import Templates, pieces

Kind = Literal["snippet", "thread", "campaign", "fact"]
LONGEST_VALUE: Final = 80
LONGEST_QUOTE: Final = 240
_MARKS: Final = re.compile(
    r"^(?:(?:re|aw|r|odp|ref|sv|antw|antwort|fwd?|wg|tr|rv|i|enc|pd)\s*:\s*)+", re.IGNORECASE
)
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Cite:
    """What was used of which source; `quote` stands in it word for word (see `flat`)."""

    kind: Kind
    ref: str
    quote: str

    def document(self) -> dict[str, str]:
        return {"kind": self.kind, "ref": self.ref, "quote": self.quote}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a mail: a template's words, what a cite stands for, or a time that we chose."""

    text: str
    cite: Cite | None = None
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A text that may be quoted: a mail of the thread, a step of the campaign, a snippet."""

    kind: Kind
    ref: str
    text: str

    def quoted(self, quote: str, longest: int = LONGEST_QUOTE) -> Part:
        """A part that says this of it."""
        words = clipped(flat(quote), longest)
        return Part(words, Cite(self.kind, self.ref, words))


Values = Mapping[str, Part]


def flat(text: str) -> str:
    """The text on one line, without characters that nobody sees."""
    seen = "".join(" " if unicodedata.category(sign) in _UNSEEN else sign for sign in text)
    return " ".join(seen.split())


def bare(subject: str) -> str:
    """A subject without the marks of replies and forwards before it."""
    return _MARKS.sub("", flat(subject))


def clipped(text: str, longest: int) -> str:
    """The beginning of a text, cut between words."""
    if len(text) <= longest:
        return text
    head, space, _ = text[: longest + 1].rpartition(" ")
    return head if space else text[:longest]


def fact(name: str, value: str | None) -> Part | None:
    """A part that says what we know of somebody, under the fact's name; None if we do not."""
    words = clipped(flat(value or ""), LONGEST_VALUE)
    return Part(words, Cite("fact", name, words)) if words else None


def written(template: str, values: Values) -> tuple[Part, ...]:
    """The template's parts with values in its slots; raises KeyError for a slot without one."""
    return tuple(
        values[piece.slot] if piece.slot else Part(piece.words) for piece in pieces(template)
    )


def mail(book: Templates, text: str, values: Values) -> tuple[Part, ...]:
    """A whole mail around the text of this name: greeting, text, closing.

    Names, companies and subjects that are not known are gone around.
    """
    whole = book.texts[text]
    for slot, needed, forms in (
        ("{where}", "company", book.where),
        ("{mail}", "subject", book.mail),
    ):
        whole = whole.replace(slot, forms[0 if needed in values else 1])
    greeting = book.greeting[0 if "first_name" in values else 1]
    closing = book.closing[0 if "sender" in values else 1]
    return written("\n\n".join((greeting, whole, closing)), values)


def text_of(parts: Iterable[Part]) -> str:
    return "".join(part.text for part in parts)


def cites_of(parts: Iterable[Part]) -> tuple[Cite, ...]:
    """What the parts cite, each once, in order."""
    return tuple(dict.fromkeys(part.cite for part in parts if part.cite))
