"""Runs that were scheduled for a time when nothing was running here."""

from datetime import UTC, datetime, timedelta

PATIENCE = timedelta(seconds=60)


async def forget_late_runs() -> int:
    """Delete scheduled runs whose time has passed, so that a stack that was off for a night does
    not begin the day with every run it slept through. Returns how many there were."""
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import (
        FlowRunFilter,
        FlowRunFilterExpectedStartTime,
        FlowRunFilterState,
        FlowRunFilterStateType,
    )
    from prefect.client.schemas.objects import StateType

    missed = FlowRunFilter(
        state=FlowRunFilterState(type=FlowRunFilterStateType(any_=[StateType.SCHEDULED])),
        expected_start_time=FlowRunFilterExpectedStartTime(
            before_=datetime.now(UTC) - PATIENCE  # type: ignore[arg-type]
        ),
    )
    count = 0
    async with get_client() as client:
        while runs := await client.read_flow_runs(flow_run_filter=missed, limit=200):
            for run in runs:
                await client.delete_flow_run(run.id)
            count += len(runs)
    return count
