"""Touched leads wait in app.score_queue, by address; whoever scores takes them."""

from typing import Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

Connection = AsyncConnection[DictRow]


async def claim(connection: Connection, most: int) -> tuple[int, list[str]]:
    """Take up to so many touches out of the queue, until the transaction ends; how many, of whom.

    Others who score wait meanwhile (see `hold`): what is read of the log afterwards is all that
    these touches, and those that others took before, were about.
    """
    await hold(connection)
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(_CLAIM, [most], prepare=True)
    rows = await cursor.fetchall()
    return sum(count for _, count in rows), [lead for lead, _ in rows]


async def hold(connection: Connection) -> None:
    """Keep others from scoring until the transaction ends; waits for them, up to ten minutes."""
    await connection.execute("set local lock_timeout = '10min'")
    await connection.execute(_HOLD)


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
        returning q.lead_address
    )
    select lead_address, count(*) from taken group by lead_address
"""
_HOLD: Final = "select pg_advisory_xact_lock(hashtextextended('salesbrain scores', 0))"
