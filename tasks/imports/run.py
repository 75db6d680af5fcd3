"""Import a file: read, refuse, stage, compare and write, in one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.assignment import UNASSIGNED
from domain.import_columns import KEYS, Kind
from domain.import_rows import Fault, Row, row
from domain.import_values import Mark, Reading
from models.session import Pool
from tasks.contacts import follow_these, hold
from tasks.erase.imported import take_out
from tasks.imports import merge, record
from tasks.imports.merge import Merged
from tasks.imports.read import Form, form, rows
from tasks.imports.record import Earlier
from tasks.imports.refusals import Refusals, refusals

Connection = AsyncConnection[DictRow]
SAMPLE = 5


class NoOrganization(Exception):
    """A customer that does not exist, or for whom this cannot be imported."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is imported, for whom, and how it is written.

    `rejected`: where refused rows go; None: nowhere. A preview writes nothing but this file.
    """

    kind: Kind
    path: Path
    organization_id: str = UNASSIGNED
    decimal: Mark | None = None
    dates: str | None = None
    is_preview: bool = False
    rejected: Path | None = None
    done_by: str | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of it, or would come. `own`: columns of the file that are none of ours; `earlier`:
    when the very same file was imported before.
    """

    form: Form
    merged: Merged
    refused: int
    faults: Sequence[Row]
    own: Sequence[str]
    first: Sequence[Mapping[str, Any]] = field(default_factory=tuple)
    rejected: Path | None = None
    earlier: Earlier | None = None


async def import_file(pool: Pool, job: Job, now: datetime) -> Imported:
    """Bring the rows of a file into their table; a second time changes nothing.

    Good rows are written though others are refused. Raises FileWrong or NoOrganization, and then
    nothing was written.
    """
    found = form(job.path, job.kind)
    content_hash = record.content_hash(job.path)
    async with pool.connection() as connection, connection.transaction():
        reading = await _reading(connection, job)
        earlier = await record.earlier(connection, job.kind, job.organization_id, content_hash)
        await merge.open_stage(connection, job.kind)
        with refusals(found, job.rejected) as refused:
            await merge.stage(connection, job.kind, _good(found, reading, refused))
            for gone in await take_out(
                connection, job.kind, job.organization_id, len(found.heading.names)
            ):
                refused.add(gone)
            if not job.is_preview:
                await hold(connection)
            merged = await merge.compare(connection, found.heading, job.organization_id)
            first = await merge.sample(connection, SAMPLE) if job.is_preview else ()
            if not job.is_preview:
                await merge.write(connection, found.heading, job.organization_id, now)
                await _follow(connection, job.kind, now)
                await record.note(connection, _note(job, merged, refused, content_hash), now)
    own = [name for _, name in found.heading.others]
    target = job.rejected if refused.count else None
    return Imported(
        found, merged, refused.count, refused.first, own, first, target, earlier=earlier
    )


def _good(found: Form, reading: Reading, refused: Refusals) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows that are read, each once; the others go to the refusals."""
    keys = KEYS[found.heading.kind]
    seen: dict[tuple[Any, ...], int] = {}
    for line, cells in rows(found):
        read = row(found.heading, reading, line, cells)
        if read.faults:
            refused.add(read)
            continue
        key = tuple(read.values[name] for name in keys)
        if key in seen:
            refused.add(_twice(read, ", ".join(keys), seen[key]))
            continue
        seen[key] = line
        yield line, read.values


def _twice(read: Row, key: str, line: int) -> Row:
    fault = Fault(key, f"the same as in line {line}", "keep one of the two rows")
    return Row(read.line, read.cells, read.values, (fault,))


async def _reading(connection: Connection, job: Job) -> Reading:
    if job.kind is Kind.RATES:
        return Reading(job.decimal, job.dates)
    if job.organization_id == UNASSIGNED and job.kind is not Kind.COSTS:
        raise NoOrganization(f"{job.kind} belong to a customer: name it by --organization")
    currency = await _currency(connection, job.organization_id)
    campaigns = await _campaigns(connection, job.organization_id)
    is_nobodys = job.organization_id == UNASSIGNED
    return Reading(
        decimal=job.decimal,
        dates=job.dates,
        currency=None if is_nobodys else currency,
        organization_id=job.organization_id,
        campaigns=campaigns,
    )


async def _currency(connection: Connection, organization_id: str) -> str:
    found = await connection.execute("select organization_id, currency from app.organizations")
    currencies = {row["organization_id"]: row["currency"] for row in await found.fetchall()}
    if organization_id not in currencies:
        known = ", ".join(sorted(set(currencies) - {UNASSIGNED}))
        raise NoOrganization(f"no customer {organization_id!r}; known: {known or 'none'}")
    return str(currencies[organization_id])


async def _campaigns(connection: Connection, organization_id: str) -> dict[str, str | None]:
    """Its campaigns by id, and by name where it is the name of one."""
    found = await connection.execute(
        "select campaign_id, name from instantly.campaigns where organization_id = %s",
        [organization_id],
    )
    known: dict[str, str | None] = {}
    campaigns = await found.fetchall()
    for one in campaigns:
        name = one["name"].strip().casefold()
        known[name] = None if name in known else one["campaign_id"]
    return known | {one["campaign_id"]: one["campaign_id"] for one in campaigns}


async def _follow(connection: Connection, kind: Kind, now: datetime) -> None:
    """Those people have their status, and no deal from Instantly beside the CRM's, at once."""
    if kind in (Kind.CONTACTS, Kind.DEALS):
        await follow_these(connection, now, await merge.touched(connection))


def _note(job: Job, merged: Merged, refused: Refusals, content_hash: str) -> record.Note:
    return record.Note(
        kind=job.kind,
        organization_id=job.organization_id,
        file_name=job.path.name,
        content_hash=content_hash,
        merged=merged,
        refused=refused.count,
        first=refused.first,
        done_by=job.done_by,
    )
