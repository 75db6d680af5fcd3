"""The progress artifact of a long sync."""

import asyncio

from prefect import flow
from prefect.runtime import flow_run

from cli.local.warm import flush
from tasks.watch import Progress, progress_shown
from tests.flows.installation import Api, Installation, settled

KEY = "progress-leads-of-a-test"
EVERY_S = 0.05


def shown(api: Api, run_id: str) -> list[float]:
    by_run = {"flow_run_id": {"any_": [run_id]}}
    return [float(one["data"]) for one in api.ask("artifacts", artifacts=by_run)]


def test_a_long_sync_shows_how_far_it_is(synced: Installation) -> None:
    """It appears after a while, moves with the pages, never claims to be done, and ends at 100."""
    seen: list[list[float]] = []

    async def until(progress: Progress, pages: int, percent: float) -> None:
        progress.add("leads", pages)
        run_id = str(flow_run.get_id())
        for _ in range(200):
            await asyncio.sleep(EVERY_S)
            if (found := shown(synced.api, run_id)) == [percent]:
                break
        seen.append(found)

    @flow(name="long-sync", persist_result=False)
    async def long_sync() -> None:
        async with progress_shown(KEY, 40, every_s=EVERY_S) as progress:
            await until(progress, 10, 25.0)
            await until(progress, 10, 50.0)
            await until(progress, 100, 99.0)

    run = synced.run(long_sync)
    assert run.state == "Completed"
    assert seen == [[25.0], [50.0], [99.0]]
    asyncio.run(flush())
    run_id = str(run.flow_run_id)
    assert settled(lambda: shown(synced.api, run_id), lambda found: found == [100.0]) == [100.0]


def test_a_short_sync_shows_none(synced: Installation) -> None:
    """A run of a few seconds has its table of numbers; a bar would only flash by."""

    @flow(name="short-sync", persist_result=False)
    async def short_sync() -> None:
        async with progress_shown(KEY, 40) as progress:
            progress.add("leads", 40)

    assert shown(synced.api, str(synced.run(short_sync).flow_run_id)) == []
