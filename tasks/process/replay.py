"""Read a span of the inbox again by today's rules, as it is or only to see what would change."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from psycopg import AsyncConnection, Rollback
from psycopg.rows import DictRow, tuple_row

from models.session import Pool
from tasks.erase.arrivals import empty_erased
from tasks.process.claim import Claimed
from tasks.process.park import park, unpark
from tasks.process.places import workspaces
from tasks.process.read import Reading, read
from tasks.process.write import write

Connection = AsyncConnection[DictRow]
BATCH: Final = 500
_LAST: Final = datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Span:
    """Which deliveries: received from `since` to before `until`, of one kind of event, of one
    workspace; None: no bound.
    """

    since: datetime | None = None
    until: datetime | None = None
    kind: str | None = None
    workspace: str | None = None


@dataclass(slots=True)
class Replayed:
    """What a replay came to, or would come to. `changed` events are told better than before."""

    deliveries: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    parked: int = 0
    unparked: int = 0
    by_kind: dict[str, int] = field(default_factory=dict)
    """New events by kind."""


async def replay(
    pool: Pool, span: Span, *, dry_run: bool = False, now: datetime | None = None
) -> Replayed:
    """Read deliveries of the span again and write what they say, a batch in a transaction.

    An event that is known stays known: a better telling completes it, the same changes nothing.
    What was parked and can be read now is no longer parked. A dry run counts, and writes nothing.
    """
    total = Replayed()
    at = now or datetime.now(UTC)
    async with pool.connection() as connection:
        async for batch in _batches(connection, span):
            async with connection.transaction():
                await _again(connection, batch, span, total, at)
                if dry_run:
                    raise Rollback
    return total


async def _again(
    connection: Connection,
    batch: Sequence[Claimed],
    span: Span,
    total: Replayed,
    now: datetime,
) -> None:
    places = await workspaces(connection, {claimed.workspace_id for claimed in batch})
    reading = read(batch, places.instantly_ids)
    if span.kind is not None:
        reading = _of_kind(reading, span.kind)
    written = await write(connection, list(reading.events.values()), places, reading.mails)
    unreadable = {one.claimed.delivery_id for one in reading.parked}
    readable = [one for one in batch if one.delivery_id not in unreadable]
    if span.kind is None:
        await park(connection, reading.parked, now)
        total.parked += len(reading.parked)
        total.unparked += await unpark(connection, readable)
    await empty_erased(connection, reading, written.refused)
    total.deliveries += len(batch)
    total.new += len(written.fresh)
    total.changed += written.completed
    total.same += len(written.again) - written.completed
    for row in written.fresh:
        total.by_kind[row.kind] = total.by_kind.get(row.kind, 0) + 1


def _of_kind(reading: Reading, kind: str) -> Reading:
    return Reading(
        {key: row for key, row in reading.events.items() if row.kind == kind},
        [(row, mail) for row, mail in reading.mails if row.kind == kind],
    )


async def _batches(connection: Connection, span: Span) -> AsyncIterator[list[Claimed]]:
    """Deliveries of the span that do not wait in the queue, the oldest first."""
    known: dict[str, Any] = {
        "since": span.since or datetime(1970, 1, 1, tzinfo=UTC),
        "key": "00000000-0000-0000-0000-000000000000",
        "until": span.until or _LAST,
        "workspace": span.workspace,
        "most": BATCH,
    }
    while True:
        cursor = connection.cursor(binary=True, row_factory=tuple_row)
        await cursor.execute(_READ.encode(), known)
        batch = [Claimed._make(row) for row in await cursor.fetchall()]
        if not batch:
            return
        yield batch
        known |= {"since": batch[-1].received_at, "key": batch[-1].delivery_id}


_READ: Final = """
    select
        d.received_at, d.delivery_id, d.workspace_id, 0, d.source, d.body,
        d.body_bytes > octet_length(d.body)
    from app.webhook_inbox as d
    where
        (d.received_at, d.delivery_id) > (%(since)s, %(key)s::uuid)
        and d.received_at >= %(since)s and d.received_at < %(until)s
        and (%(workspace)s::text is null or d.workspace_id = %(workspace)s)
        and not (octet_length(d.body) = 0 and d.body_bytes > 0)  -- emptied: nobody's words any more
        and not exists (
            select from app.inbox_queue as q
            where q.received_at = d.received_at and q.delivery_id = d.delivery_id
        )
    order by d.received_at, d.delivery_id
    limit %(most)s
"""
