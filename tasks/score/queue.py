"""Touched leads wait in app.score_queue; whoever scores takes them, many at once."""

from typing import Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

Connection = AsyncConnection[DictRow]
Lead = tuple[str, str]
"""(workspace, address)."""


async def claim(connection: Connection, most: int) -> tuple[int, list[Lead]]:
    """Take up to so many touches out of the queue, until the transaction ends; how many, of whom.

    Also holds the workspaces' scores: what is read of the log afterwards is all that their
    touches, also those that others took before, were about.
    """
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(_CLAIM, [most], prepare=True)
    rows = await cursor.fetchall()
    await hold(connection, {workspace for workspace, _, _ in rows})
    return sum(count for _, _, count in rows), [(one, two) for one, two, _ in rows]


async def hold(connection: Connection, workspaces: set[str]) -> None:
    """Keep others from scoring these workspaces until the transaction ends, in one order."""
    await connection.execute(_HOLD, [sorted(workspaces)], prepare=True)


_CLAIM: Final = """
    with claimed as materialized (
        select score_queue_id from app.score_queue
        order by score_queue_id
        limit %s
        for update skip locked
    ),
    taken as (
        delete from app.score_queue as q using claimed
        where q.score_queue_id = claimed.score_queue_id
        returning q.workspace_id, q.lead_address
    )
    select workspace_id, lead_address, count(*) from taken group by 1, 2
"""
_HOLD: Final = """
    select pg_advisory_xact_lock(hashtextextended('salesbrain scores ' || workspace, 0))
    from unnest(%s::text[]) as workspace
"""
