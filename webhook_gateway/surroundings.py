"""What the door learns from Postgres, and what it leaves there for doctor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from webhook_gateway.figures import Outcome
from webhook_gateway.inbox import Connection


@dataclass(frozen=True)
class Waiting:
    """How many deliveries of a workspace wait to be processed, and since when."""

    depth: int
    oldest_received_at: datetime


async def read_waiting(connection: Connection) -> dict[str, Waiting]:
    """By workspace; those for which nothing waits are left out."""
    rows = await connection.execute(
        "select workspace_id, depth, oldest_received_at from app.inbox_state"
    )
    return {workspace: Waiting(depth, oldest) async for workspace, depth, oldest in rows}


async def add_counts(
    connection: Connection, gateway: str, counts: Mapping[tuple[str, Outcome], int]
) -> None:
    """Add answers to the hour's counts; on a lost connection some may be added twice."""
    now = datetime.now(UTC)
    hour = now.replace(minute=0, second=0, microsecond=0)
    rows: Sequence[tuple[object, ...]] = [
        (hour, gateway, workspace, str(outcome), count, now)
        for (workspace, outcome), count in counts.items()
    ]
    async with connection.cursor() as cursor:
        await cursor.executemany(
            """
            insert into app.door_counts (
                hour_at, gateway, workspace_id, outcome, count_answers, last_at
            )
            values (%s, %s, %s, %s, %s, %s)
            on conflict (hour_at, gateway, workspace_id, outcome) do update
            set
                count_answers = door_counts.count_answers + excluded.count_answers,
                last_at = excluded.last_at
            """,
            rows,
        )
