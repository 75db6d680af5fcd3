"""The visible text of a reply, from plain text or HTML (libxml2 by lxml reads the HTML).

`visible` is what others call. Which libraries were measured, and why the reply parsers among them
are not used: docs/decisions/0009-visible-text.md.
"""

import threading
from collections.abc import Mapping
from typing import Any, Final, cast

from lxml import etree

from domain.visible_text import Visible, visible_lines, visible_text
from domain.visible_text_lines import Kind, lines_of
from domain.visible_text_markup import KINDS, Role, keeps_lines, role_of, says_where

_BLOCK_TAGS: Final = (
    "address article aside blockquote body center dd details div dl dt fieldset figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead "
    "tr ul"
)
_BLOCKS: Final = frozenset(_BLOCK_TAGS.split())
_APART: Final = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "blockquote", "dl")
)
"""Blocks with an empty line around them."""
_UNREAD: Final = frozenset(
    ("head", "title", "style", "script", "template", "noscript", "object", "svg", "xml")
)
_NBSP: Final = "\u00a0"


def visible(text: str | None, html: str | None) -> str:
    """What a person wrote in a reply; empty only where they wrote nothing.

    HTML goes first: it tells quotes and signatures by structure. Either may be missing.
    """
    if html and not html.isspace():
        reply = visible_html(html).reply
        if reply:
            return reply
    return visible_text(text).reply if text else ""


def visible_html(html: str) -> Visible:
    """The parts of a mail that is HTML."""
    lines, kinds, answers = _read(html)
    found = visible_lines(lines.copy(), kinds.copy())
    if not answers or not says_where(found.reply):
        return found
    for index in answers:
        kinds[index] = Kind.REPLY
    return visible_lines(lines, kinds)


def html_lines(html: str) -> tuple[list[str], list[Kind]]:
    """The lines that a reader of the HTML sees, and the kinds that its structure tells."""
    lines, kinds, _ = _read(html)
    return lines, kinds


def _read(html: str) -> tuple[list[str], list[Kind], list[int]]:
    """Lines, their kinds, and which of the quoted ones are coloured as answers are."""
    reader = _READING.reader
    try:
        _READING.parser.feed(html.replace("\x00", "").encode("utf-8", "replace"))
        _READING.parser.close()
    except etree.LxmlError:  # nothing in it is an element or text
        reader.close()
        _READING.renew()
    lines, kinds, answers = reader.lines, reader.kinds, reader.answers
    reader.begin()
    return lines_of("\n".join(lines)) if lines else [], kinds, answers


class _Reader:
    """Takes the events of the parser and makes lines of them."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Forget the mail before."""
        self.lines: list[str] = []
        self.kinds: list[Kind] = []
        self.answers: list[int] = []
        self._parts: list[str] = []
        self._kind = Kind.REPLY
        self._unread = 0
        self._is_pre = False
        self._is_answer = False
        self._rest_is_quoted = False
        self._open: list[tuple[Kind, int, bool, bool, int]] = []
        """Of each open element what was true outside, and its first line if that is judged."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        outside = (self._kind, self._unread, self._is_pre, self._is_answer)
        if tag in _BLOCKS:
            self._break(is_apart=tag in _APART and not _is_tight(attributes))
        elif tag == "br":
            self._end_line()
        elif tag in ("td", "th"):
            self._parts.append(" ")
        elif tag == "img" and not self._unread:
            self._see_picture(attributes.get("alt", ""))
        if tag in _UNREAD:
            self._unread += 1
        role = role_of(tag, attributes) if attributes or tag == "blockquote" else None
        judged = -1
        if role is not None:
            judged = self._take_role(role)
        self._is_pre = self._is_pre or keeps_lines(tag, attributes)
        self._open.append((*outside, judged))

    def _take_role(self, role: Role) -> int:
        """Returns the first line of what is to be judged at its end, else -1."""
        if role is Role.HIDDEN:
            self._unread += 1
            return -1
        if role is Role.ANSWER and self._kind is not Kind.QUOTED:
            return -1
        self._break()
        if role is Role.ANSWER:
            self._is_answer = True
            return -1
        if role is Role.ATTRIBUTION:
            return len(self.lines)
        if self._kind is Kind.REPLY:
            self._kind = KINDS[role]
        self._rest_is_quoted = self._rest_is_quoted or role is Role.REST
        return -1

    def end(self, tag: str) -> None:
        """An element ends."""
        if not self._open:
            return
        kind, unread, is_pre, is_answer, judged = self._open.pop()
        if tag in _BLOCKS or kind is not self._kind or is_answer is not self._is_answer:
            self._break(is_apart=tag in _APART and tag != "p")
        if judged >= 0:
            self._break()
            self._judge(judged)
        self._unread, self._is_pre, self._is_answer = unread, is_pre, is_answer
        self._kind = Kind.QUOTED if self._rest_is_quoted and kind is Kind.REPLY else kind

    def data(self, text: str) -> None:
        """Text between tags."""
        if self._unread:
            return
        if self._is_pre:
            first, *others = text.split("\n")
            self._parts.append(first.replace("\r", ""))
            for line in others:
                self._end_line()
                self._parts.append(line.replace("\r", ""))
            return
        words = text.split()
        if not words:
            self._parts.append(_NBSP if _NBSP in text else " ")
            return
        before = " " if text[0].isspace() else ""
        after = " " if text[-1].isspace() else ""
        self._parts.append(f"{before}{' '.join(words)}{after}")

    def close(self) -> None:
        """The document ends."""
        self._break()

    def _see_picture(self, alternative: str) -> None:
        """An emoji that a client sent as a picture is a word of the person."""
        if 0 < len(alternative) <= 4 and not alternative.isascii():
            self._parts.append(alternative)

    def _judge(self, first: int) -> None:
        """ "On … wrote:" ends with a colon; what is forwarded is left to the text's rules."""
        last = next((line for line in reversed(self.lines[first:]) if line.strip()), "")
        if last.rstrip(" *_").endswith(":"):
            self.kinds[first:] = [Kind.QUOTED] * (len(self.kinds) - first)

    def _break(self, *, is_apart: bool = False) -> None:
        """The line ends here if one has begun; an empty one follows where blocks stand apart."""
        if any(part != " " for part in self._parts):
            self._end_line()
        else:
            self._parts.clear()
        if is_apart and self.lines and self.lines[-1] and not self._unread:
            self._end_line()

    def _end_line(self) -> None:
        if self._unread:
            return
        line = "".join(self._parts)
        self._parts.clear()
        if self._is_answer:
            self.answers.append(len(self.lines))
        self.lines.append(line if self._is_pre else " ".join(line.split(" ")).strip())
        self.kinds.append(self._kind)


def _is_tight(attributes: Mapping[str, str]) -> bool:
    """Outlook's and plain-looking paragraphs have no space between them."""
    if "MsoNormal" in attributes.get("class", "") or "MsoPlainText" in attributes.get("class", ""):
        return True
    style = attributes.get("style", "").replace(" ", "").lower()
    return "margin:0" in style or "margin-top:0" in style or "margin-bottom:0" in style


class _Reading(threading.local):
    """A thread's parser: making one costs as much as reading a mail with it."""

    def __init__(self) -> None:
        self.reader = _Reader()
        self.renew()

    def renew(self) -> None:
        """A new parser: the one before stopped in the middle of a mail."""
        target = cast("Any", self.reader)
        self.parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True)


_READING: Final = _Reading()
