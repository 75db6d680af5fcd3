"""Mails a second whose visible words are found, on one core: plain text, HTML, and hostile input.

`--libraries` judges the reply parsers of PyPI that are installed beside ours on the labelled mails
(docs/decisions/0009-visible-text.md): pip install mail-parser-reply email-reply-parser
email-reply-extractor quotequail unquotemail, in an environment of their own.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable
from functools import partial

from benchmarks.extraction_libraries import judged_libraries
from tasks.clients.reply_text import visible
from tests.replies.extraction.judge import Case, cases

ROUNDS = 5
QUOTED = "> We help teams like yours to plan their routes in half of the time.\n>\n" * 12
HOSTILE = {
    "10 MB of >": ">" * 10_000_000,
    "10 MB of spaces": " " * 10_000_000,
    "10 MB of lines >": ">\n" * 5_000_000,
    "10 MB of line ends": "\n" * 10_000_000,
    "10 MB of <div>": "<div>" * 2_000_000,
}


def main() -> None:
    """Prints JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--libraries", action="store_true", help="Judge other parsers as well.")
    parser.add_argument("--hostile", action="store_true", help="Time 10 MB of nonsense as well.")
    options = parser.parse_args()
    mails = cases("tune") + cases("measured")
    found: dict[str, object] = {
        "text_per_second": _speed([(_long(mail), None) for mail in mails if mail.text]),
        "html_per_second": _speed([(None, mail.html) for mail in mails if mail.html]),
    }
    if options.hostile:
        found["hostile_seconds"] = {
            name: _seconds(partial(_read, text)) for name, text in HOSTILE.items()
        }
    if options.libraries:
        found["libraries"] = judged_libraries()
    print(json.dumps(found, indent=2))


def _long(mail: Case) -> str:
    """The labelled mails are short: with more history below they are 1-2 KB, as mails are."""
    return f"{mail.text}\n{QUOTED}"


def _speed(mails: list[tuple[str | None, str | None]]) -> int:
    rounds = [
        _seconds(lambda: [visible(text, html) for text, html in mails]) for _ in range(ROUNDS)
    ]
    return round(len(mails) / statistics.median(rounds))


def _read(text: str) -> str:
    return visible(None, text) if text.startswith("<") else visible(text, None)


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
