"""Sweep streams: fetch their lanes side by side, store page by page, tombstone at the end.

Pages that arrive together are stored in one transaction with their lanes' cursors, so a sweep
that dies resumes behind what it stored and skips nothing. One process sweeps a stream of a
workspace at a time; the lock falls with its connection.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from tasks import journal
from tasks.fetch import fetch_pages
from tasks.site import Site, now
from tasks.store import Connection
from tasks.streams.stream import Lane, Stream
from tasks.tombstone import Tombstones, tombstone
from tasks.writer import Arrived, Outcome, PageWriter, StreamTaken, arrive

LANES_AT_ONCE: Final = 32
PAGES_WAITING: Final = 48
PAGES_A_WRITE: Final = 24

OnPages = Callable[[int], None]
"""Told how many pages were stored just now."""


async def sweep(
    site: Site,
    streams: Sequence[Stream],
    lanes: Sequence[Lane],
    *,
    scope: Mapping[str, Any] | None = None,
    accept_deletions: bool = False,
    on_pages: OnPages | None = None,
) -> list[Outcome]:
    """Sweep streams that are filled from the same pages; one Outcome for each.

    `scope` bounds what may be found missing (column -> lowest value), for streams that read a
    window of days. Raises an InstantlyError of a lane after the pages before it are stored.
    """
    writer = PageWriter(site, streams)
    try:
        async with writer.opened():
            sweep_id, _started, progress = await journal.open_sweep(
                site.pool, site.workspace_id, streams[0].name, now()
            )
            to_do = journal.lanes_to_do(lanes, progress)
            await _run_lanes(site, streams, to_do, _Shelf(writer, streams, sweep_id, on_pages))
            found = await writer.transact(
                lambda connection: _close(
                    connection, site, streams, sweep_id, scope or {}, accept_all=accept_deletions
                )
            )
            for outcome, tombstones in zip(writer.outcomes, found, strict=True):
                outcome.tombstones = tombstones
    except StreamTaken:
        for outcome in writer.outcomes:
            outcome.is_left_alone = True
    return writer.outcomes


class _Shelf:
    """Where a sweep puts its pages, with the journal of their lanes and keys."""

    def __init__(
        self,
        writer: PageWriter,
        streams: Sequence[Stream],
        sweep_id: int,
        on_pages: OnPages | None,
    ) -> None:
        self._writer = writer
        self._streams = streams
        self._sweep_id = sweep_id
        self._on_pages = on_pages

    async def put(self, batch: Sequence[Arrived]) -> None:
        async def note(connection: Connection) -> None:
            await journal.note_pages(connection, self._sweep_id, _seen(self._streams, batch))
            await journal.note_lanes(connection, self._sweep_id, _reached(batch))

        await self._writer.write(batch, note)
        if self._on_pages is not None:
            self._on_pages(len(batch))


async def _run_lanes(
    site: Site,
    streams: Sequence[Stream],
    to_do: Sequence[tuple[Lane, journal.Progress]],
    shelf: _Shelf,
) -> None:
    """All lanes at once, as many as LANES_AT_ONCE; what arrives is stored meanwhile."""
    loop = asyncio.get_running_loop()
    reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="read")
    arrivals: asyncio.Queue[Arrived | None] = asyncio.Queue(PAGES_WAITING)
    room = asyncio.Semaphore(LANES_AT_ONCE)

    async def fetch(lane: Lane, reached: journal.Progress) -> None:
        async with room:
            pages = fetch_pages(
                site.client, streams[0], lane, cursor=reached.cursor, number=reached.pages
            )
            reading: asyncio.Future[Arrived] | None = None
            async for page in pages:
                if reading is not None:
                    await arrivals.put(await reading)
                # In a thread, while the next page is under way: no call starts late for it.
                reading = loop.run_in_executor(reader, arrive, page, streams)
            if reading is not None:
                await arrivals.put(await reading)

    async def fetch_all() -> None:
        try:
            await _all_or_final([fetch(lane, reached) for lane, reached in to_do])
        except asyncio.CancelledError:
            raise  # nobody takes arrivals any more
        except BaseException:
            await arrivals.put(None)
            raise
        await arrivals.put(None)

    fetching = asyncio.create_task(fetch_all())
    try:
        await _store_arrivals(arrivals, shelf)
        await fetching
    finally:
        fetching.cancel()
        await asyncio.gather(fetching, return_exceptions=True)
        reader.shutdown(wait=False, cancel_futures=True)


async def _all_or_final(lanes: Sequence[Coroutine[Any, Any, None]]) -> None:
    """Run lanes to their ends, also when one fails, and raise the first failure.

    A final failure, such as a revoked key, stops the others at once.
    """
    running = {asyncio.create_task(lane) for lane in lanes}
    failures: list[BaseException] = []
    try:
        while running:
            ended, running = await asyncio.wait(running, return_when=asyncio.FIRST_EXCEPTION)
            failures += [error for task in ended if (error := task.exception()) is not None]
            if any(getattr(error, "is_final", True) for error in failures):
                break
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
    if failures:
        raise failures[0]


async def _store_arrivals(arrivals: "asyncio.Queue[Arrived | None]", shelf: _Shelf) -> None:
    """Store what has arrived, many pages at a time, until the end is announced."""
    arrived: Arrived | None = await arrivals.get()
    while arrived is not None:
        batch = [arrived]
        arrived = None
        while len(batch) < PAGES_A_WRITE and not arrivals.empty():
            arrived = arrivals.get_nowait()
            if arrived is None:
                await shelf.put(batch)
                return
            batch.append(arrived)
        await shelf.put(batch)
        arrived = await arrivals.get()


async def _close(
    connection: Connection,
    site: Site,
    streams: Sequence[Stream],
    sweep_id: int,
    scope: Mapping[str, Any],
    *,
    accept_all: bool,
) -> list[Tombstones]:
    """Tombstone and end the sweep, in one transaction."""
    moment = now()
    found = [
        await tombstone(
            connection,
            stream,
            sweep_id,
            site.workspace_id,
            scope=scope,
            accept_all=accept_all,
            now=moment,
        )
        for stream in streams
    ]
    await journal.close_sweep(
        connection,
        sweep_id,
        outcome="deletions_refused" if any(one.is_refused for one in found) else "complete",
        tombstoned=sum(one.marked for one in found),
        now=moment,
    )
    return found


def _seen(
    streams: Sequence[Stream], batch: Sequence[Arrived]
) -> list[tuple[str, str, int, list[str]]]:
    return [
        (stream.name, arrived.page.lane.name, arrived.page.number, list(reading.seen_keys))
        for arrived in batch
        for stream, reading in zip(streams, arrived.readings, strict=True)
        if reading.seen_keys
    ]


def _reached(batch: Sequence[Arrived]) -> dict[str, journal.Progress]:
    """Where each lane of the batch stands after it; pages of a lane arrive in their order."""
    return {
        arrived.page.lane.name: journal.Progress(
            arrived.page.cursor, arrived.page.number + 1, arrived.page.is_last
        )
        for arrived in batch
    }
