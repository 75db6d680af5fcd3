"""What scoring costs: everything from events beside plain SQL, and after a thousand new events.

Rounds alternate on one log. The plain SQL reads the same rows (what counts, and labels), sums
the points as they have faded by now and keeps one number a lead under its key; ours keeps what
fades by itself, exclusions, versions and when a lead cools, in a walled table with one index more.
After the new events the touched leads are scored, their organizations ranked, and the hot leads
written with their reasons. CPU stands beside the wall clock: others share this machine.
"""

import argparse
import asyncio
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import log
from typing import Any

import psutil
import psycopg
from psycopg import AsyncConnection
from psycopg.rows import DictRow

from benchmarks import ground, processing, scoring_log
from cli.local.postgres import Postgres
from domain.signals import DAY, SIGNALS
from models.session import Pool, connect, open_pool
from tasks.score.marks_sql import OF_ALL, PLACED
from tasks.score.queue import hold
from tasks.score.run import Scored, score_all, score_touched
from tasks.score.scores import score_everybody
from tasks.score.tables import read_tables

_POINTS = " ".join(
    f"when source in ({', '.join(repr(one) for one in signal.sources)}) then {signal.points} "
    f"* exp({-log(2) / signal.half_life_days / DAY} * ({{now}} - date_part('epoch', at)))"
    for signal in SIGNALS
).replace("{now}", "date_part('epoch', now())")
PLAIN = f"""
    insert into public.plain
    with marks as not materialized ({OF_ALL}), placed as not materialized ({PLACED})
    select organization_id, lead_address, sum(case {_POINTS} else 0 end) as points
    from placed
    group by organization_id, lead_address
"""
KEPT = """
    create table public.plain (
        organization_id text, lead_address text, points float8,
        primary key (lead_address, organization_id)
    )
"""


@dataclass(frozen=True)
class Cost:
    """Seconds on the wall, and of the CPU of a process and its connection."""

    wall: float
    cpu: float


def plain(admin: psycopg.Connection[Any]) -> Cost:
    """The decayed sum in plain SQL, kept under its key."""
    server = psutil.Process(admin.info.backend_pid)
    admin.execute("drop table if exists public.plain")
    admin.execute(KEPT)
    admin.execute("set work_mem = '256MB'")
    began, before = time.monotonic(), _cpu(server)
    admin.execute(PLAIN.replace("%%", "%"))
    return Cost(time.monotonic() - began, _cpu(server) - before)


def whole(server: Postgres, admin: psycopg.Connection[Any]) -> Cost:
    """Scoring everybody from the log into empty tables."""

    async def work(connection: AsyncConnection[DictRow], now: datetime) -> None:
        tables = await read_tables(connection)
        async with connection.transaction():
            await hold(connection)
            await score_everybody(connection, tables, now)

    admin.execute("truncate app.lead_scores, app.hot_leads, app.hot_changes, app.outbox")
    return at(server, work)


def at(
    server: Postgres, work: Callable[[AsyncConnection[DictRow], datetime], Awaitable[None]]
) -> Cost:
    """What work with a worker's connection costs."""

    async def run() -> Cost:
        async with open_pool(server.url, size=1) as pool, pool.connection() as connection:
            backend = psutil.Process(connection.info.backend_pid)
            began, before = time.monotonic(), _cpu(backend)
            await work(connection, datetime.now(UTC))
            return Cost(time.monotonic() - began, _cpu(backend) - before)

    return asyncio.run(run())


def run_of(server: Postgres, work: Callable[[Pool, datetime], Awaitable[Scored]]) -> Cost:
    """What a whole run costs, with a warm pool of one connection."""

    async def run() -> Cost:
        async with open_pool(server.url, size=1) as pool:
            async with pool.connection() as connection:
                backend = psutil.Process(connection.info.backend_pid)
            began, before = time.monotonic(), _cpu(backend)
            done = await work(pool, datetime.now(UTC))
            cost = Cost(time.monotonic() - began, _cpu(backend) - before)
            print(done.sentence, cost, file=sys.stderr, flush=True)
            return cost

    return asyncio.run(run())


def _cpu(server: psutil.Process) -> float:
    times = server.cpu_times()
    return ground.own_cpu() + times.user + times.system


def measured(
    server: Postgres, admin: psycopg.Connection[Any], asked: argparse.Namespace
) -> dict[str, Any]:
    sums, scored = [], []
    for _ in range(asked.rounds):
        sums.append(plain(admin))
        scored.append(whole(server, admin))
        print(sums[-1], scored[-1], file=sys.stderr, flush=True)
    admin.execute("vacuum analyze app.lead_scores")
    rankings = [run_of(server, score_all) for _ in range(2)]
    admin.execute("vacuum analyze app.hot_leads")
    rescored = []
    for number in range(asked.rounds):
        leads = asked.events // scoring_log.EVENTS_A_LEAD
        scoring_log.add(admin, asked.new, number * asked.new, leads)
        rescored.append(run_of(server, score_touched))
    return {
        "events": asked.events,
        "scores": _count(admin, "lead_scores"),
        "hot": _count(admin, "hot_leads"),
        "plain": _told(sums),
        "ours": _told(scored),
        "ours_to_plain": _ratio([one.wall for one in scored], [one.wall for one in sums]),
        "cpu_ours_to_plain": _ratio([one.cpu for one in scored], [one.cpu for one in sums]),
        "rankings": _told(rankings),
        "new_events": asked.new,
        "rescored": _told(rescored),
    }


def _told(costs: Sequence[Cost]) -> dict[str, list[float]]:
    return {
        "wall_s": [round(one.wall, 3) for one in costs],
        "cpu_s": [round(one.cpu, 3) for one in costs],
    }


def _ratio(ours: Sequence[float], plain: Sequence[float]) -> float:
    return round(statistics.median(a / b for a, b in zip(ours, plain, strict=True)), 3)


def _count(admin: psycopg.Connection[Any], name: str) -> int:
    row = admin.execute(f"select count(*) as count from app.{name}".encode()).fetchone()
    assert row is not None
    return int(row["count"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=5_000_000, help="events in the log")
    parser.add_argument("--new", type=int, default=1000, help="new events before a re-score")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with ground.fresh_postgres() as server, connect(server.superuser_url) as admin:
        scoring_log.open_workspace(admin)
        scoring_log.fill(admin, asked.events)
        figures = {"settings": processing.settings(admin), **measured(server, admin, asked)}
        ground.report("scoring", figures)


if __name__ == "__main__":
    main()
