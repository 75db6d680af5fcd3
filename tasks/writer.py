"""Store pages as they arrive: their rows, parked items, history and progress in one transaction.

One kept connection with the stages of its streams and the lock on them; when Postgres was away,
a new one, and the transaction again, which changes nothing where it had been committed.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

import psycopg

from models.session import patiently
from tasks import journal
from tasks.erase.synced import admit_parked
from tasks.fetch import Page
from tasks.record import record_changes
from tasks.site import Site, now
from tasks.store import Connection, Merged, merge, prepare
from tasks.streams.rows import Reading, read_items
from tasks.streams.stream import Stream
from tasks.tombstone import Tombstones

T = TypeVar("T")
Note = Callable[[Connection], Awaitable[None]]
"""Writes how far the reading has come, inside the transaction of the pages."""


class StreamTaken(Exception):
    """Another process is reading this stream of this workspace."""


@dataclass(slots=True)
class Outcome:
    """What reading a stream came to.

    `drifted` are columns whose type changed at Instantly; `is_left_alone`: another process was
    at it.
    """

    stream: str
    pages: int = 0
    merged: Merged = field(default_factory=Merged)
    parked: int = 0
    tombstones: Tombstones | None = None
    drifted: set[str] = field(default_factory=set)
    is_left_alone: bool = False


@dataclass(frozen=True, slots=True)
class Arrived:
    """A page and what each stream read of it."""

    page: Page
    readings: tuple[Reading, ...]


def arrive(page: Page, streams: Sequence[Stream]) -> Arrived:
    """Read a page for each of its streams."""
    return Arrived(
        page,
        tuple(
            read_items(stream, stream.unpack(page.answer), page.lane.stamp) for stream in streams
        ),
    )


class PageWriter:
    """Stores pages of the same streams; `outcomes` adds up what it stored."""

    def __init__(self, site: Site, streams: Sequence[Stream]) -> None:
        self.outcomes = [Outcome(stream.name) for stream in streams]
        self._site = site
        self._streams = streams
        self._connection: Connection | None = None

    @asynccontextmanager
    async def opened(self) -> AsyncIterator["PageWriter"]:
        """Take the streams for the time being; raises StreamTaken."""
        await patiently(self._connect)
        try:
            yield self
        finally:
            await self._let_go()

    async def write(self, batch: Sequence[Arrived], note: Note) -> None:
        """Store pages and their progress, whole or not at all."""

        async def store(connection: Connection) -> list[tuple[Merged, int]]:
            stored = [
                await self._store(connection, position, batch)
                for position in range(len(self._streams))
            ]
            await note(connection)
            return stored

        for outcome, (merged, parked) in zip(
            self.outcomes, await self.transact(store), strict=True
        ):
            outcome.pages += len(batch)
            outcome.merged.add(merged)
            outcome.parked += parked
        for arrived in batch:
            for outcome, reading in zip(self.outcomes, arrived.readings, strict=True):
                outcome.drifted |= reading.drifted

    async def transact(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        """Do `work` in a transaction on the kept connection, again when the connection is lost."""

        async def attempt() -> T:
            if self._connection is None:
                await self._connect()
            connection = self._connection
            assert connection is not None  # noqa: S101 - connected above
            try:
                async with connection.transaction():
                    return await work(connection)
            except psycopg.OperationalError:
                await self._let_go()
                raise

        return await patiently(attempt)

    async def _connect(self) -> None:
        connection = await self._site.pool.getconn()
        try:
            await connection.set_autocommit(True)
            lock = f"stream:{self._site.workspace_id}:{self._streams[0].name}"
            found = await connection.execute(
                "select pg_try_advisory_lock(hashtextextended(%s, 0)) as is_mine", [lock]
            )
            row = await found.fetchone()
            if not row or not row["is_mine"]:
                raise StreamTaken
            await prepare(connection, self._streams)
        except BaseException:
            await self._site.pool.putconn(connection)
            raise
        self._connection = connection

    async def _let_go(self) -> None:
        """Give the connection back without its lock, stages and settings."""
        if self._connection is None:
            return
        connection, self._connection = self._connection, None
        try:
            await connection.execute("select pg_advisory_unlock_all()")
            await connection.execute("discard temp")
            await connection.execute("reset all")
        except psycopg.Error:
            await connection.close()
        await self._site.pool.putconn(connection)

    async def _store(
        self, connection: Connection, position: int, batch: Sequence[Arrived]
    ) -> tuple[Merged, int]:
        stream, place, moment = self._streams[position], self._site.place, now()
        rows = {}
        parked = []
        for arrived in batch:
            rows.update(arrived.readings[position].rows)
            parked += arrived.readings[position].parked
        merged = await merge(
            connection,
            stream,
            list(rows.values()),
            workspace_id=place.workspace_id,
            organization_id=place.organization_id,
            now=moment,
        )
        if parked:
            kept = await admit_parked(connection, parked)
            await journal.park(connection, place.workspace_id, stream, kept, moment)
        await record_changes(connection, place, merged)
        return merged, len(parked)
