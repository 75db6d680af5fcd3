"""One gateway process: its parts, how they start, and in which order they end."""

import asyncio
import logging
import os
import signal
import socket

from webhook_gateway.chores import Chores
from webhook_gateway.desk import Desk
from webhook_gateway.door import Door
from webhook_gateway.drainer import Drainer
from webhook_gateway.figures import Figures
from webhook_gateway.floods import Floods
from webhook_gateway.keyring import Keyring
from webhook_gateway.plan import Plan
from webhook_gateway.spool import Spool

log = logging.getLogger("salesbrain.gateway")


class Gateway:
    """To be made and started within a running loop."""

    def __init__(self, plan: Plan, figures: Figures) -> None:
        self._is_stopping = False
        name = f"salesbrain-gateway@{socket.gethostname()}:{os.getpid()}"
        self.name = name
        self.figures = figures
        self.keyring = Keyring()
        self.spool = Spool(plan.folder, plan.spool_bytes)
        self.drainer = Drainer(
            plan.database_url, name, self.spool, self.figures, plan.commit_seconds
        )
        self.desk = Desk(self.spool, self.figures, plan.commit_seconds, self.drainer.wake)
        self.chores = Chores(plan, name, self.keyring, figures)
        floods = Floods(plan.refusals_per_second)
        self.door = Door(self.keyring, self.desk, floods, self.figures)

    async def start(self) -> None:
        """Ready to take requests when it returns, with or without Postgres (at most 3 s)."""
        await self.spool.open()
        await asyncio.gather(self.chores.once(), self.drainer.give_lanes(self.desk))
        self.chores.load_cached_keys()
        self.drainer.wake()
        self._writing = asyncio.create_task(self.desk.run(), name="desk")
        self._writing.add_done_callback(self._writer_ended)
        self._draining = asyncio.create_task(self.drainer.run(self.desk), name="drainer")
        self._choring = asyncio.create_task(self.chores.run(), name="chores")

    async def stop(self) -> None:
        """Finish what was accepted; what is spooled stays for the next process."""
        self._is_stopping = True
        await self.drainer.close(self._draining)
        await self.desk.close(self._writing)
        await self.chores.close(self._choring)
        await self.spool.close()

    def _writer_ended(self, task: "asyncio.Task[None]") -> None:
        """Without its writer a gateway would answer nobody: better that it ends."""
        if not self._is_stopping:
            log.critical("desk_died", exc_info=task.exception())
            signal.raise_signal(signal.SIGTERM)
