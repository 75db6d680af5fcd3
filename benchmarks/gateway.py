"""Durable answers a second of the gateway, beside a server that stores nothing and FastAPI.

wrk with 64 connections, servers and Postgres share the machine. Rounds alternate; what counts is
the median of the ratios of neighbouring rounds.
"""

import argparse
import asyncio
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

import psutil
import psycopg

from benchmarks.ground import WORKSPACE, cpu_of, fresh_postgres, report
from cli.local import postgres
from domain.webhook_secret import secret_of
from models.session import open_pool
from tasks.webhook_secrets import register_secrets

MASTER = "benchmark"
SCRIPT = Path(__file__).with_suffix(".lua")
QUIET_CORES = 0.2
"""A turn of rounds in which other programs took more is taken again, while patience lasts."""
DURABILITY = (
    "fsync",
    "synchronous_commit",
    "full_page_writes",
    "data_directory",
    "wal_sync_method",
)


@dataclass(frozen=True)
class Server:
    """One of the three, running."""

    name: str
    url: str
    process: psutil.Process


@contextmanager
def running(name: str, database: str, home: Path) -> Iterator[Server]:
    module = ["webhook_gateway"] if name == "gateway" else ["benchmarks.doors", name]
    environment = {
        **os.environ,
        "DATABASE_URL": database,
        "SALESBRAIN_HOME": str(home),
        "GATEWAY_PORT": "0",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", *module],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        line = process.stdout.readline() if process.stdout else ""
        time.sleep(1.0)
        yield Server(name, line.split()[-1], psutil.Process(process.pid))
    finally:
        process.terminate()
        process.wait(timeout=30)


def load(server: Server, seconds: int, *, is_mix: bool) -> dict[str, Any]:
    """One round of wrk; its own figures."""
    environment = {
        **os.environ,
        "BENCH_SECRET": secret_of(MASTER, WORKSPACE),
        "BENCH_MIX": "1" if is_mix else "0",
    }
    wrk = ["wrk", "-t1", "-c64", f"-d{seconds}s", "-s", str(SCRIPT), server.url]
    done = subprocess.run(wrk, env=environment, capture_output=True, text=True, check=True)
    line = next(one for one in done.stdout.splitlines() if one.startswith("JSON"))
    figures: dict[str, Any] = json.loads(line.removeprefix("JSON"))
    assert figures["not_2xx"] == figures["broken"] == 0, (server.name, figures)
    return figures | {"per_second": figures["requests"] / figures["seconds"]}


def emptied(database: psycopg.Connection[Any]) -> None:
    database.execute("truncate app.webhook_inbox, app.inbox_queue")
    database.execute("checkpoint")


@dataclass(frozen=True)
class Bench:
    """What a round needs besides its server."""

    postgres: postgres.Postgres
    database: psycopg.Connection[Any]

    def round(self, server: Server, seconds: int, *, is_mix: bool) -> dict[str, Any]:
        """wrk's figures, CPU in microseconds a request, and the cores that others took."""
        emptied(self.database)
        before, machine = self._cpu(server), machine_cpu()
        figures = load(server, seconds, is_mix=is_mix)
        used = {name: spent - before[name] for name, spent in self._cpu(server).items()}
        others = machine_cpu() - machine - sum(used.values())
        if server.name != "bare":
            assert_stored(self.database, figures["requests"])
        return figures | {
            "rss_mb": server.process.memory_info().rss / 1e6,
            "others_cores": others / figures["seconds"],
            "cpu_us": {name: spent / figures["requests"] * 1e6 for name, spent in used.items()},
        }

    def _cpu(self, server: Server) -> dict[str, float]:
        own = server.process.cpu_times()
        senders = resource.getrusage(resource.RUSAGE_CHILDREN)
        return {
            "server": own.user + own.system,
            "postgres": cpu_of(self.postgres),
            "wrk": senders.ru_utime + senders.ru_stime,
        }


def machine_cpu() -> float:
    """CPU seconds of everything on this machine since its start."""
    times = psutil.cpu_times()
    return float(sum(times) - times.idle - times.iowait - times.guest - times.guest_nice)


def rounds(servers: Sequence[Server], bench: Bench, options: argparse.Namespace) -> dict[str, Any]:
    """By kind of body and server: rates, latencies, CPU, and ratios to the neighbours."""
    found: dict[str, Any] = {}
    for kind in ("small", "mix"):
        taken: dict[str, list[dict[str, Any]]] = {server.name: [] for server in servers}
        ends = time.monotonic() + options.patience
        while len(taken["gateway"]) < options.rounds:
            turn = {
                server.name: bench.round(server, options.seconds, is_mix=kind == "mix")
                for server in servers
            }
            busiest = max(figures["others_cores"] for figures in turn.values())
            if busiest < QUIET_CORES or time.monotonic() > ends:
                for name, figures in turn.items():
                    taken[name].append(figures)
        found[kind] = summary(taken)
    return found


def assert_stored(database: psycopg.Connection[Any], answers: int) -> None:
    row = database.execute("select count(*) from app.webhook_inbox").fetchone()
    assert row is not None
    assert row[0] >= answers, (row[0], answers)


def summary(taken: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for name, all_figures in taken.items():
        result[name] = {
            "per_second": round(median(one["per_second"] for one in all_figures)),
            "p50_ms": round(median(one["p50_ms"] for one in all_figures), 1),
            "p99_ms": round(median(one["p99_ms"] for one in all_figures), 1),
            "rss_mb": round(max(one["rss_mb"] for one in all_figures), 1),
            "others_cores": round(median(one["others_cores"] for one in all_figures), 2),
            "cpu_us": {
                part: round(median(one["cpu_us"][part] for one in all_figures), 1)
                for part in all_figures[0]["cpu_us"]
            },
        }
    for other, label in (("bare", "of_bare"), ("fastapi", "of_fastapi")):
        if other in taken:
            pairs = zip(taken["gateway"], taken[other], strict=True)
            ratios = [ours["per_second"] / theirs["per_second"] for ours, theirs in pairs]
            result[label] = {
                "median": round(median(ratios), 3),
                "all": [round(r, 2) for r in ratios],
            }
    return result


async def register(database: str) -> None:
    async with open_pool(database, size=1) as pool:
        await register_secrets(pool, [WORKSPACE], MASTER, None, datetime.now(UTC))


def durability(server: postgres.Postgres) -> dict[str, str]:
    with psycopg.connect(server.superuser_url) as connection:
        shown = {}
        for name in DURABILITY:
            row = connection.execute(f"show {name}").fetchone()
            shown[name] = str(row[0]) if row else ""
    folder = shown.pop("data_directory")
    mount = max(
        (part for part in psutil.disk_partitions(all=True) if folder.startswith(part.mountpoint)),
        key=lambda part: len(part.mountpoint),
    )
    return shown | {"filesystem": mount.fstype}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=5, help="of one round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--patience", type=int, default=0, help="seconds in which busy rounds are taken again"
    )
    parser.add_argument("--without-fastapi", action="store_true")
    options = parser.parse_args()
    if shutil.which("wrk") is None:
        sys.exit("Install wrk first (the Debian package of that name).")
    names = ["bare", "gateway"] + ([] if options.without_fastapi else ["fastapi"])
    with fresh_postgres() as server:
        asyncio.run(register(server.url))
        home = server.sockets / "gateway"
        with (
            psycopg.connect(server.superuser_url, autocommit=True) as database,
            running(names[0], server.url, home) as bare,
            running(names[1], server.url, home) as gateway,
            running(names[-1], server.url, home) as last,
        ):
            idle = gateway.process.memory_info().rss / 1e6
            figures = rounds([bare, gateway, last][: len(names)], Bench(server, database), options)
            peak = Path(f"/proc/{gateway.process.pid}/status").read_text()
        high = next(line.split()[1] for line in peak.splitlines() if line.startswith("VmHWM"))
        report(
            "gateway",
            {
                "postgres": durability(server),
                "rss_idle_mb": round(idle, 1),
                "rss_peak_mb": round(int(high) / 1e3, 1),
                **figures,
            },
        )


if __name__ == "__main__":
    main()
