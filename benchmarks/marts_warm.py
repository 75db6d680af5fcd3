"""`dbt run` of all models on the demo's database, in a warm process.

Run `make demo` first. Prints the seconds of the first run in this process, then of each warm one.
"""

import statistics
import time
from pathlib import Path

from benchmarks import ground
from cli.local.database import database_url
from tasks.transform import build

ROUNDS = 5


def main() -> None:
    seconds = []
    for _ in range(ROUNDS + 1):
        started = time.monotonic()
        nodes = build(database_url(), ["run"], target=Path(".salesbrain/dbt"))
        seconds.append(round(time.monotonic() - started, 2))
    ground.report(
        "marts_warm",
        {
            "models": len(nodes),
            "first_s": seconds[0],
            "warm_s": seconds[1:],
            "warm_median_s": statistics.median(seconds[1:]),
        },
    )


if __name__ == "__main__":
    main()
