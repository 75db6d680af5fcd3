"""A shift: a stretch of work that stands as one run, whoever does the work."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from domain.shifts import Rhythm, ending, full_ration
from models.session import Pool
from tasks.listener.bell import live_locks
from tasks.listener.worked import Worked
from tasks.process.drain import drain
from tasks.site import now

BATCH: Final = 1000
MOST: Final = 10 * BATCH
"""Of one drain: about half a second, after which one looks at clock and signals."""
LOOK_AGAIN_S: Final = 0.5
"""How often a run without a listener looks for more."""


@dataclass
class Shift:
    """One that a listener works; `ended` gets what it came to."""

    opened_at: datetime
    last_busy_at: datetime
    worked: Worked
    ended: "Future[Worked]" = field(default_factory=Future)


on_duty: ContextVar[Callable[[], Awaitable[Worked]] | None] = ContextVar("on_duty", default=None)
"""In the process of a listener: waits for the end of the shift that the run stands for."""


async def work_shift(pool: Pool, rhythm: Rhythm) -> Worked:
    """Drain the inbox until it is silent; what that came to.

    Leaves as soon as nothing waits, unless there is no listener to go on.
    """
    began = now()
    worked, busy_at, ration = Worked(began, began), began, full_ration(began)
    while True:
        drained = await drain(pool, batch=BATCH, most=MOST)
        if drained.deliveries:
            busy_at = now()
            worked.add(drained, busy_at)
        if ending(began, busy_at, now(), ration, rhythm):
            return worked
        if drained.deliveries < MOST:
            if not worked.sum.batches or await _is_anybody_listening(pool):
                return worked
            await asyncio.sleep(LOOK_AGAIN_S)


async def _is_anybody_listening(pool: Pool) -> bool:
    async with pool.connection() as connection:
        return bool(await live_locks(connection))
