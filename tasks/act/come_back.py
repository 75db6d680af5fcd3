"""Suppressed people who turn up again in a shared workspace, added by hand at Instantly."""

from datetime import datetime
from typing import Final

from domain.follow_through import Kind
from models.session import Pool
from tasks.act.orders import Order, queue_orders

AT_ONCE: Final = 500

_BACK: Final = """
    with added_again as materialized (
        select
            s.organization_id, s.lead_address, s.source, l.workspace_id, l.lead_id, l.campaign_id
        from app.suppressions as s
        inner join instantly.leads as l
            on l.address = s.lead_address and l.first_seen_at > s.suppressed_at
        where
            s.state = 'active' and l.deleted_at is null
            and l.status is distinct from -1 and l.status is distinct from -2
            and exists (select from app.workspaces where is_shared and is_enabled)
    )

    select a.organization_id, a.lead_address, a.source, a.workspace_id, a.lead_id
    from added_again as a
    inner join instantly.campaigns as c
        on
            c.workspace_id = a.workspace_id
            and c.campaign_id = a.campaign_id
            and c.organization_id = a.organization_id
    inner join app.workspaces as w on w.workspace_id = a.workspace_id
    where
        w.is_shared and w.is_enabled
        and not exists (
            select 1 from app.outbox as o
            where
                o.idempotency_key = 'instantly/stop_lead/' || a.workspace_id || '/'
                || a.organization_id || '/' || a.lead_address || '/lead ' || a.lead_id
        )
    limit %s
"""
"""From the suppressions to their leads by address (ix_leads_address): the rest of the mirror is
not touched, and nothing at all where no workspace is shared."""


async def stop_who_came_back(pool: Pool, now: datetime) -> int:
    """Order each of them to be stopped, once; in workspaces of one customer the block list does
    so by itself. Returns how many orders are new."""
    async with pool.connection() as connection, connection.transaction():
        found = await connection.execute(_BACK, [AT_ONCE])
        orders = [
            Order(
                kind=Kind.STOP_LEAD,
                workspace_id=row["workspace_id"],
                organization_id=row["organization_id"],
                lead_address=row["lead_address"],
                source=row["source"],
                occasion=f"lead {row['lead_id']}",
                reason="a suppressed lead was added again",
            )
            for row in await found.fetchall()
        ]
        return await queue_orders(connection, orders, now)
