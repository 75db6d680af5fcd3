"""Alerts about leads, written to the outbox: each once, and no floods."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from psycopg.types.json import Jsonb

from domain.alerts import WINDOW, Told, held_until
from domain.lead_alerts import HOT_LEAD, HOT_REPLY, TOGETHER, LeadAlert
from tasks.outbox import ALERT, DIGEST, HELD
from tasks.store import Connection

MOST_PER_HOUR: Final = 5

_LOCK: Final = """
    select pg_advisory_xact_lock(hashtextextended('salesbrain lead alerts ' || topic, 0))
    from unnest(%s::text[]) as topic
"""
_KNOWN: Final = "select idempotency_key from app.outbox where idempotency_key = any(%s)"
_TOLD: Final = """
    select topic, kind, made_at from app.outbox
    where made_at > %s and topic = any(%s) and kind = any(%s)
"""
_ADD: Final = """
    insert into app.outbox (
        workspace_id, idempotency_key, kind, topic, content, made_at, due_at
    )
    values (%(workspace)s, %(key)s, %(kind)s, %(topic)s, %(content)s, %(now)s, %(due)s)
    on conflict (idempotency_key) do nothing
"""


async def queue_lead_alerts(
    connection: Connection,
    rows: Sequence[LeadAlert],
    now: datetime,
    *,
    most_per_hour: int = MOST_PER_HOUR,
) -> int:
    """Write down what is to be told, in the caller's transaction; returns how many are new.

    A lead who answered and became hot by it is told of once, with both facts (`_as_one`). More
    than `most_per_hour` of one topic wait for one digest at the end of that hour. Call it
    once in a transaction: it holds the topics' locks until the end, so that two processes
    cannot both find room for five.
    """
    if not rows:
        return 0
    alerts = {alert.idempotency_key: alert for alert in rows}
    topics = sorted({topic for one in rows for topic in (one.topic, _other_topic(one))})
    await connection.execute(_LOCK, [topics])
    found = await connection.execute(_KNOWN, [list(alerts)])
    known = {row["idempotency_key"] for row in await found.fetchall()}
    told = await _told(connection, topics, now)
    news = [alert for key, alert in alerts.items() if key not in known]
    fresh = [
        _row(alert, told[alert.topic], now, most_per_hour)
        for alert in await _as_one(connection, news, now)
    ]
    async with connection.cursor() as cursor:
        await cursor.executemany(_ADD, fresh)
    return len(fresh)


_OTHERS: Final = """
    select outbox_id, kind, topic, content, attempts, done_at from app.outbox
    where
        made_at > %(since)s
        and topic = any(%(topics)s)
        and kind = any(%(kinds)s)
        and content ->> 'subject' = any(%(leads)s)
    order by outbox_id
    for update
"""
_JOIN: Final = """
    update app.outbox set content = content || %(more)s, done_at = coalesce(done_at, %(done_at)s)
    where outbox_id = %(outbox_id)s
"""


async def _as_one(
    connection: Connection, alerts: Sequence[LeadAlert], now: datetime
) -> list[LeadAlert]:
    """The alerts that are still to be told, and of a lead who answered and is hot only one.

    A reply takes a waiting alert about the heat into its own. Heat goes into a reply's alert that
    waits; after one that was told lately nothing is told again: the entry stands in
    app.hot_changes and among the hottest leads.
    """
    others = await _others(connection, alerts, now)
    left: list[LeadAlert] = []
    for alert in alerts:
        other = others.get((_other_topic(alert), alert.lead_address))
        if other is None:
            left.append(alert)
            continue
        is_waiting = other["done_at"] is None and other["attempts"] == 0
        if alert.kind == HOT_REPLY:
            heat = str(other["content"]["summary"])
            left.append(replace(alert, also=heat))
            if is_waiting:
                told_by = {"told_by": alert.idempotency_key}
                await _join(connection, other, told_by, done_at=now)
        elif is_waiting:
            await _join(connection, other, {"also": alert.why}, done_at=None)
    return left


async def _join(
    connection: Connection, row: dict[str, Any], more: dict[str, str], *, done_at: datetime | None
) -> None:
    known = {"more": Jsonb(more), "done_at": done_at, "outbox_id": row["outbox_id"]}
    await connection.execute(_JOIN, known)


async def _others(
    connection: Connection, alerts: Sequence[LeadAlert], now: datetime
) -> dict[tuple[str, str], dict[str, Any]]:
    """Alerts of the other kind about these leads that were made lately, by topic and lead."""
    known = {
        "since": now - TOGETHER,
        "topics": sorted({_other_topic(alert) for alert in alerts}),
        "kinds": [ALERT, HELD],
        "leads": sorted({alert.lead_address for alert in alerts}),
    }
    found = await connection.execute(_OTHERS, known)
    return {(row["topic"], row["content"]["subject"]): row for row in await found.fetchall()}


def _other_topic(alert: LeadAlert) -> str:
    other = HOT_LEAD if alert.kind == HOT_REPLY else HOT_REPLY
    return f"{other}:{alert.organization_id}"


async def _told(
    connection: Connection, topics: Sequence[str], now: datetime
) -> defaultdict[str, list[Told]]:
    found = await connection.execute(_TOLD, [now - WINDOW, list(topics), [ALERT, DIGEST]])
    told: defaultdict[str, list[Told]] = defaultdict(list)
    for row in await found.fetchall():
        told[row["topic"]].append(Told(row["made_at"], row["kind"] == DIGEST))
    return told


def _row(alert: LeadAlert, told: list[Told], now: datetime, most: int) -> dict[str, Any]:
    until = held_until(told, now, most)
    if until is None:
        told.append(Told(now))
    return {
        "workspace": alert.workspace_id,
        "key": alert.idempotency_key,
        "kind": ALERT if until is None else HELD,
        "topic": alert.topic,
        "content": Jsonb(alert.content()),
        "now": now,
        "due": until or now,
    }
