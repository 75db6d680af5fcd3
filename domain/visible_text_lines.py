"""A mail's text as lines to judge: one kind of line end and of space, nothing invisible."""

import re
from enum import IntEnum
from typing import Final


class Kind(IntEnum):
    """What a line of a mail belongs to."""

    REPLY = 0
    QUOTED = 1
    SIGNATURE = 2
    FOOTER = 3


_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u2069\ufeff]"
)
"""Controls, soft hyphens, zero-width and direction signs; the joiner of emoji (200d) stays."""
_SPACE: Final = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_WRAPS_FROM: Final = 50
_LINE_END: Final = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")


def lines_of(text: str) -> list[str]:
    """The lines without what nobody sees, with plain spaces and nothing at their ends."""
    lines: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        if line.isprintable():
            lines.append(line.rstrip())
        else:
            lines.extend(part.rstrip() for part in _LINE_END.split(_plain(line)))
    return lines


def _plain(line: str) -> str:
    return _SPACE.sub(" ", _UNSEEN.sub("", line))


def next_written(lines: list[str], start: int) -> int:
    """Index of the first line that is not blank from `start` on; the length when there is none."""
    for index in range(start, len(lines)):
        if lines[index]:
            return index
    return len(lines)


def last_written(lines: list[str], end: int) -> int:
    """Index of the last line that is not blank before `end`; -1 when there is none."""
    for index in range(end - 1, -1, -1):
        if lines[index]:
            return index
    return -1


def runs_on(line: str) -> bool:
    """Whether a sentence was wrapped at the end of this line."""
    return len(line) >= _WRAPS_FROM and line[-1] not in ".!?:"
