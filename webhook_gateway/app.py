"""The ASGI application: the webhook's route, and three for those who watch."""

import asyncio
from typing import Any, Final

from webhook_gateway.answers import NOT_ALLOWED, NOT_FOUND, Answer, answer
from webhook_gateway.asgi import Receive, Scope, Send
from webhook_gateway.connections import Guard, Limits
from webhook_gateway.figures import Figures
from webhook_gateway.gateway import Gateway
from webhook_gateway.metrics import metrics, readiness
from webhook_gateway.plan import Plan

WEBHOOK_PATH: Final = "/webhooks/instantly/webhook"


class App:
    """Makes its gateway when the server's loop starts."""

    def __init__(self, plan: Plan, limits: Limits) -> None:
        self._plan = plan
        self.figures = Figures()
        self.guard = Guard(limits, self.figures)
        self._gateway: Gateway | None = None

    @property
    def gateway(self) -> Gateway:
        if self._gateway is None:
            raise RuntimeError("the gateway has not been started")
        return self._gateway

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._lifespan(scope, receive, send)
        elif scope["path"] == WEBHOOK_PATH and scope["method"] == "POST":
            await self._take(scope, receive, send)
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
            return _text(metrics(self.gateway))
        return NOT_ALLOWED if path == WEBHOOK_PATH else NOT_FOUND

    async def _lifespan(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            return
        await receive()
        self._gateway = Gateway(self._plan, self.figures)
        await self._gateway.start()
        self._take = self._gateway.door.take
        await send({"type": "lifespan.startup.complete"})
        guarding = asyncio.create_task(self.guard.run(), name="guard")
        await receive()
        guarding.cancel()
        await self._gateway.stop()
        await send({"type": "lifespan.shutdown.complete"})


def _text(text: str) -> Answer:
    data = text.encode()
    headers = [
        (b"content-type", b"text/plain; version=0.0.4; charset=utf-8"),
        (b"content-length", b"%d" % len(data)),
    ]
    start: dict[str, Any] = {"type": "http.response.start", "status": 200, "headers": headers}
    return Answer(start, {"type": "http.response.body", "body": data})
