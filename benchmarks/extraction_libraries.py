"""The reply parsers of PyPI, each in its own words, judged on our labelled mails."""

import html as html_module
import importlib
import re
import statistics
import time
from collections.abc import Callable
from typing import Any

from domain.visible_text import visible_text
from tasks.clients.reply_text import html_lines, visible
from tests.replies.extraction.judge import Extract, cases, judge

LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "pl"]


def judged_libraries() -> list[dict[str, object]]:
    """A row per parser that is installed, ours first; on the mails that nobody tuned on."""
    rows = [_row("ours", visible)]
    for name, make in _PARSERS.items():
        try:
            extract = make()
        except ImportError:
            continue
        rows.append(_row(name, extract))
        rows.append(_row(f"{name}, then ours", _then_ours(extract)))
    return rows


def _then_ours(extract: Extract) -> Extract:
    return lambda text, html: visible_text(extract(text, html)).reply


def _row(name: str, extract: Extract) -> dict[str, object]:
    mails = cases("tune") + cases("measured")
    began = time.perf_counter()
    verdict = judge(extract, cases("measured"))
    times = []
    for mail in mails:
        began = time.perf_counter()
        _safely(extract, mail.text, mail.html)
        times.append(time.perf_counter() - began)
    return {
        "parser": name,
        "right": round(verdict.right, 3),
        "f1": round(verdict.f1, 3),
        "lost": round(verdict.lost, 3),
        "leaked": round(verdict.leaked, 3),
        "per_second": round(1 / statistics.mean(times)),
    }


def _safely(extract: Extract, text: str | None, html: str | None) -> str:
    try:
        return extract(text, html)
    except Exception as error:  # a parser that fails on a mail is judged by that
        return f"failed: {type(error).__name__}"


def _plain(text: str | None, html: str | None) -> str:
    """For parsers of text alone: HTML as our reader renders it, its quotes marked."""
    if text is not None:
        return text
    lines, kinds = html_lines(html or "")
    return "\n".join(
        f"> {line}" if kind == 1 else line for line, kind in zip(lines, kinds, strict=True)
    )


def _mail_parser_reply() -> Extract:
    parser = importlib.import_module("mailparser_reply").EmailReplyParser(languages=LANGUAGES)
    return lambda text, html: _safely(
        lambda t, h: str(parser.parse_reply(text=_plain(t, h)) or ""), text, html
    )


def _email_reply_parser() -> Extract:
    parser = importlib.import_module("email_reply_parser").EmailReplyParser
    return lambda text, html: _safely(
        lambda t, h: str(parser.parse_reply(_plain(t, h))), text, html
    )


def _quotequail() -> Extract:
    library = importlib.import_module("quotequail")

    def extract(text: str | None, html: str | None) -> str:
        found = library.quote_html(html) if html else library.quote(text or "")
        joined = "\n".join(part for is_own, part in found if is_own)
        return _text_of(joined) if html else joined

    return lambda text, html: _safely(extract, text, html)


def _unquotemail() -> Extract:
    parser = importlib.import_module("unquotemail").Unquote
    return lambda text, html: _safely(lambda t, h: str(parser(h, t).get_text() or ""), text, html)


def _email_reply_extractor() -> Extract:
    library: Any = importlib.import_module("email_reply_extractor")

    def extract(text: str | None, html: str | None) -> str:
        found = library.extract_new_text(text or "", html_body=html)
        return str(library.clean_for_scoring(found.text).text)

    return lambda text, html: _safely(extract, text, html)


def _text_of(html: str) -> str:
    return html_module.unescape(re.sub(r"<[^>]+>", " ", html))


_PARSERS: dict[str, Callable[[], Extract]] = {
    "mail-parser-reply 1.36": _mail_parser_reply,
    "email-reply-parser 0.5.12": _email_reply_parser,
    "quotequail 0.5.4": _quotequail,
    "unquotemail 1.0.11": _unquotemail,
    "email-reply-extractor 1.1.1": _email_reply_extractor,
}
