"""What is to be told, written down once: from incidents, in digests where there are many.

Works from app.incidents, whoever opened them, so that nobody who opens one can forget to tell.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from psycopg.types.json import Jsonb

from domain.alert_texts import LISTED_IN_A_DIGEST
from domain.alerts import WINDOW, Told, held_until
from domain.checks import NOBODY
from models.session import Pool
from tasks.store import Connection

ALERT: Final = "alert"
HELD: Final = "held"
DIGEST: Final = "digest"
TOLD_WITHIN: Final = timedelta(days=30)
"""An incident older than this is not told any more: rows of the outbox are pruned (tasks/prune)."""
OVER_WITHIN: Final = timedelta(days=1)
AT_ONCE: Final = 500

_FRESH: Final = """
    select * from app.incidents as i
    where
        i.opened_at > %(now)s - %(told_within)s
        and (i.resolved_at is null or i.resolved_at > %(now)s - %(over_within)s)
        and not exists (
            select 1 from app.outbox as o
            where o.idempotency_key = 'incident/' || i.incident_id || '/opened'
        )
    order by i.incident_id
    limit %(most)s
"""
_OVER: Final = """
    select i.* from app.incidents as i
    inner join app.outbox as o on o.idempotency_key = 'incident/' || i.incident_id || '/opened'
    where
        i.resolved_at > %(now)s - %(over_within)s
        and o.done_at is not null
        and o.content ->> 'over_at' is null
        and not exists (
            select 1 from app.outbox as told
            where told.idempotency_key = 'incident/' || i.incident_id || '/over'
        )
    order by i.incident_id
    limit %(most)s
"""


async def fill_outbox(pool: Pool, now: datetime, *, most: int, tell_over: bool) -> int:
    """Write down what is to be told by now; returns how many rows were added.

    `most`: alerts of one kind in an hour, the rest waits for a digest. One process at a time
    does it; another one leaves it alone.
    """
    async with pool.connection() as connection, connection.transaction():
        locked = await connection.execute(
            "select pg_try_advisory_xact_lock(hashtextextended('salesbrain outbox', 0)) as is_ours"
        )
        row = await locked.fetchone()
        if not (row and row["is_ours"]):
            return 0
        added = await _fold(connection, now)
        added += await _add(
            connection, await _incidents(connection, _FRESH, now), "opened", now, most
        )
        if tell_over:
            over = await _incidents(connection, _OVER, now)
            added += await _add(connection, over, "over", now, most)
    return added


async def _incidents(connection: Connection, query: str, now: datetime) -> list[dict[str, Any]]:
    found = await connection.execute(
        query.encode(),
        {"now": now, "told_within": TOLD_WITHIN, "over_within": OVER_WITHIN, "most": AT_ONCE},
    )
    return await found.fetchall()


async def _add(
    connection: Connection,
    incidents: Sequence[dict[str, Any]],
    about: str,
    now: datetime,
    most: int,
) -> int:
    """Write rows for incidents: told at once, or held for the digest of their topic."""
    if not incidents:
        return 0
    told = await _told(connection, now)
    rows = []
    for incident in incidents:
        topic = incident["kind"] if about == "opened" else f"{incident['kind']} over"
        until = held_until(told[topic], now, most)
        if until is None:
            told[topic].append(Told(now))
        rows.append(
            {
                "workspace": incident["workspace_id"],
                "key": f"incident/{incident['incident_id']}/{about}",
                "kind": ALERT if until is None else HELD,
                "topic": topic,
                "content": Jsonb(_content(incident)),
                "now": now,
                "due": until or now,
            }
        )
    await _insert(connection, rows)
    return len(rows)


async def _told(connection: Connection, now: datetime) -> defaultdict[str, list[Told]]:
    found = await connection.execute(
        "select topic, kind, made_at from app.outbox where made_at > %s and kind = any(%s)",
        [now - WINDOW, [ALERT, DIGEST]],
    )
    told: defaultdict[str, list[Told]] = defaultdict(list)
    for row in await found.fetchall():
        told[row["topic"]].append(Told(row["made_at"], row["kind"] == DIGEST))
    return told


async def _fold(connection: Connection, now: datetime) -> int:
    """Make one digest per topic of the held alerts that are due."""
    found = await connection.execute(
        """
        select o.outbox_id, o.topic, o.workspace_id, o.content, i.resolved_at
        from app.outbox as o
        left join app.incidents as i on i.incident_id = (o.content ->> 'incident_id')::bigint
        where o.kind = %s and o.done_at is null and o.given_up_at is null and o.due_at <= %s
        order by o.outbox_id
        """,
        [HELD, now],
    )
    topics: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in await found.fetchall():
        topics[row["topic"]].append(row)
    for topic, held in topics.items():
        await _insert(connection, [_digest(topic, held, now)])
        await connection.cursor().executemany(
            "update app.outbox set done_at = %s, content = content || %s where outbox_id = %s",
            [(now, Jsonb(_over(row)), row["outbox_id"]) for row in held],
        )
    return len(topics)


def _digest(topic: str, held: Sequence[Mapping[str, Any]], now: datetime) -> dict[str, Any]:
    workspaces = {row["workspace_id"] for row in held}
    items = [
        {**row["content"], **_over(row), "workspace_id": row["workspace_id"]}
        for row in held[:LISTED_IN_A_DIGEST]
    ]
    return {
        "workspace": workspaces.pop() if len(workspaces) == 1 else NOBODY,
        "key": f"digest/{held[0]['outbox_id']}",
        "kind": DIGEST,
        "topic": topic,
        "content": Jsonb(
            {
                "kind": topic,
                "count": len(held),
                "items": items,
                "remedy": held[0]["content"].get("remedy"),
            }
        ),
        "now": now,
        "due": now,
    }


def _over(row: Mapping[str, Any]) -> dict[str, str]:
    return {"over_at": row["resolved_at"].isoformat()} if row["resolved_at"] else {}


def _content(incident: Mapping[str, Any]) -> dict[str, Any]:
    ended = incident["resolved_at"]
    return {
        "incident_id": incident["incident_id"],
        "kind": incident["kind"],
        "subject": incident["subject"],
        "summary": incident["summary"],
        "remedy": incident["remedy"],
        "example": incident.get("example"),
        "since": incident["opened_at"].isoformat(),
        "over_at": ended.isoformat() if ended else None,
    }


async def _insert(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    async with connection.cursor() as cursor:
        await cursor.executemany(
            """
            insert into app.outbox (
                workspace_id, idempotency_key, kind, topic, content, made_at, due_at
            )
            values (
                %(workspace)s, %(key)s, %(kind)s, %(topic)s, %(content)s, %(now)s, %(due)s
            )
            on conflict (idempotency_key) do nothing
            """,
            rows,
        )
