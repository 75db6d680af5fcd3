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

MOST_ROWS: Final = 512
MOST_BYTES: Final = 2**22

Settle = Callable[[Outcome], None]
Waiting = tuple[bytes, Settle]


class Desk:
    """Takes rows and says when each is durable, and where.

    Without a connection, rows go to the spool; `on_trouble` is called when one was lost.
    """

    def __init__(
        self,
        spool: Spool,
        figures: Figures,
        commit_seconds: float,
        on_trouble: Callable[[], None],
    ) -> None:
        self._spool = spool
        self._figures = figures
        self._commit_seconds = commit_seconds
        self._on_trouble = on_trouble
        self._connection: Connection | None = None
        self._waiting: deque[Waiting] = deque()
        self._arrived = asyncio.Event()
        self._is_closing = False

    @property
    def is_direct(self) -> bool:
        """Whether rows go to Postgres, as far as is known."""
        return self._connection is not None

    def use(self, connection: Connection) -> None:
        """Write to Postgres again, by a connection that is the desk's from now on."""
        self._connection = connection

    def keep(self, row: bytes, settle: Settle) -> None:
        """Call `settle` with STORED or SPOOLED once the row is durable, with CANNOT_KEEP when it
        is not; never before this returns."""
        self._waiting.append((row, settle))
        self._arrived.set()

    async def run(self) -> None:
        """Write groups until closed; then what is still waiting, and return."""
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            while self._waiting:
                await self._write(self._next_group())
            if self._is_closing:
                return

    async def close(self, runner: "asyncio.Task[None]") -> None:
        """Finish what was accepted."""
        self._is_closing = True
        self._arrived.set()
        await runner
        if self._connection is not None:
            await self._connection.close()
            self._connection = None

    def _next_group(self) -> list[Waiting]:
        group: list[Waiting] = []
        size = 0
        while self._waiting and len(group) < MOST_ROWS and size < MOST_BYTES:
            one = self._waiting.popleft()
            group.append(one)
            size += len(one[0])
        return group

    async def _write(self, group: Sequence[Waiting]) -> None:
        rows = [row for row, _ in group]
        self._figures.batch_sizes.add(len(rows))
        outcome = Outcome.CANNOT_KEEP
        try:
            outcome = await self._keep(rows)
        finally:
            for _, settle in group:
                _tell(settle, outcome)

    async def _keep(self, rows: Sequence[bytes]) -> Outcome:
        if await self._commit(rows):
            return Outcome.STORED
        started = perf_counter()
        try:
            await self._spool.append(rows)
        except OSError:
            return Outcome.CANNOT_KEEP
        self._figures.spool_seconds.add(perf_counter() - started)
        return Outcome.SPOOLED

    async def _commit(self, rows: Sequence[bytes]) -> bool:
        connection = self._connection
        if connection is None:
            return False
        started = perf_counter()
        try:
            await within(self._commit_seconds, connection, copy_rows(connection, rows))
        except (psycopg.Error, OSError):
            self._figures.commits_failed += 1
            self._connection = None
            self._on_trouble()
            return False
        self._figures.commit_seconds.add(perf_counter() - started)
        return True


def _tell(settle: Settle, outcome: Outcome) -> None:
    try:
        settle(outcome)
    except Exception:  # one answer that fails must not keep the others waiting
        log.exception("answer_failed")
