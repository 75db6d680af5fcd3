"""The ASGI application: the webhook's route, and three for those who watch."""

import asyncio
import signal
from collections.abc import Iterable
from contextlib import suppress
from typing import Final

from webhook_gateway.answers import NOT_ALLOWED, NOT_FOUND, Answer, answer
from webhook_gateway.asgi import Receive, Scope, Send
from webhook_gateway.connections import Guard, Limits
from webhook_gateway.door import WEBHOOK_PATH, Door, is_delivery
from webhook_gateway.figures import Figures
from webhook_gateway.gateway import Gateway
from webhook_gateway.metrics import families
from webhook_gateway.plan import Plan
from webhook_gateway.prometheus import Family, text
from webhook_gateway.readiness import readiness
from webhook_gateway.siblings import Siblings

TELL_SECONDS: Final = 1.0


class App:
    """Makes its gateway when the server's loop starts."""

    def __init__(self, plan: Plan, limits: Limits) -> None:
        self._plan = plan
        self.figures = Figures()
        self.guard = Guard(limits, self.figures)
        self._siblings = Siblings(plan.folder) if plan.shares_port else None
        self._gateway: Gateway | None = None

    @property
    def gateway(self) -> Gateway:
        if self._gateway is None:
            raise RuntimeError("the gateway has not been started")
        return self._gateway

    @property
    def door(self) -> Door:
        return self.gateway.door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._lifespan(scope, receive, send)
        elif is_delivery(scope):
            await self.door.take(scope, receive, send)
        else:
            said = self._look(scope["path"])
            await send(said.start)
            await send(said.body)

    def _look(self, path: str) -> Answer:
        if path == "/health":
            return answer(200, {"alive": True})
        if path == "/ready":
            is_ready, words = readiness(self.gateway)
            return answer(200 if is_ready else 503, words)
        if path == "/metrics":
            return answer(200, text(self._families()))
        return NOT_ALLOWED if path == WEBHOOK_PATH else NOT_FOUND

    def _families(self) -> Iterable[Family]:
        own = families(self.gateway)
        return self._siblings.with_others(own) if self._siblings else own

    async def _tell_siblings(self, siblings: Siblings) -> None:
        while True:
            if siblings.is_orphaned:  # or it would keep the port from the next gateway
                signal.raise_signal(signal.SIGTERM)
            with suppress(OSError):
                siblings.leave(families(self.gateway))
            await asyncio.sleep(TELL_SECONDS)

    async def _lifespan(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            return
        await receive()
        self._gateway = Gateway(self._plan, self.figures)
        await self._gateway.start()
        await send({"type": "lifespan.startup.complete"})
        running = [asyncio.create_task(self.guard.run(), name="guard")]
        if self._siblings:
            running.append(asyncio.create_task(self._tell_siblings(self._siblings)))
        await receive()
        await self._gateway.stop()
        for task in running:
            task.cancel()
        if self._siblings:
            self._siblings.close()
        await send({"type": "lifespan.shutdown.complete"})
