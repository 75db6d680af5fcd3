"""dbt's marts beside hand-written SQL for the same tables, on the same log and the same Postgres.

    python -m benchmarks.marts_growth [--events 500000 5000000] [--rounds 3]

A log is filled in (benchmarks/sql/growth_log.sql); then dbt and the SQL by hand (hand_full.sql)
build everything in turn, one in a hundred events come (growth_news.sql), late ones among them,
and both follow (hand_news.sql). Prints seconds, by the clock and of processors (dbt's own
included), and the ratios of their medians; ends with an error when a table of the one is not row
for row the table of the other.
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
from cli.local.postgres import Postgres
from tasks.transform import Built, build

VARIABLES = time.strftime("{as_of: '%Y-%m-%d 23:59:00+00'}", time.gmtime())
"""One "now" for both, so that points that fade come out the same."""
Seconds = dict[str, list[float]]


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--events", type=int, nargs="+", default=[500_000, 5_000_000])
    arguments.add_argument("--organizations", type=int, default=50)
    arguments.add_argument("--rounds", type=int, default=3)
    asked = arguments.parse_args()
    found = {}
    for events in asked.events:
        with (
            ground.fresh_postgres() as server,
            psycopg.connect(server.superuser_url, autocommit=True) as admin,
        ):
            fill(admin, events, asked.organizations)
            found[events] = Race(admin, server).run(events, asked.rounds)
    first, last = found[asked.events[0]]["full"], found[asked.events[-1]]["full"]
    growth = {how: round(last[how]["dbt"] / first[how]["dbt"], 2) for how in ("clock", "cpu")}
    ground.report("marts_growth", {"by_events": found, "cost_last_to_first": growth})


class Race:
    """dbt and hand on one log, each going first in every other round."""

    def __init__(self, admin: psycopg.Connection[Any], server: Postgres) -> None:
        self._admin, self._server = admin, server
        self._target = Path(".salesbrain/growth")
        self._hand = ByHand(admin, self._target)
        self._nodes: list[Built] = []

    def run(self, events: int, rounds: int) -> dict[str, Any]:
        """Medians of full builds and of followings; exits when a table differs."""
        build(self._server.url, ["seed"], target=self._target)
        build(self._server.url, ["compile", "--vars", VARIABLES], target=self._target)
        self._hand.prepare()
        full: tuple[Seconds, Seconds] = ({}, {})
        for number in range(rounds):
            self._turns(number, full, ("--full-refresh",), self._hand.build)
        told = {"full": _medians(*full), "slowest_full": _slowest(self._nodes)}
        news: tuple[Seconds, Seconds] = ({}, {})
        for number in range(rounds):
            add_news(self._admin, events // 100, number)
            self._turns(number, news, (), self._hand.follow)
        return {**told, "news": _medians(*news), "slowest_news": _slowest(self._nodes)}

    def _turns(
        self,
        number: int,
        seconds: tuple[Seconds, Seconds],
        words: tuple[str, ...],
        by_hand: Callable[[], None],
    ) -> None:
        pairs: list[tuple[str, Callable[[], None]]] = [
            ("dbt", lambda: self._run_dbt(*words)),
            ("hand", by_hand),
        ]
        for who, work in pairs if number % 2 == 0 else reversed(pairs):
            self._admin.execute("checkpoint")
            cpu, started = self._cpu(), time.monotonic()
            work()
            seconds[0].setdefault(who, []).append(round(time.monotonic() - started, 2))
            seconds[1].setdefault(who, []).append(round(self._cpu() - cpu, 2))
            print(who, *words, seconds[0][who][-1], file=sys.stderr, flush=True)
        different = self._hand.differences()
        if different:
            sys.exit(f"not the same: {', '.join(different)}")

    def _run_dbt(self, *words: str) -> None:
        command = ["run", "--vars", VARIABLES, *words]
        self._nodes = build(self._server.url, command, target=self._target)

    def _cpu(self) -> float:
        return ground.cpu_of(self._server) + ground.own_cpu()


def _medians(clock: Seconds, cpu: Seconds) -> dict[str, Any]:
    told: dict[str, Any] = {"clock": {}, "cpu": {}, "all_clock": clock}
    for how, seconds in (("clock", clock), ("cpu", cpu)):
        dbt, hand = statistics.median(seconds["dbt"]), statistics.median(seconds["hand"])
        told[how] = {"dbt": dbt, "hand": hand, "ratio": round(dbt / hand, 2)}
    return told


def _slowest(nodes: list[Built]) -> dict[str, float]:
    ordered = sorted(nodes, key=lambda node: -node.seconds)[:12]
    return {node.name: node.seconds for node in ordered}


if __name__ == "__main__":
    main()
