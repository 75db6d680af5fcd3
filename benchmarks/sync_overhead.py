"""A sync run in a warm process: how long does it take where the API answers at once?

Needs `salesbrain up` in another terminal, on the sandbox without latency. Runs each sync
deployment of one workspace in this process several times, as real flow runs, and prints their
durations: API time included, so each is an upper bound of a run's own cost.
"""

import asyncio
import os
import statistics
from typing import Any

from benchmarks import ground
from cli.commands.deploy import use_prefect_server
from cli.local.adopt import adopt_running

ROUNDS = 4
KINDS: dict[str, dict[str, Any]] = {
    "workspaces": {},
    "campaigns": {},
    "accounts": {},
    "leads": {},
    "analytics": {},
    "emails": {"backfill_minutes": 0},
}


async def measure(kind: str, parameters: dict[str, Any]) -> dict[str, Any]:
    from prefect.client.orchestration import get_client

    from cli.local.warm import run_deployment_here

    durations = []
    for _ in range(ROUNDS):
        ended = await run_deployment_here(f"sync-{kind}", {"workspace": "northwind"} | parameters)
        assert ended.is_completed, ended.message
        async with get_client() as client:
            run = await client.read_flow_run(ended.flow_run_id)
        assert run.start_time is not None
        assert run.end_time is not None
        durations.append(round((run.end_time - run.start_time).total_seconds(), 2))
    return {"warm_s": durations[1:], "median_s": statistics.median(durations[1:])}


async def main() -> None:
    adopt_running()
    use_prefect_server()
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "ERROR")
    figures = {kind: await measure(kind, wanted) for kind, wanted in KINDS.items()}
    from cli.local.warm import flush

    await flush()
    ground.report("sync_overhead", {"duration_s": figures})


if __name__ == "__main__":
    asyncio.run(main())
