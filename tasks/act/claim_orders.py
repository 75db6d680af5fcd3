"""Orders in the outbox: claimed by one process, marked when done, tried again when not."""

from datetime import datetime, timedelta
from typing import Any, Final

from psycopg.types.json import Jsonb

from domain.follow_through import retry_in
from models.session import Pool
from tasks.act.orders import INSTANTLY
from tasks.store import Connection

LEASE: Final = timedelta(minutes=15)
"""Longer than the calls of any order; what is not marked by then is done again, harmlessly."""
NO_WRITES: Final = "INSTANTLY_ALLOW_WRITES is not true: it waits"

_CLAIM: Final = """
    update app.outbox set attempts = attempts + 1, due_at = %(lease)s
    where outbox_id = (
        select outbox_id from app.outbox
        where
            done_at is null and given_up_at is null
            and kind = %(kind)s and workspace_id = %(workspace)s and due_at <= %(now)s
        order by due_at, outbox_id
        limit 1
        for update skip locked
    )
    returning *
"""
_DONE: Final = """
    update app.outbox
    set done_at = %(now)s, error = null, content = content || %(outcome)s
    where outbox_id = %(id)s and attempts = %(attempts)s and done_at is null
"""
_FAILED: Final = """
    update app.outbox
    set
        error = %(error)s,
        given_up_at = case when %(wait)s::interval is null then %(now)s end,
        due_at = coalesce(%(now)s + %(wait)s::interval, due_at)
    where outbox_id = %(id)s and attempts = %(attempts)s and done_at is null
"""
_WAITING: Final = """
    update app.outbox set error = %(why)s
    where
        done_at is null and given_up_at is null and kind = %(kind)s
        and workspace_id = %(workspace)s and error is distinct from %(why)s
"""


async def claim(pool: Pool, workspace_id: str, now: datetime) -> dict[str, Any] | None:
    """The oldest order of a workspace that is due, ours until its lease ends."""
    async with pool.connection() as connection:
        found = await connection.execute(
            _CLAIM,
            {"lease": now + LEASE, "kind": INSTANTLY, "workspace": workspace_id, "now": now},
        )
        return await found.fetchone()


async def mark_done(
    connection: Connection, row: dict[str, Any], outcome: str, now: datetime
) -> bool:
    """Mark an order as done; False when another process has done it meanwhile."""
    done = await connection.execute(
        _DONE,
        {
            "id": row["outbox_id"],
            "attempts": row["attempts"],
            "outcome": Jsonb({"outcome": outcome}),
            "now": now,
        },
    )
    return done.rowcount == 1


async def mark_failed(
    connection: Connection, row: dict[str, Any], error: str, now: datetime
) -> bool:
    """Let an order wait for its next attempt; True when it was the last one."""
    wait = retry_in(row["attempts"])
    known = {"id": row["outbox_id"], "attempts": row["attempts"]}
    await connection.execute(_FAILED, {**known, "error": error, "wait": wait, "now": now})
    return wait is None


async def say_why_they_wait(pool: Pool, workspace_id: str, why: str) -> int:
    """Write down why the orders of a workspace are not carried out; for how many that is new."""
    async with pool.connection() as connection:
        done = await connection.execute(
            _WAITING, {"why": why, "kind": INSTANTLY, "workspace": workspace_id}
        )
    return done.rowcount


async def count_waiting(pool: Pool, workspace_id: str) -> tuple[int, int]:
    """Orders of a workspace that wait, and that were given up."""
    async with pool.connection() as connection:
        found = await connection.execute(
            """
            select
                count(*) filter (where given_up_at is null) as waiting,
                count(*) filter (where given_up_at is not null) as given_up
            from app.outbox
            where kind = %s and workspace_id = %s and done_at is null
            """,
            [INSTANTLY, workspace_id],
        )
        row = await found.fetchone()
    return (row["waiting"], row["given_up"]) if row else (0, 0)


async def workspaces_waiting(pool: Pool, now: datetime) -> list[str]:
    """Workspaces in which an order is due."""
    async with pool.connection() as connection:
        found = await connection.execute(
            """
            select distinct workspace_id from app.outbox
            where kind = %s and done_at is null and given_up_at is null and due_at <= %s
            order by workspace_id
            """,
            [INSTANTLY, now],
        )
        return [row["workspace_id"] for row in await found.fetchall()]
