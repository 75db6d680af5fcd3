"""What importing contacts costs: 100,000 rows new, again unchanged, and with 1 % changed.

The file is what a CRM exports: ten columns, a few of them its own, a quoted cell in every third
row. Beside it stands what reading alone costs (pandas and our rules, without a database), and
following the contacts afterwards.
"""

import argparse
import asyncio
import resource
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from benchmarks import ground
from cli.local.postgres import Postgres
from domain.import_columns import Kind
from domain.import_rows import row
from domain.import_values import Reading
from models.session import Pool, open_pool
from tasks.contacts import follow_contacts
from tasks.customers import save_customers
from tasks.imports.read import form, rows
from tasks.imports.run import Imported, Job, import_file

T = TypeVar("T")
HEADING = "Record ID,Email,First Name,Last Name,Company,Job Title,Phone,City,Segment,Note\n"


def fill(path: Path, count: int, changed: int = 0) -> None:
    """People of the first `changed` rows have another title than the others."""
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADING)
        for n in range(count):
            title = "Head of it" if n < changed else f"Head {n % 50}"
            note = f'"Met at the fair, hall {n % 9}; asked for ""prices"""' if n % 3 == 0 else ""
            file.write(
                f"C-{n},jane.{n}@company-{n % 9000}.example,Jane,Müller-{n % 700},"
                f"Company {n % 9000},{title},+49 30 {n:07d},Köln,{n % 5},{note}\n"
            )


def read_alone(path: Path) -> float:
    began = time.monotonic()
    found = form(path, Kind.CONTACTS)
    faults = sum(bool(row(found.heading, Reading(), *one).faults) for one in rows(found))
    assert not faults
    return time.monotonic() - began


def at(server: Postgres, work: Callable[[Pool], Awaitable[T]]) -> tuple[T, float]:
    async def run() -> tuple[T, float]:
        async with open_pool(server.url, size=1) as pool:
            began = time.monotonic()
            done = await work(pool)
            return done, time.monotonic() - began

    return asyncio.run(run())


def load(server: Postgres, path: Path) -> dict[str, Any]:
    async def work(pool: Pool) -> Imported:
        job = Job(Kind.CONTACTS, path, ground.WORKSPACE, done_by="benchmark")
        return await import_file(pool, job, datetime.now(UTC))

    done, seconds = at(server, work)
    merged = done.merged
    return {
        "seconds": round(seconds, 2),
        "new": merged.new,
        "changed": merged.changed,
        "unchanged": merged.unchanged,
        "refused": done.refused,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contacts", type=int, default=100_000)
    asked = parser.parse_args()
    with ground.fresh_postgres() as server, tempfile.TemporaryDirectory() as folder:
        at(server, lambda pool: save_customers(pool, ground.one_workspace(), datetime.now(UTC)))
        path = Path(folder) / "contacts.csv"
        fill(path, asked.contacts)
        figures: dict[str, Any] = {
            "contacts": asked.contacts,
            "megabytes": round(path.stat().st_size / 1e6, 1),
            "reading_s": round(read_alone(path), 2),
            "first": load(server, path),
            "again": load(server, path),
        }
        fill(path, asked.contacts, asked.contacts // 100)
        figures["one_percent"] = load(server, path)
        _, followed = at(server, lambda pool: follow_contacts(pool, datetime.now(UTC)))
        figures["follow_s"] = round(followed, 2)
        figures["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        ground.report("import_contacts", figures)


if __name__ == "__main__":
    main()
