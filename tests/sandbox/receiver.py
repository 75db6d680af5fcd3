"""A small receiver of webhooks on a free port, which answers as a test tells it."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

import httpx

from sandbox.application import Sandbox, create_app
from sandbox.keys import NORTHWIND, NORTHWIND_KEY
from sandbox.sending import Sending
from sandbox.world import World

Answers = Callable[[int], int | None]
QUICK = Sending(rate=0, schedule=(2.0, 8.0, 20.0), scale=0.01)
"""The retries of half a minute within a third of a second."""


@dataclass
class Received:
    """One request."""

    at: float
    headers: dict[str, str]
    raw: bytes
    body: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self.body = json.loads(self.raw)


class Receiver:
    """Answers the n-th request with `answers(n)`; None: never."""

    def __init__(self, answers: Answers) -> None:
        self.answers, self.received = answers, list[Received]()
        self.url = ""

    async def count(self, number: int) -> None:
        """Wait for so many requests."""
        while len(self.received) < number:  # noqa: ASYNC110
            await asyncio.sleep(0.005)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until it is closed."""
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                lines = [line.partition(": ") for line in head.split("\r\n")[1:] if line]
                headers = {name.lower(): value for name, _, value in lines}
                raw = await reader.readexactly(int(headers["content-length"]))
                self.received.append(Received(monotonic(), headers, raw))
                status = self.answers(len(self.received) - 1)
                if status is None:
                    await asyncio.sleep(30)
                writer.write(f"HTTP/1.1 {status} X\r\ncontent-length: 2\r\n\r\nok".encode())
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()


@asynccontextmanager
async def receiving(answers: Answers = lambda _: 200, port: int = 0) -> AsyncIterator[Receiver]:
    """A receiver for the time of a test."""
    made = Receiver(answers)
    tasks: set[asyncio.Task[None]] = set()

    def accepted(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(made.serve(reader, writer))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    server = await asyncio.start_server(accepted, "127.0.0.1", port)
    made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
    try:
        yield made
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class Scene:
    """A sandbox that delivers, and a client of its API."""

    def __init__(self, app: Sandbox, client: httpx.AsyncClient) -> None:
        self.app, self.client = app, client

    async def order(self, name: str, body: dict[str, Any]) -> dict[str, Any]:
        """An order to the control endpoint."""
        answer = await self.client.post(f"/_sandbox/{name}", json=body)
        assert answer.status_code == 200, answer.text
        result: dict[str, Any] = answer.json()
        return result

    async def happen(self, count: int = 1, kind: str | None = None) -> list[dict[str, Any]]:
        """Let things happen in the northwind workspace."""
        body: dict[str, Any] = {"count": count, "workspace": NORTHWIND}
        made = await self.order("events", body | ({"kind": kind} if kind else {}))
        return list(made["events"])

    async def get(self, path: str, **params: Any) -> Any:
        """A read of the API. Everything else may go on meanwhile."""
        await asyncio.sleep(0.001)
        answer = await self.client.get(f"/api/v2{path}", params=params)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def subscribe(self, url: str, **more: Any) -> dict[str, Any]:
        """A subscription, to all events unless told."""
        body = {"target_hook_url": url, "event_type": "all_events", **more}
        answer = await self.client.post("/api/v2/webhooks", json=body)
        assert answer.status_code == 200, answer.text
        hook: dict[str, Any] = answer.json()
        return hook

    async def quiet(self) -> None:
        """Wait until nothing is on its way any more."""
        async with asyncio.timeout(10):
            while self.app.live.sender.pending:  # noqa: ASYNC110  (the sender has no bell)
                await asyncio.sleep(0.002)

    async def ledger(self) -> list[dict[str, Any]]:
        """All entries."""
        answer = await self.client.get("/_sandbox/ledger", params={"limit": 10_000})
        return list(answer.json()["items"])

    async def log(self, url: str) -> list[dict[str, Any]]:
        """The delivery log of one target, oldest first."""
        page = await self.get("/webhook-events", search=url, limit=100)
        return list(reversed(page["items"]))


@asynccontextmanager
async def scene(
    world: World, sending: Sending | None = None, mails: int = 80
) -> AsyncIterator[Scene]:
    """A sandbox whose webhooks are on, in the event loop that runs; nothing happens by itself.

    So many mails were sent before, so that somebody can answer.
    """
    app = create_app(world, limits=False, sending=sending or Sending(rate=0))
    headers = {"user-agent": "t/1", "authorization": f"Bearer {NORTHWIND_KEY}"}
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://sandbox.example", headers=headers
    ) as client:
        for _ in range(mails):
            app.live.happen("sent", world.workspace_no(NORTHWIND))
        app.live.start()
        try:
            yield Scene(app, client)
        finally:
            await app.live.close()


def run(test: Awaitable[None]) -> None:
    """Run a test's coroutine in a loop of its own."""

    async def whole() -> None:
        async with asyncio.timeout(20):
            await test

    asyncio.run(whole())


def identity(body: dict[str, Any]) -> tuple[Any, ...]:
    """What makes two deliveries the same event."""
    names = ("event_type", "timestamp", "campaign_id", "lead_email", "email_id", "step", "variant")
    return tuple(body.get(name) for name in names)
