"""What a language model need not see of a reply: addresses, numbers, links with secrets in them.

Each is replaced by a mark that says its kind and counts from 1 over the whole reply, and can be
put back into what the model answers. A link keeps its host, which says what it is for.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Masked:
    """Texts with marks, and what each mark stands for."""

    texts: tuple[str, ...]
    originals: Mapping[str, str] = field(default_factory=dict)

    def restored(self, text: str) -> str:
        """The text with every mark of this reply replaced by what it stands for."""
        return _MARK.sub(lambda found: self.originals.get(found[0], found[0]), text)


def masked(*texts: str) -> Masked:
    """The same thing has the same mark in all the texts. A mark that a text brings along is
    masked like the rest, so that it cannot stand for somebody else's."""
    marks: dict[tuple[str, str], str] = {}
    counts: dict[str, int] = {}

    def mark(found: re.Match[str]) -> str:
        kind = str(found.lastgroup)
        original = found[0]
        if kind == "phone" and not _is_phone(original):
            return original
        key = (kind, original.casefold())
        if key not in marks:
            counts[kind] = counts.get(kind, 0) + 1
            host = _host(original) if kind == "link" else ""
            marks[key] = f"[{kind}-{counts[kind]}{host}]"
            originals[marks[key]] = original
        return marks[key]

    originals: dict[str, str] = {}
    return Masked(tuple(_SECRET.sub(mark, text) for text in texts), originals)


def _host(link: str) -> str:
    found = _HOST.match(link)
    return f" {found['host'].lower()}" if found else ""


def _is_phone(text: str) -> bool:
    """Digits enough for a number that rings, and not a date, a time or an amount."""
    digits = sum(one.isdigit() for one in text)
    return _FEWEST_DIGITS <= digits <= _MOST_DIGITS and not _DATE.fullmatch(text.strip())


_FEWEST_DIGITS: Final = 7
_MOST_DIGITS: Final = 16
_DATE: Final = re.compile(
    r"\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}(?:[-./ ]{0,3}\d{1,2}){0,3}"
    r"|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}(?: ?[-.] ?\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4})?"
)
_SECRET: Final = re.compile(
    r"""
    (?P<mark>\[(?:address|phone|link|mark)-\d{1,6}(?:\ [^\]\s]{1,253})?\])
    | (?P<link>\b(?:https?://|www\.)[^\s<>"'()\[\]]{1,2000})
    | (?P<address>[^\s<>()\[\]{}"',;:@|]{1,64}@[^\s<>()\[\]{}"',;:@|]{1,255}\.[^\W\d_]{2,24})
    | (?P<phone>(?<![\w.,])(?:\+|00|\()?\d(?:[ \t().\-/]{0,3}\d){6,17}(?![\w]))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HOST: Final = re.compile(
    r"(?:https?://)?(?:[^/@\s]*@)?(?P<host>[\w.-]{1,253}?\.[\w-]{2,63})(?=[/:?#]|$)", re.IGNORECASE
)
_MARK: Final = re.compile(r"\[(?:address|phone|link|mark)-\d{1,6}(?: [^\]\s]{1,253})?\]")
