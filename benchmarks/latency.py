"""From POST to facts that everybody sees, through a real gateway, listener and Prefect server.

Events are sent by the clock, whatever the answers take: at 50 a second, at 1 a second, and one
by one with pauses in which the run is closed, so that each meets the opening of a new run. A
second connection looks every 10 ms which events are there; what it adds is counted as ours.
Distinct bodies, 70 % about 1 KB and 30 % replies of 8 KB; the secret is checked.
"""

import argparse
import asyncio
import itertools
import math
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import psycopg
import yaml

from benchmarks import ground
from benchmarks.gateway import MASTER, durability, register
from benchmarks.inbox_load import bodies, open_workspace
from cli.local import prefect_server, processes, service, webhooks
from cli.local.home import PROJECT_MARK, find_project
from cli.local.service import Service
from domain.shifts import Rhythm
from domain.webhook_secret import HEADER, secret_of

PAUSE_S = 12.0
"""Longer than the silence that ends a run."""
LOOK_S = 0.01
DAY_S = 86_400


@dataclass
class Watch:
    """When each delivery's event was first seen, by the clock of this process."""

    url: str
    seen: dict[UUID, float] = field(default_factory=dict)
    _stopping: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            while not self._stopping.wait(LOOK_S):
                found = connection.execute(
                    "select delivery_id from app.events where known_at > now() - interval '20 s'"
                ).fetchall()
                at = time.monotonic()
                for (delivery_id,) in found:
                    self.seen.setdefault(delivery_id, at)

    def __enter__(self) -> "Watch":
        self._thread = threading.Thread(target=self.run, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join()


@dataclass
class Sender:
    """POSTs distinct bodies; remembers when each was begun."""

    door: str
    supply: Iterator[bytes]
    begun: dict[bytes, float] = field(default_factory=dict)
    answered: list[float] = field(default_factory=list)

    async def send(self, count: int, every_s: float) -> list[bytes]:
        """`count` of them, one each `every_s`, without waiting for answers."""
        headers = {HEADER: secret_of(MASTER, ground.WORKSPACE), "content-type": "application/json"}
        sent = list(itertools.islice(self.supply, count))
        async with httpx.AsyncClient(timeout=30, headers=headers) as client:
            starts, tasks = time.monotonic(), []
            for number, body in enumerate(sent):
                await asyncio.sleep(max(0.0, starts + number * every_s - time.monotonic()))
                tasks.append(asyncio.create_task(self._post(client, body)))
            await asyncio.gather(*tasks)
        return sent

    async def _post(self, client: httpx.AsyncClient, body: bytes) -> None:
        self.begun[body] = began = time.monotonic()
        (await client.post(self.door, content=body)).raise_for_status()
        self.answered.append(time.monotonic() - began)


@dataclass(frozen=True)
class Phase:
    name: str
    count: int
    every_s: float


def phases(options: argparse.Namespace) -> list[Phase]:
    return [
        Phase("warm_up", 20, 0.1),
        Phase("50_a_second", 50 * options.seconds, 0.02),
        Phase("1_a_second", options.slow_seconds, 1.0),
        Phase("at_the_opening_of_a_run", options.openings, PAUSE_S),
    ]


def measure(
    sender: Sender, watch: Watch, options: argparse.Namespace, url: str, api_url: str
) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    for phase in phases(options):
        began, before = time.monotonic(), len(starts_of_runs(api_url))
        sent = asyncio.run(sender.send(phase.count, phase.every_s))
        waits = delays(sender, watch, sent, url)
        time.sleep(2)  # the last event's run may still be on its way
        starts = starts_of_runs(api_url)[before:]
        lasted = time.monotonic() - began
        figures[phase.name] = {
            "events": len(sent),
            **spread(waits),
            "over_2_s": sum(wait > 2 for wait in waits),
            "runs_opened": len(starts),
            "seconds": round(lasted),
        }
        time.sleep(PAUSE_S)
        if phase.name == "1_a_second":
            figures[phase.name]["runs_a_day"] = runs_a_day(starts)
    return figures


def runs_a_day(starts: Sequence[datetime]) -> dict[str, int]:
    """By the rule, with the sweeps on a worker, and by the pauses between the starts seen."""
    by_rule = round(DAY_S / Rhythm().longest.total_seconds())
    found = {"by_the_rule": by_rule, "with_sweeps": by_rule + sweeps()}
    if len(starts) > 1:
        pause = (starts[-1] - starts[0]).total_seconds() / (len(starts) - 1)
        found["as_seen_here"] = round(DAY_S / pause)
    return found


def delays(sender: Sender, watch: Watch, sent: Sequence[bytes], url: str) -> list[float]:
    """From the beginning of each POST to its event; all have to come."""
    ends = time.monotonic() + 60
    while True:
        with psycopg.connect(url) as connection:
            rows = connection.execute("select body, delivery_id from app.webhook_inbox")
            kept: dict[bytes, UUID] = dict(rows.fetchall())
        found = [(kept.get(body), sender.begun[body]) for body in sent]
        if all(key in watch.seen for key, _ in found):
            return [watch.seen[key] - began for key, began in found if key is not None]
        if time.monotonic() > ends:
            raise RuntimeError("events are missing a minute after they were sent")
        time.sleep(0.2)


def spread(waits: Sequence[float]) -> dict[str, float]:
    ordered = sorted(waits)
    return {
        "p50_s": round(statistics.median(ordered), 3),
        "p95_s": round(ordered[math.ceil(0.95 * len(ordered)) - 1], 3),
        "max_s": round(ordered[-1], 3),
    }


def starts_of_runs(api_url: str) -> list[datetime]:
    """When the runs of process-inbox that have begun so far began."""
    asked = {
        "deployments": {"name": {"any_": ["process-inbox"]}},
        "flow_runs": {"state": {"type": {"not_any_": ["SCHEDULED"]}}},
        "sort": "START_TIME_ASC",
    }
    answer = httpx.post(f"{api_url}/flow_runs/filter", json=asked, timeout=30)
    runs = answer.raise_for_status().json()
    return [datetime.fromisoformat(run["start_time"]) for run in runs if run["start_time"]]


def sweeps() -> int:
    """How often a day the schedule in prefect.yaml starts process-inbox on a worker."""
    given = yaml.safe_load((find_project() / PROJECT_MARK).read_text())["deployments"]
    [cron] = [one["schedules"][0]["cron"] for one in given if one["name"] == "process-inbox"]
    minutes = int(str(cron).split()[0].rpartition("/")[2])
    return 24 * 60 // minutes


@contextmanager
def started(described: Service, home: Path) -> Iterator[Service]:
    record, process = service.launch(described, home, Path.cwd())
    try:
        service.wait_ready(described, process, home)
        yield described
    finally:
        service.stop(record, home)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=30, help="at 50 events a second")
    parser.add_argument("--slow-seconds", type=int, default=60, help="at 1 event a second")
    parser.add_argument("--openings", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ground.fresh_postgres() as server:
        home = Path(folder)
        with psycopg.connect(server.superuser_url, autocommit=True) as connection:
            open_workspace(connection)
        asyncio.run(register(server.url))
        prefect = prefect_server.describe(home, processes.free_port(0))
        api_url = f"{prefect.url}/api"
        given = {
            **prefect_server.client_environment(home, api_url),
            "DATABASE_URL": server.url,
            "SALESBRAIN_HOME": str(home),
        }
        door = surrounded(webhooks.gateway(processes.free_port(0)), given)
        drain = surrounded(webhooks.listener(processes.free_port(0)), given)
        with started(prefect, home):
            deploy(home, given)
            with started(door, home), started(drain, home), Watch(server.superuser_url) as watch:
                time.sleep(5)  # the gateway reads its secrets, the listener imports Prefect
                sender = Sender(f"{door.url}{webhooks.PATH}", bodies(10**6))
                figures = measure(sender, watch, options, server.superuser_url, api_url)
        ground.report("latency", {"postgres": durability(server), **figures})


def surrounded(described: Service, given: Mapping[str, str]) -> Service:
    """With the environment of this benchmark."""
    return replace(described, environment={**described.environment, **given})


def deploy(home: Path, given: Mapping[str, str]) -> None:
    """All of prefect.yaml, in a process of its own; no worker is there to run it."""
    command = (sys.executable, "-m", "cli.app", "deploy")
    _, process = service.launch(Service("deploy", command, given), home, Path.cwd())
    if process.wait(120):
        raise RuntimeError(processes.last_lines(service.log_of(home, "deploy"), 5))


if __name__ == "__main__":
    main()
