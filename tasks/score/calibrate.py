"""Keep, moment by moment, what bands of points were good for."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.calibration import WITHIN_DAYS, moments
from models.session import Pool
from tasks.score.calibrate_sql import BANDED, FIRST, KNOWN
from tasks.score.scores import parameters
from tasks.score.tables import read_tables

Connection = AsyncConnection[DictRow]


async def calibrate(pool: Pool, now: datetime) -> int:
    """Bring app.score_bands up to the last moment whose days after are over; returns how many
    moments were new. A moment is looked at once per version of the default table."""
    async with pool.connection() as connection:
        known = {**parameters(await read_tables(connection), now), "within": WITHIN_DAYS}
        fresh = await _fresh(connection, known, now)
        for moment in fresh:
            async with connection.transaction():
                await connection.execute("set local work_mem = '256MB'")
                await connection.execute(BANDED.encode(), {**known, "moment": moment})
    return len(fresh)


async def _fresh(connection: Connection, known: Mapping[str, Any], now: datetime) -> list[datetime]:
    """Moments within the log that were not looked at."""
    begins = await (await connection.execute(FIRST.encode())).fetchone()
    if begins is None or begins["at"] is None:
        return []
    wanted = [moment for moment in moments(now) if moment > begins["at"]]
    found = await connection.execute(KNOWN.encode(), {**known, "moments": wanted})
    done = {row["moment_at"] for row in await found.fetchall()}
    return [moment for moment in wanted if moment not in done]
