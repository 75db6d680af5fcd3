"""Readings of replies become rows: one effective one a message, and what it took the place of.

Rows under row-level security take no COPY: a temporary stage, then set-based statements. Who
writes holds the workspace's lock, so that the order of two writers is that of what they read: a
message that has changed since it was claimed is left in the queue.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

from tasks.classify.readings import Conclusion

Connection = AsyncConnection[DictRow]
Key = tuple[str, str]
"""(workspace, message)."""
STAGE: Final = "pg_temp.stage_readings"


async def write(
    connection: Connection, concluded: Sequence[Conclusion], now: datetime
) -> tuple[set[Key], set[Key]]:
    """Keep these readings in the caller's transaction; twice changes nothing.

    Returns the messages that were written, and those of them whose conclusion is news: what
    follows from it is still to be done. A message that is missing from the first is read again.
    """
    await _lock(connection, {one.read.waiting.workspace_id for one in concluded})
    await connection.execute(_DDL)
    await _fill(connection, concluded, now)
    for statement in (_DROP_CHANGED, _KEEP_OLD_NEWS, _LOG, _DEMOTE, _UPSERT):
        await connection.execute(statement.encode())
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(f"select workspace_id, message_key, is_news from {STAGE}".encode())
    kept = await cursor.fetchall()
    await connection.execute(f"delete from {STAGE}".encode())
    return {(one[0], one[1]) for one in kept}, {(one[0], one[1]) for one in kept if one[2]}


async def _lock(connection: Connection, workspaces: Collection[str]) -> None:
    await connection.execute(
        """
        select pg_advisory_xact_lock(hashtextextended('salesbrain labels ' || workspace, 0))
        from unnest(%s::text[]) as workspace
        """,
        [sorted(workspaces)],
    )


async def _fill(connection: Connection, concluded: Sequence[Conclusion], now: datetime) -> None:
    await connection.execute(f"delete from {STAGE}".encode())
    async with connection.cursor().copy(_COPY) as copy:
        copy.set_types(list(_COLUMNS.values()))
        for one in concluded:
            await copy.write_row(_row(one, now))


def _row(one: Conclusion, now: datetime) -> tuple[object, ...]:
    waiting, reading = one.read.waiting, one.reading
    return (
        waiting.workspace_id,
        waiting.message_key,
        one.way.value,
        waiting.organization_id,
        waiting.campaign_id,
        waiting.lead_address,
        waiting.sent_at,
        one.is_effective,
        reading.label.value,
        reading.opt_out.value,
        reading.confidence,
        list(reading.reasons),
        reading.return_on,
        reading.referred_to,
        reading.language,
        one.model,
        one.version,
        one.read.content_hash,
        one.fell_back_because,
        now,
        None,
        waiting.row_version,
        one.is_effective,
    )


_ROW: Final = {
    "workspace_id": "text",
    "message_key": "text",
    "way": "text",
    "organization_id": "text",
    "campaign_id": "text",
    "lead_address": "text",
    "sent_at": "timestamptz",
    "is_effective": "bool",
    "label": "text",
    "opt_out": "text",
    "confidence": "float8",
    "reasons": "text[]",
    "return_on": "date",
    "referred_to": "text",
    "language": "text",
    "model": "text",
    "version": "text",
    "content_hash": "uuid",
    "fell_back_because": "text",
    "labelled_at": "timestamptz",
    "acted_at": "timestamptz",
}
_COLUMNS: Final = {**_ROW, "row_version": "text", "is_news": "bool"}
_CONCLUSION: Final = ("label", "opt_out", "return_on", "referred_to", "lead_address")
"""What anything follows from: when these stay, the reading stays as old as it is and acted on."""
_DDL: Final = f"""
    create temporary table if not exists stage_readings (
        {", ".join(f"{name} {kind}" for name, kind in _COLUMNS.items())}
    ) on commit delete rows
""".encode()
_COPY: Final = f"copy {STAGE} ({', '.join(_COLUMNS)}) from stdin (format binary)".encode()


def _of(table: str, names: Collection[str]) -> str:
    return ", ".join(f"{table}.{name}" for name in names)


_DROP_CHANGED: Final = f"""
    delete from {STAGE} as s
    where not exists (
        select 1 from app.messages as m
        where
            m.workspace_id = s.workspace_id
            and m.message_key = s.message_key
            and m.xmin::text = s.row_version
    )
"""
_KEEP_OLD_NEWS: Final = f"""
    update {STAGE} as s
    set labelled_at = l.labelled_at, acted_at = l.acted_at, is_news = false
    from app.reply_labels as l
    where
        l.workspace_id = s.workspace_id
        and l.message_key = s.message_key
        and l.is_effective
        and s.is_effective
        and ({_of("l", _CONCLUSION)}) is not distinct from ({_of("s", _CONCLUSION)})
"""
_LOG: Final = f"""
    insert into app.reply_label_changes (
        workspace_id, organization_id, message_key, lead_address, campaign_id, sent_at, label,
        opt_out, way, version, labelled_at, replaced_at
    )
    select
        l.workspace_id, l.organization_id, l.message_key, l.lead_address, l.campaign_id, l.sent_at,
        l.label, l.opt_out, l.way, l.version, l.labelled_at, s.labelled_at
    from {STAGE} as s
    inner join app.reply_labels as l
        on
            l.workspace_id = s.workspace_id
            and l.message_key = s.message_key
            and l.is_effective
    where s.is_news
    order by l.workspace_id, l.message_key
"""
_DEMOTE: Final = f"""
    update app.reply_labels as l set is_effective = false
    from {STAGE} as s
    where
        l.workspace_id = s.workspace_id
        and l.message_key = s.message_key
        and l.is_effective
        and s.is_effective
        and l.way <> s.way
"""
_REST: Final = tuple(name for name in _ROW if name not in ("workspace_id", "message_key", "way"))
_SAME: Final = tuple(name for name in _REST if name not in ("labelled_at", "acted_at"))
_UPSERT: Final = f"""
    insert into app.reply_labels as l ({", ".join(_ROW)})
    select {", ".join(_ROW)} from {STAGE}
    order by workspace_id, message_key, way
    on conflict (workspace_id, message_key, way) do update
    set {", ".join(f"{name} = excluded.{name}" for name in _REST)}
    where ({_of("l", _SAME)}) is distinct from ({_of("excluded", _SAME)})
"""
