"""Mark what a complete sweep no longer found as deleted; nothing is ever removed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.tombstones import may_tombstone
from tasks.store import Connection, key_sql
from tasks.streams.stream import Stream


@dataclass(frozen=True, slots=True)
class Tombstones:
    """What a sweep found missing, and whether it was believed."""

    alive: int
    missing: int
    marked: int
    is_refused: bool


async def tombstone(
    connection: Connection,
    stream: Stream,
    sweep_id: int,
    workspace_id: str,
    *,
    scope: Mapping[str, Any],
    accept_all: bool,
    now: datetime,
) -> Tombstones:
    """Mark missing rows within `scope` (column -> lowest value), unless they are too many.

    Rows of a campaign or account that is itself deleted do not count against the guard.
    `accept_all` is an operator's word that so many deletions are real.
    """
    scope = {name: value for name, value in scope.items() if name in stream.table.columns}
    known: dict[str, Any] = {
        "workspace": workspace_id,
        "sweep": sweep_id,
        "stream": stream.name,
        "now": now,
        **{f"from_{name}": value for name, value in scope.items()},
    }
    # One hash join over the whole stream: a table that was filled a minute ago has no statistics,
    # and by them the planner would look each row up among all that were seen.
    for setting in ("work_mem = '128MB'", "enable_hashjoin = on", "enable_seqscan = on"):
        await connection.execute(f"set local {setting}")
    await connection.execute("set local enable_nestloop = off")
    await connection.execute("drop table if exists missing_rows")
    await connection.execute(_missing_sql(stream, scope), known)
    await connection.execute("set local enable_nestloop = on")
    found = await connection.execute(_count_sql(stream, scope), known)
    counted = await found.fetchone()
    assert counted is not None  # noqa: S101 - an aggregate has one row
    alive, guarded, missing = counted["alive"], counted["guarded"], counted["missing"]
    if not (accept_all or may_tombstone(alive, guarded)):
        return Tombstones(alive, missing, 0, is_refused=True)
    same_key = " and ".join(f"t.{name} = m.{name}" for name in stream.key)
    done = await connection.execute(
        f"""
        update {_table(stream)} as t set deleted_at = %(now)s, changed_at = %(now)s
        from missing_rows as m
        where t.workspace_id = %(workspace)s and {same_key}
        """,
        known,
    )
    return Tombstones(alive, missing, done.rowcount, is_refused=False)


def _table(stream: Stream) -> str:
    return f"{stream.table.schema}.{stream.table.name}"


def _alive_sql(scope: Mapping[str, Any]) -> str:
    within = "".join(f" and t.{name} >= %(from_{name})s" for name in scope)
    return f"t.workspace_id = %(workspace)s and t.deleted_at is null{within}"


def _missing_sql(stream: Stream, scope: Mapping[str, Any]) -> str:
    gone = " or ".join(
        f"exists (select 1 from instantly.{owner} as o where o.workspace_id = t.workspace_id "
        f"and o.{column} = t.{column} and o.deleted_at is not null)"
        for owner, column in (("campaigns", "campaign_id"), ("accounts", "account_email"))
        if column in stream.table.columns and stream.table.name != owner
    )
    return f"""
    create temporary table missing_rows on commit drop as
    with seen as materialized (
        select unnest(seen_keys) as key from app.sweep_pages
        where sweep_id = %(sweep)s and stream = %(stream)s
    )
    select {", ".join(f"t.{name}" for name in stream.key)}, {gone or "false"} as is_orphan
    from {_table(stream)} as t
    where {_alive_sql(scope)}
        and not exists (select 1 from seen where seen.key = {key_sql(stream, "t")})
    """


def _count_sql(stream: Stream, scope: Mapping[str, Any]) -> str:
    return f"""
    select
        (select count(*) from {_table(stream)} as t where {_alive_sql(scope)}) as alive,
        count(*) filter (where not is_orphan) as guarded,
        count(*) as missing
    from missing_rows
    """
