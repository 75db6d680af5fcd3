"""Write what a batch says: events, verdicts, and the facts that follow, in one transaction."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.happenings import Mail
from tasks.erase.arrivals import admit
from tasks.process.converse import converse
from tasks.process.events import Written, stored, write_events
from tasks.process.facts import add_facts, lock, recount
from tasks.process.judge import forget_verdicts, judge
from tasks.process.places import Places, place, workspaces
from tasks.process.rows import EventRow
from tasks.process.stage import GONE, MACHINE_GONE, empty, fill, warm
from tasks.reconcile.supersede import turned_out

Connection = AsyncConnection[DictRow]


async def write(
    connection: Connection,
    rows: Sequence[EventRow],
    places: Places,
    mails: Sequence[tuple[EventRow, Mail]] = (),
) -> Written:
    """Bring events (unique by identity) into the log, into the facts and the conversations.

    `places` knows the workspaces; `mails` are those that deliveries told, also known ones: what
    one of them leaves out another may tell. What is of forgotten people is left out. Locks come
    in one order, so that any number may write at once: events by identity, then workspaces by
    name, then facts by key.
    """
    await warm(connection)
    await place(connection, places, rows)
    admitted = await admit(connection, rows, places, mails)
    rows, mails = admitted.rows, admitted.mails
    if not rows:
        return Written(refused=admitted.refused)
    written = await write_events(connection, rows, places)
    written.refused = admitted.refused
    if written.fresh or written.changed or mails:
        await lock(connection, {row.workspace_id for row in rows})
    if written.fresh or written.changed:
        await follow(connection, await _counting(connection, written.changed), places)
        pairs = await turned_out(connection, rows)
        await supersede(connection, pairs, max(row.known_at for row in rows))
    if mails:
        await converse(connection, mails, places)
    return written


async def follow(
    connection: Connection, changed: Sequence[tuple[EventRow, EventRow | None]], places: Places
) -> None:
    """Let verdicts and facts follow the staged new events and these changed ones.

    Each as it was and as it is, None when it no longer counts. The caller holds the locks.
    """
    if changed:
        before = [old for old, _ in changed]
        machines = await forget_verdicts(connection, before)
        people = [row for row in before if row.identity not in machines]
        await fill(connection, people, places, GONE)
        touched_by_machines = [row for row in before if row.identity in machines]
        await fill(connection, touched_by_machines, places, MACHINE_GONE)
        await fill(connection, [new for _, new in changed if new is not None], places)
    await judge(connection)
    await add_facts(connection)
    if changed:
        await recount(connection, changed)


async def supersede(
    connection: Connection, pairs: Iterable[tuple[str, UUID, UUID]], now: datetime
) -> int:
    """Leave events out of verdicts and facts that turned out to be others, in one transaction.

    `pairs`: (workspace, the event that is left out, the one that it is). Returns how many were
    not left out before.
    """
    named = sorted(set(pairs))
    if not named:
        return 0
    await warm(connection)
    places = await workspaces(connection, {workspace for workspace, _, _ in named})
    await lock(connection, places.workspaces)
    columns = [list(column) for column in zip(*named, strict=True)]
    found = await connection.execute(_SUPERSEDE, [now, *columns])
    new = {(row["workspace_id"], row["event_key"]) for row in await found.fetchall()}
    if new:
        rows = list((await stored(connection, sorted(new))).values())
        await place(connection, places, rows)
        await empty(connection)
        await follow(connection, [(row, None) for row in rows], places)
    return len(new)


async def _counting(
    connection: Connection, changed: Sequence[tuple[EventRow, EventRow]]
) -> Sequence[tuple[EventRow, EventRow]]:
    """Those of these that had not turned out to be other events."""
    if not changed:
        return changed
    keys = [old.event_key for old, _ in changed]
    found = await connection.execute(
        "select workspace_id, event_key from app.events_superseded where event_key = any(%s)",
        [keys],
    )
    superseded = {(row["workspace_id"], row["event_key"]) for row in await found.fetchall()}
    return [pair for pair in changed if pair[0].identity not in superseded]


_SUPERSEDE: Final = """
    insert into app.events_superseded (
        workspace_id, event_key, organization_id, by_event_key, noticed_at
    )
    select e.workspace_id, e.event_key, e.organization_id, t.by_event_key, %s
    from unnest(%s::text[], %s::uuid[], %s::uuid[]) as t (workspace_id, event_key, by_event_key)
    inner join app.events as e using (workspace_id, event_key)
    on conflict (workspace_id, event_key) do nothing
    returning workspace_id, event_key
"""
