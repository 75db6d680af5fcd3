"""Write the scores of leads: what they did and said, as masses that fade by themselves."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.signals import SCORING_VERSION
from tasks.score.mass import columns, massed_from, weights
from tasks.score.queue import Lead
from tasks.score.score_sql import (
    FORGET_OLD,
    MAYBE_EXCLUDED,
    SCORE_TOUCHED,
    SCORE_WORKSPACE,
)
from tasks.score.tables import Tables

Connection = AsyncConnection[DictRow]
BATCH: Final = 10_000
"""Leads in a transaction."""


async def score_leads(
    connection: Connection, leads: Sequence[Lead], tables: Tables, now: datetime
) -> set[tuple[str, str]]:
    """Score these leads from the log; returns whom that concerns, as (organization, address).

    The caller holds the workspaces (queue.hold). A lead with nothing that counts has no row.
    """
    workspaces, addresses = columns(leads, 2)
    known = {**parameters(tables, now), "workspaces": workspaces, "leads": addresses}
    found = await connection.execute(SCORE_TOUCHED.encode(), known, prepare=True)
    return {(row["organization_id"], row["lead_address"]) for row in await found.fetchall()}


async def score_workspace(
    connection: Connection, workspace_id: str, tables: Tables, now: datetime
) -> int:
    """Score all leads of a workspace anew, in one pass over its log; returns how many rows.

    The caller holds the workspace, and `now` is later than any scoring before.
    """
    known = {**parameters(tables, now), "workspace": workspace_id}
    done = await connection.execute(SCORE_WORKSPACE.encode(), known)
    found = await connection.execute(MAYBE_EXCLUDED.encode(), known)
    leads = [(row["workspace_id"], row["lead_address"]) for row in await found.fetchall()]
    for start in range(0, len(leads), BATCH):
        await score_leads(connection, leads[start : start + BATCH], tables, now)
    await connection.execute(FORGET_OLD, known)
    return done.rowcount


def parameters(tables: Tables, now: datetime) -> dict[str, Any]:
    """What every statement that makes masses needs to know."""
    keys, sources, positions, points, rates = columns(weights(tables), 5)
    return {
        "table_keys": keys,
        "sources": sources,
        "positions": positions,
        "points": points,
        "rates": rates,
        "own": list(tables.tables),
        "own_versions": [table.version for table in tables.tables.values()],
        "version": SCORING_VERSION,
        "massed_from": massed_from(now),
        "since": massed_from(now).timestamp(),
        "now": now,
    }
