"""Memory of a sweep of 1,000,000 leads: flat, and under 400 MB?

Prints the resident memory of the client process at the start, at each tenth, and its peak; and
the sandbox's, with the seconds that it took to start.
"""

import argparse
import asyncio
import os
import time

import psutil

from benchmarks import ground
from models.session import open_pool
from models.settings import InstantlySettings
from tasks.customers import save_customers
from tasks.site import now, open_site, places
from tasks.sync import Wishes, sync

MB = 1024 * 1024


async def sweep(url: str, sandbox: str, leads: int) -> dict[str, object]:
    os.environ.update(LOAD_KEY=ground.LOAD_KEY, INSTANTLY_BASE_URL=sandbox)
    file = ground.one_workspace()
    place = places(file, InstantlySettings())[0]
    own = psutil.Process()
    resident = [own.memory_info().rss // MB]
    stored = 0

    def look(_stream: str, pages: int) -> None:
        nonlocal stored
        stored += pages
        if stored * 100 >= len(resident) * leads / 10:
            resident.append(own.memory_info().rss // MB)

    async with open_pool(url) as pool, open_pool(url, size=2, is_durable=False) as budget_pool:
        await save_customers(pool, file, now())
        async with open_site(place, pool, budget_pool) as site:
            await sync(site, "campaigns", Wishes())
            synced = await sync(site, "leads", Wishes(on_pages=look))
    return {
        "leads": synced.outcomes[0].merged.new,
        "resident_mb_by_tenth": resident,
        "peak_mb": max(resident),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leads", type=int, default=1_000_000)
    leads = parser.parse_args().leads
    world = ["--uniform", "--campaigns", "40", "--leads", str(leads)]
    started = time.monotonic()
    with ground.fresh_postgres() as server, ground.running_sandbox(world) as sandbox:
        ready = time.monotonic() - started
        figures = asyncio.run(sweep(server.url, sandbox.url, leads))
        figures["sandbox_mb"] = psutil.Process(sandbox.pid).memory_info().rss // MB
        figures["sandbox_and_postgres_ready_s"] = round(ready, 1)
    ground.report("sweep_memory", figures)


if __name__ == "__main__":
    main()
