"""The least that takes events from the inbox to facts: psycopg, orjson, and nothing else.

The same claim (oldest first, SKIP LOCKED), the rows through Python, an insert into the same log
with the same indexes, one upsert of a lead's counts, the queue's rows deleted: one transaction
of 1,000, by unnest, binary where psycopg can. No customers, no merge of better tellings, no
verdicts, no other facts; a body it cannot read ends it. With `mails` it also inserts the texts
of mails into the messages, each into a conversation named after its lead that nobody counts.
"""

from datetime import datetime
from hashlib import md5
from typing import Any, Final
from uuid import UUID

import orjson
import psycopg
from psycopg.rows import tuple_row

BATCH: Final = 1000


def run(connection: psycopg.Connection[Any], *, mails: bool = False) -> int:
    """Process all that waits; returns how many deliveries that were."""
    done = 0
    cursor = connection.cursor(binary=True, row_factory=tuple_row)
    while True:
        with connection.transaction():
            cursor.execute(_CLAIM, prepare=True)
            claimed = cursor.fetchall()
            if not claimed:
                return done
            columns = list(map(list, zip(*map(_event, claimed), strict=True)))
            cursor.execute(_EVENTS, columns, prepare=True)
            cursor.execute(_FACTS, [columns[i] for i in (1, 2, 6, 7, 4)], prepare=True)
            if mails:
                told = [mail for one in claimed if (mail := _mail(one))]
                cursor.execute(_MESSAGES, list(map(list, zip(*told, strict=True))), prepare=True)
            cursor.execute(_DONE, [[c[0] for c in claimed], [c[1] for c in claimed]], prepare=True)
        done += len(claimed)


def _event(claimed: tuple[Any, ...]) -> tuple[Any, ...]:
    received_at, delivery_id, workspace_id, body = claimed
    told = orjson.loads(body)
    identity = (
        f"{workspace_id}|{told['event_type']}|{told['campaign_id']}|{told['lead_email']}"
        f"|{told['email_id']}|{told['timestamp']}"
    )
    return (
        UUID(bytes=md5(identity.encode(), usedforsecurity=False).digest()),
        workspace_id,
        told["event_type"],
        received_at,
        datetime.fromisoformat(told["timestamp"]),
        told["email_account"],
        told["campaign_id"],
        told["lead_email"],
        told["email_id"],
        told["step"],
        told["variant"],
        delivery_id,
    )


def _mail(claimed: tuple[Any, ...]) -> tuple[Any, ...] | None:
    told = orjson.loads(claimed[3])
    text = told.get("reply_text") or told.get("email_html")
    if text is None:
        return None
    return (
        claimed[2],
        told["email_id"],
        told["campaign_id"],
        told["lead_email"],
        told["email_account"],
        told["event_type"] == "reply_received",
        datetime.fromisoformat(told["timestamp"]),
        told.get("reply_subject") or told.get("email_subject"),
        text,
    )


_CLAIM: Final = f"""
    select q.received_at, q.delivery_id, q.workspace_id, d.body
    from app.inbox_queue as q
    inner join app.webhook_inbox as d using (received_at, delivery_id)
    order by q.received_at, q.delivery_id
    limit {BATCH}
    for update of q skip locked
"""
_EVENTS: Final = """
    insert into app.events (
        event_key, workspace_id, kind, known_at, occurred_at, account_email, campaign_id,
        lead_address, email_id, step, variant, delivery_id, organization_id, source
    )
    select *, 'load', 'webhook'
    from unnest(
        %b::uuid[], %b::text[], %b::text[], %b::timestamptz[], %b::timestamptz[], %b::text[],
        %b::text[], %b::text[], %b::text[], %b::int8[], %b::int8[], %b::uuid[]
    ) as t (key)
    order by 2, 1
    on conflict (workspace_id, event_key) do nothing
"""
_FACTS: Final = """
    insert into app.lead_facts as f (
        workspace_id, campaign_id, lead_address, organization_id, count_sent, count_opened,
        count_clicked, count_replied, first_event_at, last_event_at
    )
    select
        workspace_id, campaign_id, lead_address, 'load',
        count(*) filter (where kind = 'email_sent'), count(*) filter (where kind = 'email_opened'),
        count(*) filter (where kind = 'link_clicked'),
        count(*) filter (where kind = 'reply_received'), min(at), max(at)
    from unnest(%b::text[], %b::text[], %b::text[], %b::text[], %b::timestamptz[])
        as t (workspace_id, kind, campaign_id, lead_address, at)
    group by 1, 2, 3
    order by 1, 3, 2
    on conflict (workspace_id, lead_address, campaign_id) do update set
        count_sent = f.count_sent + excluded.count_sent,
        count_opened = f.count_opened + excluded.count_opened,
        count_clicked = f.count_clicked + excluded.count_clicked,
        count_replied = f.count_replied + excluded.count_replied,
        first_event_at = least(f.first_event_at, excluded.first_event_at),
        last_event_at = greatest(f.last_event_at, excluded.last_event_at)
"""
_DONE: Final = """
    delete from app.inbox_queue as q
    using unnest(%b::timestamptz[], %b::uuid[]) as t (received_at, delivery_id)
    where q.received_at = t.received_at and q.delivery_id = t.delivery_id
"""
_MESSAGES: Final = """
    insert into app.messages (
        workspace_id, message_key, campaign_id, lead_address, account_email, is_received, sent_at,
        subject, body_text, organization_id, conversation_key, placed_by
    )
    select t.*, 'load', 'lead:' || t.campaign_id || ':' || t.lead_address, 'lead'
    from unnest(
        %b::text[], %b::text[], %b::text[], %b::text[], %b::text[], %b::bool[], %b::timestamptz[],
        %b::text[], %b::text[]
    ) as t (
        workspace_id, message_key, campaign_id, lead_address, account_email, is_received, sent_at,
        subject, body_text
    )
    order by 1, 2
    on conflict (workspace_id, message_key) do nothing
"""
