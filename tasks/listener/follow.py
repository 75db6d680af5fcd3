"""Beside the draining: what the news mean is concluded within seconds, by the same process.

Replies that a sync brought are found as well, a little later. No event waits for it.
"""

import asyncio
import contextlib
import logging
from dataclasses import dataclass, field
from typing import Final

import psycopg
from psycopg_pool import PoolTimeout

from models.session import Pool
from models.settings import LlmSettings
from tasks.act.run import Acted
from tasks.follow_through import Followed, follow_through
from tasks.listener.figures import Figures
from tasks.listener.pump import Pump

PAUSE_S: Final = 3.0
"""Between two times: what comes meanwhile is concluded from together."""
LOOK_AGAIN_S: Final = 15.0
log = logging.getLogger("salesbrain.listener")


@dataclass
class Following:
    """Follows through until cancelled; a database that is away is waited for."""

    pool: Pool
    pump: Pump
    settings: LlmSettings = field(default_factory=LlmSettings)
    _said: str = ""

    @property
    def figures(self) -> Figures:
        return self.pump.figures

    async def run(self) -> None:
        is_more = False
        while True:
            if not is_more:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self.pump.news.wait(), LOOK_AGAIN_S)
            self.pump.news.clear()
            is_more = await self._follow()
            await asyncio.sleep(PAUSE_S)

    async def _follow(self) -> bool:
        try:
            followed = await follow_through(self.pool, self.settings)
        except (psycopg.Error, PoolTimeout) as error:
            self._say(f"not followed through ({type(error).__name__}); trying again")
            return False
        self._say("")
        self._note(followed)
        if followed.ordered:
            await asyncio.to_thread(_tell, followed)
        return followed.is_more

    def _note(self, followed: Followed) -> None:
        self.figures.followed.add(followed)
        if self.pump.shift is not None:
            self.pump.shift.worked.followed.add(followed)
        if followed.is_any:
            log.info("inbox: %s", followed.sentence)

    def _say(self, trouble: str) -> None:
        if trouble and trouble != self._said:
            log.warning("inbox: %s", trouble)
        self._said = trouble


def _tell(followed: Followed) -> None:
    """In a thread, with Prefect imported there: draining does not wait for either."""
    from tasks.act.tell import ask_to_carry_out

    ask_to_carry_out(Acted(ordered=followed.ordered))
