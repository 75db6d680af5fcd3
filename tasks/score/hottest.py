"""The hottest leads for whoever watches: a table of who is hot, with points as of now."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from prefect.artifacts import acreate_table_artifact
from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.score_texts import line
from domain.scoring import score
from models.session import Pool
from tasks.score.scores import Person
from tasks.score.tables import read_tables
from tasks.score.touches import read_touches

Connection = AsyncConnection[DictRow]
SHOWN: Final = 20


async def hottest(pool: Pool, now: datetime, most: int = SHOWN) -> list[dict[str, Any]]:
    """The warmest of the hot leads of each organization, at most so many, with their reasons."""
    async with pool.connection() as connection:
        tables = await read_tables(connection)
        found = await connection.execute(_HOT, [most])
        rows = await found.fetchall()
        people: list[Person] = [(row["organization_id"], row["lead_address"]) for row in rows]
        did = await read_touches(connection, people)
    scores = {person: score(did[person].touches, now, tables.table(person[0])) for person in people}
    table = [
        {
            "organization": row["organization_id"],
            "lead": row["lead_address"],
            "points": round(scores[person].value, 1),
            "why": line(scores[person]).partition(": ")[2],
            "hot since": f"{row['entered_at']:%Y-%m-%d %H:%M} UTC",
            "campaign": row["campaign_name"] or row["campaign_id"],
        }
        for row, person in zip(rows, people, strict=True)
    ]
    return sorted(table, key=lambda row: (row["organization"], -float(str(row["points"]))))


async def tell_hottest(table: Sequence[dict[str, Any]], sentence: str) -> None:
    """Leave the table as an artifact."""
    await acreate_table_artifact(
        key="hottest-leads",
        table=list(table) or [{"organization": "", "lead": "nobody is hot"}],
        description=f"The hottest {SHOWN} of each customer, as of now. This run: {sentence}.",
    )


_HOT: Final = """
    select h.organization_id, h.lead_address, h.campaign_id, h.entered_at, c.name as campaign_name
    from (
        select
            h.*,
            row_number() over (
                partition by organization_id order by value desc, lead_address
            ) as rank
        from app.hot_leads as h
    ) as h
    left join instantly.campaigns as c using (workspace_id, campaign_id)
    where h.rank <= %s
    order by h.organization_id, h.rank
"""
