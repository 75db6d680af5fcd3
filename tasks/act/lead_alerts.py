"""Alerts about leads, written to the outbox: each once, and no floods."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from psycopg.types.json import Jsonb

from domain.alerts import WINDOW, Told, held_until
from domain.lead_alerts import LeadAlert
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

    More than `most_per_hour` of one topic wait for one digest at the end of that hour. Call it
    once in a transaction: it holds the topics' locks until the end, so that two processes
    cannot both find room for five.
    """
    if not rows:
        return 0
    alerts = {alert.idempotency_key: alert for alert in rows}
    topics = sorted({alert.topic for alert in rows})
    await connection.execute(_LOCK, [topics])
    found = await connection.execute(_KNOWN, [list(alerts)])
    known = {row["idempotency_key"] for row in await found.fetchall()}
    told = await _told(connection, topics, now)
    fresh = [
        _row(alert, told[alert.topic], now, most_per_hour)
        for key, alert in alerts.items()
        if key not in known
    ]
    async with connection.cursor() as cursor:
        await cursor.executemany(_ADD, fresh)
    return len(fresh)


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
