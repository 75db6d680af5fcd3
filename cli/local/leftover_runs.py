"""Runs that an earlier, ended stack left on the server of this machine.

Only for that server, and only before its worker starts: then nothing can be running."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient
    from prefect.client.schemas.filters import FlowRunFilter
    from prefect.client.schemas.objects import FlowRun, State

PATIENCE = timedelta(seconds=60)
PAGE = 200


@dataclass(frozen=True)
class Leftovers:
    """How many runs were due while nothing ran, and how many were cut off."""

    missed: int
    cut_off: int

    def __str__(self) -> str:
        parts = (
            (self.missed, "missed while nothing ran and dropped"),
            (self.cut_off, "cut off earlier and marked as crashed"),
        )
        return "; ".join(f"{n} run{'s' * (n != 1)} {what}" for n, what in parts if n)


async def settle_leftovers() -> Leftovers:
    """Mark runs that were cut off as crashed, which frees their slots; delete scheduled runs
    whose time has passed, so that a stack that was off for a night does not begin the day with
    every run it slept through."""
    from prefect.client.orchestration import get_client

    async with get_client() as client:
        cut_off = await _crash_cut_off_runs(client)
        missed = await _delete_missed_runs(client)
    return Leftovers(missed, cut_off)


async def _crash_cut_off_runs(client: "PrefectClient") -> int:
    from prefect.client.schemas.objects import StateType
    from prefect.states import Crashed

    count = 0
    cut_off = _in_state(StateType.RUNNING, StateType.PENDING, StateType.CANCELLING)
    async for run in _pages(client, cut_off):
        state: State[None] = Crashed(message="Cut off when the stack of this machine ended.")
        await client.set_flow_run_state(run.id, state, force=True)
        count += 1
    return count


async def _delete_missed_runs(client: "PrefectClient") -> int:
    from prefect.client.schemas.filters import FlowRunFilterExpectedStartTime
    from prefect.client.schemas.objects import StateType

    missed = _in_state(StateType.SCHEDULED)
    missed.expected_start_time = FlowRunFilterExpectedStartTime(
        before_=datetime.now(UTC) - PATIENCE  # type: ignore[arg-type]
    )
    count = 0
    async for run in _pages(client, missed):
        await client.delete_flow_run(run.id)
        count += 1
    return count


def _in_state(*types: object) -> "FlowRunFilter":
    from prefect.client.schemas.filters import FlowRunFilter

    return FlowRunFilter.model_validate({"state": {"type": {"any_": list(types)}}})


async def _pages(client: "PrefectClient", wanted: "FlowRunFilter") -> "AsyncIterator[FlowRun]":
    """Runs that match, until none does: what is done with each must make it match no more."""
    while runs := await client.read_flow_runs(flow_run_filter=wanted, limit=PAGE):
        for run in runs:
            yield run
