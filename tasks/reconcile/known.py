"""Which events of a workspace we know: those of the log, and those that wait in the inbox."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.deliveries import Unreadable, read_delivery
from domain.events import FROM_DELIVERY_LOG, FROM_WEBHOOK
from domain.happenings import Happening, happening
from models.session import Pool

MOST_WAITING: Final = 50_000
"""With more than these waiting the inbox is far behind: what is missing cannot be told yet."""


class InboxBehind(Exception):
    """Too many deliveries wait to be read: first they, then what is missing."""


@dataclass(slots=True)
class Known:
    """`told` by a delivery, or `polled` only; `deliveries` are those that nobody can read."""

    told: set[UUID] = field(default_factory=set)
    polled: set[UUID] = field(default_factory=set)
    deliveries: set[UUID] = field(default_factory=set)

    def has(self, event: Happening | None, delivery_id: UUID) -> bool:
        if delivery_id in self.deliveries:
            return True
        return event is not None and event.event_key in self.told

    def is_polled(self, event: Happening | None) -> bool:
        """Whether polling has told of it already, so that it is not missed any more."""
        return event is not None and event.event_key in self.polled

    def add(self, event: Happening | None, delivery_id: UUID) -> None:
        self.deliveries.add(delivery_id)
        if event is not None:
            self.told.add(event.event_key)


async def known_waiting(pool: Pool, workspace_id: str) -> Known:
    """What stands in the inbox and not yet, or never, in the log; raises InboxBehind.

    To be asked before the log of events is: what is read meanwhile is found there.
    """
    known = Known()
    async with pool.connection() as connection:
        counted = await connection.execute(
            """
            select count(*) as waiting from (
                select from app.inbox_queue where workspace_id = %s limit %s
            ) as few
            """,
            [workspace_id, MOST_WAITING + 1],
        )
        row = await counted.fetchone()
        if row and row["waiting"] > MOST_WAITING:
            raise InboxBehind(f"more than {MOST_WAITING:,} deliveries wait")
        async with (
            connection.transaction(),
            connection.cursor("waiting_deliveries") as cursor,
        ):
            cursor.itersize = 500
            await cursor.execute(_WAITING, {"workspace": workspace_id})
            async for delivery in cursor:
                known.deliveries.add(delivery["delivery_id"])
                key = _key_of(workspace_id, delivery)
                if key is not None:
                    known.told.add(key)
    return known


def _key_of(workspace_id: str, delivery: DictRow) -> UUID | None:
    payload = read_delivery(delivery["body"])
    if isinstance(payload, Unreadable):
        return None
    found = happening(payload, workspace_id=workspace_id, received_at=delivery["received_at"])
    return None if isinstance(found, Unreadable) else found.event_key


async def mark_known(
    connection: AsyncConnection[DictRow],
    workspace_id: str,
    event_keys: Sequence[UUID],
    known: Known,
) -> None:
    """Add those of these events that the log has, by whether a delivery told of them."""
    found = await connection.execute(
        """
        select event_key, source from app.events
        where workspace_id = %s and event_key = any(%s)
        """,
        [workspace_id, list(event_keys)],
    )
    for row in await found.fetchall():
        is_told = row["source"] in (FROM_WEBHOOK, FROM_DELIVERY_LOG)
        (known.told if is_told else known.polled).add(row["event_key"])


_WAITING: Final = """
    select d.received_at, d.delivery_id, d.body
    from (
        select received_at, delivery_id from app.inbox_queue where workspace_id = %(workspace)s
        union all
        select received_at, delivery_id from app.parked_deliveries
        where workspace_id = %(workspace)s
    ) as kept
    inner join app.webhook_inbox as d using (received_at, delivery_id)
"""
