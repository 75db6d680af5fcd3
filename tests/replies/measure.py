"""`python -m tests.replies.measure [--file tune|measured|fresh|blind] [--labels FILE] [--wrong]`.

How well rules read, or whoever wrote FILE: rows as `salesbrain classify` writes them.

Wrong rows are shown of the part to tune on only: whoever has seen the others tunes on them.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from domain.readings import OptOut, Reading, Reply
from domain.taxonomy import Label
from tasks.clients.reply_text import visible
from tasks.read_reply import read_by_rules
from tests.replies.cases import BLIND, FILES, Case, load
from tests.replies.report import is_wrong, report
from tests.replies.table import as_text


def read_all(
    cases: Sequence[Case], reader: Callable[[Reply], Reading] = read_by_rules
) -> list[Reading]:
    """A reading of each case's visible text."""
    return [reader(_seen(case)) for case in cases]


def read_elsewhere(cases: Sequence[Case], labels: Path) -> list[Reading]:
    """The readings of a file, in the order of the cases; raises KeyError on one that is missing."""
    lines = labels.read_text(encoding="utf-8").split("\n")
    rows = {row["id"]: row for row in map(json.loads, filter(None, lines))}
    return [_reading(rows[case.id]) for case in cases]


def main() -> None:
    """Print the report, or with --wrong the rows read wrong."""
    parser = argparse.ArgumentParser(description="Measure how replies are read by rules.")
    parser.add_argument("--file", choices=(*FILES, BLIND), default="tune")
    parser.add_argument("--wrong", action="store_true", help="rows read wrong (of tune only)")
    parser.add_argument("--labels", type=Path, help="read by others: rows of salesbrain classify")
    given = parser.parse_args()
    if given.wrong and given.file != "tune":
        parser.error("only the wrong rows of tune are shown")
    cases = load(given.file)
    readings = read_elsewhere(cases, given.labels) if given.labels else read_all(cases)
    if given.wrong:
        print(*_wrong_rows(cases, readings), sep="\n")  # noqa: T201
    print(as_text(f"{given.file}, {given.labels or 'rules'}", report(cases, readings)))  # noqa: T201


def _seen(case: Case) -> Reply:
    return replace(case.reply, text=visible(case.reply.text, None))


def _reading(row: dict[str, Any]) -> Reading:
    back = row.get("return_date")
    return Reading(
        label=Label(row["label"]),
        opt_out=_opt_out(row),
        return_on=date.fromisoformat(back) if back else None,
        referred_to=row.get("referred_to"),
    )


def _opt_out(row: dict[str, Any]) -> OptOut:
    """As the command writes it (true or false, and whether it is in doubt), or yes, no, doubtful;
    raises ValueError on anything else."""
    told = row["opt_out"]
    if not isinstance(told, bool):
        return OptOut(told)
    if told:
        return OptOut.YES
    return OptOut.DOUBTFUL if row.get("opt_out_doubtful") is True else OptOut.NO


def _wrong_rows(cases: Sequence[Case], readings: Sequence[Reading]) -> list[str]:
    return [
        f"{case.id}: {case.label}/{case.opt_out} {case.return_on or ''} read as "
        f"{reading.label}/{reading.opt_out} {reading.return_on or ''} {reading.reasons}\n"
        f"    {case.reply.subject!r} {_seen(case).text!r}"
        for case, reading in zip(cases, readings, strict=True)
        if is_wrong(case, reading)
    ]


if __name__ == "__main__":
    main()
