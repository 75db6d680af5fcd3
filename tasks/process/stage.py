"""The temporary table that a batch stands in while it is written.

COPY does not work into tables under row-level security. The stage is made once a connection and
emptied at each commit. Beside the columns of an event it holds what a row does to the facts:
`counts` is 1 for an event that is new and -1 for one that is no longer so, `human` what it adds
to the counts of people; a verdict that changed is a row with `counts` 0.
"""

from collections.abc import Iterable
from typing import Final
from weakref import WeakSet

from psycopg import AsyncConnection
from psycopg.pq import TransactionStatus
from psycopg.rows import DictRow

from tasks.process.places import Places
from tasks.process.rows import EventRow

Connection = AsyncConnection[DictRow]
STAGE: Final = "pg_temp.stage_events"
NEW: Final = (1, 1)
GONE: Final = (-1, -1)
MACHINE_GONE: Final = (-1, 0)
"""(counts, human) of an event that is new, or that is no longer what it was."""

_EVENT: Final = {
    "workspace_id": "text",
    "event_key": "uuid",
    "kind": "text",
    "source": "text",
    "occurred_at": "timestamptz",
    "known_at": "timestamptz",
    "campaign_id": "text",
    "lead_id": "text",
    "lead_address": "text",
    "account_email": "text",
    "email_id": "text",
    "step": "int8",
    "variant": "int8",
    "interest": "int8",
    "label": "text",
    "ordinal": "int8",
    "delivery_id": "uuid",
    "detail": "text",
}
_ADDED: Final = {
    "organization_id": "text",
    "campaign_organization_id": "text",
    "account_organization_id": "text",
    "number": "int4",
    "counts": "int2",
    "human": "int2",
}
COLUMNS: Final = {**_EVENT, **_ADDED}
_DDL: Final = f"""
    create temporary table if not exists stage_events (
        {", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())}
    ) on commit delete rows
"""
_COPY: Final = f"copy {STAGE} ({', '.join(COLUMNS)}) from stdin (format binary)"
_warm: "WeakSet[Connection]" = WeakSet()


async def warm(connection: Connection) -> None:
    """Make the stage, at the first use of a connection."""
    if connection in _warm:
        return
    is_kept = connection.info.transaction_status == TransactionStatus.IDLE
    await connection.execute(_DDL)
    if is_kept:  # a stage made inside a transaction falls with it
        _warm.add(connection)


async def empty(connection: Connection) -> None:
    """For a second batch in the same transaction."""
    await connection.execute(f"delete from {STAGE}")


async def fill(
    connection: Connection,
    rows: Iterable[EventRow],
    places: Places,
    does: tuple[int, int] = NEW,
) -> None:
    """Stage these events, numbered from 0; `does`: what each of them adds to the facts."""
    async with connection.cursor().copy(_COPY) as copy:
        copy.set_types(list(COLUMNS.values()))
        for number, row in enumerate(rows):
            await copy.write_row((*row, *places.of(row), number, *does))
