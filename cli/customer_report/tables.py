"""The same numbers as CSV files."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cli.customer_report.read import Report, Row

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so would be run as a formula by a spreadsheet."""


def write(report: Report, folder: Path) -> list[Path]:
    """One file a table, UTF-8 with a header; a file without rows is left out."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = {
        "months": report.months,
        "days": report.days,
        "campaigns": report.campaigns,
        "replies": report.replies,
        "accounts": report.accounts,
    }
    return [_write(folder / f"{name}.csv", rows) for name, rows in tables.items() if rows]


def _write(path: Path, rows: Sequence[Row]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(rows[0])
        writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return path


def _cell(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value
