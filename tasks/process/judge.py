"""Judge opens and clicks: domain/machine.py's rules, set-based, near what came in.

A new mail sent may explain the touches just after it; a new click the clicks around it; a new
touch those of other leads in the same second. Nothing else is looked at again. The caller holds
the workspace's lock, so that two batches never judge past each other.
"""

from collections.abc import Iterable
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from tasks.process.rows import EventRow
from tasks.process.verdict_sql import NEAR_STAGE, WHOLE

Connection = AsyncConnection[DictRow]


async def judge(connection: Connection) -> None:
    """Bring the verdicts near the staged events up to date; what changed is added to the stage."""
    await connection.execute(NEAR_STAGE, prepare=True)


async def forget_verdicts(
    connection: Connection, events: Iterable[EventRow]
) -> set[tuple[str, UUID]]:
    """For events that are no longer what they were; returns those that had been a machine's."""
    named = list(events)
    found = await connection.execute(
        """
        delete from app.event_verdicts as v
        using unnest(%s::text[], %s::uuid[]) as t (workspace_id, event_key)
        where v.workspace_id = t.workspace_id and v.event_key = t.event_key
        returning v.workspace_id, v.event_key
        """,
        [[row.workspace_id for row in named], [row.event_key for row in named]],
    )
    return {(row["workspace_id"], row["event_key"]) for row in await found.fetchall()}


async def rejudge(connection: Connection, workspace_id: str) -> None:
    """Judge all of a workspace's log; the facts do not follow."""
    known = {"workspace_id": workspace_id}
    await connection.execute(
        "delete from app.event_verdicts where workspace_id = %(workspace_id)s", known
    )
    await connection.execute(WHOLE, known)
