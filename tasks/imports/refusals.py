"""Rows that were refused: a file of them, as they were, with what is wrong beside it."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final

from domain.import_columns import OF_REJECTED, folded
from domain.import_rows import Row
from tasks.imports.read import Form

SHOWN: Final = 20


class Refusals:
    """Counts the refused rows, keeps the first, and writes all into `target` where there is one.

    The file is made with the first of them; it is in UTF-8, with the separator of the original,
    and can be imported itself once it is mended.
    """

    def __init__(self, form: Form, target: Path | None) -> None:
        self.count = 0
        self.first: list[Row] = []
        self.target = target
        self._form = form
        self._file: IO[str] | None = None
        self._writer: Any = None
        self._kept = [
            place
            for place, name in enumerate(form.heading.names)
            if folded(name) not in OF_REJECTED
        ]

    def add(self, row: Row) -> None:
        self.count += 1
        if len(self.first) < SHOWN:
            self.first.append(row)
        if self.target is None:
            return
        if self._file is None:
            self._open(self.target)
        faults = row.faults
        beyond = row.cells[len(self._form.heading.names) :]
        self._writer.writerow(
            [
                *(row.cells[place] for place in self._kept),
                row.line,
                " | ".join(fault.column for fault in faults),
                " | ".join(fault.sentence for fault in faults),
                *beyond,
            ]
        )

    def _open(self, target: Path) -> None:
        self._file = _beside(target).open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file, delimiter=self._form.separator)
        names = self._form.heading.names
        self._writer.writerow([*(names[place] for place in self._kept), *OF_REJECTED])

    def close(self, *, is_kept: bool) -> None:
        """Put the file in its place, whole, or take it away."""
        if self._file is None or self.target is None:
            return
        self._file.close()
        if is_kept:
            _beside(self.target).replace(self.target)
        else:
            _beside(self.target).unlink(missing_ok=True)


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.part")


@contextmanager
def refusals(form: Form, target: Path | None) -> Iterator[Refusals]:
    """Refusals whose file is there at the end, unless something failed."""
    found = Refusals(form, target)
    is_kept = False
    try:
        yield found
        is_kept = True
    finally:
        found.close(is_kept=is_kept)
