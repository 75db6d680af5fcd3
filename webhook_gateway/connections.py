"""uvicorn's connections with limits: how many, how many from one address, how slow.

A look at all of them once a second costs a request nothing.
"""

import asyncio
from collections import Counter
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import Any, Final, Protocol, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from webhook_gateway.answers import LARGE_HEADERS, TOO_SLOW, Answer
from webhook_gateway.asgi import Scope
from webhook_gateway.door import Door, is_delivery
from webhook_gateway.figures import Figures

SWEEP_SECONDS: Final = 1.0
REST_SECONDS: Final = 75.0
MOST_HEADER_BYTES: Final = 2**16


@dataclass(frozen=True)
class Limits:
    """For one process; seconds for all headers, and for a whole body."""

    connections: int
    connections_per_address: int
    header_seconds: float
    body_seconds: float


class Guard:
    """Knows every open connection of this process."""

    def __init__(self, limits: Limits, figures: Figures) -> None:
        self._limits = limits
        self._figures = figures
        self._open: set[Guarded] = set()
        self._by_address: Counter[str] = Counter()
        self._patience = {
            "headers": limits.header_seconds,
            "body": limits.body_seconds,
            "rest": REST_SECONDS,
        }

    def enter(self, connection: "Guarded") -> bool:
        """Count a new connection; False when it is one too many."""
        self._open.add(connection)
        self._by_address[connection.address] += 1
        if self._by_address[connection.address] > self._limits.connections_per_address:
            self.refuse("too_many_from_address")
            return False
        if len(self._open) > self._limits.connections:
            self.refuse("too_many")
            return False
        return True

    def leave(self, connection: "Guarded") -> None:
        if connection in self._open:
            self._open.discard(connection)
            self._by_address[connection.address] -= 1
            if not self._by_address[connection.address]:
                del self._by_address[connection.address]

    def refuse(self, reason: str) -> None:
        self._figures.connections_refused[reason] += 1

    async def run(self) -> None:
        """Cut what is too slow; for ever."""
        while True:
            await asyncio.sleep(min(SWEEP_SECONDS, self._limits.header_seconds / 4))
            now = monotonic()
            for connection in list(self._open):
                self._look(connection, now)

    def _look(self, connection: "Guarded", now: float) -> None:
        stage = connection.stage()
        if stage != connection.stage_seen:
            connection.stage_seen, connection.stage_since = stage, now
        elif stage is not None:
            name = stage[0]
            if now - connection.stage_since > self._patience[name]:
                if name != "rest":
                    self.refuse(f"slow_{name}")
                connection.give_up()


class Application(Protocol):
    """What a connection wants of the application it serves."""

    @property
    def guard(self) -> Guard: ...

    @property
    def door(self) -> Door: ...


class Guarded(HttpToolsProtocol):
    """One connection; its application is an App.

    A delivery that came whole, as all of Instantly's do, goes to the door without an ASGI task,
    which would cost as much as keeping it. Everything else takes uvicorn's way.
    """

    address = ""
    stage_seen: tuple[str, int] | None = None
    stage_since = 0.0
    _is_feeding = False
    _before: RequestResponseCycle | None = None
    _header_bytes = 0
    _held_back: tuple[RequestResponseCycle, Any] | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.address = self.client[0] if self.client else ""
        application = cast(Application, self.config.loaded_app)
        self._guard, self._door = application.guard, application.door
        if not self._guard.enter(self):
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._guard.leave(self)
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._before, self._header_bytes = self.cycle, 0

    def data_received(self, data: bytes) -> None:
        self._is_feeding = True
        super().data_received(data)
        self._is_feeding = False
        if self.cycle is self._before:
            self._limit_headers(len(data))
        if self._held_back is None:
            return
        cycle, app = self._held_back
        self._held_back = None
        if cycle.more_body or self.transport.is_closing():
            self._start_asgi_task(cycle, app)
        else:
            body, cycle.body = bytes(cycle.body), bytearray()
            self._door.take_whole(cast(Scope, cycle.scope), body, partial(self._reply, cycle))

    def _limit_headers(self, count: int) -> None:
        self._header_bytes += count
        if self._header_bytes > MOST_HEADER_BYTES and not self.transport.is_closing():
            self._guard.refuse("large_headers")
            self.transport.write(LARGE_HEADERS.last)
            self.transport.close()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        if self._is_feeding and self._held_back is None and is_delivery(cast(Scope, cycle.scope)):
            self._held_back = cycle, app
        else:
            super()._start_asgi_task(cycle, app)

    def _reply(self, cycle: RequestResponseCycle, answer: Answer) -> None:
        if cycle.disconnected or self.transport.is_closing():
            return
        cycle.response_started = cycle.response_complete = True
        cycle.on_response = _nothing  # as uvicorn does, or they would keep each other alive
        if cycle.keep_alive and not answer.is_last:
            self.transport.write(answer.wire)
        else:
            self.transport.write(answer.last)
            self.transport.close()
        self.on_response_complete()

    def on_response_complete(self) -> None:
        """Without uvicorn's timer for each rest between two requests: the guard sees those."""
        if self.pipeline:
            super().on_response_complete()
            return
        self.server_state.total_requests += 1
        if not self.transport.is_closing():
            self.flow.resume_reading()

    def stage(self) -> tuple[str, int] | None:
        """What the other side owes us, or that it rests; of which request; None when it is our
        turn."""
        cycle = self.cycle
        if cycle is not None and not cycle.response_complete:
            return ("body", id(cycle)) if cycle.more_body else None
        return ("headers" if cycle is self._before else "rest"), id(cycle)

    def give_up(self) -> None:
        """Say so where a request had begun, and close."""
        cycle = self.cycle
        if cycle is not None and not cycle.response_complete and not cycle.response_started:
            self.transport.write(TOO_SLOW.last)
        self.transport.close()


def _nothing() -> None:
    """What a finished request has left to say."""
