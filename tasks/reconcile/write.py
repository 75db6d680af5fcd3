"""Write what polling tells into the log of events and into the facts, and count what was missed."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from models.session import Pool
from tasks.process.places import workspaces
from tasks.process.rows import EventRow
from tasks.process.write import write
from tasks.reconcile.counts import Missed, count_missed
from tasks.site import now

BATCH: Final = 1000
GRACE: Final = timedelta(minutes=15)
"""So long a delivery may be under way before what polling saw counts as missed."""

IsExpected = Callable[[EventRow], bool]


async def write_polled(
    pool: Pool,
    workspace_id: str,
    rows: Sequence[EventRow],
    *,
    way: str,
    is_expected: IsExpected,
) -> list[Missed]:
    """Bring events (unique by identity) into the log; returns those that a delivery should have
    told: new to the log, and expected.

    What else is new is history and no repair. Twice writes and counts nothing.
    """
    missed: list[Missed] = []
    for at in range(0, len(rows), BATCH):
        batch = rows[at : at + BATCH]
        async with pool.connection() as connection, connection.transaction():
            new = await _unknown(connection, batch)
            places = await workspaces(connection, [workspace_id])
            written = await write(connection, batch, places)
            new = [row for row in new if row.identity not in written.refused]
            inferred = await _inferred_before(connection, workspace_id, new)
            found = [
                Missed(row.occurred_at, row.kind, way)
                for row in new
                if is_expected(row) and row.event_key not in inferred
            ]
            await count_missed(connection, workspace_id, found, now())
        missed += found
    return missed


async def _unknown(
    connection: AsyncConnection[DictRow], rows: Sequence[EventRow]
) -> list[EventRow]:
    found = await connection.execute(
        """
        select event_key from app.events
        where workspace_id = %s and event_key = any(%s)
        """,
        [rows[0].workspace_id, [row.event_key for row in rows]],
    )
    known = {row["event_key"] for row in await found.fetchall()}
    return [row for row in rows if row.event_key not in known]


async def _inferred_before(
    connection: AsyncConnection[DictRow], workspace_id: str, rows: Sequence[EventRow]
) -> set[UUID]:
    """Those of these events that took the place of an inferred one, which was counted then."""
    found = await connection.execute(
        """
        select s.by_event_key from app.events_superseded as s
        inner join app.events as e using (workspace_id, event_key)
        where s.workspace_id = %s and s.by_event_key = any(%s) and e.source = 'inferred'
        """,
        [workspace_id, [row.event_key for row in rows]],
    )
    return {row["by_event_key"] for row in await found.fetchall()}
