"""dbt's marts beside hand-written SQL for the same tables, on the same log and the same Postgres.

    python -m benchmarks.marts_growth [--events 5000000] [--rounds 3]

A log is filled in (benchmarks/sql/growth_log.sql); then dbt and the SQL by hand (hand_full.sql)
build everything in turn, one in a hundred events come (growth_news.sql), late ones among them,
and both follow (hand_news.sql). Prints seconds and the ratios of their medians; ends with an
error when a table of the one is not row for row the table of the other.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg

from benchmarks import ground
from benchmarks.marts_by_hand import ByHand
from benchmarks.marts_log import add_news, fill
from tasks.transform import Built, build

AS_OF = time.strftime("%Y-%m-%d 23:59:00+00", time.gmtime())
"""One "now" for both, so that points that fade come out the same."""


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--events", type=int, default=5_000_000)
    arguments.add_argument("--organizations", type=int, default=50)
    arguments.add_argument("--rounds", type=int, default=3)
    asked = arguments.parse_args()
    with (
        ground.fresh_postgres() as server,
        psycopg.connect(server.superuser_url, autocommit=True) as admin,
    ):
        filled = seconds_of(lambda: fill(admin, asked.events, asked.organizations))
        figures = race(admin, server.url, asked.events, asked.rounds)
        ground.report("marts_growth", {"events": asked.events, "filled_s": filled, **figures})


def race(admin: psycopg.Connection[Any], url: str, events: int, rounds: int) -> dict[str, Any]:
    """Full builds, then followings, dbt and hand taking turns at going first."""
    target = Path(".salesbrain/growth")
    hand = ByHand(admin, target)
    full: dict[str, list[float]] = {"dbt": [], "hand": []}
    news: dict[str, list[float]] = {"dbt": [], "hand": []}
    build(url, ["seed"], target=target)
    nodes: list[Built] = run_dbt(url, target, "--full-refresh", "--empty")  # parses, compiles
    hand.prepare()
    for number in range(rounds):
        pairs: list[tuple[str, Callable[[], Any]]] = [
            ("dbt", lambda: nodes.extend(run_dbt(url, target, "--full-refresh"))),
            ("hand", hand.build),
        ]
        for who, work in pairs if number % 2 == 0 else reversed(pairs):
            admin.execute("checkpoint")
            full[who].append(seconds_of(work))
            tell("full", who, full[who][-1])
    slow_full = slowest(nodes)
    different = hand.differences()
    for number in range(rounds):
        add_news(admin, events // 100, number)
        nodes.clear()
        pairs = [
            ("dbt", lambda: nodes.extend(run_dbt(url, target))),
            ("hand", hand.follow),
        ]
        for who, work in pairs if number % 2 == 0 else reversed(pairs):
            admin.execute("checkpoint")
            news[who].append(seconds_of(work))
            tell("after news", who, news[who][-1])
        different += hand.differences()
    if different:
        sys.exit(f"not the same: {', '.join(different)}")
    return {
        "full_s": full,
        "full_ratio": ratio(full),
        "news_s": news,
        "news_ratio": ratio(news),
        "slowest_full": slow_full,
        "slowest_news": slowest(nodes),
    }


def run_dbt(url: str, target: Path, *words: str) -> list[Built]:
    return build(url, ["run", "--vars", f"{{as_of: '{AS_OF}'}}", *words], target=target)


def seconds_of(work: Callable[[], Any]) -> float:
    started = time.monotonic()
    work()
    return round(time.monotonic() - started, 2)


def ratio(seconds: dict[str, list[float]]) -> float:
    return round(statistics.median(seconds["dbt"]) / statistics.median(seconds["hand"]), 2)


def slowest(nodes: list[Built]) -> dict[str, float]:
    """The models that took longest, of all rounds together."""
    ordered = sorted(nodes, key=lambda node: -node.seconds)[:12]
    return {node.name: node.seconds for node in ordered}


def tell(*words: Any) -> None:
    print(*words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
