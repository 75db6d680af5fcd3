"""Which replies wait to be read: the queue that triggers on messages fill, and what they missed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow, class_row

from models.session import Pool

Connection = AsyncConnection[DictRow]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A received message as it was when its batch was claimed.

    `row_version` tells whether it is still so when the reading is written. `sent_on` is the
    mail's day in its organization's time zone.
    """

    label_queue_ids: list[int]
    workspace_id: str
    message_key: str
    organization_id: str
    campaign_id: str | None
    lead_address: str
    sent_at: datetime
    sent_on: date
    is_automatic: bool
    subject: str | None
    body_text: str | None
    body_html: str | None
    row_version: str

    @property
    def key(self) -> tuple[str, str]:
        return self.workspace_id, self.message_key


async def claim(
    connection: Connection, most: int, *, of: Sequence[str] = (), but: Sequence[str] = ()
) -> list[Waiting]:
    """The newest waiting replies (none waits for a backlog), ours until the caller's transaction
    ends.

    `of`: of these organizations alone; `but`: of all except these. What another process has
    claimed is left to it; what is a reply no more leaves the queue.
    """
    known = {"most": most, "of": list(of), "but": list(but), "is_chosen": bool(of)}
    cursor = connection.cursor(row_factory=class_row(Waiting))
    await connection.execute(_FORGET)
    await cursor.execute(_CLAIM, known)
    return await cursor.fetchall()


async def done(connection: Connection, read: Sequence[Waiting]) -> None:
    """These are read: they leave the queue with the caller's transaction."""
    ids = [number for one in read for number in one.label_queue_ids]
    await connection.execute("delete from app.label_queue where label_queue_id = any(%s)", [ids])


async def queue_unread(pool: Pool, now: datetime, *, but: Sequence[str] | None = None) -> int:
    """Queue received messages that nobody has read; returns how many.

    `but`: also those that other versions than these have read, or rules in a model's place.
    """
    known = {"now": now, "versions": but}
    async with pool.connection() as connection:
        queued = await connection.execute(_UNREAD, known)
    return queued.rowcount


_FORGET: Final = """
    delete from app.label_queue where label_queue_id in (
        select q.label_queue_id
        from app.label_queue as q
        left join app.messages as m using (workspace_id, message_key)
        where m.is_received is distinct from true
        limit 1000
        for update of q skip locked
    )
"""
_CLAIM: Final = b"""
    with claimed as materialized (
        select q.label_queue_id, q.workspace_id, q.message_key
        from app.label_queue as q
        inner join app.messages as m using (workspace_id, message_key)
        where
            m.is_received
            and (not %(is_chosen)s or m.organization_id = any(%(of)s))
            and not m.organization_id = any(%(but)s)
        order by q.label_queue_id desc
        limit %(most)s
        for update of q skip locked
    ),

    one_each as (
        select workspace_id, message_key, array_agg(label_queue_id) as label_queue_ids
        from claimed
        group by workspace_id, message_key
    )

    select
        one_each.label_queue_ids,
        m.workspace_id,
        m.message_key,
        m.organization_id,
        m.campaign_id,
        m.lead_address,
        m.sent_at,
        (m.sent_at at time zone coalesce(o.time_zone, 'UTC'))::date as sent_on,
        m.is_automatic,
        m.subject,
        m.body_text,
        m.body_html,
        m.xmin::text as row_version
    from one_each
    inner join app.messages as m using (workspace_id, message_key)
    left join app.organizations as o on o.organization_id = m.organization_id
"""
_UNREAD: Final = """
    insert into app.label_queue (workspace_id, message_key, touched_at)
    select m.workspace_id, m.message_key, %(now)s
    from app.messages as m
    left join app.reply_labels as l
        on
            l.workspace_id = m.workspace_id
            and l.message_key = m.message_key
            and l.is_effective
    where
        m.is_received
        and (
            l.message_key is null
            or not l.version = any(%(versions)s::text[])
            or (l.fell_back_because is not null and %(versions)s::text[] is not null)
        )
        -- What was emptied keeps the reading that it had.
        and (l.message_key is null or m.body_text is not null or m.body_html is not null)
        and not exists (
            select 1 from app.label_queue as q
            where q.workspace_id = m.workspace_id and q.message_key = m.message_key
        )
"""
