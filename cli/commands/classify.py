"""`salesbrain classify`: what replies say, by rules or by a language model."""

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice
from multiprocessing import get_context
from typing import IO, TYPE_CHECKING, Annotated, Any, Final

import typer

from cli.errors import CommandError
from cli.json_lines import RowError, key_of, line_of, opened, row_of, text_of

if TYPE_CHECKING:
    from domain.readings import Reading, Reply, Way

BATCH: Final = 500
"""Rows in memory at a time; a model is asked about as many at once as its settings allow."""
MANY: Final = 4
"""From so many batches on it is worth to start processes."""
MOST_CORES: Final = 8
_Batch = list[tuple[int, bytes]]
"""Lines with their numbers."""


_SOME_DAY: Final = date(2000, 1, 3)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that was understood. `is_dated`: without a day, "next Monday" is no date."""

    key: str | int
    reply: "Reply"
    is_dated: bool


def classify(
    source: Annotated[
        str,
        typer.Option("--in", help="JSON Lines with id, subject, text and sent_on; - for stdin."),
    ],
    target: Annotated[
        str,
        typer.Option(
            "--out",
            help="JSON Lines with id, label, opt_out, confidence, reasons, return_date; "
            "- for stdout.",
        ),
    ],
    mode: Annotated[str, typer.Option(help="rules (no network) or llm (OPENAI_* settings).")] = (
        "rules"
    ),
) -> None:
    """Label replies: what they want, whether they opt out, when an absence ends.

    Text may be the whole mail, quotes and all; html may stand beside it. A row that cannot be read
    is named on stderr with its line and field, the others are written all the same, and the exit
    code is 1.
    """
    way = _way(mode)
    with opened(source, target) as (read, write):
        count, bad = _classify_all(read, write, way)
    if bad:
        raise CommandError(f"{bad} of {count} rows could not be read; all others are written.")


def _way(mode: str) -> "Way":
    from domain.readings import Way

    try:
        return Way(mode)
    except ValueError:
        raise CommandError(f"--mode is rules or llm, not {mode}.") from None


def _classify_all(read: IO[bytes], write: IO[bytes], way: "Way") -> tuple[int, int]:
    """Rows seen, and rows that could not be read."""
    count = bad = 0
    lines = ((number, line) for number, line in enumerate(read, start=1) if line.strip())
    batches = iter(lambda: list(islice(lines, BATCH)), [])
    for done in _all_labelled(batches, way):
        write.write(done.labels)
        for trouble in done.troubles:
            typer.echo(trouble, err=True)
        count += done.count
        bad += len(done.troubles)
    return count, bad


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A batch as it is written, and what is said of its bad rows."""

    count: int
    labels: bytes
    troubles: list[str]


def _all_labelled(batches: Iterator[_Batch], way: "Way") -> Iterator[_Labelled]:
    """Every batch in its order: many by as many processes as there are cores, since rules are
    arithmetic; a model is asked by one, which keeps to the limit of calls."""
    cores = min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1, MOST_CORES)
    first = list(islice(batches, MANY)) if way == "rules" and cores > 1 else []
    every = chain(first, batches)
    if len(first) < MANY:
        yield from (_labelled(batch, way) for batch in every)
        return
    with ProcessPoolExecutor(cores, mp_context=get_context("forkserver")) as pool:
        waiting: deque[Future[_Labelled]] = deque()
        for batch in every:
            waiting.append(pool.submit(_labelled, batch, way))
            if len(waiting) > 2 * cores:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _labelled(batch: _Batch, way: "Way") -> _Labelled:
    troubles: list[str] = []
    rows = list(_understood(batch, troubles))
    readings = zip(rows, _read(rows, way), strict=True)
    labels = b"".join(line_of(_written(row, reading)) for row, reading in readings)
    return _Labelled(len(batch), labels, troubles)


def _understood(batch: _Batch, troubles: list[str]) -> Iterator[_Row]:
    for number, line in batch:
        try:
            yield _row(row_of(line))
        except RowError as error:
            troubles.append(f"line {number}: {error}")


def _row(row: dict[str, Any]) -> _Row:
    from domain.readings import Reply
    from tasks.clients.reply_text import visible

    key, text, html = key_of(row), text_of(row, "text"), text_of(row, "html")
    if text is None and html is None:
        raise RowError("field text is missing")
    sent_on = _day_of(row, "sent_on")
    reply = Reply(
        subject=text_of(row, "subject") or "",
        text=visible(text, html),
        sent_on=sent_on or _SOME_DAY,
        is_automatic=row.get("is_automatic") is True,
    )
    return _Row(key, reply, sent_on is not None)


def _day_of(row: dict[str, Any], field: str) -> date | None:
    value = text_of(row, field)
    if not value:
        return None
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        raise RowError(f"field {field} must be a day as 2026-03-01 is, not {value!r}") from None


def _read(rows: list[_Row], way: "Way") -> list["Reading"]:
    from domain.readings import Way
    from tasks.read_reply import read_all_by_rules

    replies = [row.reply for row in rows]
    if way is Way.RULES:
        return read_all_by_rules(replies)
    from models.settings import LlmSettings, SettingMissing
    from tasks.classify.batch import read_all

    try:
        return read_all(replies, way, LlmSettings())
    except SettingMissing as error:
        raise CommandError(str(error)) from error


def _written(row: _Row, reading: "Reading") -> dict[str, Any]:
    back = reading.return_on if row.is_dated else None
    return {
        "id": row.key,
        "label": str(reading.label),
        "opt_out": reading.is_opt_out,
        "opt_out_doubtful": reading.opt_out == "doubtful",
        "confidence": round(reading.confidence, 3),
        "reasons": list(reading.reasons),
        "return_date": back.isoformat() if back else None,
        "referred_to": reading.referred_to,
        "language": reading.language,
    }
