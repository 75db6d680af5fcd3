"""Which lines of a mail are somebody else's: quoted, or below a quoted mail's header."""

import re
from dataclasses import dataclass
from typing import Final

from domain.visible_text_attributions import LONGEST, attribution_start
from domain.visible_text_headers import FORWARDED, Field, field_of, separator_of
from domain.visible_text_lines import Kind, last_written, next_written

_MOST_FIELDS: Final = 24
_WRAPS_FROM: Final = 60
_RULE: Final = re.compile(r"[_\-=*–—]{5,}|_{2,}")  # noqa: RUF001  # typed by mail clients
_TIME: Final = re.compile(r"\d[:.h]\d\d")
_BOUNCED: Final = re.compile(
    r"(?i)mailer-daemon|postmaster|mail delivery|undeliver|delivery (?:status|has failed|failure)|"
    r"unzustellbar|non remis|no se (?:puede|pudo) entregar|returned to sender"
)


@dataclass(frozen=True, slots=True)
class _Header:
    """Lines [start, end) that introduce a quoted mail."""

    start: int
    end: int
    is_forward: bool
    is_block: bool


def mark_quoted(lines: list[str], kinds: list[Kind]) -> None:
    """Give every quoted line its kind. Lines that are known to be quoted come marked.

    Below a header, marked lines (">") end where they end, since answers may stand between and
    below them; unmarked ones go on to the end of the mail.
    """
    is_known = Kind.QUOTED in kinds
    has_header = False
    first_own = count = len(lines)
    index = own_from = 0
    while index < count:
        line = lines[index]
        if kinds[index] is not Kind.REPLY:
            own_from = index + 1
        elif not line:
            pass
        elif _is_marked(line) and not _closes_address(lines, index):
            kinds[index] = Kind.QUOTED
            own_from = index + 1
        elif header := _header_at(lines, index, own_from):
            has_header = True
            _mark(kinds, header.start, header.end)
            index = own_from = header.end
            is_kept = first_own >= header.start and _is_kept(lines, header)
            first_own = first_own if first_own < header.start else count
            if not is_kept and not _goes_on_marked(lines, kinds, index):
                _mark(kinds, index, count)
                return
            continue
        else:
            first_own = min(first_own, index)
        index += 1
    if has_header:
        _mark_wrapped(lines, kinds)
    elif not is_known:
        _unmark_content(lines, kinds)


def _mark(kinds: list[Kind], start: int, end: int) -> None:
    for index in range(start, end):
        if kinds[index] is Kind.REPLY:
            kinds[index] = Kind.QUOTED


def _is_marked(line: str) -> bool:
    return line[0] == ">" or (
        line[0] == " " and line.startswith(">", len(line) - len(line.lstrip()))
    )


def _closes_address(lines: list[str], index: int) -> bool:
    """A ">" that ends the address in a header which was wrapped inside it."""
    line = lines[index]
    if index == 0 or not line.endswith(":") or len(line) > _WRAPS_FROM:
        return False
    above = lines[index - 1]
    return above.rfind("<") > above.rfind(">") and "@" in above


def _goes_on_marked(lines: list[str], kinds: list[Kind], start: int) -> bool:
    following = next_written(lines, start)
    if following == len(lines):
        return True
    return kinds[following] is Kind.QUOTED or _is_marked(lines[following])


def _is_kept(lines: list[str], header: _Header) -> bool:
    """Whether what stands below is all there is: passed on, bounced, or answered below.

    Asked only when nothing was written above. An empty answer above Outlook's block stays empty.
    """
    if header.is_forward or not header.is_block:
        return True
    return any(_BOUNCED.search(line[:LONGEST]) for line in lines[header.start : header.end + 12])


def _header_at(lines: list[str], index: int, own_from: int) -> _Header | None:
    """The header that begins at this line, or that ends with it ("… wrote:", over some lines)."""
    line = lines[index]
    if len(line) > LONGEST:
        return None
    if title := separator_of(line):
        below = next_written(lines, index + 1)
        end = _block_end(lines, below, needs_sender=False) or index + 1
        return _Header(index, end, title is FORWARDED, is_block=True)
    if line[0] == "_" and field_of(line.lstrip("_ ")) is Field.FROM:
        return _Header(index, index + 1, is_forward=False, is_block=True)
    top = index
    if _RULE.fullmatch(line):
        below = next_written(lines, index + 1)
        top = below if below - index <= 3 else len(lines)
    if end := _block_end(lines, top):
        return _Header(index, end, is_forward=False, is_block=True)
    start = _attribution_start(lines, index, own_from)
    return _Header(start, index + 1, is_forward=False, is_block=False) if start >= 0 else None


