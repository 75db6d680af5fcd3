"""The inbox's days: parts for the coming ones, and the old ones dropped whole."""

from typing import Any, Final

from models.session import Pool

DAYS_AHEAD: Final = 14
_FOR_EVER: Final = 36_500

_OLD_DAYS: Final = r"""
    select count(*) as days from pg_class
    where
        relnamespace = 'inbox'::regnamespace and relkind = 'r' and relname ~ '^day_[0-9]{8}$'
        and to_date(substr(relname, 5), 'YYYYMMDD') < current_date - %s::integer
"""


async def make_days(pool: Pool) -> None:
    """Parts for the next two weeks; drops none."""
    await _value(pool, "select app.keep_inbox_days(%s, %s)", DAYS_AHEAD, _FOR_EVER)


async def drop_days(pool: Pool, kept: int, *, is_dry_run: bool) -> int:
    """How many days older than `kept` went, or would go. 0 when another one is at it.

    Raises psycopg.errors.LockNotAvailable when a day is in use for longer than 2 s.
    """
    if is_dry_run:
        return int(await _value(pool, _OLD_DAYS, kept))
    return int(await _value(pool, "select app.keep_inbox_days(%s, %s)", DAYS_AHEAD, kept))


async def _value(pool: Pool, query: str, *given: int) -> Any:
    async with pool.connection() as connection:
        row = await (await connection.execute(query.encode(), given)).fetchone()
    return next(iter(row.values())) if row else None
