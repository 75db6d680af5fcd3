"""Write what a batch says: events, and the facts that follow, in the caller's transaction."""

from collections.abc import Sequence

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from tasks.process.events import Written, write_events
from tasks.process.facts import add_facts, lock, recount
from tasks.process.places import Places, place
from tasks.process.rows import EventRow
from tasks.process.stage import warm

Connection = AsyncConnection[DictRow]


async def write(connection: Connection, rows: Sequence[EventRow], places: Places) -> Written:
    """Bring events (unique by identity) into the log and into the facts.

    `places` knows the workspaces. Locks come in one order, so that any number may write at once:
    events by identity, then workspaces by name, then facts by key.
    """
    await warm(connection)
    await place(connection, places, rows)
    written = await write_events(connection, rows, places)
    if not written.new and not written.changed:
        return written
    await lock(connection, {row.workspace_id for row in rows})
    if written.new:
        await add_facts(connection)
    if written.changed:
        await recount(connection, [row for pair in written.changed for row in pair])
    return written
