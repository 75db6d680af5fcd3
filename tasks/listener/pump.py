"""Draining on the bell. Knows nothing of Prefect: no run ever delays an event."""

import asyncio
import logging
from dataclasses import dataclass, field
from typing import Final, Protocol

import psycopg
from psycopg_pool import PoolTimeout

from domain.shifts import Ration, Rhythm, ending, full_ration
from models.session import Pool
from tasks.listener.bell import BACKOFF_S
from tasks.listener.figures import Figures
from tasks.listener.shift import BATCH, MOST, Shift
from tasks.listener.worked import Worked
from tasks.process.drain import drain
from tasks.process.drained import Drained
from tasks.site import now

GATHERING_S: Final = 0.05
"""After the bell: what comes within it shares a transaction."""
LOOK_AGAIN_S: Final = 5.0
"""Without a bell: for what was lost with a connection, and what waits to be tried again."""
TICK_S: Final = 0.25
log = logging.getLogger("salesbrain.listener")

_STATE: Final = """
    select coalesce(sum(depth), 0)::bigint as depth, min(oldest_received_at) as oldest_at
    from app.inbox_state
"""


class Shown(Protocol):
    """Whoever makes a shift visible; called from the loop of the pump, returns at once."""

    def show(self, shift: Shift) -> None: ...


@dataclass
class Pump:
    """Drains until it is stopped; finishes the batch in hand, and its shift, before it ends."""

    pool: Pool
    shown: Shown
    figures: Figures
    rhythm: Rhythm = field(default_factory=Rhythm)
    shift: Shift | None = None
    ration: Ration = field(default_factory=lambda: full_ration(now()))
    bell: asyncio.Event = field(default_factory=asyncio.Event)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when something was drained, for whoever concludes from it."""
    stopping: asyncio.Event = field(default_factory=asyncio.Event)

    def ring(self) -> None:
        self.bell.set()

    def stop(self) -> None:
        self.stopping.set()
        self.bell.set()

    async def run(self) -> None:
        """Until `stop`; a database that is away is waited for."""
        clock = asyncio.create_task(self._watch_the_clock())
        falls = 0
        try:
            while not self.stopping.is_set():
                await self._rung()
                try:
                    await self._drain_all()
                    falls = 0
                except (psycopg.Error, PoolTimeout) as error:
                    self._note_failure(_said(error))
                    await asyncio.sleep(BACKOFF_S[min(falls, len(BACKOFF_S) - 1)])
                    falls += 1
                    self.ring()
        finally:
            clock.cancel()
            self._end_shift("stop")

    async def _rung(self) -> None:
        try:
            await asyncio.wait_for(self.bell.wait(), LOOK_AGAIN_S)
            await asyncio.sleep(GATHERING_S)
        except TimeoutError:
            pass
        self.bell.clear()

    async def _drain_all(self) -> None:
        while True:
            drained = await drain(self.pool, batch=BATCH, most=MOST)
            self._note(drained)
            if drained.deliveries < MOST or self.stopping.is_set():
                break
        await self._look_around()

    def _note(self, drained: Drained) -> None:
        at = now()
        if self.figures.failing_because:
            log.info("inbox: processed again")
        self.figures.add(drained, at)
        if not drained.deliveries:
            return
        if self.shift is None:
            self.shift = Shift(at, at, Worked(at, at))
            self.figures.shifts += 1
            self.shown.show(self.shift)
        self.shift.worked.add(drained, at)
        self.shift.last_busy_at = at
        self.news.set()

    def _note_failure(self, said: str) -> None:
        """Said once, however often it is tried again."""
        if said != self.figures.failing_because:
            log.warning("inbox: not processed (%s); trying again", said)
        self.figures.failed(said)

    async def _look_around(self) -> None:
        async with self.pool.connection() as connection:
            row = await (await connection.execute(_STATE)).fetchone()
        if row is not None:
            self.figures.waiting, self.figures.oldest_at = row["depth"], row["oldest_at"]

    async def _watch_the_clock(self) -> None:
        while True:
            await asyncio.sleep(TICK_S)
            shift = self.shift
            if shift is None:
                continue
            why = ending(shift.opened_at, shift.last_busy_at, now(), self.ration, self.rhythm)
            if why == "silence":
                self.ration = self.ration.spent(now())
            if why is not None:
                self._end_shift(why)

    def _end_shift(self, why: str) -> None:
        if self.shift is not None:
            log.info("inbox: %s (ended by %s)", self.shift.worked.sentence, why)
            self.shift.ended.set_result(self.shift.worked)
            self.shift = None


def _said(error: Exception) -> str:
    """What is wrong, without what Postgres quotes of rows."""
    primary = error.diag.message_primary if isinstance(error, psycopg.Error) else None
    return f"{type(error).__name__}: {primary or str(error).splitlines()[0] if str(error) else ''}"
