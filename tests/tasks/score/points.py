"""The points of app.lead_scores at any moment, by the ranking's own SQL."""

from datetime import datetime

from psycopg.rows import tuple_row

from models.session import Pool
from tasks.score.rank import parameters
from tasks.score.rank_sql import POINTS
from tasks.score.scores import Person
from tasks.score.tables import read_tables
from tests.tasks.score.log import Log


def points(log: Log, moment: datetime) -> dict[Person, float]:
    """By (organization, address); nothing is written."""

    async def read(pool: Pool) -> dict[Person, float]:
        async with pool.connection() as connection:
            tables = await read_tables(connection)
            known = parameters(["alder", "birch"], tables, moment)
            cursor = connection.cursor(row_factory=tuple_row)
            await cursor.execute(POINTS.encode(), known)
            return {(one, lead): value for one, lead, value in await cursor.fetchall()}

    return log.at(read)
