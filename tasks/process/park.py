"""Park what could not be read, with its reason; nobody's text stands in it."""

from collections.abc import Sequence
from datetime import datetime

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from tasks.process.claim import Claimed
from tasks.process.read import Parked

Connection = AsyncConnection[DictRow]


async def park(connection: Connection, parked: Sequence[Parked], now: datetime) -> None:
    """Keep why these deliveries were not read, inside the transaction that claimed them."""
    if not parked:
        return
    await connection.execute(
        """
        insert into app.parked_deliveries (
            received_at, delivery_id, workspace_id, reason, explanation, attempts, parked_at
        )
        select *, %(now)s
        from unnest(
            %(received)s::timestamptz[], %(deliveries)s::uuid[], %(workspaces)s::text[],
            %(reasons)s::text[], %(explanations)s::text[], %(attempts)s::bigint[]
        )
        on conflict (received_at, delivery_id) do update set
            reason = excluded.reason, explanation = excluded.explanation,
            attempts = parked_deliveries.attempts + 1, parked_at = excluded.parked_at
        """,
        {
            "now": now,
            "received": [one.claimed.received_at for one in parked],
            "deliveries": [one.claimed.delivery_id for one in parked],
            "workspaces": [one.claimed.workspace_id for one in parked],
            "reasons": [one.reason for one in parked],
            "explanations": [one.explanation for one in parked],
            "attempts": [one.claimed.attempts + 1 for one in parked],
        },
    )


async def unpark(connection: Connection, read: Sequence[Claimed]) -> int:
    """Take these off the parked ones, since they were read now; returns how many stood there."""
    found = await connection.execute(
        """
        delete from app.parked_deliveries as p
        using unnest(%s::timestamptz[], %s::uuid[]) as t (received_at, delivery_id)
        where p.received_at = t.received_at and p.delivery_id = t.delivery_id
        """,
        [[one.received_at for one in read], [one.delivery_id for one in read]],
    )
    return found.rowcount
