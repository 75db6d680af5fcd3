"""Our sweep of 100,000 leads beside dlt's rest_api source on the same sandbox and Postgres.

dlt runs in an environment of its own: `--dlt-python` names its Python (`python -m venv x &&
x/bin/pip install 'dlt[postgres]'`). Rounds alternate ours and dlt's; medians are compared.
`--default` also measures dlt as it comes (three minutes).
"""

import argparse
import asyncio
import json
import statistics
import subprocess
from pathlib import Path
from typing import Any

from benchmarks import ground
from benchmarks.sweep_leads import sweep

LEADS = 100_000
_DLT = Path(__file__).with_name("dlt_leads.py")


def ours(sandbox: str) -> dict[str, Any]:
    with ground.fresh_postgres() as server:
        return asyncio.run(sweep(server.url, sandbox, server, sweeps=1))[0]


def theirs(python: str, sandbox: str, mode: str) -> dict[str, Any]:
    """dlt's figures; CPU counts its processes and Postgres, as ours does."""
    with ground.fresh_postgres() as server:
        folder = server.url.partition("host=")[2]
        address = f"postgresql://salesbrain_admin:none@localhost/salesbrain?host={folder}"
        before = ground.cpu_of(server)
        done = subprocess.run(
            [python, str(_DLT), sandbox, ground.LOAD_KEY, address, mode],
            capture_output=True, text=True, check=True, timeout=900,
        )  # fmt: skip
        figures: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
        postgres_cpu = ground.cpu_of(server) - before
    rows = figures["rows"]
    return {
        "leads": rows,
        "seconds": figures["seconds"],
        "leads_per_second": round(rows / figures["seconds"]),
        "cpu_s_per_100k": round((figures["cpu_s"] + postgres_cpu) / rows * 1e5, 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dlt-python", required=True)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--default", action="store_true")
    wanted = parser.parse_args()
    world = ["--uniform", "--campaigns", "20", "--leads", str(LEADS), "--latency-ms", "110"]
    mine, tuned = [], []
    with ground.running_sandbox(world) as sandbox:
        for _ in range(wanted.rounds):
            mine.append(ours(sandbox.url))
            tuned.append(theirs(wanted.dlt_python, sandbox.url, "tuned"))
        plain = theirs(wanted.dlt_python, sandbox.url, "default") if wanted.default else None
    pairs = list(zip(mine, tuned, strict=True))
    speed = [a["leads_per_second"] / b["leads_per_second"] for a, b in pairs]
    cpu = [a["cpu_s_per_100k"]["both"] / b["cpu_s_per_100k"] for a, b in pairs]
    ground.report(
        "sweep_against_dlt",
        {
            "ours": mine,
            "dlt_tuned": tuned,
            "dlt_default": plain,
            "speed_ratio_median": round(statistics.median(speed), 2),
            "cpu_ratio_median": round(statistics.median(cpu), 2),
        },
    )


if __name__ == "__main__":
    main()
