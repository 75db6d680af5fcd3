"""Where deliveries of a workspace stand: last seen well, expected since, fetched until.

Kept in app.stream_states as the stream `webhook`, so that the page why-idle shows it too:
`last_succeeded_at` is when our webhook was last seen as wanted, `backfill_from_at` since when
deliveries are expected at all, `watermark_at` until when the rest was fetched.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from models.session import Pool

STREAM: Final = "webhook"


@dataclass(frozen=True, slots=True)
class Standing:
    """Moments in UTC; absent ones have not come yet."""

    last_good_at: datetime | None = None
    expected_since: datetime | None = None
    fetched_until: datetime | None = None


async def standing(pool: Pool, workspace_id: str) -> Standing:
    async with pool.connection() as connection:
        found = await connection.execute(
            """
            select last_succeeded_at, backfill_from_at, watermark_at from app.stream_states
            where workspace_id = %s and stream = %s
            """,
            [workspace_id, STREAM],
        )
        row = await found.fetchone()
    if row is None:
        return Standing()
    return Standing(row["last_succeeded_at"], row["backfill_from_at"], row["watermark_at"])


async def note_good(pool: Pool, workspace_id: str, now: datetime) -> None:
    """Our webhook was seen as wanted: from the first time on, deliveries are expected."""
    async with pool.connection() as connection:
        await connection.execute(
            """
            insert into app.stream_states (
                workspace_id, stream, last_started_at, last_succeeded_at, backfill_from_at
            )
            values (%(workspace)s, %(stream)s, %(now)s, %(now)s, %(now)s)
            on conflict (workspace_id, stream) do update
            set
                last_started_at = excluded.last_started_at,
                last_succeeded_at = excluded.last_succeeded_at,
                backfill_from_at = coalesce(
                    app.stream_states.backfill_from_at, excluded.backfill_from_at
                ),
                blocked_by = null,
                blocked_because = null
            """,
            {"workspace": workspace_id, "stream": STREAM, "now": now},
        )


async def note_bad(pool: Pool, workspace_id: str, kind: str, because: str, now: datetime) -> None:
    """Our webhook is not as wanted, or could not be looked at."""
    async with pool.connection() as connection:
        await connection.execute(
            """
            insert into app.stream_states (
                workspace_id, stream, last_started_at, blocked_by, blocked_because
            )
            values (%(workspace)s, %(stream)s, %(now)s, %(kind)s, %(because)s)
            on conflict (workspace_id, stream) do update
            set
                last_started_at = excluded.last_started_at,
                blocked_by = excluded.blocked_by,
                blocked_because = excluded.blocked_because
            """,
            {
                "workspace": workspace_id,
                "stream": STREAM,
                "now": now,
                "kind": kind,
                "because": because,
            },
        )


async def note_fetched(pool: Pool, workspace_id: str, until: datetime) -> None:
    """All that Instantly can still tell of the time before `until` has been fetched."""
    async with pool.connection() as connection:
        await connection.execute(
            """
            insert into app.stream_states (workspace_id, stream, watermark_at)
            values (%s, %s, %s)
            on conflict (workspace_id, stream) do update
            set watermark_at = greatest(app.stream_states.watermark_at, excluded.watermark_at)
            """,
            [workspace_id, STREAM, until],
        )
