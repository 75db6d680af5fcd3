"""Runs the sandbox under uvicorn."""

import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

import uvicorn

from sandbox.application import Sandbox, create_app
from sandbox.memory import recall, remembering
from sandbox.quirks import Quirks
from sandbox.sending import Sending
from sandbox.state import State
from sandbox.world import WorldShape, build_world
from sandbox.world.documents import webhook


def clock_from(anchor: datetime) -> Callable[[], datetime]:
    """A clock that stands at the anchor now and goes on with real time."""
    started = monotonic()
    return lambda: anchor + timedelta(seconds=monotonic() - started)


def real_time() -> datetime:
    """The clock of everybody else on this machine: the world's present is now."""
    return datetime.now(UTC)


def now_in_seconds() -> datetime:
    return real_time().replace(microsecond=0)


@dataclass(frozen=True)
class Subscription:
    """To all events, for every workspace."""

    url: str
    headers: dict[str, str]


def subscribe(state: State, wanted: Subscription) -> None:
    """Keep a subscription of each workspace, as its owner would have made it in the app."""
    for workspace_id in state.world.workspaces:
        at = state.stamp()
        doc = webhook(state.world.shape.seed, workspace_id, at, "all_events", at=at)
        doc |= {"name": "sandbox", "target_hook_url": wanted.url, "headers": wanted.headers}
        state.docs["webhooks"][doc["id"]] = doc


def serve(
    host: str = "127.0.0.1",
    port: int = 8010,
    shape: WorldShape | None = None,
    quirks: Quirks | None = None,
    *,
    latency_ms: float = 0,
    limits: bool = True,
    clock: Callable[[], datetime] | None = real_time,
    sending: Sending | None = None,
    ledger: Path | None = None,
    subscription: Subscription | None = None,
    memory: Path | None = None,
) -> None:
    """Serve until SIGTERM or SIGINT. Port 0 takes a free one; the URL is printed when ready.

    `clock`: the sandbox's present; None: it stands at the anchor. `sending`, `ledger`: see
    `create_app`; `subscription` is made for every workspace. `memory`: the file that keeps what
    happened from one start to the next; its world takes the place of `shape`.
    """
    kept = recall(memory) if memory else None
    shape = kept.shape if kept else shape or WorldShape(anchor=now_in_seconds())
    app = create_app(
        build_world(shape),
        quirks,
        latency_ms=latency_ms,
        limits=limits,
        clock=clock,
        sending=sending,
        ledger=ledger,
    )
    if kept:
        app.state.restore(kept.changes)
    if subscription is not None:
        subscribe(app.state, subscription)
    with remembering(app.state, memory):
        _run(app, socket.create_server((host, port), backlog=2048), host)


def _run(app: Sandbox, listener: socket.socket, host: str) -> None:
    """Say where it answers, and answer until a signal comes."""
    config = uvicorn.Config(
        app,
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_level="warning",
        server_header=False,
        lifespan="on",
    )
    server = uvicorn.Server(config)
    for name in (signal.SIGTERM, signal.SIGINT):  # also what uvicorn raises again at its end
        signal.signal(name, lambda *_: setattr(server, "should_exit", True))
    sys.stdout.write(f"sandbox ready on http://{host}:{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    server.run(sockets=[listener])
