"""Rows of the outbox that are alerts: claimed by one process, marked when told."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from psycopg.types.json import Jsonb

from domain.alerts import retry_in
from domain.lead_alerts import HOT_LEAD, HOT_REPLY
from models.session import Pool
from tasks.outbox import ALERT, DIGEST, HELD

LEASE: Final = timedelta(minutes=2)
"""Longer than any send; what is not marked by then is sent again."""
NEWS_WITHIN: Final = timedelta(days=1)


async def claim(pool: Pool, now: datetime) -> dict[str, Any] | None:
    """The oldest row that is due, ours until its lease ends; other processes skip it."""
    async with pool.connection() as connection:
        found = await connection.execute(
            """
            update app.outbox set attempts = attempts + 1, due_at = %(lease)s
            where outbox_id = (
                select outbox_id from app.outbox
                where
                    done_at is null and given_up_at is null
                    and kind = any(%(kinds)s) and due_at <= %(now)s
                order by due_at, outbox_id
                limit 1
                for update skip locked
            )
            returning *
            """,
            {"now": now, "lease": now + LEASE, "kinds": [ALERT, DIGEST]},
        )
        return await found.fetchone()


async def let_go_of_old_news(pool: Pool, now: datetime) -> int:
    """End alerts about leads that nobody was told of in time: switched on again, alerts do not
    tell of days gone by. Incidents are still what they were and are told."""
    async with pool.connection() as connection:
        done = await connection.execute(
            """
            update app.outbox set done_at = %(now)s, error = %(why)s
            where
                done_at is null and given_up_at is null and attempts = 0
                and kind = any(%(kinds)s) and made_at < %(now)s - %(within)s
                and (topic like %(hot_lead)s or topic like %(hot_reply)s)
            """,
            {
                "now": now,
                "why": "nobody was to be told in time",
                "kinds": [ALERT, DIGEST, HELD],
                "within": NEWS_WITHIN,
                "hot_lead": f"{HOT_LEAD}:%",
                "hot_reply": f"{HOT_REPLY}:%",
            },
        )
    return done.rowcount


async def settle(
    pool: Pool,
    row: dict[str, Any],
    told: Sequence[str],
    error: str | None,
    now: datetime,
) -> None:
    """Mark a row as told, to be tried again, or given up."""
    wait = retry_in(row["attempts"])
    async with pool.connection() as connection:
        await connection.execute(
            """
            update app.outbox
            set
                content = content || %(told)s,
                error = %(error)s,
                done_at = case when %(error)s::text is null then %(now)s end,
                given_up_at = case
                    when %(error)s::text is not null and %(wait)s::interval is null then %(now)s
                end,
                due_at = coalesce(%(now)s + %(wait)s::interval, due_at)
            where outbox_id = %(id)s and attempts = %(attempts)s
            """,
            {
                "id": row["outbox_id"],
                "attempts": row["attempts"],
                "told": Jsonb({"told": list(told)}),
                "error": error,
                "wait": wait,
                "now": now,
            },
        )


async def count_failing(pool: Pool, now: datetime) -> int:
    """Alerts that wait for another attempt, or were given up within the last hour."""
    async with pool.connection() as connection:
        found = await connection.execute(
            """
            select
                (
                    select count(*) from app.outbox
                    where
                        done_at is null and given_up_at is null and error is not null
                        and kind = any(%(kinds)s)
                )
                + (
                    select count(*) from app.outbox
                    where given_up_at > %(lately)s and kind = any(%(kinds)s)
                ) as failing
            """,
            {"lately": now - timedelta(hours=1), "kinds": [ALERT, DIGEST]},
        )
        row = await found.fetchone()
    return int(row["failing"]) if row else 0
