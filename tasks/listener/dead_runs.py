"""Runs whose listener was killed: nobody else can tell Prefect that they are over."""

import asyncio
import logging
from typing import TYPE_CHECKING, Final
from uuid import UUID

from tasks.listener.bell import Name, live_listeners

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient
    from prefect.client.schemas.objects import FlowRun

TAG: Final = "listener"
_NAMED: Final = f"{TAG}:"
DOUBT_S: Final = 10.0
"""A lock is gone for a moment when Postgres restarts: who is dead is dead twice."""
MESSAGE: Final = (
    "Its listener ended without closing it. Nothing is lost: what was not processed waited in "
    "the inbox for the next one."
)
log = logging.getLogger("salesbrain.listener")


def tags_of(name: Name) -> list[str]:
    """What marks the runs of a listener."""
    return [TAG, f"{_NAMED}{name.text}"]


async def close_dead_runs(
    client: "PrefectClient", deployment_id: UUID, url: str, doubt_s: float = DOUBT_S
) -> int:
    """Mark the open runs of listeners that live no more as crashed; how many those were.

    `url`: the database that listeners are connected to while they live.

    Raises httpx.HTTPError, PrefectException, psycopg.OperationalError.
    """
    suspects = await _without_listener(client, deployment_id, url)
    if suspects:
        await asyncio.sleep(doubt_s)
        still = await _without_listener(client, deployment_id, url)
        suspects = {run_id: name for run_id, name in suspects.items() if run_id in still}
    for run_id, name in suspects.items():
        await _crash(client, run_id)
        log.warning("closed the run %s of the listener %s, which is dead", run_id, name)
    return len(suspects)


async def _without_listener(
    client: "PrefectClient", deployment_id: UUID, url: str
) -> dict[UUID, str]:
    runs = await _open_runs(client, deployment_id)
    if not runs:
        return {}
    alive = await live_listeners(url)
    return {
        run.id: name for run in runs if (name := _listener_of(run)) and Name(name).lock not in alive
    }


async def _open_runs(client: "PrefectClient", deployment_id: UUID) -> "list[FlowRun]":
    from prefect.client.schemas.filters import FlowRunFilter

    wanted = FlowRunFilter.model_validate(
        {
            "deployment_id": {"any_": [deployment_id]},
            "tags": {"all_": [TAG]},
            "state": {"type": {"any_": ["PENDING", "RUNNING", "CANCELLING"]}},
        }
    )
    return await client.read_flow_runs(flow_run_filter=wanted, limit=200)


def _listener_of(run: "FlowRun") -> str | None:
    named = [tag.removeprefix(_NAMED) for tag in run.tags if tag.startswith(_NAMED)]
    return named[0] if named else None


async def _crash(client: "PrefectClient", run_id: UUID) -> None:
    from prefect.client.schemas.objects import State
    from prefect.states import Crashed

    state: State[None] = Crashed(message=MESSAGE)
    await client.set_flow_run_state(run_id, state, force=True)
