"""Replies a second read by rules on one core, with and without taking the visible text out.

Whole mails with quotes and signatures; the first pass, which compiles the phrases, is told apart.
"""

import json
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from domain.readings import Reply
from tasks.clients.reply_text import visible
from tasks.read_reply import read_all_by_rules

ROUNDS = 3
TUNE = Path(__file__).parent.parent / "tests" / "replies" / "tune.jsonl"
QUOTED = "\n\nOn Tue, 3 Mar 2026 at 10:15, Tom <tom@routes.example> wrote:\n" + (
    "> We help teams like yours to plan their routes in half of the time.\n>\n" * 12
)


def main() -> None:
    """Prints JSON."""
    rows = [json.loads(line) for line in TUNE.read_text("utf-8").splitlines()]
    mails = [(row["subject"], f"{row['text']}{QUOTED}") for row in rows]
    seen = [(subject, visible(text, None)) for subject, text in mails]
    first = _seconds(lambda: _read(seen))
    print(
        json.dumps(
            {
                "replies": len(rows),
                "first_pass_seconds": round(first, 2),
                "per_second_rules": _speed(len(rows), lambda: _read(seen)),
                "per_second_with_extraction": _speed(
                    len(rows), lambda: _read([(s, visible(text, None)) for s, text in mails])
                ),
            },
            indent=2,
        )
    )


def _read(mails: list[tuple[str, str]]) -> None:
    read_all_by_rules([Reply(subject, text, date(2026, 3, 2)) for subject, text in mails])


def _speed(count: int, work: Callable[[], None]) -> int:
    return round(count / statistics.median(_seconds(work) for _ in range(ROUNDS)))


def _seconds(work: Callable[[], None]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
