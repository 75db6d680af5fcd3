"""The inbox's days: parts for the coming ones, and the old ones dropped whole."""

from typing import Final

from models.session import Pool

DAYS_AHEAD: Final = 14
DAYS_KEPT: Final = 90


async def keep_inbox_days(pool: Pool, kept: int = DAYS_KEPT) -> int:
    """How many days were dropped. Another one at it does it for us: then 0.

    Raises psycopg.errors.LockNotAvailable when a day is in use for longer than 2 s.
    """
    async with pool.connection() as connection:
        found = await connection.execute(
            "select app.keep_inbox_days(%s, %s) as dropped", [DAYS_AHEAD, kept]
        )
        row = await found.fetchone()
    return int(row["dropped"]) if row else 0
