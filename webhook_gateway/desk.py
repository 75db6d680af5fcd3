"""Group commit: what arrives in one moment is written by one commit, and only then answered."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from time import perf_counter
from typing import Final

import psycopg

from webhook_gateway.figures import Figures, Outcome
from webhook_gateway.inbox import Connection, announce, copy_rows
from webhook_gateway.patience import within
from webhook_gateway.spool import Spool

log = logging.getLogger("salesbrain.gateway")

LANES: Final = 2
LANE_SECONDS: Final = 0.002
MOST_ROWS: Final = 512
MOST_BYTES: Final = 2**22

Settle = Callable[[Outcome], None]
Waiting = tuple[bytes, Settle]


class Desk:
    """Takes rows and says when each is durable, and where.

    A group is what waits when the server is ready for it; the next one is announced to the server
    before the last is answered. One commit at a time as long as it is quick; while it waits for a
    slow disk, the next group goes by another lane. Without lanes rows go to the spool;
    `on_trouble` is called when they were lost.
    """

    def __init__(
        self,
        spool: Spool,
        figures: Figures,
        commit_seconds: float,
        on_trouble: Callable[[], None],
    ) -> None:
        self.is_direct = False
        """Whether rows go to Postgres, as far as is known."""
        self._spool = spool
        self._figures = figures
        self._commit_seconds = commit_seconds
        self._on_trouble = on_trouble
        self._idle: list[Connection] = []
        self._use = 0
        self._busy: set[asyncio.Task[None]] = set()
        self._is_announced = False
        """Whether a lane will take what waits, and what comes until it does."""
        self._began_at = 0.0
        self._alarm: asyncio.TimerHandle | None = None
        self._waiting: deque[Waiting] = deque()
        self._wake = asyncio.Event()
        self._is_closing = False
        self._loop = asyncio.get_running_loop()

    def use(self, lanes: Sequence[Connection]) -> None:
        """Write to Postgres again, by connections that are the desk's from now on."""
        self._use += 1
        self._idle, self.is_direct = list(lanes), True
        self._wake.set()

    def keep(self, row: bytes, settle: Settle) -> None:
        """Call `settle` with STORED or SPOOLED once the row is durable, with CANNOT_KEEP when it
        is not; never before this returns."""
        self._waiting.append((row, settle))
        if not self._is_announced:
            self._go_on()

    async def run(self) -> None:
        """Until closed; then write what is still waiting, and return."""
        while not self._is_closing or self._waiting or self._busy:
            await self._wake.wait()
            self._wake.clear()
            self._go_on()
        for lane in self._idle:
            await lane.close()

    async def close(self, runner: "asyncio.Task[None]") -> None:
        """Finish what was accepted."""
        self._is_closing = True
        self._wake.set()
        await runner

    def _go_on(self) -> None:
        """Begin the next group if it is time; else see to it that it will be."""
        if not self._waiting or self._is_announced:
            return
        since = self._loop.time() - self._began_at
        if not self._busy or (self._idle and since >= LANE_SECONDS):
            self._begin()
        elif self._idle and self._alarm is None:
            self._alarm = self._loop.call_later(LANE_SECONDS - since, self._rung)

    def _rung(self) -> None:
        self._alarm = None
        self._go_on()

    def _begin(self) -> None:
        lane = self._idle.pop() if self._idle else None
        self._began_at, self._is_announced = self._loop.time(), True
        if lane is not None:
            with suppress(psycopg.Error):  # who goes on with it meets the same
                announce(lane)
        task = self._loop.create_task(self._write(lane))
        self._busy.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._busy.discard(task)
        self._wake.set()

    async def _write(self, lane: Connection | None) -> None:
        group: list[Waiting] = []
        outcome = Outcome.CANNOT_KEEP
        try:
            outcome = await self._kept(group, lane)
        finally:
            self._has_written(group)
            for _, settle in group:
                _tell(settle, outcome)

    def _has_written(self, group: list[Waiting]) -> None:
        """The next one begins before this one's senders are told."""
        if not group:  # cancelled before it took any
            self._is_announced = False
        if (task := asyncio.current_task()) is not None:
            self._busy.discard(task)
        self._go_on()

    async def _kept(self, group: list[Waiting], lane: Connection | None) -> Outcome:
        if lane is not None and await self._commit(group, lane):
            return Outcome.STORED
        return await self._spooled([row for row, _ in group] or self._taken(group))

    def _taken(self, group: list[Waiting]) -> list[bytes]:
        """The rows of the next group, which they become."""
        size = 0
        while self._waiting and len(group) < MOST_ROWS and size < MOST_BYTES:
            one = self._waiting.popleft()
            group.append(one)
            size += len(one[0])
        self._is_announced = False
        self._figures.batch_sizes.add(len(group))
        return [row for row, _ in group]

    async def _commit(self, group: list[Waiting], lane: Connection) -> bool:
        started, use, is_done = perf_counter(), self._use, False
        try:
            copying = copy_rows(lane, partial(self._taken, group))
            await within(self._commit_seconds, lane, copying)
            is_done = True
        except (psycopg.Error, OSError):
            return False
        finally:
            if not is_done:
                await self._lose_lanes(use)
        self._figures.commit_seconds.add(perf_counter() - started)
        if use == self._use and self.is_direct:
            self._idle.append(lane)
        else:
            await lane.close()
        return True

    async def _lose_lanes(self, use: int) -> None:
        self._figures.commits_failed += 1
        if use != self._use or not self.is_direct:
            return
        self.is_direct = False
        lost, self._idle = self._idle, []
        for lane in lost:
            await lane.close()
        self._on_trouble()

    async def _spooled(self, rows: Sequence[bytes]) -> Outcome:
        started = perf_counter()
        try:
            await self._spool.append(rows)
        except OSError:
            return Outcome.CANNOT_KEEP
        self._figures.spool_seconds.add(perf_counter() - started)
        return Outcome.SPOOLED


def _tell(settle: Settle, outcome: Outcome) -> None:
    try:
        settle(outcome)
    except Exception:  # one answer that fails must not keep the others waiting
        log.exception("answer_failed")
