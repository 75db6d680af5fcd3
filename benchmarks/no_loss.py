"""No webhook is lost: a sender that retries until 2xx, while everything it talks to is killed.

Starts gateways, listeners, Postgres and a Prefect server, sends N distinct events (10 % of them
twice, shuffled), and kills -9 each part at random several times. Then asserts:

1. every distinct event stands in the log exactly once;
2. every acknowledged delivery is in the inbox, byte for byte;
3. every row of the inbox was sent, and not more often than it was tried;
4. the final tables equal those of a clean, ordered run, apart from times of receipt and
   processing and surrogate ids.

Exit code 0 only then. Loopback only; ends by itself.
"""

import argparse
import asyncio
import random
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks import ground, losses
from benchmarks.chaos import Chaos, Database, Part, program
from cli.local import postgres, prefect_server
from cli.local.processes import free_port
from domain.webhook_secret import secret_of
from models import migrate
from models.session import connect, open_pool
from sandbox.keys import NORTHWIND
from sandbox.load import LoadBodies
from tasks.customers import save_customers
from tasks.process.drain import drain
from tasks.webhook_secrets import register_secrets

DOOR = "/webhooks/instantly/webhook"
HEADER = "X-Salesbrain-Secret"
EMPTY_SPOOL = 24
"""Bytes of a spool file that holds no record."""


@dataclass(frozen=True)
class Place:
    """Where it all runs: folders and the addresses that survive every kill."""

    home: Path
    url: str
    master: str
    gateway_port: int

    @property
    def door(self) -> str:
        return f"http://127.0.0.1:{self.gateway_port}{DOOR}"


def say(words: str) -> None:
    sys.stderr.write(f"{datetime.now(UTC):%H:%M:%S} {words}\n")
    sys.stderr.flush()


async def prepare(url: str, master: str) -> None:
    """One workspace whose secret the door accepts, known by Instantly's id of it."""
    file = ground.one_workspace()
    moment = datetime.now(UTC)
    async with open_pool(url) as pool:
        await save_customers(pool, file, moment)
        async with pool.connection() as connection:
            await connection.execute(
                "update app.workspaces set instantly_workspace_id = %s where workspace_id = %s",
                [NORTHWIND, ground.WORKSPACE],
            )
        await register_secrets(pool, [ground.WORKSPACE], master, None, moment)


def parts(place: Place, workers: int, listeners: int) -> list[Part]:
    """A gateway of several processes, listeners, and the Prefect server that shows their runs."""
    logs = place.home / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    server = prefect_server.describe(place.home, free_port(prefect_server.PORT))
    ours = {
        "DATABASE_URL": place.url,
        "SALESBRAIN_HOME": str(place.home),
        **prefect_server.client_environment(place.home, f"{server.url}/api"),
    }
    prefect = Part(
        "prefect-server", server.command, dict(server.environment), logs / "prefect.log",
        server.health,
    )  # fmt: skip
    door = Part(
        "gateway",
        program("cli.app", "gateway", "--port", str(place.gateway_port), "--workers", str(workers)),
        ours,
        logs / "gateway.log",
        f"http://127.0.0.1:{place.gateway_port}/health",
    )
    ears = [
        Part(
            f"listener-{number}",
            program("cli.app", "listener", "--port", "0"),
            ours,
            logs / f"listener-{number}.log",
        )
        for number in range(listeners)
    ]
    return [prefect, door, *ears]


@contextmanager
def running(all_parts: list[Part]) -> Iterator[None]:
    with ExitStack() as stack:
        for part in all_parts:
            stack.callback(part.end)
            part.start()
        for part in all_parts:
            part.wait_ready()
        yield


def send(place: Place, args: argparse.Namespace, ledger: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        program(
            "sandbox.send", "--url", place.door,
            "--header", f"{HEADER}: {secret_of(place.master, ground.WORKSPACE)}",
            "--events", str(args.events), "--rate", str(args.rate),
            "--connections", "32", "--duplicates", "0.1", "--changed", "0.5", "--shuffle",
            "--seed", str(args.seed), "--ledger", str(ledger), "--until-acknowledged",
            "--within", str(args.longest),
        )
    )  # fmt: skip


