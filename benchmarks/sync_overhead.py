"""A sync run in a warm process: its duration without the time of its API calls.

Needs `salesbrain up` in another terminal. Runs each sync deployment of one workspace in this
process several times, as real flow runs, and prints duration minus API time per kind: wall time
of the run, less the time from its first call to its last answer.
"""

import asyncio
import os
import statistics
from typing import Any

import psycopg
from psycopg.rows import dict_row

from benchmarks import ground
from cli.commands.deploy import use_prefect_server
from cli.local.adopt import adopt_running
from cli.local.database import database_url

ROUNDS = 4
KINDS = ("workspaces", "campaigns", "accounts", "leads", "analytics")


async def measure(kind: str) -> dict[str, Any]:
    from prefect.client.orchestration import get_client

    from cli.local.warm import run_deployment_here

    overheads = []
    for _ in range(ROUNDS):
        ended = await run_deployment_here(f"sync-{kind}", {"workspace": "northwind"})
        assert ended.is_completed, ended.message
        async with get_client() as client:
            run = await client.read_flow_run(ended.flow_run_id)
        assert run.start_time is not None
        assert run.end_time is not None
        wall = (run.end_time - run.start_time).total_seconds()
        overheads.append(round(wall - _reading_seconds(run.start_time), 2))
    return {"warm_s": overheads[1:], "median_s": statistics.median(overheads[1:])}


def _reading_seconds(since: Any) -> float:
    """Seconds that streams were being read: from their start rows to their end rows."""
    with psycopg.connect(database_url(), row_factory=dict_row) as connection:
        row = connection.execute(
            """
            select coalesce(sum(seconds), 0) as seconds from (
                select max(greatest(api_milliseconds, 0)) / 1000.0 as seconds
                from app.sync_runs
                where workspace_id = 'northwind' and started_at >= %s group by started_at
            ) as read
            """,
            [since],
        ).fetchone()
    return float(row["seconds"]) if row else 0.0


async def main() -> None:
    adopt_running()
    use_prefect_server()
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "ERROR")
    figures = {kind: await measure(kind) for kind in KINDS}
    ground.report("sync_overhead", {"overhead_s": figures})


if __name__ == "__main__":
    asyncio.run(main())
