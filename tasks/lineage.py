"""The marts as assets, standing on the mirrored tables."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from prefect.assets import materialize
from prefect.cache_policies import NO_CACHE

from tasks.plans import STREAMS
from tasks.transform import Built, build
from tasks.watch import table_asset

MARTS: Final = ("campaign_performance_daily", "campaign_performance", "account_health")


async def materialize_marts(url: str, command: Sequence[str], target: Path) -> list[Built]:
    """Run dbt in a task run that materializes the marts; raises BuildFailed."""

    async def run_dbt(words: list[str]) -> list[Built]:
        # The address may hold a password: it comes by closure, not as an input of the task run.
        return await asyncio.to_thread(build, url, words, target=target)

    task = materialize(
        *(table_asset("marts", name) for name in MARTS),
        by="dbt",
        name="dbt",
        asset_deps=[table_asset("instantly", stream.table.name) for stream in STREAMS],
        cache_policy=NO_CACHE,
        persist_result=False,
    )(run_dbt)
    return await task(list(command))
