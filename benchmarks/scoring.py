"""What scoring costs: everything from events beside plain SQL, and after a thousand new events.

Rounds alternate on one log. The plain SQL reads the same rows (what counts, and labels), sums
the points as they have faded by now and keeps one number a lead and campaign; ours keeps what
fades by itself, caps, exclusions and versions, in indexed, walled tables. After the new events
the touched leads are scored, their organizations ranked, and the hot leads written.
"""

import argparse
import asyncio
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from math import log
from typing import Any, TypeVar

import psycopg

from benchmarks import ground, processing, scoring_log
from cli.local.postgres import Postgres
from domain.signals import DAY, SIGNALS
from models.session import Pool, connect, open_pool
from tasks.score.marks_sql import OF_ALL, PLACED
from tasks.score.run import score_all, score_touched

T = TypeVar("T")
_POINTS = " ".join(
    f"when source in ({', '.join(repr(one) for one in signal.sources)}) then {signal.points} "
    f"* exp({-log(2) / signal.half_life_days / DAY} * ({{now}} - date_part('epoch', at)))"
    for signal in SIGNALS
).replace("{now}", "date_part('epoch', now())")
PLAIN = f"""
    create table public.plain as
    with marks as not materialized ({OF_ALL}), placed as not materialized ({PLACED})
    select organization_id, lead_address, sum(case {_POINTS} else 0 end) as points
    from placed
    group by organization_id, lead_address
"""


def plain(admin: psycopg.Connection[Any]) -> float:
    """Seconds of the decayed sum in plain SQL, kept in a table without any index."""
    admin.execute("drop table if exists public.plain")
    began = time.monotonic()
    admin.execute("set work_mem = '256MB'")
    admin.execute(PLAIN.replace("%%", "%"))
    return time.monotonic() - began


def at(server: Postgres, work: Callable[[Pool], Awaitable[T]]) -> tuple[T, float]:
    """The result of work with a worker's warm pool, and its seconds."""

    async def run() -> tuple[T, float]:
        async with open_pool(server.url, size=1) as pool:
            await score_touched(pool, datetime.now(UTC))
            began = time.monotonic()
            done = await work(pool)
            return done, time.monotonic() - began

    return asyncio.run(run())


def whole(server: Postgres, admin: psycopg.Connection[Any]) -> float:
    """Seconds of scoring all leads from the log into an empty table."""
    from tasks.score.queue import hold
    from tasks.score.scores import score_everybody
    from tasks.score.tables import read_tables

    async def work(pool: Pool) -> int:
        async with pool.connection() as connection:
            tables = await read_tables(connection)
            async with connection.transaction():
                await hold(connection)
                return await score_everybody(connection, tables, datetime.now(UTC))

    admin.execute("truncate app.lead_scores, app.hot_leads, app.hot_changes, app.outbox")
    done, seconds = at(server, work)
    print("scored", done, round(seconds, 2), file=sys.stderr, flush=True)
    return seconds


def measured(
    server: Postgres, admin: psycopg.Connection[Any], asked: argparse.Namespace
) -> dict[str, Any]:
    figures: dict[str, list[float]] = {"plain_s": [], "ours_s": []}
    for _ in range(asked.rounds):
        figures["plain_s"].append(plain(admin))
        figures["ours_s"].append(whole(server, admin))
    admin.execute("vacuum analyze app.lead_scores")
    _, first = at(server, lambda pool: score_all(pool, datetime.now(UTC)))
    admin.execute("vacuum analyze app.hot_leads")
    _, again = at(server, lambda pool: score_all(pool, datetime.now(UTC)))
    rescored = [_rescored(server, admin, asked, number) for number in range(asked.rounds)]
    return {
        "events": asked.events,
        "rows": _count(admin, "lead_scores"),
        "hot": _count(admin, "hot_leads"),
        **{name: [round(one, 3) for one in some] for name, some in figures.items()},
        "ours_to_plain": round(
            statistics.median(
                a / b for a, b in zip(figures["ours_s"], figures["plain_s"], strict=True)
            ),
            3,
        ),
        "first_ranking_s": round(first, 3),
        "hourly_ranking_s": round(again, 3),
        "new_events": asked.new,
        "rescored_s": [round(one, 3) for one in rescored],
    }


def _rescored(
    server: Postgres, admin: psycopg.Connection[Any], asked: argparse.Namespace, number: int
) -> float:
    leads = asked.events // scoring_log.EVENTS_A_LEAD

    async def work(pool: Pool) -> Any:
        return await score_touched(pool, datetime.now(UTC))

    async def run() -> float:
        async with open_pool(server.url, size=1) as pool:
            await score_touched(pool, datetime.now(UTC))
            scoring_log.add(admin, asked.new, number * asked.new, leads)
            began = time.monotonic()
            done = await work(pool)
            seconds = time.monotonic() - began
            print(done.sentence, round(seconds, 3), file=sys.stderr, flush=True)
            return seconds

    return asyncio.run(run())


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
