"""Spans in which deliveries may be missing: opened, ended when the webhook works again, closed
when all that can be found of them has been."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from models.session import Pool
from tasks.reconcile.standing import STREAM


@dataclass(frozen=True, slots=True)
class Gap:
    """`until_at` is absent while it lasts."""

    gap_id: int
    from_at: datetime
    until_at: datetime | None
    because: str


async def open_gap(
    pool: Pool, workspace_id: str, from_at: datetime, because: str, now: datetime
) -> None:
    """Note that deliveries may be missing from then on; one that lasts is not opened twice."""
    async with pool.connection() as connection, connection.transaction():
        await connection.execute(
            "select pg_advisory_xact_lock(hashtext(%s))", [f"salesbrain gap {workspace_id}"]
        )
        await connection.execute(
            """
            insert into app.delivery_gaps (workspace_id, from_at, because, noticed_at)
            select %(workspace)s, %(from_at)s, %(because)s, %(now)s
            where not exists (
                select from app.delivery_gaps
                where workspace_id = %(workspace)s and until_at is null
            )
            """,
            {"workspace": workspace_id, "from_at": from_at, "because": because, "now": now},
        )


async def end_gaps(pool: Pool, workspace_id: str, now: datetime) -> int:
    """Our webhook works again: what lasted has ended. Returns how many did."""
    async with pool.connection() as connection:
        done = await connection.execute(
            """
            update app.delivery_gaps set until_at = %s
            where workspace_id = %s and until_at is null
            """,
            [now, workspace_id],
        )
    return done.rowcount


async def due_gaps(pool: Pool, workspace_id: str) -> Sequence[Gap]:
    """Gaps whose events have not all been looked for, the oldest first."""
    async with pool.connection() as connection:
        found = await connection.execute(
            """
            select delivery_gap_id, from_at, until_at, because from app.delivery_gaps
            where workspace_id = %s and closed_at is null order by from_at, delivery_gap_id
            """,
            [workspace_id],
        )
        rows = await found.fetchall()
    return [
        Gap(row["delivery_gap_id"], row["from_at"], row["until_at"], row["because"]) for row in rows
    ]


async def due_searches(pool: Pool) -> set[tuple[str, int]]:
    """(workspace, gap) of each gap that has ended and is not closed; (workspace, 0) where our
    webhook is new and nothing was searched yet."""
    async with pool.connection() as connection:
        found = await connection.execute(
            """
            select workspace_id, delivery_gap_id from app.delivery_gaps
            where closed_at is null and until_at is not null
            union all
            select workspace_id, 0 from app.stream_states
            where stream = %s and last_succeeded_at is not null and watermark_at is null
            """,
            [STREAM],
        )
        return {(row["workspace_id"], row["delivery_gap_id"]) for row in await found.fetchall()}


async def note_search(
    pool: Pool, gap: Gap, found: int, remainder: str | None, closed_at: datetime | None
) -> None:
    """What was found of a gap in one more search, and what could not be; closed for good when
    there is nothing more to look for."""
    async with pool.connection() as connection:
        await connection.execute(
            """
            update app.delivery_gaps
            set count_found = count_found + %s, remainder = %s, closed_at = %s
            where delivery_gap_id = %s
            """,
            [found, remainder, closed_at, gap.gap_id],
        )
