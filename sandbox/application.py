"""The sandbox as one ASGI application."""

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable, MutableMapping
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

import orjson

from sandbox import control
from sandbox.call import Answer, Call, Route, query_of
from sandbox.errors import Refused
from sandbox.faults import Faults, stream_of
from sandbox.limiter import Limiter
from sandbox.live import Live
from sandbox.quirks import Quirks
from sandbox.routes import ROUTES
from sandbox.routing import PREFIX, Router
from sandbox.sending import Sending
from sandbox.state import State
from sandbox.transport import authenticated, authorised, blocked, body_of, head_of, without_nulls
from sandbox.world import World

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class Sandbox:
    """An ASGI application. `state`, `quirks` and `limiter` are open to tests in one process."""

    def __init__(
        self,
        world: World,
        quirks: Quirks,
        latency_ms: float,
        limiter: Limiter,
        clock: Callable[[], datetime] | None,
        *,
        sending: Sending | None = None,
        ledger: Path | None = None,
    ) -> None:
        self.state = State(world, clock)
        self.quirks = quirks
        self.latency_ms = latency_ms
        self.limiter = limiter
        self.router = Router(ROUTES)
        self.dice = Random(world.shape.seed)
        self.slow_s = 2.0  # what the quirk "slow" adds
        self.faults = Faults()
        self.live = Live(self.state, sending or Sending(), ledger)
        self.is_live_from_start = sending is not None
        self._waiting: list[tuple[int, Callable[[], object]]] = []

    def later(self, calls: int, order: Callable[[], object]) -> None:
        """Carry out an order after so many more calls; 0: at once."""
        if calls <= 0:
            order()
        else:
            self._waiting.append((calls, order))

    def _tick(self) -> None:
        due = [order for calls, order in self._waiting if calls <= 0]
        self._waiting = [(calls - 1, order) for calls, order in self._waiting if calls > 0]
        for order in due:
            order()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "http":
            answer = await self._answer(scope, receive)
            await _respond(send, answer)

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup" and self.is_live_from_start:
                self.live.start()
            if message["type"] == "lifespan.shutdown":
                await self.live.close()
            await send({"type": f"{message['type']}.complete"})
            if message["type"] == "lifespan.shutdown":
                return

    async def _answer(self, scope: Scope, receive: Receive) -> Answer:
        raw = await _body(receive)
        if scope["path"].startswith(control.PREFIX):
            query = scope["query_string"].decode("latin-1")
            return await control.answer(self, scope["method"], scope["path"], raw or query)
        delay = self.latency_ms / 1000
        if self.quirks.slow and self.dice.random() < self.quirks.slow:
            delay += self.slow_s
        arrived = time.monotonic()
        try:
            result = await self._call(scope, raw)
        except Refused as refusal:
            result = Answer(refusal.body, refusal.status)
        # Counted by the limits when it arrives; the answer is what takes its time.
        if delay:
            await asyncio.sleep(arrived + delay - time.monotonic())
        return result if isinstance(result, Answer) else Answer(result)

    async def _call(self, scope: Scope, raw: bytes) -> Any:
        path = (scope.get("raw_path") or scope["path"].encode()).decode("latin-1").partition("?")[0]
        head = head_of(scope["headers"])
        if blocked(head, self.quirks):
            return Answer(b"error code: 1010", 403, "text/plain; charset=UTF-8")
        found = self.router.find(scope["method"], path) if path.startswith(PREFIX) else None
        key, workspace_id = authenticated(self.state, head)
        name = f"{scope['method']} {found[0].path if found else path}"
        if not self.limiter.admit(workspace_id, name):
            raise Refused(429, "Rate limit exceeded")
        if self.quirks.server_errors and self.dice.random() < self.quirks.server_errors:
            raise Refused(500, "Something went wrong")
        self.faults.before(path)
        if self._waiting:
            self._tick()
        if found is None:
            raise Refused(404, f"Route {scope['method']}:{path} not found")
        route, values = found
        authorised(key, route, self.quirks)
        body = body_of(route, head, raw, self.quirks)
        return await self._handled(
            route,
            Call(
                self.state, self.quirks, workspace_id, values, query_of(scope["query_string"]), body
            ),
        )

    async def _handled(self, route: Route, call: Call) -> Any:
        result = route.handler(call)
        if inspect.isawaitable(result):
            result = await result
        if not (route.nulls or isinstance(result, Answer)) and self.quirks.omit_nulls:
            result = without_nulls(result)
        return self.faults.after(stream_of(route), result, self.quirks, self.dice)


def create_app(
    world: World,
    quirks: Quirks | None = None,
    *,
    latency_ms: float = 0,
    limits: bool = True,
    clock: Callable[[], datetime] | None = None,
    ticks: Callable[[], float] = time.monotonic,
    sending: Sending | None = None,
    ledger: Path | None = None,
) -> Sandbox:
    """The sandbox over a world, with its own state: two applications never share changes.

    `clock` is the present of the simulation (frozen at the world's anchor unless given), `ticks`
    the seconds by which rate limits are measured. With `sending` the world goes on by itself and
    webhooks are delivered from the start of the server on, else from an order on (control.py);
    `ledger` is the file that says what was sent.
    """
    limiter = Limiter(ticks, enforced=limits)
    return Sandbox(
        world, quirks or Quirks(), latency_ms, limiter, clock, sending=sending, ledger=ledger
    )


async def _body(receive: Receive) -> bytes:
    message = await receive()
    raw: bytes = message.get("body", b"")
    while message.get("more_body"):
        message = await receive()
        raw += message.get("body", b"")
    return raw


async def _respond(send: Send, answer: Answer) -> None:
    body = answer.body if isinstance(answer.body, bytes) else orjson.dumps(answer.body)
    await send(
        {
            "type": "http.response.start",
            "status": answer.status,
            "headers": [
                (b"content-type", answer.content_type.encode()),
                (b"content-length", str(len(body)).encode()),
                (b"server", b"cloudflare"),
            ],
        }
    )
    await send({"type": "http.response.body", "body": body})
