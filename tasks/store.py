"""Write rows of a stream into its table: COPY into a stage, then one set-based merge.

COPY does not work into tables under row-level security, so the stage is a temporary table. A row
whose hash is unchanged is not touched, not even locked.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.events import StatusChanged
from tasks.streams.rows import stage_columns
from tasks.streams.stream import KEY_SEPARATOR, Row, Stream

Connection = AsyncConnection[DictRow]

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

    `organization_id` is the workspace's own, for rows that no campaign or account places.
    """
    if not rows:
        return Merged()
    columns = ", ".join(stage_columns(stream))
    async with connection.cursor().copy(f"copy {_stage(stream)} ({columns}) from stdin") as copy:
        for row in rows:
            await copy.write_row(row)
    known = {"workspace_id": workspace_id, "organization_id": organization_id, "now": now}
    found = await connection.execute(_merge_sql(stream), known)
    touched = await found.fetchall()
    await connection.execute(f"truncate {_stage(stream)}")
    return _summary(stream, touched, len(rows), now)


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


@cache
def _stage_ddl_of(name: str, columns: tuple[tuple[str, str], ...]) -> str:
    body = ", ".join(f"{column} {kind}" for column, kind in columns)
    return f"create temporary table if not exists stage_{name} ({body})"


def _stage_ddl(stream: Stream) -> str:
    types = {column.name: column.type.compile(dialect=_DIALECT) for column in stream.table.columns}
    return _stage_ddl_of(stream.name, tuple((name, types[name]) for name in stage_columns(stream)))


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
    table = f"{stream.table.schema}.{stream.table.name}"
    columns = stage_columns(stream)
    same_key = " and ".join(f"old.{name} = stage.{name}" for name in stream.key)
    organization, join = _places(stream)
    settable = [name for name in columns if name not in stream.key] + ["changed_at", "deleted_at"]
    if stream.belongs_to != "workspace":
        settable.append("organization_id")
    updates = ", ".join(f"{name} = excluded.{name}" for name in settable)
    watched = "".join(f", old.{name} as {name}_before" for name in stream.statuses)
    has_updated = "updated_at" in stream.table.columns
    changes = _changes_sql(stream, has_updated=has_updated) if stream.statuses else ""
    padding = "".join(
        f", null::bigint as {name}, null::bigint as {name}_before" for name in stream.statuses
    )
    return f"""
    with arriving as materialized (
        select
            {", ".join(f"stage.{name}" for name in columns)},
            {organization} as organization_id,
            old.workspace_id is null as is_new{watched}
        from {_stage(stream)} as stage
        left join {table} as old on old.workspace_id = %(workspace_id)s and {same_key}
        {join}
        where
            old.workspace_id is null
            or old.content_hash is distinct from stage.content_hash
            or old.deleted_at is not null
    ),
    written as (
        insert into {table} (
            workspace_id, organization_id, first_seen_at, changed_at, {", ".join(columns)}
        )
        select
            %(workspace_id)s, organization_id, %(now)s, %(now)s, {", ".join(columns)}
        from arriving
        on conflict (workspace_id, {", ".join(stream.key)}) do update set {updates}
        where {stream.table.name}.content_hash is distinct from excluded.content_hash
            or {stream.table.name}.deleted_at is not null
        returning (xmax = 0) as is_new, {", ".join(stream.key)}
    )
    select
        null::text as key,
        count(*) filter (where is_new) as new,
        count(*) filter (where not is_new) as changed,
        null::timestamptz as updated_at{padding}
    from written
    {changes}
    """


def _changes_sql(stream: Stream, *, has_updated: bool) -> str:
    """The rows whose watched status differs. First sight counts for few things, not for leads."""
    differs = " or ".join(f"a.{name} is distinct from a.{name}_before" for name in stream.statuses)
    first_sight = "" if stream.entity != "lead" else "not a.is_new and "
    same_key = " and ".join(f"a.{name} = w.{name}" for name in stream.key)
    pairs = "".join(f", a.{name}, a.{name}_before" for name in stream.statuses)
    updated = "a.updated_at" if has_updated else "null::timestamptz"
    return f"""
    union all
    select {key_sql(stream, "a")}, 0, 0, {updated}{pairs}
    from written as w
    inner join arriving as a on {same_key}
    where {first_sight}({differs})
    """


def _dialect() -> Any:
    from sqlalchemy.dialects import postgresql

    return postgresql.dialect()  # type: ignore[no-untyped-call]


_DIALECT = _dialect()
