"""Listeners as processes, and the inbox that they drain."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, LiteralString
from uuid import UUID, uuid4

import httpx
import psycopg

from cli.local import processes

ROOT = Path(__file__).parents[2]
NOBODY = "http://127.0.0.1:9/api"
"""A Prefect that is away: no program has that port."""
_SAVE = """
    insert into app.webhook_inbox (
        received_at, delivery_id, workspace_id, source, body, body_bytes
    )
    values (clock_timestamp(), %s, 'northwind', 'webhook', %s, %s)
"""


def until(condition: Callable[[], Any], seconds: float = 60.0) -> float:
    """Seconds until it holds; fails when it does not in time."""
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < seconds, "it did not happen in time"
        time.sleep(0.03)
    return time.monotonic() - began


def body(lead: str) -> bytes:
    """A mail that was sent to this lead just now, as Instantly tells it."""
    told = {
        "timestamp": datetime.now(UTC).isoformat(),
        "event_type": "email_sent",
        "workspace": str(UUID(int=7)),
        "campaign_id": str(UUID(int=9)),
        "campaign_name": "Spring",
        "lead_email": lead,
        "email_account": "amy@northwind.example",
        "step": 1,
        "variant": 1,
    }
    return json.dumps(told).encode()


@dataclass(frozen=True)
class Inbox:
    """The tables, seen by their superuser."""

    url: str

    def prepare(self) -> None:
        """The customer whose deliveries these are."""
        self.run("insert into app.organizations values ('northwind', 'N', 'UTC', 'EUR', now())")
        self.run(
            """
            insert into app.workspaces (
                workspace_id, organization_id, is_shared, is_enabled, name, key_variables,
                created_at
            ) values ('northwind', 'northwind', false, true, 'N', '{}', now())
            """
        )

    def keep(self, *bodies: bytes) -> None:
        """What a gateway does with deliveries: all in one transaction, then the bell."""
        with self._connected() as connection, connection.transaction():
            for one in bodies:
                connection.execute(_SAVE, [uuid4(), one, len(one)])

    def keep_new(self, count: int = 1) -> None:
        self.keep(*(body(f"{uuid4().hex}@lead.example") for _ in range(count)))

    @property
    def waiting(self) -> int:
        return int(self.one("select count(*) from app.inbox_queue"))

    @property
    def events(self) -> int:
        return int(self.one("select count(*) from app.events"))

    @property
    def facts(self) -> int:
        """Mails sent, by the facts of the leads."""
        return int(self.one("select coalesce(sum(count_sent), 0) from app.lead_facts"))

    def one(self, query: LiteralString) -> Any:
        with self._connected() as connection:
            found = connection.execute(query).fetchone()
        assert found is not None
        return found[0]

    def run(self, statement: LiteralString) -> None:
        with self._connected() as connection:
            connection.execute(statement)

    def _connected(self) -> "psycopg.Connection[Any]":
        return psycopg.connect(self.url, autocommit=True)


@dataclass
class Listener:
    """A `salesbrain listener` of its own."""

    process: "subprocess.Popen[bytes]"
    log: Path

    @property
    def said(self) -> str:
        return self.log.read_text()

    @property
    def address(self) -> str:
        """Of /health and /metrics, which say where they are in the first line."""
        until(lambda: "/metrics on port" in self.said or self.process.poll() is not None, 30)
        found = re.search(r"/metrics on port (\d+)", self.said)
        assert found, self.said
        return f"http://127.0.0.1:{found[1]}"

    @property
    def name(self) -> str:
        found = re.search(r"listener (\S+): /metrics", self.said)
        assert found, self.said
        return found[1]

    def figure(self, name: str) -> float:
        """One of /metrics, of all workspaces together."""
        text = httpx.get(f"{self.address}/metrics", timeout=5).raise_for_status().text
        line = re.compile(rf"^salesbrain_listener_{name}(?:{{[^}}]*}})? (\S+)$", re.MULTILINE)
        return sum(float(value) for value in line.findall(text))

    def until_listening(self) -> None:
        until(lambda: self.figure("listening") == 1, 30)

    def stop(self) -> int:
        """SIGTERM; its exit code."""
        self.process.terminate()
        return self.process.wait(20)


@contextmanager
def listening(
    url: str, folder: Path, *options: str, api_url: str = NOBODY, **more: str
) -> Iterator[Listener]:
    """A listener on this database, ended with the block."""
    home = folder / f"listener-{uuid4().hex[:6]}"
    home.mkdir(parents=True)
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("INSTANTLY_", "LISTENER_", "ALERT_", "SALESBRAIN_"))
    }
    environment |= {
        "DATABASE_URL": url,
        "SALESBRAIN_HOME": str(home),
        "PREFECT_API_URL": api_url,
        "PREFECT_HOME": str(home),
        **more,
    }
    command = [sys.executable, "-m", "cli.app", "listener", "--port", "0", *options]
    process = processes.spawn(command, log=home / "log", environment=environment, folder=ROOT)
    try:
        yield Listener(process, home / "log")
    finally:
        processes.stop(process.pid)
