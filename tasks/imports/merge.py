"""Staged rows against those that are there, and into the table: in sets, changes only.

COPY does not work into tables under row-level security; a temporary table stands between.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.import_columns import KEYS, Heading, Kind
from tasks.imports.tables import TABLES, Table

Connection = AsyncConnection[DictRow]
STAGE: Final = "pg_temp.stage_import"


@dataclass(frozen=True, slots=True)
class Merged:
    """How many rows are, or would be, new, changed and unchanged."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


async def open_stage(connection: Connection, kind: Kind) -> None:
    """An empty stage until the transaction ends."""
    columns = ", ".join(f"{name} {type_}" for name, type_ in TABLES[kind].columns.items())
    await connection.execute(
        f"create temporary table stage_import (line int8, state text, {columns}) "
        "on commit drop".encode()
    )


async def stage(
    connection: Connection, kind: Kind, rows: Iterable[tuple[int, dict[str, Any]]]
) -> int:
    """Stage (line, values); how many. The rows come out of the file one by one."""
    names = list(TABLES[kind].columns)
    count = 0
    copy_in = f"copy {STAGE} (line, {', '.join(names)}) from stdin".encode()
    async with connection.cursor().copy(copy_in) as copy:
        for line, values in rows:
            await copy.write_row((line, *(values.get(name) for name in names)))
            count += 1
    await connection.execute(f"analyze {STAGE}".encode())
    return count


async def compare(connection: Connection, heading: Heading, organization_id: str) -> Merged:
    """Say of each staged row whether it is new, changed or unchanged."""
    table = TABLES[heading.kind]
    await connection.execute(
        f"""
        update {STAGE} as s set state = c.state
        from (
            select
                s.ctid as place,
                case
                    when t.{KEYS[heading.kind][0]} is null then 'new'
                    when {_differs(table, heading)} then 'changed'
                    else 'unchanged'
                end as state
            from {STAGE} as s
            left join {table.name} as t on {_same(table, heading.kind)}
        ) as c
        where s.ctid = c.place
        """.encode(),
        {"organization_id": organization_id},
    )
    found = await connection.execute(
        f"select state, count(*) as count from {STAGE} group by state".encode()
    )
    counts = {row["state"]: row["count"] for row in await found.fetchall()}
    return Merged(**counts)


async def sample(connection: Connection, most: int) -> list[DictRow]:
    """The first rows that would be written, as they would be read."""
    found = await connection.execute(
        f"select * from {STAGE} where state <> 'unchanged' order by line limit %s".encode(), [most]
    )
    return await found.fetchall()


async def touched(connection: Connection) -> list[str]:
    """The addresses of what was written."""
    found = await connection.execute(
        f"select distinct address from {STAGE} where state <> 'unchanged'".encode()
    )
    return [row["address"] for row in await found.fetchall()]


async def write(connection: Connection, heading: Heading, organization_id: str, now: Any) -> None:
    """Bring what is new or changed into the table."""
    table = TABLES[heading.kind]
    own = _own(heading.kind)
    columns = [*(["organization_id"] if table.is_walled else []), *table.columns, *own]
    values = [
        *(["%(organization_id)s"] if table.is_walled else []),
        *(f"s.{name}" for name in table.columns),
        *own.values(),
    ]
    keys = [*(["organization_id"] if table.is_walled else []), *KEYS[heading.kind]]
    await connection.execute(
        f"""
        insert into {table.name} as t ({", ".join(columns)})
        select {", ".join(values)}
        from {STAGE} as s
        where s.state <> 'unchanged'
        order by s.line
        on conflict ({", ".join(keys)}) do update set {_set(table, heading)}
        """.encode(),
        {"organization_id": organization_id, "now": now},
    )


def _own(kind: Kind) -> dict[str, str]:
    """What a new row has beside what the file says."""
    if kind is Kind.CONTACTS:
        return {
            "status": "'new'",
            "status_since": "%(now)s",
            "status_because": "'imported'",
            "source": "'import'",
            "created_at": "%(now)s",
            "updated_at": "%(now)s",
        }
    if kind is Kind.DEALS:
        return {"source": "'crm'", "updated_at": "%(now)s"}
    return {"updated_at": "%(now)s"} if kind is Kind.COSTS else {}


def _set(table: Table, heading: Heading) -> str:
    parts = [f"{one} = {_after(heading.kind, one, 'excluded')}" for one in table.updated(heading)]
    if heading.kind in (Kind.CONTACTS, Kind.DEALS):
        parts.append("source = excluded.source")
    if table.is_walled:
        parts.append("updated_at = excluded.updated_at")
    return ", ".join(parts)


def _differs(table: Table, heading: Heading) -> str:
    names = table.updated(heading)
    after = [_after(heading.kind, one, "s") for one in names]
    before = [f"t.{one}" for one in names]
    if heading.kind in (Kind.CONTACTS, Kind.DEALS):
        before.append("t.source")
        after.append("'import'" if heading.kind is Kind.CONTACTS else "'crm'")
    return f"({', '.join(after)}) is distinct from ({', '.join(before)})"


def _after(kind: Kind, column: str, side: str) -> str:
    """A contact's empty cell says nothing: what a lead told meanwhile stays. Elsewhere it is what
    the file says."""
    if kind is not Kind.CONTACTS:
        return f"{side}.{column}"
    if column == "fields":
        return f"t.fields || {side}.fields"
    return f"coalesce({side}.{column}, t.{column})"


def _same(table: Table, kind: Kind) -> str:
    keys = [f"t.{key} = s.{key}" for key in KEYS[kind]]
    if table.is_walled:
        keys.insert(0, "t.organization_id = %(organization_id)s")
    return " and ".join(keys)
