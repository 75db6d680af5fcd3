"""Group commit: what arrives in one moment is written by one commit, and only then answered."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Final

import psycopg

from webhook_gateway.figures import Figures, Outcome
from webhook_gateway.inbox import Connection, copy_rows
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

    One commit at a time as long as it is quick; while it waits for a slow disk, the next group
    goes by another lane, since Postgres syncs them together. Without lanes rows go to the spool;
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
        self._started_at = 0.0
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
        self._wake.set()

    async def run(self) -> None:
        """Write groups until closed; then what is still waiting, and return."""
        while not self._is_closing or self._waiting or self._busy:
            await self._wake.wait()
            self._wake.clear()
            while self._waiting and self._may_begin():
                self._begin(self._next_group())
            if self._waiting and self._idle:
                self._loop.call_later(LANE_SECONDS, self._wake.set)
        for lane in self._idle:
            await lane.close()

    async def close(self, runner: "asyncio.Task[None]") -> None:
        """Finish what was accepted."""
        self._is_closing = True
        self._wake.set()
        await runner

    def _may_begin(self) -> bool:
        if not self._busy:
            return True
        return bool(self._idle) and self._loop.time() - self._started_at >= LANE_SECONDS

    def _next_group(self) -> list[Waiting]:
        group: list[Waiting] = []
        size = 0
        while self._waiting and len(group) < MOST_ROWS and size < MOST_BYTES:
            one = self._waiting.popleft()
            group.append(one)
            size += len(one[0])
        return group

    def _begin(self, group: Sequence[Waiting]) -> None:
        lane = self._idle.pop() if self._idle else None
        self._started_at = self._loop.time()
        task = self._loop.create_task(self._write(group, lane))
        self._busy.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._busy.discard(task)
        self._wake.set()

    async def _write(self, group: Sequence[Waiting], lane: Connection | None) -> None:
        rows = [row for row, _ in group]
        self._figures.batch_sizes.add(len(rows))
        outcome = Outcome.CANNOT_KEEP
        try:
            if lane is not None and await self._commit(rows, lane):
                outcome = Outcome.STORED
            else:
                outcome = await self._spooled(rows)
        finally:
            for _, settle in group:
                _tell(settle, outcome)

    async def _commit(self, rows: Sequence[bytes], lane: Connection) -> bool:
        started, use, is_done = perf_counter(), self._use, False
        try:
            await within(self._commit_seconds, lane, copy_rows(lane, rows))
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
