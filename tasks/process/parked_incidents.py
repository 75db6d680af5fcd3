"""Deliveries that nobody could read are an incident, by workspace and reason, until they are."""

import asyncio
import logging
from datetime import datetime
from typing import Final

import psycopg
from psycopg_pool import PoolTimeout

from models.session import Pool
from tasks.site import now

KIND: Final = "deliveries_parked"
EVERY_S: Final = 10.0
_REMEDY: Final = (
    "`salesbrain parked list` and `salesbrain parked show ID` show them; when a rule can read "
    "them, `salesbrain parked redrive` puts them back. Nothing of them is lost."
)
log = logging.getLogger("salesbrain.listener")


async def note_parked(pool: Pool, at: datetime) -> int:
    """Open, count on and resolve the incidents of what stands parked; how many changed."""
    async with pool.connection() as connection, connection.transaction():
        known = {"kind": KIND, "remedy": _REMEDY, "now": at}
        noted = await connection.execute(_NOTE, known)
        resolved = await connection.execute(_RESOLVE, known)
        return noted.rowcount + resolved.rowcount


async def keep_noting(pool: Pool, *, every_s: float = EVERY_S) -> None:
    """The same every few seconds, until cancelled; a Postgres that is away is waited for."""
    while True:
        try:
            await note_parked(pool, now())
        except (psycopg.Error, PoolTimeout) as error:
            log.warning("parked deliveries: not noted (%s)", type(error).__name__)
        await asyncio.sleep(every_s)


_STANDING: Final = """
    select
        workspace_id,
        reason,
        count(*) as n,
        (array_agg(delivery_id order by parked_at, delivery_id))[1]::text as example
    from app.parked_deliveries
    group by workspace_id, reason
"""
_NOTE: Final = f"""
    insert into app.incidents (
        workspace_id, kind, subject, summary, remedy, example, opened_at, last_seen_at, count_seen
    )
    select
        workspace_id, %(kind)s, reason,
        case n when 1 then '1 delivery' else n || ' deliveries' end
            || ' could not be read: ' || reason || '.',
        %(remedy)s, example, %(now)s, %(now)s, n
    from ({_STANDING}) as standing
    on conflict (workspace_id, kind, subject) where resolved_at is null do update
    set
        summary = excluded.summary,
        last_seen_at = excluded.last_seen_at,
        count_seen = excluded.count_seen
    where incidents.count_seen <> excluded.count_seen
"""
_RESOLVE: Final = f"""
    update app.incidents as i set resolved_at = %(now)s
    where i.kind = %(kind)s and i.resolved_at is null and not exists (
        select from ({_STANDING}) as standing
        where standing.workspace_id = i.workspace_id and standing.reason = i.subject
    )
"""