def settle(url: str, spool: Path, seconds: float) -> bool:
    """Wait until no spool holds anything and nothing waits; False when that takes too long."""
    ends = time.monotonic() + seconds
    with connect(url) as connection:
        while time.monotonic() < ends:
            row = connection.execute("select count(*) as n from app.inbox_queue").fetchone()
            waiting = row["n"] if row else 0
            sizes = [file.stat().st_size for file in spool.glob("*.spool")]
            spooled = sum(size - EMPTY_SPOOL for size in sizes)
            if waiting == 0 and spooled == 0:
                return True
            time.sleep(0.5)
    say(f"still waiting: {waiting} in the queue, {spooled} bytes in spools")
    return False


async def clean_run(url: str, events: int, seed: int, master: str) -> None:
    """The same distinct events, once each, in the order they happened."""
    await prepare(url, master)
    with connect(url) as connection, connection.cursor() as cursor:
        moment = datetime.now(UTC)
        with cursor.copy(
            "copy app.webhook_inbox (received_at, delivery_id, workspace_id, source, body, "
            "body_bytes) from stdin"
        ) as copy:
            dice = random.Random(seed)
            bodies = LoadBodies(seed)
            for body in map(bodies.body, range(events)):
                number = f"{dice.getrandbits(128):032x}"
                copy.write_row((moment, number, ground.WORKSPACE, "webhook", body, len(body)))
    async with open_pool(url) as pool:
        await drain(pool)


def run(args: argparse.Namespace) -> tuple[dict[str, Any], bool]:
    master = secrets.token_urlsafe(32)
    with tempfile.TemporaryDirectory(prefix="salesbrain-no-loss-") as folder:
        home = Path(folder) / ".salesbrain"
        server = postgres.start(home)
        try:
            migrate.upgrade(server.url)
            asyncio.run(prepare(server.url, master))
            place = Place(home, server.url, master, free_port(8001))
            return _shaken(place, args, Path(folder) / "ledger.jsonl")
        finally:
            postgres.remove(home)


def _shaken(place: Place, args: argparse.Namespace, ledger: Path) -> tuple[dict[str, Any], bool]:
    all_parts = parts(place, args.workers, args.listeners)
    shaken: list[Part | Database] = [*all_parts, Database(place.home)]
    began = time.monotonic()
    with running(all_parts):
        pauses = args.kills * len(shaken) + 1
        every_s = args.every or 0.85 * args.events * 1.1 / args.rate / pauses
        chaos = Chaos(shaken, kills=args.kills, seed=args.seed, every_s=every_s, say=say)
        sender = send(place, args, ledger)
        chaos.begin()
        code = sender.wait(timeout=args.longest)
        say(f"the sender ended with {code}")
        chaos.stop()
        is_settled = settle(place.url, place.home / "spool", 180)
    seconds = time.monotonic() - began
    say("the same events once more, clean and in order")
    with _second_database(place) as clean_url:
        asyncio.run(clean_run(clean_url, args.events, args.seed, place.master))
        wrong = losses.check(place.url, clean_url, ledger, args.events)
    acknowledged, tried = losses.read_ledger(ledger)
    figures = {
        "events": args.events,
        "deliveries_tried": sum(tried.values()),
        "deliveries_acknowledged": sum(acknowledged.values()),
        "rows_in_inbox": sum(losses.inbox(place.url).values()),
        "kills": {part.name: part.kills for part in shaken},
        "seconds": round(seconds, 1),
        "sender_exit_code": code,
        "settled": is_settled,
        "wrong": wrong,
    }
    return figures, code == 0 and is_settled and not any(wrong.values())


@contextmanager
def _second_database(place: Place) -> Iterator[str]:
    with connect(place.url) as connection:
        connection.execute("create database clean_run")
    url = place.url.replace("/salesbrain?", "/clean_run?")
    migrate.upgrade(url)
    yield url


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--rate", type=float, default=500)
    parser.add_argument("--kills", type=int, default=3, help="of each part")
    parser.add_argument(
        "--every", type=float, help="seconds between two kills; default: all within the sending"
    )
    parser.add_argument("--workers", type=int, default=2, help="processes of the gateway")
    parser.add_argument("--listeners", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=3600, help="seconds for the sender")
    args = parser.parse_args()
    figures, is_good = run(args)
    ground.report("no_loss", figures)
    raise SystemExit(0 if is_good else 1)


if __name__ == "__main__":
    main()