def _attribution_start(lines: list[str], index: int, own_from: int) -> int:
    """Where the "On … wrote:" begins that ends here; without its colon only above a ">"."""
    line = lines[index]
    if line.endswith((":", ":*", ":_")) or (line.endswith("---") and "@" in line):  # Zoho's
        return attribution_start(lines, index, own_from)
    below = next_written(lines, index + 1)
    if below == len(lines) or lines[below][0] != ">" or below - index > 2:
        return -1
    if _closes_address(lines, below):
        return -1
    return attribution_start(lines, index, own_from)


def _block_end(lines: list[str], start: int, *, needs_sender: bool = True) -> int:
    """Where the header block that begins at `start` ends; 0 when there is none."""
    if start >= len(lines) or field_of(lines[start]) is None:
        return 0
    found: dict[Field, str] = {}
    index = end = start
    limit = min(len(lines), start + _MOST_FIELDS)
    while index < limit:
        line = lines[index]
        field = field_of(line) if line else None
        if field is not None:
            found.setdefault(field, line)
            end = index + 1
        elif not line:
            following = next_written(lines, index)
            if following - index > 1 or following >= limit or field_of(lines[following]) is None:
                break
        elif not _continues(line, lines[index - 1]):
            break
        else:
            end = index + 1
        index += 1
    return end if _is_block(found, needs_sender) else 0


def _continues(line: str, above: str) -> bool:
    """A long list of recipients, a wrapped subject or a value on its own line."""
    return (
        line.startswith((" ", "\t", "<"))
        or above.endswith((";", ",", ":", ":*"))
        or ("@" in line and line.endswith((";", ",", ">")))
    )


def _is_block(found: dict[Field, str], needs_sender: bool) -> bool:
    if not needs_sender:
        return len(found) >= 2 or Field.FROM in found
    if Field.FROM not in found:
        return False
    if Field.SUBJECT in found and (Field.SENT in found or Field.TO in found):
        return True
    if Field.SENT not in found:
        return False
    return "@" in found[Field.FROM] or _TIME.search(found[Field.SENT]) is not None


def _mark_wrapped(lines: list[str], kinds: list[Kind]) -> None:
    """A quoted line that was broken without its ">" goes on in the middle of a sentence."""
    for index in range(1, len(lines) - 1):
        if kinds[index] is not Kind.REPLY or not lines[index]:
            continue
        above, here = lines[index - 1], lines[index]
        if (
            kinds[index - 1] is Kind.QUOTED
            and kinds[index + 1] is Kind.QUOTED
            and _is_broken(above, here)
        ):
            kinds[index] = Kind.QUOTED


def _is_broken(above: str, here: str) -> bool:
    return (
        len(above) >= _WRAPS_FROM
        and above[-1].isalnum()
        and above[0] == ">"
        and here[0].islower()
        and len(here) < _WRAPS_FROM
        and here[-1] not in ".!?"
    )


def _unmark_content(lines: list[str], kinds: list[Kind]) -> None:
    """Without a header, a ">" may be the person's own: "> 50 seats", a list after a colon."""
    first = next_written(lines, 0)
    index = first
    written_above = ""
    while index < len(lines):
        if kinds[index] is not Kind.QUOTED:
            written_above = lines[index] or written_above
            index += 1
            continue
        end = index
        while end < len(lines) and (kinds[end] is Kind.QUOTED or not lines[end]):
            end += 1
        end = last_written(lines, end) + 1
        if _is_content(lines[index:end], written_above):
            for line in range(index, end):
                kinds[line] = Kind.REPLY
        index = end
    if Kind.REPLY not in (kinds[i] for i in range(len(lines)) if lines[i]):
        kinds[:] = [Kind.REPLY if kind is Kind.QUOTED else kind for kind in kinds]


def _is_content(run: list[str], above: str) -> bool:
    if above.endswith(":"):
        return True
    heads = [line.lstrip("> ")[:1] for line in run if line]
    return len(heads) <= 2 and all(head.isdigit() or head in "€$£%" for head in heads)
