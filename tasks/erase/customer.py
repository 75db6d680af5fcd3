"""A customer leaves: every row that is its own, and the workspaces that were its alone."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from psycopg import AsyncConnection, sql
from psycopg.rows import DictRow

from models.session import TRANSFORM, Pool
from tasks.erase.inbox import empty_campaigns
from tasks.erase.marts import tables as marts_tables
from tasks.erase.receipt import Counts, Erasure, Wish, enter, note
from tasks.erase.run import Part, run_parts

Connection = AsyncConnection[DictRow]
KEPT: Final = frozenset(
    {
        "app.organizations", "app.workspaces", "app.members", "app.campaign_assignments",
        "app.bi_logins", "app.erasures", "app.erased_addresses", "app.erased_campaigns",
        "instantly.campaigns",
    }
)  # fmt: skip
"""Taken last, or not at all: by these the rest is found."""


async def forget_organization(
    pool: Pool, wish: Wish, key: bytes, now: datetime, others: Mapping[str, Part]
) -> Erasure:
    """Forget the customer; what was broken off is taken up. The pool is the eraser's, `others`
    are parts outside of the database. Its BI logins are revoked by the caller, before."""
    organization = wish.name
    erasure = await enter(pool, wish, key, now, uuid4())
    own = await _own_workspaces(pool, organization)
    async with pool.connection() as connection:
        await connection.execute(_CAMPAIGNS, {"organization": organization, "now": now})

    async def marts() -> Counts:
        async with pool.connection() as connection, connection.transaction():
            return await _leave_marts(connection, organization, own)

    async def rows() -> Counts:
        return await _leave_tables(pool, organization, own)

    async def shared() -> Counts:
        return await _leave_shared(pool, organization)

    parts: dict[str, Part] = {"tables": rows, "marts": marts, "shared": shared, **others}
    await run_parts(pool, erasure, parts, now, is_closed=False)
    if not erasure.waits_for:
        await _end(pool, erasure, organization, own, now)
    return erasure


async def _own_workspaces(pool: Pool, organization: str) -> list[str]:
    async with pool.connection() as connection:
        found = await connection.execute(
            "select workspace_id from app.workspaces where organization_id = %s", [organization]
        )
        return [row["workspace_id"] for row in await found.fetchall()]


async def _leave_tables(pool: Pool, organization: str, own: Sequence[str]) -> dict[str, int]:
    """Each table in a transaction of its own: what went is gone, should this be broken off."""
    counts: dict[str, int] = {}
    async with pool.connection() as connection:
        for name, columns in (await _columns(connection)).items():
            if name in KEPT:
                continue
            conditions = []
            if "organization_id" in columns:
                conditions.append(sql.SQL("organization_id = %(organization)s"))
            if "workspace_id" in columns:
                conditions.append(sql.SQL("workspace_id = any(%(own)s)"))
            if name in ("app.sweep_lanes", "app.sweep_pages"):
                conditions.append(
                    sql.SQL(
                        "sweep_id in (select sweep_id from app.sweeps "
                        "where workspace_id = any(%(own)s))"
                    )
                )
            if conditions:
                done = await connection.execute(
                    sql.SQL("delete from {} where {}").format(
                        sql.Identifier(*name.split(".")), sql.SQL(" or ").join(conditions)
                    ),
                    {"organization": organization, "own": list(own)},
                )
                counts[name] = done.rowcount
    return counts


async def _columns(connection: Connection) -> dict[str, frozenset[str]]:
    """Tables with whose rows they hold; lanes and pages before their sweeps."""
    found = await connection.execute(
        """
        select n.nspname || '.' || c.relname as name, array_agg(a.attname::text) as columns
        from pg_class as c
        inner join pg_namespace as n on n.oid = c.relnamespace
        inner join pg_attribute as a
            on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname in ('app', 'instantly') and c.relkind in ('r', 'p')
        group by 1
        """
    )
    rows = sorted(
        await found.fetchall(), key=lambda row: (row["name"] == "app.sweeps", row["name"])
    )
    return {row["name"]: frozenset(row["columns"]) for row in rows}


async def _leave_marts(
    connection: Connection, organization: str, own: Sequence[str]
) -> dict[str, int]:
    counts: dict[str, int] = {}
    await connection.execute(f"set local role {TRANSFORM}".encode())
    for name, columns in (await marts_tables(connection)).items():
        conditions = []
        if "organization_id" in columns:
            conditions.append(sql.SQL("t.organization_id = %(organization)s"))
        if "workspace_id" in columns:
            conditions.append(sql.SQL("t.workspace_id = any(%(own)s)"))
        if {"workspace_id", "campaign_id"} <= columns:
            conditions.append(
                sql.SQL(
                    "(t.workspace_id, t.campaign_id) in "
                    "(select workspace_id, campaign_id from app.erased_campaigns)"
                )
            )
        if conditions:
            done = await connection.execute(
                sql.SQL("delete from {} as t where {}").format(
                    sql.Identifier(*name.split(".")), sql.SQL(" or ").join(conditions)
                ),
                {"organization": organization, "own": list(own)},
            )
            counts[name] = done.rowcount
    return counts


async def _leave_shared(pool: Pool, organization: str) -> dict[str, int]:
    """What a workspace that others share knows of its campaigns."""
    async with pool.connection() as connection:
        found = await connection.execute(
            """
            select c.workspace_id, c.campaign_id
            from app.erased_campaigns as c
            inner join app.workspaces as w using (workspace_id)
            where w.is_shared
            """
        )
        campaigns = {(row["workspace_id"], row["campaign_id"]) for row in await found.fetchall()}
        counts: dict[str, int] = {}
        known: dict[str, Any] = {
            "organization": organization,
            "workspaces": sorted({workspace for workspace, _ in campaigns}),
            "named": [f"%{campaign}%" for _, campaign in sorted(campaigns)],
        }
        for table, statement in _SHARED.items():
            async with connection.transaction():
                done = await connection.execute(statement.encode(), known)
                counts[table] = done.rowcount
    counts["app.webhook_inbox"] = await empty_campaigns(pool, campaigns)
    return counts


async def _end(
    pool: Pool, erasure: Erasure, organization: str, own: Sequence[str], now: datetime
) -> None:
    """The customer itself, its campaigns and workspaces, and the end of the erasure: as one."""
    known = {"organization": organization, "own": list(own)}
    async with pool.connection() as connection, connection.transaction():
        counts = {}
        for table, statement in _LAST.items():
            done = await connection.execute(statement, known)
            counts[table] = done.rowcount
        await note(connection, erasure, "customer", counts)
        await connection.execute(
            "update app.erasures set finished_at = %s, stranger = null where erasure_id = %s",
            [now, erasure.erasure_id],
        )


_CAMPAIGNS: Final = """
    insert into app.erased_campaigns (workspace_id, campaign_id, erased_at)
    select workspace_id, campaign_id, %(now)s from instantly.campaigns
    where organization_id = %(organization)s
    on conflict (workspace_id, campaign_id) do nothing
