"""What the queue of touched leads costs the processing of the inbox: with its triggers and without.

Rounds alternate, each on an emptied log; CPU of the process and of its connection is compared,
because others share this machine.
"""

import argparse
import statistics
import sys
from typing import Any

import psycopg

from benchmarks import ground, inbox_load, processing
from models.session import connect

TRIGGERS = {
    "events": ("touch_leads_by_events", "keep_event_versions"),
    "event_verdicts": (
        "touch_leads_by_verdicts", "touch_leads_by_moved_verdicts", "touch_leads_by_lost_verdicts",
    ),
    "events_superseded": ("touch_leads_by_superseded",),
}  # fmt: skip


def switch(admin: psycopg.Connection[Any], *, on: bool) -> None:
    for table, triggers in TRIGGERS.items():
        for trigger in triggers:
            word = "enable" if on else "disable"
            admin.execute(f"alter table app.{table} {word} trigger {trigger}".encode())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=6000, help="deliveries in each race")
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    cpu: dict[str, list[float]] = {"with": [], "without": []}
    with ground.fresh_postgres() as server, connect(server.superuser_url) as admin:
        inbox_load.open_workspace(admin)
        for number in range(2 * (asked.rounds + 1)):
            kind = ("with", "without")[number % 2]
            switch(admin, on=kind == "with")
            admin.execute("truncate app.score_queue")
            processing.prepared(admin, asked.events, number)
            one = processing.raced(server.url, "ours", 1)
            print(kind, one, file=sys.stderr, flush=True)
            if number > 1:  # the first of each warms the caches
                cpu[kind].append(one["cpu_us"])
    ratios = [a / b for a, b in zip(cpu["with"], cpu["without"], strict=True)]
    ground.report(
        "scoring_queue",
        {
            "deliveries": asked.events,
            "cpu_us_per_event": {
                kind: [round(one, 1) for one in some] for kind, some in cpu.items()
            },
            "with_to_without": round(statistics.median(ratios), 3),
        },
    )


if __name__ == "__main__":
    main()
