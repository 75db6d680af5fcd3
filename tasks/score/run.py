"""Score what was touched, rank whom that concerns, tell who became hot."""

from dataclasses import dataclass, field
from datetime import datetime

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from models.session import Pool
from tasks.score.alert import tell_hot
from tasks.score.queue import claim, hold
from tasks.score.rank import Hot, rank, stale
from tasks.score.score_sql import IS_UNSCORED
from tasks.score.scores import BATCH, Person, score_everybody, score_leads
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

    With `afresh`, or where there are no scores yet, everybody is scored from the log first.
    """
    async with pool.connection() as connection:
        run = _Run(connection, await read_tables(connection), now)
        touched = await run.drain()
        if afresh or await _is_unscored(connection):
            await run.score_everybody()
        await run.renew(organizations := await _organizations(connection))
        await run.rank(organizations, touched)
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

    async def score_everybody(self) -> None:
        async with self.connection.transaction():
            await hold(self.connection)
            self.done.leads += await score_everybody(self.connection, self.tables, self.now)

    async def rank(
        self, organizations: set[str], touched: set[Person], *, is_renewed: bool = False
    ) -> None:
        """Rank these; what somebody else scores by other settings meanwhile is left to them."""
        async with self.connection.transaction():
            ranked = await rank(self.connection, organizations, self.tables, self.now, touched)
            self.done.alerts += await tell_hot(self.connection, ranked.entries, self.now)
        self.done.entries += ranked.entries
        self.done.exits += ranked.exits
        if ranked.stale and not is_renewed:
            await self.renew(set(ranked.stale))
            await self.rank(set(ranked.stale), touched, is_renewed=True)

    async def renew(self, organizations: set[str]) -> None:
        """Score anew what was scored by another version: an organization changed its table, or
        we ours."""
        if not organizations:
            return
        leads = await stale(self.connection, organizations, self.tables, self.now)
        for start in range(0, len(leads), BATCH):
            async with self.connection.transaction():
                await hold(self.connection)
                some = leads[start : start + BATCH]
                await score_leads(self.connection, some, self.tables, self.now)
            self.done.leads += len(some)


async def _is_unscored(connection: Connection) -> bool:
    found = await connection.execute(IS_UNSCORED)
    return any(row["is_unscored"] for row in await found.fetchall())


async def _organizations(connection: Connection) -> set[str]:
    found = await connection.execute("select organization_id from app.organizations")
    return {row["organization_id"] for row in await found.fetchall()}
