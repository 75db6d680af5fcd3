"""Parked deliveries: listed, shown, and put back into the queue."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from models.session import Pool


async def list_parked(
    pool: Pool, *, workspace: str | None = None, reason: str | None = None, most: int = 50
) -> Sequence[dict[str, Any]]:
    """What is parked, the newest first, without bodies."""
    async with pool.connection() as connection:
        known = {"workspace": workspace, "reason": reason, "most": most}
        found = await connection.execute(_LIST, known)
        return await found.fetchall()


async def show_parked(pool: Pool, delivery_id: UUID) -> dict[str, Any] | None:
    """One parked delivery with its body; None when there is none of this id."""
    async with pool.connection() as connection:
        found = await connection.execute(_SHOW, [delivery_id])
        return await found.fetchone()


async def redrive(
    pool: Pool,
    *,
    now: datetime,
    delivery_id: UUID | None = None,
    workspace: str | None = None,
    reason: str | None = None,
) -> int:
    """Put parked deliveries back into the queue and ring; returns how many.

    They stay parked until they are read: who parks them again counts one attempt more.
    """
    async with pool.connection() as connection, connection.transaction():
        known = {
            "now": now,
            "delivery": delivery_id,
            "workspace": workspace,
            "reason": reason,
        }
        found = await connection.execute(_REDRIVE, known)
        await connection.execute("select pg_notify('salesbrain_inbox', '')")
        return found.rowcount


_WHICH: Final = """
    (%(workspace)s::text is null or p.workspace_id = %(workspace)s)
    and (%(reason)s::text is null or p.reason = %(reason)s)
"""
_LIST: Final = f"""
    select p.*, d.body_bytes
    from app.parked_deliveries as p
    left join app.webhook_inbox as d
        on d.received_at = p.received_at and d.delivery_id = p.delivery_id
    where {_WHICH}
    order by p.parked_at desc, p.delivery_id
    limit %(most)s
"""
_SHOW: Final = """
    select p.*, d.source, d.body, d.body_bytes
    from app.parked_deliveries as p
    left join app.webhook_inbox as d
        on d.received_at = p.received_at and d.delivery_id = p.delivery_id
    where p.delivery_id = %s
"""
_REDRIVE: Final = f"""
    with driven as (
        update app.parked_deliveries as p set redriven_at = %(now)s
        where (%(delivery)s::uuid is null or p.delivery_id = %(delivery)s) and {_WHICH}
            and exists (
                select from app.webhook_inbox as d
                where d.received_at = p.received_at and d.delivery_id = p.delivery_id
            )
        returning p.received_at, p.delivery_id, p.workspace_id, greatest(p.attempts, 1) as attempts
    )
    insert into app.inbox_queue (received_at, delivery_id, workspace_id, attempts)
    select received_at, delivery_id, workspace_id, attempts from driven
    on conflict (received_at, delivery_id) do nothing
"""
