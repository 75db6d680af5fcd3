"""One long full sweep of leads at the real limits: does it use the whole budget?

20 campaigns of 30,000 leads, 110 ms latency, limits on. Prints the share of the allowed 100
requests/s (successful calls / (100 x seconds from first call to last answer)), leads/s, 429s and
CPU per 100,000 leads; then sweeps again with nothing changed and prints the rows written. Before
it, the same leads by the bare loop, for what this machine has room for.
`--leads` makes it shorter.
"""

import argparse
import asyncio
import os
import time
from typing import Any

from benchmarks import bare_loop, ground
from models.session import Pool, open_pool
from models.settings import InstantlySettings
from tasks.customers import save_customers
from tasks.site import Site, now, open_site, places
from tasks.sync import Synced, Wishes, sync


async def sweep(url: str, sandbox: str, server: Any, sweeps: int = 2) -> list[dict[str, Any]]:
    """Sweep all leads so many times; figures of each."""
    os.environ.update(LOAD_KEY=ground.LOAD_KEY, INSTANTLY_BASE_URL=sandbox)
    file = ground.one_workspace()
    place = places(file, InstantlySettings())[0]
    figures = []
    async with open_pool(url) as pool, open_pool(url, size=2, is_durable=False) as budget_pool:
        await save_customers(pool, file, now())
        async with open_site(place, pool, budget_pool) as site:
            await sync(site, "campaigns", Wishes())
        for _ in range(sweeps):
            async with open_site(place, pool, budget_pool) as site:
                figures.append(await _timed(site, pool, server))
    return figures


async def _timed(site: Site, pool: Pool, server: Any) -> dict[str, Any]:
    began = await _next_transaction(pool)
    cpu, postgres_cpu, started = ground.own_cpu(), ground.cpu_of(server), time.monotonic()
    synced = await sync(site, "leads", Wishes())
    seconds = time.monotonic() - started
    spent = ground.own_cpu() - cpu, ground.cpu_of(server) - postgres_cpu
    written = await _written_since(pool, began)
    return _figures(synced, site, seconds, spent, written)


def _figures(
    synced: Synced, site: Site, seconds: float, spent: tuple[float, float], written: int
) -> dict[str, Any]:
    outcome, tally = synced.outcomes[0], site.client.tally
    good = tally.calls - tally.throttled - tally.failed
    between = tally.last_answer - tally.first_call
    leads = outcome.merged.new + outcome.merged.changed + outcome.merged.unchanged
    return {
        "leads": leads,
        "seconds": round(seconds, 2),
        "seconds_first_call_to_last_answer": round(between, 2),
        "calls": tally.calls,
        "share_of_limit": round(good / (100 * between), 4),
        "count_429": tally.throttled,
        "late_slots": site.budget.late_slots,
        "mean_ms": {
            "in_a_call": round(tally.api_seconds / tally.calls * 1000),
            "waiting_for_a_slot": round(tally.wait_seconds / tally.calls * 1000),
        },
        "leads_per_second": round(leads / between),
        "cpu_s_per_100k": {
            "client": round(spent[0] / leads * 1e5, 2),
            "postgres": round(spent[1] / leads * 1e5, 2),
            "both": round(sum(spent) / leads * 1e5, 2),
        },
        "rows_written": written,
    }


async def _next_transaction(pool: Pool) -> int:
    """The number that the next writing transaction gets at least."""
    async with pool.connection() as connection:
        found = await connection.execute(
            "select pg_snapshot_xmax(pg_current_snapshot())::text as n"
        )
        row = await found.fetchone()
    return int(row["n"]) if row else 0


async def _written_since(pool: Pool, transaction: int) -> int:
    """Rows of instantly.leads that were inserted or updated by this transaction or a later one."""
    async with pool.connection() as connection:
        found = await connection.execute(
            "select count(*) as written from instantly.leads where xmin::text::bigint >= %s",
            [transaction],
        )
        row = await found.fetchone()
    return int(row["written"]) if row else 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leads", type=int, default=600_000)
    leads = parser.parse_args().leads
    world = ["--uniform", "--campaigns", "20", "--leads", str(leads), "--latency-ms", "110"]
    with ground.fresh_postgres() as server, ground.running_sandbox(world) as sandbox:
        bare = asyncio.run(bare_loop.run(server.url, sandbox.url, server))
        figures = asyncio.run(sweep(server.url, sandbox.url, server))
    ground.report("sweep_leads", {"bare": bare, "first": figures[0], "unchanged": figures[1]})


if __name__ == "__main__":
    main()