"""
_SHARED: Final[Mapping[str, str]] = {
    "app.outbox": """
        delete from app.outbox
        where content ->> 'organization_id' = %(organization)s
            or topic like '%%:' || %(organization)s
    """,
    "app.parked_rows": """
        delete from app.parked_rows
        where workspace_id = any(%(workspaces)s) and item like any(%(named)s::text[])
    """,
    "app.check_results": """
        update app.check_results set failing_keys = '{}'
        where workspace_id = any(%(workspaces)s) and failing_keys <> '{}'
    """,
    "app.incidents": """
        update app.incidents set example = null
        where workspace_id = any(%(workspaces)s) and example is not null
    """,
    "app.label_queue": """
        delete from app.label_queue as q
        where not exists (
            select from app.messages as m
            where m.workspace_id = q.workspace_id and m.message_key = q.message_key
        )
    """,
    "app.score_queue": """
        delete from app.score_queue as q
        where not exists (select from app.lead_facts as f where f.lead_address = q.lead_address)
    """,
}
_LAST: Final[Mapping[str, str]] = {
    "instantly.campaigns": """
        delete from instantly.campaigns
        where organization_id = %(organization)s or workspace_id = any(%(own)s)
    """,
    "app.campaign_assignments": """
        delete from app.campaign_assignments
        where organization_id = %(organization)s or workspace_id = any(%(own)s)
    """,
    "app.members": "delete from app.members where organization_id = %(organization)s",
    "app.bi_logins": "delete from app.bi_logins where organization_id = %(organization)s",
    "app.erased_addresses": """
        delete from app.erased_addresses where organization_id = %(organization)s
    """,
    "app.erasures": """
        update app.erasures set organization_id = 'forgotten'
        where organization_id = %(organization)s
    """,
    "app.erased_campaigns": """
        delete from app.erased_campaigns where workspace_id = any(%(own)s)
    """,
    "app.rate_budgets": """
        delete from app.rate_budgets as b using unnest(%(own)s::text[]) as own (workspace_id)
        where own.workspace_id = any(string_to_array(b.budget, ':'))
    """,
    "app.workspaces": "delete from app.workspaces where workspace_id = any(%(own)s)",
    "app.organizations": "delete from app.organizations where organization_id = %(organization)s",
}
