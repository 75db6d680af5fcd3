"""Count what was missed and what of it was repaired: by hour of the event, workspace, kind, way."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Final, NamedTuple

from psycopg import AsyncConnection
from psycopg.rows import DictRow

DELIVERY_LOG: Final = "delivery_log"
EMAILS: Final = "emails"
COUNTERS: Final = "counters"
STATUSES: Final = "statuses"


class Missed(NamedTuple):
    """An event that no delivery told; `is_repaired`: it is in the log now, or on its way there."""

    occurred_at: datetime
    kind: str
    way: str
    is_repaired: bool = True


async def count_missed(
    connection: AsyncConnection[DictRow], workspace_id: str, missed: Iterable[Missed], now: datetime
) -> None:
    """Add to app.repair_counts, in the transaction that repairs: each is counted once."""
    counted: Counter[tuple[datetime, str, str]] = Counter()
    repaired: Counter[tuple[datetime, str, str]] = Counter()
    for one in missed:
        key = (one.occurred_at.replace(minute=0, second=0, microsecond=0), one.kind, one.way)
        counted[key] += 1
        repaired[key] += one.is_repaired
    async with connection.cursor() as cursor:
        await cursor.executemany(
            """
            insert into app.repair_counts as c (
                hour_at, workspace_id, kind, way, count_missed, count_repaired, last_at
            )
            values (%s, %s, %s, %s, %s, %s, %s)
            on conflict (hour_at, workspace_id, kind, way) do update
            set
                count_missed = c.count_missed + excluded.count_missed,
                count_repaired = c.count_repaired + excluded.count_repaired,
                last_at = excluded.last_at
            """,
            [
                (hour, workspace_id, kind, way, number, repaired[hour, kind, way], now)
                for (hour, kind, way), number in sorted(counted.items())
            ],
        )
