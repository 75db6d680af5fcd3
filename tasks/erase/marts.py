"""A person or a customer leaves what dbt built, at once: whatever table of dbt's has the column.

As the role that owns the tables. A person's rows become the stranger's with the same keys as in
the app's tables, so that the next build finds them as it would have built them; a list that the
stranger has no place on loses them.
"""

from collections.abc import Mapping
from typing import Any, Final

from psycopg import AsyncConnection, sql
from psycopg.rows import DictRow

from models.session import ERASER, TRANSFORM

Connection = AsyncConnection[DictRow]
SCHEMAS: Final = ["staging", "intermediate", "marts", "reports", "operations"]
ADDRESSES: Final = ("lead_address", "lead_key")
LISTS: Final = frozenset({"marts.hottest_leads", "intermediate.int_lead_scores__valued"})
"""Of whom is scored: nobody scores a stranger."""
_EMPTIED: Final = ("first_name", "last_name", "company_name", "company_domain", "subject",
                   "deal_name")  # fmt: skip
_KEYED: Final = {
    "event_key": "select k.new from erased_events as k where k.old = t.event_key",
    "email_id": "select k.new from erased_mails as k where k.old = t.email_id",
    "message_key": "select k.new from erased_mails as k where k.old = t.message_key",
    "conversation_key": "select k.new from erased_threads as k where k.old = t.conversation_key",
    "lead_id": "select k.new from erased_leads as k where k.old = t.lead_id",
}
_SUPPRESSED: Final = """
    select s.because from app.suppressions as s
    where s.organization_id = t.organization_id and s.lead_address = %(stranger)s
"""
_ALSO: Final[Mapping[str, str]] = {
    "marts.lead_engagement": f"""
        suppressed_because = ({_SUPPRESSED}), score = null, excluded_because = null,
        is_hot = false, hot_since = null,
        stage = case when exists ({_SUPPRESSED}) then 'opted_out' else t.stage end
    """,
    "marts.inbox_threads": f"""
        is_suppressed = exists ({_SUPPRESSED}), open_answers = 0,
        next_is = case when exists ({_SUPPRESSED}) then 'nobody' else t.next_is end
    """,
}
"""What follows from that nobody is to write to a stranger."""


async def rename_in_marts(connection: Connection, known: Mapping[str, Any]) -> dict[str, int]:
    """Put the stranger in the person's place in every table of dbt's; rows by table.

    In the transaction that holds the temporary tables of old and new keys.
    """
    await connection.execute(f"set local role {TRANSFORM}".encode())
    counts: dict[str, int] = {}
    for table, columns in (await tables(connection)).items():
        for column in ADDRESSES:
            if column in columns:
                statement = _renaming(table, column, columns)
                done = await connection.execute(statement, known)
                counts[table] = done.rowcount
        if "deal_id" in columns:
            done = await connection.execute(_deals(table), known)
            counts[table] = counts.get(table, 0) + done.rowcount
    await connection.execute(f"set local role {ERASER}".encode())
    return counts


async def tables(connection: Connection) -> dict[str, frozenset[str]]:
    """The tables that dbt made, with their columns."""
    found = await connection.execute(
        """
        select n.nspname || '.' || c.relname as name, array_agg(a.attname::text) as columns
        from pg_class as c
        inner join pg_namespace as n on n.oid = c.relnamespace
        inner join pg_attribute as a
            on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname = any(%s) and c.relkind = 'r'
        group by 1 order by 1
        """,
        [SCHEMAS],
    )
    return {row["name"]: frozenset(row["columns"]) for row in await found.fetchall()}


def _renaming(table: str, column: str, columns: frozenset[str]) -> sql.Composed:
    place, key = sql.Identifier(*table.split(".")), sql.Identifier(column)
    where = sql.SQL("t.{} = %(address)s and {}").format(key, _whose(columns))
    if table in LISTS:
        return sql.SQL("delete from {} as t where {}").format(place, where)
    settings = [sql.SQL("{} = %(stranger)s").format(key)]
    settings += [
        sql.SQL("{} = null").format(sql.Identifier(one)) for one in _EMPTIED if one in columns
    ]
    settings += [
        sql.SQL("{} = ({} and k.workspace_id = t.workspace_id)").format(
            sql.Identifier(one), sql.SQL(query)
        )
        for one, query in _KEYED.items()
        if one in columns and "workspace_id" in columns
    ]
    if table in _ALSO:
        settings.append(sql.Composed([sql.SQL(_ALSO[table])]))
    return sql.SQL("update {} as t set {} where {}").format(
        place, sql.SQL(", ").join(settings), where
    )


def _deals(table: str) -> sql.Composed:
    return sql.SQL(
        "update {} as t set deal_id = 'instantly:' || %(stranger)s "
        "where t.deal_id = 'instantly:' || %(address)s and {}"
    ).format(sql.Identifier(*table.split(".")), sql.SQL(
        "(%(everywhere)s or t.organization_id = %(organization)s)"
    ))  # fmt: skip


def _whose(columns: frozenset[str]) -> sql.SQL:
    """A table of the inside knows no customers: its campaign does."""
    here = "t.workspace_id = any(%(workspaces)s) and " if "workspace_id" in columns else ""
    if "organization_id" in columns:
        return sql.SQL(here + "(%(everywhere)s or t.organization_id = %(organization)s)")
    if not {"workspace_id", "campaign_id"} <= columns:
        return sql.SQL("%(everywhere)s")
    return sql.SQL(
        here + "(%(everywhere)s or (t.workspace_id, t.campaign_id) in ("
        "select c.workspace_id, c.campaign_id from instantly.campaigns as c "
        "where c.organization_id = %(organization)s))"
    )
