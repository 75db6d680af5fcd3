"""Where others name the person: in what they wrote, in alerts, in what our own running left.

Words are nobody's index: these tables are read through once. The address goes and the words stay.
"""

import re
from collections.abc import Sequence
from typing import Any, Final

from psycopg import AsyncConnection, sql
from psycopg.rows import DictRow

from domain.erasure import MASK
from domain.events import ACCOUNT_ERROR, ACCOUNT_SUSPENDED, CAMPAIGN_COMPLETED, OTHER
from domain.follow_through import Kind as FollowUp
from models.session import Pool

Connection = AsyncConnection[DictRow]


class OrdersWait(Exception):
    """An order to stop mails to this address still waits to be carried out at Instantly: when it
    is done or given up (salesbrain doctor tells), run the same command again."""


_COLUMNS: Final[Sequence[tuple[str, Sequence[str]]]] = (
    ("app.messages", ("subject", "body_text", "body_html")),
    ("app.conversations", ("subject",)),
    ("instantly.emails", ("subject", "body_text", "body_html", "to_emails", "raw")),
    ("instantly.leads", ("raw",)),
    ("app.suggestions", ("subject", "body", "reason", "evidence", "cites", "final_body")),
    ("app.reply_labels", ("referred_to", "reasons")),
    ("app.contacts", ("external_id", "fields")),
    ("app.deals", ("name",)),
    ("app.costs", ("note",)),
    ("app.imports", ("file_name", "errors")),
    ("app.suppression_changes", ("detail",)),
    ("app.model_answers", ("answer",)),
    ("app.incidents", ("subject", "summary", "remedy", "example")),
    ("app.stream_states", ("blocked_because",)),
    ("app.parked_deliveries", ("explanation",)),
    ("app.check_results", ("detail",)),
)
_LEADLESS: Final = [OTHER, ACCOUNT_ERROR, ACCOUNT_SUSPENDED, CAMPAIGN_COMPLETED]


async def mask_mentions(pool: Pool, address: str, organization: str | None) -> dict[str, int]:
    """Mask the address wherever it still stands in a table; rows by table. `organization`: in
    this customer's rows alone. Raises OrdersWait before anything is done."""
    known = {
        "like": f"%{_like(address)}%",
        "pattern": rf"(?<![\w.+-]){re.escape(address)}(?![\w-]|\.\w)",
        "mask": MASK,
        "organization": organization,
        "stopping": [FollowUp.BLOCK_ADDRESS, FollowUp.STOP_LEAD],
    }
    counts: dict[str, int] = {}
    async with pool.connection() as connection:
        async with connection.transaction():
            counts["app.outbox"] = await _outbox(connection, known)
        for table, columns in _COLUMNS:
            async with connection.transaction():
                counts[table] = await _table(connection, table, columns, known)
        async with connection.transaction():
            done = await connection.execute(_EVENTS, {**known, "kinds": _LEADLESS})
            counts["app.events"] = done.rowcount
    return counts


async def _outbox(connection: Connection, known: dict[str, Any]) -> int:
    """Alerts about the person go, sent or not; digests keep the others' lines."""
    waiting = await connection.execute(_WAITING, known)
    if await waiting.fetchone():
        raise OrdersWait(OrdersWait.__doc__)
    digests = await connection.execute(_DIGESTS, known)
    gone = await connection.execute(_ALERTS, known)
    return digests.rowcount + gone.rowcount


async def _table(
    connection: Connection, table: str, columns: Sequence[str], known: dict[str, Any]
) -> int:
    kinds = await _kinds(connection, table)
    present = [name for name in columns if name in kinds]
    if not present or (known["organization"] is not None and "organization_id" not in kinds):
        return 0
    settings = sql.SQL(", ").join(
        sql.SQL("{} = {}").format(sql.Identifier(name), _masking(name, kinds[name]))
        for name in present
    )
    named = sql.SQL(" or ").join(
        sql.SQL("{}::text ilike %(like)s").format(sql.Identifier(name)) for name in present
    )
    whose = sql.SQL("true")
    if known["organization"] is not None:
        whose = sql.SQL("organization_id = %(organization)s")
    statement = sql.SQL("update {} set {} where ({}) and {}").format(
        sql.Identifier(*table.split(".")), settings, named, whose
    )
    done = await connection.execute(statement, known)
    return done.rowcount


def _masking(name: str, kind: str) -> sql.Composed:
    cast = {"jsonb": "::jsonb", "text[]": "::text[]"}.get(kind, "")
    return sql.SQL("regexp_replace({}::text, %(pattern)s, %(mask)s, 'gi')" + cast).format(
        sql.Identifier(name)
    )


async def _kinds(connection: Connection, table: str) -> dict[str, str]:
    found = await connection.execute(
        """
        select attname::text as name, format_type(atttypid, atttypmod) as kind
        from pg_attribute where attrelid = %s::regclass and attnum > 0 and not attisdropped
        """,
        [table],
    )
    return {row["name"]: row["kind"] for row in await found.fetchall()}


def _like(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


_NAMED: Final = """
    (content::text ilike %(like)s or idempotency_key ilike %(like)s)
    and (%(organization)s::text is null or content ->> 'organization_id' = %(organization)s
        or topic like '%%:' || %(organization)s)
"""
_WAITING: Final = f"""
    select 1 from app.outbox
    where
        kind = 'instantly' and topic = any(%(stopping)s) and done_at is null
        and given_up_at is null and {_NAMED}
"""
_DIGESTS: Final = f"""
    update app.outbox
    set content = jsonb_set(content, '{{items}}', (
        select coalesce(jsonb_agg(item), '[]') from jsonb_array_elements(content -> 'items') as item
        where not item::text ilike %(like)s
    ))
    where kind = 'digest' and jsonb_typeof(content -> 'items') = 'array' and {_NAMED}
"""
_ALERTS: Final = f"delete from app.outbox where {_NAMED}"
_EVENTS: Final = """
    update app.events
    set detail = regexp_replace(detail::text, %(pattern)s, %(mask)s, 'gi')::jsonb
    where
        workspace_id in (select workspace_id from app.workspaces) and kind = any(%(kinds)s)
        and lead_address is null and detail::text ilike %(like)s
        and (%(organization)s::text is null or organization_id = %(organization)s)
"""
