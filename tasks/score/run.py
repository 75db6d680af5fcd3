"""Score what was touched, rank whom that concerns, tell who became hot."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, LiteralString

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

from models.session import Pool
from tasks.score.alert import tell_hot
from tasks.score.queue import claim, hold
from tasks.score.rank import Hot, Person, rank, stale
from tasks.score.score_sql import UNSCORED
from tasks.score.scores import BATCH, score_leads, score_workspace
from tasks.score.tables import Tables, read_tables

Connection = AsyncConnection[DictRow]


@dataclass(slots=True)
class Scored:
    """What a run did: touches taken from the queue, leads scored, who came and went, alerts."""

    touches: int = 0
    leads: int = 0
    entries: list[Hot] = field(default_factory=list)
    exits: int = 0
    alerts: int = 0

    @property
    def sentence(self) -> str:
        return (
            f"{self.leads} leads scored after {self.touches} touches; {len(self.entries)} became "
            f"hot, {self.exits} are no longer"
        )


async def score_touched(pool: Pool, now: datetime) -> Scored:
    """Score the leads in the queue and rank their organizations; a second time does nothing.

    Any number may do so at once.
    """
    async with pool.connection() as connection:
        run = _Run(connection, await read_tables(connection), now)
        touched = await run.drain()
        if touched:
            await run.rank({organization for organization, _ in touched}, touched)
        return run.done


async def score_all(pool: Pool, now: datetime, *, afresh: bool = False) -> Scored:
    """The same, and every organization ranked: what faded is no longer hot, others may be.

    Workspaces that have a log and no scores, or with `afresh` all, are scored from the log.
    """
    async with pool.connection() as connection:
        run = _Run(connection, await read_tables(connection), now)
        touched = await run.drain()
        wanted = _WORKSPACES if afresh else UNSCORED
        for workspace_id in await _column(connection, wanted):
            await run.score_workspace(workspace_id)
        await run.rank(set(await _column(connection, _ORGANIZATIONS)), touched)
        return run.done


@dataclass(slots=True)
class _Run:
    connection: Connection
    tables: Tables
    now: datetime
    done: Scored = field(default_factory=Scored)

    async def drain(self) -> set[Person]:
        """Score batch after batch until the queue is empty; whom that concerns."""
        touched: set[Person] = set()
        while True:
            async with self.connection.transaction():
                count, leads = await claim(self.connection, BATCH)
                if not count:
                    return touched
                touched |= await score_leads(self.connection, leads, self.tables, self.now)
            self.done.touches += count
            self.done.leads += len(leads)

    async def score_workspace(self, workspace_id: str) -> None:
        async with self.connection.transaction():
            await hold(self.connection, {workspace_id})
            self.done.leads += await score_workspace(
                self.connection, workspace_id, self.tables, self.now
            )

    async def rank(self, organizations: set[str], touched: set[Person]) -> None:
        await self._renew(organizations)
        async with self.connection.transaction():
            ranked = await rank(self.connection, organizations, self.tables, self.now, touched)
            self.done.alerts += await tell_hot(self.connection, ranked.entries, self.now)
        self.done.entries += ranked.entries
        self.done.exits += ranked.exits

    async def _renew(self, organizations: set[str]) -> None:
        """Score anew what was scored by another version: an organization changed its table, or
        we ours."""
        leads = await stale(self.connection, organizations, self.tables, self.now)
        for start in range(0, len(leads), BATCH):
            some = leads[start : start + BATCH]
            async with self.connection.transaction():
                await hold(self.connection, {workspace for workspace, _ in some})
                await score_leads(self.connection, some, self.tables, self.now)
            self.done.leads += len(some)


async def _column(connection: Connection, query: LiteralString) -> list[str]:
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(query)
    return [value for (value,) in await cursor.fetchall()]


_WORKSPACES: Final = "select workspace_id from app.workspaces order by workspace_id"
_ORGANIZATIONS: Final = "select organization_id from app.organizations"
