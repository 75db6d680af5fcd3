"""From the spool to the inbox, whenever Postgres answers; and the desk back to Postgres."""

import asyncio
import logging
from contextlib import suppress
from time import perf_counter
from typing import Final

import psycopg

from webhook_gateway.desk import LANES, Desk
from webhook_gateway.figures import Figures
from webhook_gateway.inbox import Connection, connect, insert_rows
from webhook_gateway.patience import cut, ended, within
from webhook_gateway.row import decode
from webhook_gateway.spool import Batch, Spool

log = logging.getLogger("salesbrain.gateway")

LOOK_SECONDS: Final = 2.0
INSERT_SECONDS: Final = 20.0
LONGEST_PAUSE_SECONDS: Final = 2.0


class Drainer:
    """Runs beside the desk; wakes every 2 s, or at once when Postgres was lost."""

    def __init__(
        self, url: str, application: str, spool: Spool, figures: Figures, commit_seconds: float
    ) -> None:
        self._url = url
        self._application = application
        self._spool = spool
        self._figures = figures
        self._commit_seconds = commit_seconds
        self._wake = asyncio.Event()
        self._pause = 0.0
        self._is_closing = False
        self._connection: Connection | None = None

    def wake(self) -> None:
        self._wake.set()

    async def give_lanes(self, desk: Desk) -> bool:
        """Connections for the desk if Postgres answers now."""
        lanes: list[Connection] = []
        try:
            for _ in range(LANES):
                lanes.append(await self._connect())
        except (psycopg.Error, OSError):
            for lane in lanes:
                await lane.close()
            return False
        desk.use(lanes)
        return True

    async def run(self, desk: Desk) -> None:
        """Look for files of dead gateways, drain what waits, bring the desk back; for ever."""
        while not self._is_closing:
            await self._rest()
            try:
                with suppress(OSError):
                    await self._spool.adopt()
                if not (self._is_closing or (desk.is_direct and self._spool.is_empty)):
                    await self._drain(desk)
                self._pause = 0.0
            except (psycopg.Error, TimeoutError, OSError) as error:
                if not self._pause:
                    log.warning("postgres_away error=%s spooling=true", type(error).__name__)
                self._pause = min(max(0.1, self._pause * 2), LONGEST_PAUSE_SECONDS)

    async def _rest(self) -> None:
        await asyncio.sleep(self._pause)
        if not self._pause:
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._wake.wait()
            except TimeoutError:
                pass
        self._wake.clear()

    async def _drain(self, desk: Desk) -> None:
        connection = self._connection = await self._connect()
        try:
            while not self._is_closing and (batch := await self._spool.next_batch()):
                seconds = await self._store(connection, batch)
                if seconds < self._commit_seconds and not desk.is_direct:
                    await self.give_lanes(desk)
            if not desk.is_direct:
                await within(self._commit_seconds, connection, _answers(connection))
                await self.give_lanes(desk)
                log.info("postgres_back spooling=false drained=%d", self._figures.drained)
        finally:
            self._connection = None
            await connection.close()

    async def _store(self, connection: Connection, batch: Batch) -> float:
        started = perf_counter()
        rows = [decode(row) for row in batch.rows]
        added = await within(INSERT_SECONDS, connection, insert_rows(connection, rows))
        self._figures.drained += added
        self._figures.duplicates += len(rows) - added
        await self._spool.done(batch)
        return perf_counter() - started

    async def close(self, runner: "asyncio.Task[None]") -> None:
        """Stop in the middle: what is not drained stays in the spool."""
        self._is_closing = True
        self.wake()
        if self._connection is not None:
            cut(self._connection)
        await ended(runner)

    async def _connect(self) -> Connection:
        return await connect(self._url, self._application)


async def _answers(connection: Connection) -> None:
    await connection.execute("select")
