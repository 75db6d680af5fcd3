"""A real gateway process, and what its database holds."""

import asyncio
import os
import signal
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import psycopg
from psycopg.rows import dict_row

from domain.webhook_secret import HEADER, secret_of
from models.session import open_pool
from tasks.webhook_secrets import register_secrets

MASTER = "the tests' master"
PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Nothing here is HTTPS: clients need not read all the world's certificates."""
PATH = "/webhooks/instantly/webhook"
WORKSPACES = ("acme", "globex")


@dataclass
class Running:
    """A gateway that answers at `url`."""

    url: str
    process: "subprocess.Popen[str]"
    client: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=15, verify=PLAIN))

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def post(
        self, body: bytes, *, workspace: str = "acme", secret: str | None = None
    ) -> httpx.Response:
        shown = secret_of(MASTER, workspace) if secret is None else secret
        return self.client.post(self.url + PATH, content=body, headers={HEADER: shown})

    def ready(self) -> dict[str, Any]:
        answer: dict[str, Any] = self.client.get(self.url + "/ready").json()
        return answer

    def metrics(self) -> str:
        return self.client.get(self.url + "/metrics").text

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(timeout=10)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=30)


@contextmanager
def gateway(database_url: str, folder: Path, **settings: object) -> Iterator[Running]:
    """`python -m webhook_gateway` on a free port; ended with the block."""
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("GATEWAY_", "PREFECT_"))},
        "DATABASE_URL": database_url,
        "SALESBRAIN_HOME": str(folder.parent),
        "GATEWAY_SPOOL_FOLDER": str(folder),
        "GATEWAY_PORT": "0",
        **{name.upper(): str(value) for name, value in settings.items()},
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "webhook_gateway"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=(folder.parent / "gateway.log").open("a"),
        text=True,
    )
    assert process.stdout is not None
    try:
        url = process.stdout.readline().split()[-1]
        running = Running(url, process)
        wait_for(lambda: _is_alive(running), "the gateway to answer")
        yield running
    finally:
        process.kill()
        process.wait(timeout=10)
        process.stdout.close()


def _is_alive(running: Running) -> bool:
    try:
        return running.client.get(running.url + "/health").is_success
    except httpx.TransportError:
        assert running.process.poll() is None, "the gateway ended"
        return False


def wait_for(is_true: Callable[[], object], what: str, seconds: float = 60) -> None:
    """Until a condition holds; fails with its name."""
    ends = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < ends, f"waited in vain for {what}"
        time.sleep(0.05)


def register(
    database_url: str,
    *,
    master: str = MASTER,
    previous: str | None = None,
    workspaces: Sequence[str] = WORKSPACES,
) -> None:
    async def run() -> None:
        async with open_pool(database_url, size=1) as pool:
            await register_secrets(pool, workspaces, master, previous, datetime.now(UTC))

    asyncio.run(run())


def inbox(database_url: str) -> list[dict[str, Any]]:
    """Every delivery, in the order in which the door received them."""
    with psycopg.connect(database_url, row_factory=dict_row) as connection:
        return connection.execute(
            "select * from app.webhook_inbox order by received_at, delivery_id"
        ).fetchall()


def bodies(database_url: str) -> list[bytes]:
    return [row["body"] for row in inbox(database_url)]
