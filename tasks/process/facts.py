"""What is known of leads, campaigns and accounts: functions of the set of events.

New events are added to the counts as they come (`add_facts`, from the stage). Where an event
changed, its facts are counted again from the log (`recount`). Both are the same aggregate over
different rows, so they come to the same. Whoever writes facts of a workspace holds its lock.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

from tasks.process.fact_table import FactTable, aggregate_sql
from tasks.process.fact_tables import TABLES
from tasks.process.rows import EventRow
from tasks.process.stage import STAGE

Connection = AsyncConnection[DictRow]


async def lock(connection: Connection, workspaces: Iterable[str]) -> None:
    """Hold these workspaces' facts until the transaction ends, whoever else writes facts.

    Always in the same order: two that wait for each other would wait for ever.
    """
    await connection.execute(_LOCK, [sorted(set(workspaces))], prepare=True)


async def add_facts(connection: Connection) -> None:
    """Add what stands in the stage; the caller holds the locks."""
    for statement in _ADD:
        await connection.execute(statement, prepare=True)


async def recount(
    connection: Connection, changed: Sequence[tuple[EventRow, EventRow | None]]
) -> None:
    """Count again what cannot be taken back by subtraction; the caller holds the locks.

    All of the leads concerned; of campaigns and accounts those whose first or last event this
    was. `changed`: events as they were and as they are, None for what turned out to be another.
    """
    for table in TABLES:
        if table.is_exact:
            rows = [row for pair in changed for row in pair if row is not None]
            await _count_again(connection, table, {table.key_of(row) for row in rows})
        else:
            moved = [old for old, new in changed if _may_shrink(table, old, new)]
            await _count_again(connection, table, await _at_the_edge(connection, table, moved))


def _may_shrink(table: FactTable, old: EventRow, new: EventRow | None) -> bool:
    if table.key_of(old) is None:
        return False
    if new is None:
        return old.kind == table.last_error
    return table.key_of(new) != table.key_of(old) or new.occurred_at != old.occurred_at


async def _at_the_edge(
    connection: Connection, table: FactTable, events: Sequence[EventRow]
) -> set[Any]:
    """The keys of those of these events that are the first or last of their facts."""
    if not events:
        return set()
    keys = {table.key_of(row): row for row in events}
    known = {name: [key[i] for key in keys if key] for i, name in enumerate(table.key)}
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(_EDGES[table.name].encode(), known)
    edges = {tuple(row[:-1]): set(row[-1]) for row in await cursor.fetchall()}
    return {
        key
        for row in events
        if (key := table.key_of(row)) in edges
        and (row.kind == table.last_error or row.occurred_at in edges[key])
    }


async def _count_again(connection: Connection, table: FactTable, keys: Collection[Any]) -> None:
    ordered = sorted(key for key in keys if key is not None)
    if ordered:
        known = {name: [key[i] for key in ordered] for i, name in enumerate(table.key)}
        for statement in _AGAIN[table.name]:
            await connection.execute(statement.encode(), known, prepare=True)


async def rebuild_facts(connection: Connection, workspace_id: str) -> None:
    """Count all facts of a workspace from its log, inside the caller's transaction."""
    await lock(connection, [workspace_id])
    for table in TABLES:
        known = {"workspace_id": workspace_id}
        await connection.execute(
            f"delete from app.{table.name} where workspace_id = %(workspace_id)s", known
        )
        log = _log_sql(table, "e.workspace_id = %(workspace_id)s")
        await connection.execute(aggregate_sql(table, log), known)


async def follow_labels(connection: Connection, workspaces: Iterable[str]) -> int:
    """Give leads the number of their custom label, where Instantly's labels tell another now.

    Returns how many leads changed; the caller holds the locks.
    """
    found = await connection.execute(_FOLLOW_LABELS, [sorted(set(workspaces))], prepare=True)
    return found.rowcount


def _log_sql(table: FactTable, where: str) -> str:
    """Events of the log as the stage has them; those that turned out to be others do not count."""
    superseded = "s.event_key is not null"
    return f"""
        select
            e.workspace_id, e.event_key, e.kind, e.occurred_at, e.campaign_id, e.lead_address,
            e.account_email, e.interest, e.label,
            case when {superseded} then 0 else 1 end as counts,
            case when {superseded} or v.event_key is not null then 0 else 1 end as human,
            coalesce(campaign.organization_id, w.organization_id) as campaign_organization_id,
            coalesce(account.organization_id, w.organization_id) as account_organization_id
        from app.events as e
        inner join app.workspaces as w on w.workspace_id = e.workspace_id
        left join app.event_verdicts as v
            on v.workspace_id = e.workspace_id and v.event_key = e.event_key
        left join app.events_superseded as s
            on s.workspace_id = e.workspace_id and s.event_key = e.event_key
        left join instantly.campaigns as campaign
            on campaign.workspace_id = e.workspace_id and campaign.campaign_id = e.campaign_id
        left join instantly.accounts as account
            on account.workspace_id = e.workspace_id and account.account_email = e.account_email
        where {where} {f"and not ({superseded})" if table.is_exact else ""}
    """


def _again_sql(table: FactTable) -> tuple[str, str]:
    named = ", ".join(f"%({name})s::text[]" for name in table.key)
    keys = f"select * from unnest({named}) as k ({', '.join(table.key)})"
    same = " and ".join(f"f.{name} = k.{name}" for name in table.key)
    mine = [part.replace("c.", "e.") for part in table.key.values()]
    forget = f"delete from app.{table.name} as f using ({keys}) as k where {same}"
    log = _log_sql(table, f"({', '.join(mine)}) in ({keys})")
    return forget, aggregate_sql(table, log)


_LOCK: Final = """
    select pg_advisory_xact_lock(hashtextextended('salesbrain facts ' || name, 0))
    from (select unnest(%s::text[]) as name order by 1) as ordered
"""
_ADD: Final = tuple(aggregate_sql(table, f"select * from {STAGE}") for table in TABLES)
_EDGES: Final = {
    table.name: f"""
        select {", ".join(table.key)}, array[first_event_at, last_event_at]
        from app.{table.name}
        inner join unnest({", ".join(f"%({name})s::text[]" for name in table.key)})
            as k ({", ".join(table.key)}) using ({", ".join(table.key)})
    """
    for table in TABLES
}
_AGAIN: Final = {table.name: _again_sql(table) for table in TABLES}
_FOLLOW_LABELS: Final = """
    with named as (
        select distinct on (workspace_id, lower(label)) workspace_id, lower(label) as label,
            interest_status
        from instantly.lead_labels
        where deleted_at is null
        order by workspace_id, lower(label), lead_label_id
    )
    update app.lead_facts as f set interest = told.interest
    from (
        select f.workspace_id, f.lead_address, f.campaign_id, named.interest_status as interest
        from app.lead_facts as f
        left join named
            on named.workspace_id = f.workspace_id and named.label = lower(f.interest_label)
        where
            f.workspace_id = any(%s) and f.interest_label is not null
            and f.interest is distinct from named.interest_status
    ) as told
    where
        f.workspace_id = told.workspace_id and f.lead_address = told.lead_address
        and f.campaign_id = told.campaign_id
"""
