"""Write rows of a stream into its table: COPY into a stage, then one set-based merge.

COPY does not work into tables under row-level security, so the stage is a temporary table. A row
whose hash is unchanged is not touched, not even locked.
"""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.events import StatusChanged
from tasks.erase.synced import admit_rows
from tasks.streams.rows import stage_columns
from tasks.streams.stream import KEY_SEPARATOR, Row, Stream

Connection = AsyncConnection[DictRow]
ROWS_AT_A_BREATH: Final = 100
"""Rows copied before other coroutines get their turn: a call that starts late crowds the next
second of the rate limit."""

_ONE_ROW_AT_A_TIME = (
    "set enable_hashjoin = off; set enable_mergejoin = off; set enable_seqscan = off"
)
"""For the writer's connection: a page is looked up by key, whatever the planner thinks of the
size of a temporary table that was never analyzed."""


@dataclass(slots=True)
class Merged:
    """What a merge came to. `changes` are the statuses that differ from before."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    changes: list[StatusChanged] = field(default_factory=list)
    occurred_at: dict[str, datetime] = field(default_factory=dict)

    def add(self, other: "Merged") -> None:
        self.new += other.new
        self.changed += other.changed
        self.unchanged += other.unchanged
        self.changes += other.changes
        self.occurred_at |= other.occurred_at


async def prepare(connection: Connection, streams: Iterable[Stream]) -> None:
    """Make the stages of these streams on a connection that is kept for writing."""
    await connection.execute(_ONE_ROW_AT_A_TIME)
    for stream in streams:
        await connection.execute(_stage_ddl(stream))


async def merge(
    connection: Connection,
    stream: Stream,
    rows: Sequence[Row],
    *,
    workspace_id: str,
    organization_id: str,
    now: datetime,
) -> Merged:
    """Bring the table to these rows (unique by key), inside the caller's transaction.

    `organization_id` is the workspace's own, for rows that no campaign or account places. Rows of
    forgotten people are left out, and count as unchanged.
    """
    offered = len(rows)
    if rows:
        rows = await admit_rows(connection, stream, rows, (workspace_id, organization_id), now)
    if not rows:
        return Merged(unchanged=offered)
    columns = ", ".join(stage_columns(stream))
    async with connection.cursor().copy(f"copy {_stage(stream)} ({columns}) from stdin") as copy:
        for number, row in enumerate(rows):
            await copy.write_row(row)
            if number % ROWS_AT_A_BREATH == 0:
                await asyncio.sleep(0)
    known = {"workspace_id": workspace_id, "organization_id": organization_id, "now": now}
    found = await connection.execute(_merge_sql(stream), known)
    touched = await found.fetchall()
    await connection.execute(f"truncate {_stage(stream)}")
    return _summary(stream, touched, offered, now)


def _summary(stream: Stream, touched: Sequence[DictRow], offered: int, now: datetime) -> Merged:
    counts = next((row for row in touched if row["key"] is None), None)
    merged = Merged()
    if counts is not None:
        merged.new, merged.changed = counts["new"], counts["changed"]
    merged.unchanged = offered - merged.new - merged.changed
    for row in touched:
        if row["key"] is None:
            continue
        merged.occurred_at[row["key"]] = min(row["updated_at"] or now, now)
        for name in stream.statuses:
            before, after = row[f"{name}_before"], row[name]
            if before != after:
                merged.changes.append(
                    StatusChanged(stream.entity or "", row["key"], name, before, after, now)
                )
    return merged


def _stage(stream: Stream) -> str:
    return f"stage_{stream.name}"


def _stage_ddl(stream: Stream) -> str:
    table = stream.table.columns
    body = ", ".join(
        f"{name} {table[name].type.compile(dialect=_DIALECT)}" for name in stage_columns(stream)
    )
    return f"create temporary table if not exists {_stage(stream)} ({body})"


def key_sql(stream: Stream, alias: str) -> str:
    """The key as one text, equal to the keys of `Reading.seen_keys`."""
    parts = [f"{alias}.{name}::text" for name in stream.key]
    return f" || '{KEY_SEPARATOR}' || ".join(parts)


def _places(stream: Stream) -> tuple[str, str]:
    """The customer of a staged row, and the join that finds it."""
    if stream.belongs_to == "workspace":
        return "%(organization_id)s::text", ""
    table, column = {
        "campaign": ("instantly.campaigns", "campaign_id"),
        "account": ("instantly.accounts", "account_email"),
    }[stream.belongs_to]
    join = (
        f"left join {table} as owner on owner.workspace_id = %(workspace_id)s "
        f"and owner.{column} = stage.{column}"
    )
    return "coalesce(owner.organization_id, %(organization_id)s::text)", join


def _merge_sql(stream: Stream) -> str:
    """Insert what is new, update what differs, and tell both, in one statement.

    What a status was before is read from the table itself: the statement's snapshot still shows
    the old rows.
    """
    table = f"{stream.table.schema}.{stream.table.name}"
    columns = stage_columns(stream)
    same_key = " and ".join(f"old.{name} = stage.{name}" for name in stream.key)
    organization, join = _places(stream)
    settable = [name for name in columns if name not in stream.key] + ["changed_at", "deleted_at"]
    if stream.belongs_to != "workspace":
        settable.append("organization_id")
    updates = ", ".join(f"{name} = excluded.{name}" for name in settable)
    told = [*stream.key, *stream.statuses]
    if stream.statuses and "updated_at" in stream.table.columns:
        told.append("updated_at")
    padding = "".join(
        f", null::bigint as {name}, null::bigint as {name}_before" for name in stream.statuses
    )
    return f"""
    with written as (
        insert into {table} (
            workspace_id, organization_id, first_seen_at, changed_at, {", ".join(columns)}
        )
        select
            %(workspace_id)s, {organization}, %(now)s, %(now)s,
            {", ".join(f"stage.{name}" for name in columns)}
        from {_stage(stream)} as stage
        left join {table} as old on old.workspace_id = %(workspace_id)s and {same_key}
        {join}
        where
            old.workspace_id is null
            or old.content_hash is distinct from stage.content_hash
            or old.deleted_at is not null
        on conflict (workspace_id, {", ".join(stream.key)}) do update set {updates}
        where {stream.table.name}.content_hash is distinct from excluded.content_hash
            or {stream.table.name}.deleted_at is not null
        returning (xmax = 0) as is_new, {", ".join(told)}
    )
    select
        null::text as key,
        count(*) filter (where is_new) as new,
        count(*) filter (where not is_new) as changed,
        null::timestamptz as updated_at{padding}
    from written
    {_changes_sql(stream, table) if stream.statuses else ""}
    """


def _changes_sql(stream: Stream, table: str) -> str:
    """The rows whose watched status differs. First sight counts, but not of leads."""
    differs = " or ".join(f"w.{name} is distinct from old.{name}" for name in stream.statuses)
    same_key = " and ".join(f"old.{name} = w.{name}" for name in stream.key)
    pairs = "".join(f", w.{name}, old.{name} as {name}_before" for name in stream.statuses)
    updated = "w.updated_at" if "updated_at" in stream.table.columns else "null::timestamptz"
    is_seen = "not w.is_new and " if stream.entity == "lead" else ""
    return f"""
    union all
    select {key_sql(stream, "w")}, 0, 0, {updated}{pairs}
    from written as w
    left join {table} as old on old.workspace_id = %(workspace_id)s and {same_key}
    where {is_seen}({differs})
    """


def _dialect() -> Any:
    from sqlalchemy.dialects import postgresql

    return postgresql.dialect()  # type: ignore[no-untyped-call]


_DIALECT = _dialect()
