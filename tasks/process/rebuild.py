"""Make facts anew from the log, and the log from the inbox: both come to the same tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.session import Pool
from tasks.process.converse import reconverse
from tasks.process.facts import rebuild_facts as count_facts
from tasks.process.judge import rejudge
from tasks.process.replay import Replayed, Span, replay


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """Of one workspace: rows of facts of leads, campaigns and accounts, and verdicts."""

    workspace_id: str
    leads: int
    campaigns: int
    accounts: int
    verdicts: int


async def rebuild_facts(pool: Pool, workspace_id: str | None = None) -> list[Rebuilt]:
    """Judge and count anew all that the log holds, one workspace in a transaction.

    Whoever else writes facts of the workspace waits meanwhile; the inbox goes on receiving.
    """
    return [await _rebuilt(pool, one) for one in await _workspaces(pool, workspace_id)]


async def rebuild_events(pool: Pool, workspace_id: str | None = None) -> Replayed:
    """Read the whole inbox again into the log. Nothing is taken out of the log: what is older
    than the inbox, or was polled, stays as it is.
    """
    return await replay(pool, Span(workspace=workspace_id))


async def _rebuilt(pool: Pool, workspace_id: str) -> Rebuilt:
    async with pool.connection() as connection, connection.transaction():
        await rejudge(connection, workspace_id)
        await count_facts(connection, workspace_id)
        await reconverse(connection, workspace_id)
        found = await connection.execute(_COUNTS, {"workspace": workspace_id})
        [row] = await found.fetchall()
        return Rebuilt(workspace_id, row["leads"], row["campaigns"], row["accounts"], row["said"])


async def _workspaces(pool: Pool, workspace_id: str | None) -> Sequence[str]:
    async with pool.connection() as connection:
        found = await connection.execute(
            "select workspace_id from app.workspaces "
            "where %(one)s::text is null or workspace_id = %(one)s order by workspace_id",
            {"one": workspace_id},
        )
        return [row["workspace_id"] for row in await found.fetchall()]


_COUNTS = """
    select
        (select count(*) from app.lead_facts where workspace_id = %(workspace)s) as leads,
        (select count(*) from app.campaign_facts where workspace_id = %(workspace)s) as campaigns,
        (select count(*) from app.account_facts where workspace_id = %(workspace)s) as accounts,
        (select count(*) from app.event_verdicts where workspace_id = %(workspace)s) as said
"""
