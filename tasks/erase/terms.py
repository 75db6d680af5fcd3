"""Words of mails whose term is over, by what each customer set: emptied, with all that is counted
and concluded from them left as it is. The way in (guard.py) keeps to the same terms."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from models.session import Pool
from tasks.erase.synced import PREVIEW

Connection = AsyncConnection[DictRow]
AT_ONCE: Final = 5000


async def empty_words(pool: Pool, now: datetime, *, is_dry_run: bool) -> dict[str, int]:
    """Empty them; rows by table that were, or would be, emptied, nothing
    where no customer set a term.

    A raw delivery belongs to a workspace: in one that customers share the shortest term counts.
    """
    async with pool.connection() as connection:
        terms = await _rows(connection, _TERMS, {})
        counts = dict.fromkeys((*_WORDS, _INBOX), 0) if terms else {}
        for term in terms:
            before = {"organization": term["key"], "before": now - timedelta(days=term["days"])}
            for name, (table, condition, settings) in _WORDS.items():
                start = f"select 1 from {table}" if is_dry_run else f"update {table} set {settings}"
                done = await connection.execute(f"{start} where {condition}".encode(), before)
                counts[name] += done.rowcount
        for term in await _rows(connection, _WORKSPACES, {}) if terms else ():
            before = {"workspace": term["key"], "before": now - timedelta(days=term["days"])}
            counts[_INBOX] += await _deliveries(connection, before, is_dry_run)
    return counts


async def _deliveries(connection: Connection, known: Mapping[str, Any], is_dry_run: bool) -> int:
    if is_dry_run:
        [row] = await _rows(connection, _COUNT, known)
        return int(row["count"])
    emptied = 0
    while True:
        [row] = await _rows(connection, _EMPTY, {**known, "most": AT_ONCE})
        emptied += row["emptied"] or 0
        if (row["emptied"] or 0) < AT_ONCE:
            return emptied


async def _rows(connection: Connection, query: str, known: Mapping[str, Any]) -> list[DictRow]:
    found = await connection.execute(query.encode(), known)
    return await found.fetchall()


_INBOX: Final = "app.webhook_inbox (words)"
_FILLED: Final = "(body_text is not null or body_html is not null)"
_EMPTIED: Final = "body_text = null, body_html = null"
_WORDS: Final = {
    "app.messages (words)": (
        "app.messages",
        f"organization_id = %(organization)s and sent_at < %(before)s and {_FILLED}",
        _EMPTIED,
    ),
    "instantly.emails (words)": (
        "instantly.emails",
        f"organization_id = %(organization)s and created_at < %(before)s "
        f"and ({_FILLED} or raw ? '{PREVIEW}')",
        f"{_EMPTIED}, raw = raw - '{PREVIEW}'",
    ),
}
_DAYS: Final = "(o.settings -> 'retention' ->> 'reply_bodies_days')::int"
_TERMS: Final = f"""
    select o.organization_id as key, {_DAYS} as days
    from app.organizations as o where {_DAYS} is not null
"""
_WORKSPACES: Final = f"""
    select workspace_id as key, min({_DAYS}) as days
    from (
        select workspace_id, organization_id from app.workspaces
        union
        select workspace_id, organization_id from instantly.campaigns
    ) as places
    inner join app.organizations as o using (organization_id)
    where {_DAYS} is not null
    group by workspace_id
"""
_OLD: Final = """
    from app.webhook_inbox as d
    where
        d.received_at < %(before)s and d.workspace_id = %(workspace)s
        and octet_length(d.body) > 0
        and not exists (
            select from app.inbox_queue as q
            where q.received_at = d.received_at and q.delivery_id = d.delivery_id
        )
"""
_COUNT: Final = f"select count(*) {_OLD}"
_EMPTY: Final = f"""
    select app.empty_deliveries(array_agg(received_at), array_agg(delivery_id)) as emptied
    from (select d.received_at, d.delivery_id {_OLD} limit %(most)s) as few
"""
