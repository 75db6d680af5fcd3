"""Statuses that a sync saw change, once each: a delivery may have told of the same."""

from datetime import datetime
from typing import Any

from models.session import Pool
from tasks.process.facts import lock
from tasks.process.rows import EventRow
from tasks.process.write import supersede
from tasks.reconcile.supersede import turned_out
from tasks.site import now


async def settle_statuses(pool: Pool, workspace_id: str, since: datetime | None) -> int:
    """Look again for what the status events that syncs wrote since then turned out to be; returns
    how many there were. Their facts were written with them (tasks/record.py).
    """
    async with pool.connection() as connection, connection.transaction():
        found = await connection.execute(
            """
            select workspace_id, event_key, kind, source, occurred_at, known_at, campaign_id,
                lead_address, account_email
            from app.events
            where workspace_id = %(workspace)s and source = 'poll' and detail ? 'field'
                and (%(since)s::timestamptz is null or known_at > %(since)s)
            """,
            {"workspace": workspace_id, "since": since},
        )
        nothing: dict[str, Any] = dict.fromkeys(EventRow._fields)
        rows = [EventRow(**{**nothing, **row}) for row in await found.fetchall()]
        if rows:
            await lock(connection, [workspace_id])
            await supersede(connection, await turned_out(connection, rows), now())
    return len(rows)
