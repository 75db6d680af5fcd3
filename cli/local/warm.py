"""Running a deployment's flow run inside this process: a real run, without a worker's start."""

from collections.abc import Mapping
from dataclasses import dataclass
from inspect import isawaitable
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from cli.errors import CommandError

if TYPE_CHECKING:
    from prefect.flows import Flow


@dataclass(frozen=True)
class Outcome:
    """How a flow run ended. `result` is what the flow returned, None when it failed."""

    flow_run_id: UUID
    flow_run_name: str
    state: str
    is_completed: bool
    message: str
    result: Any = None


async def run_deployment_here(
    deployment: str, parameters: Mapping[str, Any] | None = None
) -> Outcome:
    """Run a deployment (`name`, or `flow/name`) to its end in this process.

    The run is created PENDING, which workers pass over, and takes the deployment's slot like any
    other. Raises CommandError when the deployment does not exist or another run has the slot;
    a flow that fails is an Outcome, not an exception."""
    from prefect.client.orchestration import get_client
    from prefect.exceptions import ObjectNotFound
    from prefect.flow_engine import run_flow
    from prefect.flows import load_flow_from_entrypoint
    from prefect.states import Pending

    full_name = deployment if "/" in deployment else f"{deployment}/{deployment}"
    async with get_client() as client:
        try:
            found = await client.read_deployment_by_name(full_name)
        except ObjectNotFound as error:
            raise CommandError(
                f"The deployment {full_name} does not exist; `salesbrain deploy` creates it."
            ) from error
        flow: Flow[..., Any] = load_flow_from_entrypoint(str(found.entrypoint))
        run = await client.create_flow_run_from_deployment(
            found.id,
            parameters=dict(parameters or {}),
            state=Pending(),
            idempotency_key=uuid4().hex,
        )
        if run.state is None or not run.state.is_pending():
            raise CommandError(
                f"Another run of {full_name} is under way; wait for it and try again."
            )
        ended: Any = run_flow(flow, flow_run=run, return_type="state")
        state = await ended if isawaitable(ended) else ended
        finished = await client.read_flow_run(run.id)
    return await _outcome(finished, state)


async def _outcome(run: Any, state: Any) -> Outcome:
    completed = bool(state.is_completed())
    result = await state.aresult(raise_on_failure=False) if completed else None
    return Outcome(run.id, run.name, state.name, completed, state.message or "", result)


async def flush() -> None:
    """Wait until the logs and events of the runs of this process have reached the server; to be
    called before the server is stopped."""
    from prefect.events.worker import EventsWorker
    from prefect.logging.handlers import APILogHandler

    await APILogHandler.aflush()
    draining = EventsWorker.drain_all(timeout=5)
    if isawaitable(draining):
        await draining
