"""Write the scores of leads: what they did and said, as masses that fade by themselves."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

from tasks.score.mass import array, columns, massed_from, rate_of, weights
from tasks.score.score_sql import FORGET_OLD, MAYBE_EXCLUDED, SCORE_ALL, SCORE_TOUCHED
from tasks.score.tables import Tables

Connection = AsyncConnection[DictRow]
Person = tuple[str, str]
"""(organization, address)."""
BATCH: Final = 10_000
"""Leads in a statement."""
ROUNDED: Final = 1e-6
"""Points that a ranking does not see."""


async def score_leads(
    connection: Connection, leads: Sequence[str], tables: Tables, now: datetime
) -> set[Person]:
    """Score these addresses from the log, for every organization; returns whom that concerns.

    The caller holds the scores (queue.hold). Who has nothing that counts has no row.
    """
    known = {**parameters(tables, now), "leads": list(leads)}
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(SCORE_TOUCHED.encode(), known, prepare=True)
    return set(await cursor.fetchall())


async def score_everybody(connection: Connection, tables: Tables, now: datetime) -> int:
    """Score all leads anew, in one pass over the log; returns how many rows that came to.

    The caller holds the scores, and `now` is later than any scoring before.
    """
    known = parameters(tables, now)
    await connection.execute("set local work_mem = '256MB'")
    done = await connection.execute(SCORE_ALL.encode(), known)
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(MAYBE_EXCLUDED.encode())
    leads = [lead for (lead,) in await cursor.fetchall()]
    for start in range(0, len(leads), BATCH):
        await score_leads(connection, leads[start : start + BATCH], tables, now)
    await connection.execute(FORGET_OLD, known)
    return done.rowcount


def parameters(tables: Tables, now: datetime) -> dict[str, Any]:
    """What every statement that makes masses needs to know."""
    keys, sources, positions, points, rates = columns(weights(tables), 5)
    every = tables.every().values()
    return {
        "table_keys": keys,
        "sources": sources,
        "positions": positions,
        "points": points,
        "rates": rates,
        "tables": list(tables.every()),
        "versions": [table.version for table in every],
        "stays": [float(table.stays_from) - ROUNDED for table in every],
        "all_rates": [array(map(rate_of, table.signals)) for table in every],
        "caps": [array(signal.cap for signal in table.signals) for table in every],
        "massed_from": massed_from(now),
        "since": massed_from(now).timestamp(),
        "now": now,
    }
