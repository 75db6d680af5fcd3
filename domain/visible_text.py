"""What a person wrote in a mail, without what they answered, their card and small print.

Pure text work, line by line; the structure of HTML is read by tasks/clients/reply_text.py, which
hands over what it knows of each line.
"""

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from domain.visible_text_banners import banner_end, tag_end
from domain.visible_text_footers import is_image, is_mobile_footer, legal_start
from domain.visible_text_glued import unglued
from domain.visible_text_lines import Kind, last_written, lines_of, next_written
from domain.visible_text_quotes import mark_quoted
from domain.visible_text_signatures import (
    delimiter,
    is_card_paragraph,
    is_greeting,
    said_after_card,
    signature_start,
)

_MANY_ENDS: Final = re.compile("\n{4,}")
"""Pages of empty lines tell nothing and are slow."""
_GLUED_FROM: Final = 60
_MOST_GLUED: Final = 5
_LEGAL_ALONE: Final = 200
_MOST_LOOKS: Final = 4


@dataclass(frozen=True, slots=True)
class Visible:
    """A mail's parts, each line in one of them; `reply` is what a reader is meant to read."""

    reply: str
    quoted: str
    signature: str
    footer: str


def visible_text(text: str) -> Visible:
    """The parts of a plain-text mail."""
    lines = lines_of(_MANY_ENDS.sub("\n\n\n", text))
    return visible_lines(lines, [Kind.REPLY] * len(lines))


def visible_lines(lines: list[str], kinds: list[Kind]) -> Visible:
    """The parts of a mail of which some lines' kinds are known; REPLY means not known.

    Both lists are written to. Lines are clean (domain.visible_text_lines.lines_of).
    """
    _unglue(lines, kinds)
    mark_quoted(lines, kinds)
    runs = _own_runs(lines, kinds)
    for start, end in runs:
        _mark_footers(lines, kinds, start, end)
        _mark_signature(lines, kinds, range(start, end), is_only=len(runs) == 1)
    if len(runs) > 1 or Kind.SIGNATURE in kinds:
        _look_again(lines, kinds)
    parts: list[list[str]] = [[], [], [], []]
    for line, kind in zip(lines, kinds, strict=True):
        parts[kind].append(line)
    reply, quoted, signature, footer = (_joined(part) for part in parts)
    return Visible(reply, quoted, signature, footer)


def _look_again(lines: list[str], kinds: list[Kind]) -> None:
    """What is left is one text now: a rule may have come to its end, or a card together."""
    for _ in range(_MOST_LOOKS):
        left = kinds.count(Kind.REPLY)
        _mark_signature(lines, kinds, range(len(lines)), is_only=True)
        if kinds.count(Kind.REPLY) == left:
            return


def _unglue(lines: list[str], kinds: list[Kind]) -> None:
    """Long lines that hold a whole mail are cut; only a few of them, since looking is dear."""
    glued = [
        index
        for index, line in enumerate(lines)
        if len(line) > _GLUED_FROM and ":" in line and line[0] != ">"
    ]
    for index in reversed(glued[:_MOST_GLUED]):
        _replace(lines, kinds, index, unglued(lines[index]))
    first = next_written(lines, 0)
    if first < len(lines) and (cut := tag_end(lines[first])):
        _replace(lines, kinds, first, [lines[first][:cut].rstrip(), lines[first][cut:]])


def _replace(lines: list[str], kinds: list[Kind], index: int, parts: list[str]) -> None:
    lines[index : index + 1] = parts
    kinds[index : index + 1] = [kinds[index]] * len(parts)


def _own_runs(lines: list[str], kinds: list[Kind]) -> list[tuple[int, int]]:
    """[start, end) of each stretch of the person's own lines."""
    runs: list[tuple[int, int]] = []
    start = 0
    for is_own, group in groupby(kinds, Kind.REPLY.__eq__):
        end = start + sum(1 for _ in group)
        first = next((i for i in range(start, end) if lines[i]), end)
        if is_own and first < end:
            runs.append((first, end))
        start = end
    return runs


def _mark_signature(lines: list[str], kinds: list[Kind], run: range, is_only: bool) -> None:
    """The card among a run's own lines; footers between them are as if they were not there."""
    own = [index for index in run if kinds[index] is Kind.REPLY]
    left, found = [lines[index] for index in own], [Kind.REPLY] * len(own)
    _mark_card(left, found, is_only)
    for index, kind in zip(own, found, strict=True):
        kinds[index] = kind


def _mark_card(lines: list[str], kinds: list[Kind], is_only: bool) -> None:
    start, end = next_written(lines, 0), last_written(lines, len(lines)) + 1
    cut = delimiter(lines, start, end)
    if cut > start or (cut == start < end and not is_only):
        _set(kinds, cut, end, Kind.SIGNATURE)
        end = last_written(lines, cut) + 1
    elif cut == start < end and lines[cut] == "--":
        start = _mark_card_above(lines, kinds, start, end)
    card = signature_start(lines, start, end)
    if card > start:
        _set(kinds, card, said_after_card(lines, card, end), Kind.SIGNATURE)


def _mark_card_above(lines: list[str], kinds: list[Kind], start: int, end: int) -> int:
    """The card that some programs put above what is typed; returns where that begins."""
    _set(kinds, start, start + 1, Kind.SIGNATURE)
    for top, bottom in _paragraphs(lines, start + 1, end):
        if not is_card_paragraph(lines, top, bottom):
            return top
        _set(kinds, top, bottom, Kind.SIGNATURE)
    return end


def _mark_footers(lines: list[str], kinds: list[Kind], start: int, end: int) -> None:
    written = below_legal = False
    for top, bottom in _paragraphs(lines, start, end):
        for index in range(top, bottom):
            if is_mobile_footer(lines[index]) or is_image(lines[index]):
                kinds[index] = Kind.FOOTER
        own = _next_own(kinds, top, bottom)
        while not written and own < bottom:
            warned = banner_end(lines, own, bottom)
            if warned == own:
                break
            _set(kinds, own, warned, Kind.FOOTER)
            own = _next_own(kinds, warned, bottom)
        legal = own if below_legal else legal_start(lines, own, bottom)
        if legal < bottom and (written or legal > own or _is_long(lines, own, bottom)):
            below_legal = True
            _set(kinds, legal, bottom, Kind.FOOTER)
        written = written or any(
            kinds[i] is Kind.REPLY and not is_greeting(lines[i]) for i in range(own, bottom)
        )


def _next_own(kinds: list[Kind], start: int, end: int) -> int:
    return next((i for i in range(start, end) if kinds[i] is Kind.REPLY), end)


def _is_long(lines: list[str], start: int, end: int) -> bool:
    """Small print that nothing stands above is longer than what people write in its words."""
    return sum(map(len, lines[start:end])) > _LEGAL_ALONE


def _paragraphs(lines: list[str], start: int, end: int) -> list[tuple[int, int]]:
    found = []
    index = next_written(lines, start)
    while index < end:
        bottom = index
        while bottom < end and lines[bottom]:
            bottom += 1
        found.append((index, bottom))
        index = next_written(lines, bottom)
    return found


def _set(kinds: list[Kind], start: int, end: int, kind: Kind) -> None:
    for index in range(start, end):
        if kinds[index] is Kind.REPLY:
            kinds[index] = kind


def _joined(lines: list[str]) -> str:
    """The lines, without blank ones around them and never more than one blank between two."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).rstrip("\n")
