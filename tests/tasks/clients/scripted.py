"""An Instantly that answers as it is told and remembers what it was asked."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from tasks.clients.instantly import Access, InstantlyClient, Operation
from tasks.clients.instantly.operations import Budget

Reply = tuple[int, bytes] | tuple[int, bytes, dict[str, str]]
Scope = MutableMapping[str, Any]


@dataclass
class Scripted:
    """An ASGI application: one reply after the other, the last one for ever."""

    replies: Sequence[Reply]
    asked: list[Scope] = field(default_factory=list)

    async def __call__(
        self,
        scope: Scope,
        receive: Callable[[], Awaitable[Scope]],
        send: Callable[[Scope], Awaitable[None]],
    ) -> None:
        body = (await receive()).get("body", b"")
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        self.asked.append({**scope, "body": body, "told": headers})
        status, content, *more = self.replies[min(len(self.asked), len(self.replies)) - 1]
        extra = [(k.encode(), v.encode()) for k, v in (more[0] if more else {}).items()]
        await send({"type": "http.response.start", "status": status, "headers": extra})
        await send({"type": "http.response.body", "body": content})


@dataclass
class Turns:
    """A budget that never waits and counts."""

    turns: list[Budget] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)

    async def turn(self, budget: Budget) -> None:
        self.turns.append(budget)

    async def refused(self, seconds: float) -> None:
        self.pauses.append(seconds)


def call(
    app: Any,
    operation: Operation,
    *keys: str,
    throttle: Turns | None = None,
    access: dict[str, Any] | None = None,
    **given: Any,
) -> Any:
    """The answer of one call; `access` and `given` go to Access and to the call."""
    made = Access("http://instantly.example", keys or ("key",), **(access or {}))

    async def ask() -> Any:
        transport = httpx.ASGITransport(app)
        async with InstantlyClient(made, throttle or Turns(), transport=transport) as client:
            return await client.call(operation, **given)

    return asyncio.run(ask())
