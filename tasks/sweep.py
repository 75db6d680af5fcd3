"""Sweep streams: fetch their lanes side by side, store page by page, tombstone at the end.

Pages that arrive together are stored in one transaction with their lanes' cursors, so a sweep
that dies resumes behind what it stored and skips nothing. One process sweeps a stream of a
workspace at a time; the lock falls with its connection.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import psycopg
from psycopg import AsyncConnection

from domain.events import StatusChanged
from models.session import patiently
from tasks import journal
from tasks.fetch import Page, fetch_pages
from tasks.record import record_changes
from tasks.site import Site, now
from tasks.store import Connection, Merged, merge, prepare
from tasks.streams.rows import Reading, read_items
from tasks.streams.stream import Lane, Stream
from tasks.tombstone import Tombstones, tombstone

LANES_AT_ONCE: Final = 32
PAGES_WAITING: Final = 48
PAGES_A_WRITE: Final = 24


@dataclass(slots=True)
class Outcome:
    """What a sweep of one stream came to. `is_refused` tells that its tombstones were."""

    stream: str
    pages: int = 0
    merged: Merged = field(default_factory=Merged)
    parked: int = 0
    tombstones: Tombstones | None = None
    drifted: set[str] = field(default_factory=set)
    is_left_alone: bool = False


@dataclass(frozen=True, slots=True)
class _Arrived:
    page: Page
    readings: tuple[Reading, ...]


class _SweepTaken(Exception):
    """Another process sweeps this stream."""


async def sweep(
    site: Site,
    streams: Sequence[Stream],
    lanes: Sequence[Lane],
    *,
    scope: Mapping[str, Any] | None = None,
    accept_deletions: bool = False,
    on_pages: Any = None,
) -> list[Outcome]:
    """Sweep streams that are filled from the same pages; one Outcome for each.

    `scope` bounds what may be found missing (column -> lowest value), for streams that read a
    window of days. Raises an InstantlyError of a lane after the pages before it are stored.
    """
    outcomes = [Outcome(stream.name) for stream in streams]
    lead = streams[0]
    try:
        async with _Writer(site, streams, outcomes).opened() as writer:
            sweep_id, _started, progress = await journal.open_sweep(
                site.pool, site.workspace_id, lead.name, now()
            )
            writer.sweep_id = sweep_id
            await _run_lanes(site, streams, journal.lanes_to_do(lanes, progress), writer, on_pages)
            await writer.finish(scope or {}, accept_deletions=accept_deletions)
    except _SweepTaken:
        for outcome in outcomes:
            outcome.is_left_alone = True
    return outcomes


async def _run_lanes(
    site: Site,
    streams: Sequence[Stream],
    to_do: Sequence[tuple[Lane, journal.Progress]],
    writer: "_Writer",
    on_pages: Any,
) -> None:
    """All lanes at once, as many as LANES_AT_ONCE; what arrives is written meanwhile."""
    arrivals: asyncio.Queue[_Arrived | None] = asyncio.Queue(PAGES_WAITING)
    room = asyncio.Semaphore(LANES_AT_ONCE)

    async def fetch(lane: Lane, reached: journal.Progress) -> None:
        async with room:
            pages = fetch_pages(
                site.client, streams[0], lane, cursor=reached.cursor, number=reached.pages
            )
            async for page in pages:
                readings = tuple(
                    read_items(stream, stream.unpack(page.answer), lane.stamp) for stream in streams
                )
                await arrivals.put(_Arrived(page, readings))

    async def fetch_all() -> None:
        done = await asyncio.gather(
            *(fetch(lane, reached) for lane, reached in to_do), return_exceptions=True
        )
        await arrivals.put(None)
        for failure in done:
            if isinstance(failure, BaseException):
                raise failure

    fetching = asyncio.create_task(fetch_all())
    try:
        await _write_arrivals(arrivals, writer, on_pages)
        await fetching
    finally:
        fetching.cancel()


async def _write_arrivals(
    arrivals: "asyncio.Queue[_Arrived | None]", writer: "_Writer", on_pages: Any
) -> None:
    """Store what has arrived, many pages at a time, until the end is announced."""
    is_over = False
    while not is_over:
        batch: list[_Arrived] = []
        arrived = await arrivals.get()
        while arrived is not None:
            batch.append(arrived)
            if len(batch) >= PAGES_A_WRITE or arrivals.empty():
                break
            arrived = arrivals.get_nowait()
        is_over = arrived is None
        if batch:
            await writer.write(batch)
            if on_pages is not None:
                on_pages(len(batch))


class _Writer:
    """Stores pages on one kept connection, and takes a new one when Postgres was away."""

    def __init__(self, site: Site, streams: Sequence[Stream], outcomes: Sequence[Outcome]) -> None:
        self.sweep_id = 0
        self._site = site
        self._streams = streams
        self._outcomes = outcomes
        self._connection: Connection | None = None

    @asynccontextmanager
    async def opened(self) -> AsyncIterator["_Writer"]:
        await patiently(self._connect)
        try:
            yield self
        finally:
            await self._let_go()

    async def _connect(self) -> None:
        connection = await self._site.pool.getconn()
        try:
            lock = f"sweep:{self._site.workspace_id}:{self._streams[0].name}"
            found = await connection.execute(
                "select pg_try_advisory_lock(hashtextextended(%s, 0)) as is_mine", [lock]
            )
            row = await found.fetchone()
            if not row or not row["is_mine"]:
                raise _SweepTaken
            await prepare(connection, self._streams)
        except BaseException:
            await self._site.pool.putconn(connection)
            raise
        self._connection = connection

    async def _let_go(self) -> None:
        """Closed rather than returned: its lock, settings and stages go with it."""
        if self._connection is not None:
            await self._connection.close()
            await self._site.pool.putconn(self._connection)
            self._connection = None

    async def write(self, batch: Sequence[_Arrived]) -> None:
        """One transaction: rows, parked items, seen keys, cursors, history and events."""

        async def attempt() -> list[tuple[Merged, int]]:
            try:
                connection = await self._ready()
                async with connection.transaction():
                    return await self._store(connection, batch)
            except psycopg.OperationalError:
                await self._let_go()
                raise

        stored = await patiently(attempt)
        for outcome, (merged, parked) in zip(self._outcomes, stored, strict=True):
            outcome.pages += len(batch)
            outcome.merged.add(merged)
            outcome.parked += parked
        for arrived in batch:
            for outcome, reading in zip(self._outcomes, arrived.readings, strict=True):
                outcome.drifted |= reading.drifted

    async def _ready(self) -> AsyncConnection[Any]:
        if self._connection is None:
            await self._connect()
        assert self._connection is not None  # noqa: S101 - connected above
        return self._connection

    async def _store(
        self, connection: Connection, batch: Sequence[_Arrived]
    ) -> list[tuple[Merged, int]]:
        moment = now()
        place = self._site.place
        stored: list[tuple[Merged, int]] = []
        changes: list[StatusChanged] = []
        for position, stream in enumerate(self._streams):
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
                await journal.park(connection, place.workspace_id, stream, parked, moment)
            await record_changes(connection, place, merged)
            changes += merged.changes
            stored.append((merged, len(parked)))
        await journal.note_pages(connection, self.sweep_id, self._seen(batch))
        await journal.note_lanes(connection, self.sweep_id, _reached(batch))
        return stored

    def _seen(self, batch: Sequence[_Arrived]) -> list[tuple[str, str, int, list[str]]]:
        return [
            (stream.name, arrived.page.lane.name, arrived.page.number, list(reading.seen_keys))
            for arrived in batch
            for stream, reading in zip(self._streams, arrived.readings, strict=True)
            if reading.seen_keys
        ]

    async def finish(self, scope: Mapping[str, Any], *, accept_deletions: bool) -> None:
        """Tombstone and close, in one transaction."""

        async def attempt() -> list[Tombstones]:
            try:
                connection = await self._ready()
                async with connection.transaction():
                    return await self._close(connection, scope, accept_deletions=accept_deletions)
            except psycopg.OperationalError:
                await self._let_go()
                raise

        for outcome, found in zip(self._outcomes, await patiently(attempt), strict=True):
            outcome.tombstones = found

    async def _close(
        self, connection: Connection, scope: Mapping[str, Any], *, accept_deletions: bool
    ) -> list[Tombstones]:
        moment = now()
        found = [
            await tombstone(
                connection,
                stream,
                self.sweep_id,
                self._site.workspace_id,
                scope=scope,
                accept_all=accept_deletions,
                now=moment,
            )
            for stream in self._streams
        ]
        is_refused = any(one.is_refused for one in found)
        await journal.close_sweep(
            connection,
            self.sweep_id,
            outcome="deletions_refused" if is_refused else "complete",
            tombstoned=sum(one.marked for one in found),
            now=moment,
        )
        return found


def _reached(batch: Sequence[_Arrived]) -> dict[str, journal.Progress]:
    """Where each lane of the batch stands after it; pages of a lane arrive in their order."""
    return {
        arrived.page.lane.name: journal.Progress(
            arrived.page.cursor, arrived.page.number + 1, arrived.page.is_last
        )
        for arrived in batch
    }
