"""Statuses that a sync saw change, as facts, once each: a delivery may have told of the same."""

from datetime import datetime
from typing import Any

from models.session import Pool
from tasks.process.facts import count_again, lock
from tasks.process.rows import EventRow
from tasks.process.write import supersede
from tasks.reconcile.supersede import turned_out
from tasks.site import now


async def settle_statuses(pool: Pool, workspace_id: str, since: datetime | None) -> int:
    """Count the status events that syncs wrote since then; returns how many there were.

    The syncs write them into the log alone (tasks/record.py), so that they wait for nobody.
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
            await count_again(connection, rows)
    return len(rows)
