"""Where Instantly's interest and our label contradict: kept and shown, settled when they agree.

What stands at Instantly is what its events say (reconcile-webhooks concludes those that never
came), or what was seen there while an order was carried out. A conflict is looked at again only
by what is newer than itself, so two sources that are not equally fresh cannot take turns.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from domain.follow_through import AGREEING
from domain.taxonomy import AUTOMATIC, MEANINGS
from models.session import Pool
from tasks.act.orders import Order
from tasks.store import Connection

SAYING: Final = {
    label: meaning.interest
    for label, meaning in MEANINGS.items()
    if meaning.interest and label not in AUTOMATIC
}
"""Labels that say something of interest, and what; an absence says nothing."""

_NOTE: Final = """
    insert into app.interest_conflicts (
        workspace_id, lead_address, campaign_id, organization_id, message_key, our_label,
        our_interest, their_interest, noticed_at
    )
    select
        l.workspace_id, l.lead_address, l.campaign_id, l.organization_id, l.message_key, l.label,
        %(ours)s, %(theirs)s, %(now)s
    from app.reply_labels as l
    where l.workspace_id = %(workspace)s and l.message_key = %(key)s and l.is_effective
    on conflict (workspace_id, lead_address, campaign_id) do update
    set
        message_key = excluded.message_key, our_label = excluded.our_label,
        our_interest = excluded.our_interest, their_interest = excluded.their_interest,
        noticed_at = excluded.noticed_at, settled_at = null
"""
_SETTLE: Final = """
    update app.interest_conflicts set settled_at = %s
    where
        workspace_id = %s and lead_address = %s and campaign_id = %s and settled_at is null
"""
_COMPARED: Final = """
    with ours as (
        select distinct on (l.workspace_id, l.lead_address, l.campaign_id)
            l.workspace_id, l.lead_address, l.campaign_id, l.organization_id, l.message_key,
            l.label, said.interest, l.labelled_at
        from app.reply_labels as l
        inner join unnest(%(labels)s::text[], %(interests)s::bigint[]) as said (label, interest)
            using (label)
        where l.is_effective and l.campaign_id is not null
        order by l.workspace_id, l.lead_address, l.campaign_id, l.sent_at desc
    ),
    judged as (
        select
            ours.*, f.interest as theirs, f.interest_at as theirs_at,
            coalesce(
                f.interest between -4 and 4 and f.interest <> 0
                and (ours.interest, f.interest) not in (
                    select * from unnest(%(agree_ours)s::bigint[], %(agree_theirs)s::bigint[])
                ),
                false
            ) as contradicts
        from ours
        left join app.lead_facts as f using (workspace_id, lead_address, campaign_id)
    )
"""
_OPEN: Final = (
    _COMPARED
    + """
    insert into app.interest_conflicts as c (
        workspace_id, lead_address, campaign_id, organization_id, message_key, our_label,
        our_interest, their_interest, noticed_at
    )
    select
        workspace_id, lead_address, campaign_id, organization_id, message_key, label, interest,
        theirs, %(now)s
    from judged as j
    where
        contradicts
        and not exists (
            select 1 from app.interest_conflicts as known
            where
                known.workspace_id = j.workspace_id and known.lead_address = j.lead_address
                and known.campaign_id = j.campaign_id
                and (
                    (known.our_interest, known.their_interest) = (j.interest, j.theirs)
                    and known.settled_at is null
                    or greatest(j.theirs_at, j.labelled_at)
                    <= greatest(known.noticed_at, known.settled_at)
                )
        )
    on conflict (workspace_id, lead_address, campaign_id) do update
    set
        message_key = excluded.message_key, our_label = excluded.our_label,
        our_interest = excluded.our_interest, their_interest = excluded.their_interest,
        noticed_at = excluded.noticed_at, settled_at = null
"""
)
_CLOSE: Final = (
    _COMPARED
    + """
    update app.interest_conflicts as c set settled_at = %(now)s
    where
        c.settled_at is null
        and not exists (
            select 1 from judged as j
            where
                j.workspace_id = c.workspace_id and j.lead_address = c.lead_address
                and j.campaign_id = c.campaign_id
                and (
                    j.contradicts
                    or greatest(j.theirs_at, j.labelled_at) <= c.noticed_at
                )
        )
"""
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What stood at Instantly while an order for an interest was carried out."""

    order: Order
    theirs: int | None

    @property
    def message_key(self) -> str:
        return self.order.source.removeprefix(f"message:{self.order.workspace_id}/")


async def note_conflict(connection: Connection, seen: Seen, now: datetime) -> None:
    """Keep a contradiction that was just seen."""
    await connection.execute(
        _NOTE,
        {
            "ours": seen.order.interest,
            "theirs": seen.theirs,
            "now": now,
            "workspace": seen.order.workspace_id,
            "key": seen.message_key,
        },
    )


async def settle(connection: Connection, seen: Seen, now: datetime) -> None:
    """They agree now."""
    order = seen.order
    await connection.execute(
        _SETTLE, [now, order.workspace_id, order.lead_address, order.campaign_id]
    )


async def compare_interest(pool: Pool, now: datetime) -> tuple[int, int]:
    """Keep new contradictions and settle those that are over; returns how many of each.

    One pass over all leads that answered, so for a schedule.
    """
    known = {
        "labels": [str(label) for label in SAYING],
        "interests": list(SAYING.values()),
        "agree_ours": [ours for ours, _ in AGREEING],
        "agree_theirs": [theirs for _, theirs in AGREEING],
        "now": now,
    }
    async with pool.connection() as connection, connection.transaction():
        closed = await connection.execute(_CLOSE.encode(), known)
        opened = await connection.execute(_OPEN.encode(), known)
    return opened.rowcount, closed.rowcount


async def open_conflicts(pool: Pool, most: int = 100) -> list[dict[str, Any]]:
    """Contradictions that stand, the newest first."""
    async with pool.connection() as connection:
        found = await connection.execute(
            """
            select * from app.interest_conflicts where settled_at is null
            order by noticed_at desc, workspace_id, lead_address limit %s
            """,
            [most],
        )
        return await found.fetchall()
