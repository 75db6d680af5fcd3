"""Events a second from inbox to facts, beside a bare loop, with one listener and with two.

Rounds alternate; each begins with an emptied log and a filled inbox, and every contestant is a
process of its own that waits for the start. Ratios are medians over the rounds. Postgres, the
contestants and all else share this machine's cores.
"""

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import psycopg

from benchmarks import bare_processing, ground, inbox_load
from cli.local.postgres import SUPERUSER, Postgres
from models.session import WORKER, connect, open_pool

JOBS = Path(__file__).parent / "procrastinate_jobs.py"
SETTINGS = (
    "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers",
    "max_wal_size", "wal_compression", "data_directory",
)  # fmt: skip
EMPTIED = (
    "events", "event_verdicts", "events_superseded", "lead_facts", "campaign_facts",
    "account_facts", "messages", "conversations", "inbox_queue", "parked_deliveries",
    "webhook_inbox",
)  # fmt: skip


RACES = (("ours", 1), ("bare", 1), ("bare_mails", 1), ("ours", 2), ("bare", 2))


def contestant(kind: str, url: str) -> None:
    """In a process of its own: say ready, wait for a line, drain, tell what and when."""
    done = _ours(url) if kind == "ours" else _bare(url, mails=kind == "bare_mails")
    print(json.dumps(done), flush=True)


def _go() -> float:
    print("ready", flush=True)
    sys.stdin.readline()
    return time.monotonic()


def _ours(url: str) -> dict[str, Any]:
    from tasks.process.drain import drain

    async def run() -> dict[str, Any]:
        async with open_pool(url, size=1) as pool:
            async with pool.connection() as connection:
                server = psutil.Process(connection.info.backend_pid)
            await drain(pool, most=0)
            began, before = _go(), _cpu(server)
            drained = await drain(pool)
            return _told(drained.deliveries, began, _cpu(server) - before)

    return asyncio.run(run())


def _bare(url: str, *, mails: bool) -> dict[str, Any]:
    with connect(url, role=WORKER) as connection:
        server = psutil.Process(connection.info.backend_pid)
        began, before = _go(), _cpu(server)
        done = bare_processing.run(connection, mails=mails)
        return _told(done, began, _cpu(server) - before)


def _cpu(server: psutil.Process) -> float:
    """CPU seconds of this process and of the server's process that works for it."""
    times = server.cpu_times()
    return ground.own_cpu() + times.user + times.system


def _told(deliveries: int, began: float, cpu: float) -> dict[str, Any]:
    return {"deliveries": deliveries, "began": began, "ended": time.monotonic(), "cpu": cpu}


def raced(url: str, kind: str, processes: int) -> dict[str, float]:
    """Deliveries a second of so many contestants at once, from start to the last one's end."""
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "benchmarks.processing", "--contestant", kind, "--url", url],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for _ in range(processes)
    ]  # fmt: skip
    for process in started:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "ready"
    for process in started:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    told = [json.loads(process.communicate()[0]) for process in started]
    seconds = max(one["ended"] for one in told) - min(one["began"] for one in told)
    deliveries = sum(one["deliveries"] for one in told)
    cpu = sum(one["cpu"] for one in told)
    return {
        "deliveries": deliveries,
        "per_second": deliveries / seconds,
        "cpu_us": cpu / deliveries * 1e6,
    }


def prepared(admin: psycopg.Connection[Any], count: int, number: int) -> None:
    """An emptied log and a filled inbox, written since the last checkpoint as a live one is."""
    admin.execute(f"truncate {', '.join(f'app.{name}' for name in EMPTIED)}".encode())
    admin.execute("checkpoint")
    inbox_load.fill(admin, count, number * count)
    admin.execute("vacuum analyze app.inbox_queue")


def rounds(
    server: Postgres, admin: psycopg.Connection[Any], asked: argparse.Namespace
) -> dict[str, Any]:
    figures: dict[str, list[float]] = {}
    cpu: dict[str, list[float]] = {}
    number = 0
    for _ in range(asked.rounds):
        for kind, processes in RACES:
            prepared(admin, asked.events, number)
            number += 1
            one = raced(server.url, kind, processes)
            assert one["deliveries"] == asked.events, one
            stored = admin.execute("select count(*) as stored from app.events").fetchone()
            assert stored is not None
            assert stored["stored"] == asked.events, stored
            figures.setdefault(f"{kind}_{processes}", []).append(round(one["per_second"]))
            cpu.setdefault(f"{kind}_{processes}", []).append(round(one["cpu_us"], 1))
            print(kind, processes, one, file=sys.stderr, flush=True)
        if asked.procrastinate:
            figures.setdefault("procrastinate", []).append(_jobs(server, admin, asked))
    return {
        "per_second": figures,
        "cpu_us_per_event": cpu,
        "cpu_bare_to_ours": _ratio(cpu["bare_1"], cpu["ours_1"]),
        "cpu_bare_mails_to_ours": _ratio(cpu["bare_mails_1"], cpu["ours_1"]),
        "ours_to_bare_mails": _ratio(figures["ours_1"], figures["bare_mails_1"]),
        "ours_to_bare": _ratio(figures["ours_1"], figures["bare_1"]),
        "two_to_one": _ratio(figures["ours_2"], figures["ours_1"]),
        "bare_two_to_one": _ratio(figures["bare_2"], figures["bare_1"]),
        **(
            {"ours_to_procrastinate": _ratio(figures["ours_1"], figures["procrastinate"])}
            if asked.procrastinate
            else {}
        ),
    }


def _jobs(server: Postgres, admin: psycopg.Connection[Any], asked: argparse.Namespace) -> float:
    """Jobs a second of procrastinate, in a database of its own on the same server."""
    admin.execute("drop database if exists jobs with (force)")
    admin.execute("create database jobs")
    done = subprocess.run(
        [asked.procrastinate, str(JOBS), server.url_for(SUPERUSER, "jobs"), "1000"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return round(float(done.stdout))


def _ratio(one: list[float], other: list[float]) -> float:
    return round(statistics.median(a / b for a, b in zip(one, other, strict=True)), 3)


def settings(admin: psycopg.Connection[Any]) -> dict[str, str]:
    found = admin.execute(
        "select name, setting from pg_settings where name = any(%s)", [list(SETTINGS)]
    ).fetchall()
    return {row["name"]: row["setting"] for row in found}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=30_000, help="deliveries in each race")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--procrastinate", help="a Python that has it: race it too")
    parser.add_argument("--contestant", help=argparse.SUPPRESS)
    parser.add_argument("--url", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.contestant:
        contestant(asked.contestant, asked.url)
        return
    with ground.fresh_postgres() as server, connect(server.superuser_url) as admin:
        inbox_load.open_workspace(admin)
        ground.report("processing", {"settings": settings(admin), **rounds(server, admin, asked)})


if __name__ == "__main__":
    main()
