"""What Prefect was not told while it was away, and telling it."""

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from tasks.listener.worked import Worked

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient
    from prefect.client.schemas.objects import State


@dataclass
class Debt:
    """Shifts that had no run, added up, and runs that were left open."""

    worked: Worked | None = None
    open_runs: dict[UUID, Worked] = field(default_factory=dict)
    paying: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def is_owing(self) -> bool:
        return bool(self.worked or self.open_runs)

    def add(self, worked: Worked) -> None:
        if self.worked is None:
            self.worked = worked
        else:
            self.worked.add_all(worked)

    async def pay(self, client: "PrefectClient", deployment_id: UUID, tags: list[str]) -> None:
        """Close what was left open and report the rest as one completed run.

        Raises httpx.HTTPError, PrefectException; what was told until then is not told again.
        """
        from tasks.listener.tell import tell_processed_of

        async with self.paying:
            for run_id, worked in list(self.open_runs.items()):
                await tell_processed_of(client, run_id, worked)
                message = f"{worked.sentence} (closed when Prefect was back)"
                await client.set_flow_run_state(run_id, _completed(message), force=True)
                del self.open_runs[run_id]
            if self.worked is not None:
                worked = self.worked
                run = await client.create_flow_run_from_deployment(
                    deployment_id,
                    state=_completed(_late(worked)),
                    name=f"process-inbox/{worked.started_at:%H:%M} (reported later)",
                    tags=tags,
                )
                self.worked = None
                await tell_processed_of(client, run.id, worked)


def _completed(message: str) -> "State[None]":
    from prefect.states import Completed

    return Completed(message=message)


def _late(worked: Worked) -> str:
    return (
        f"{worked.sentence}; processed without a run while Prefect was away, "
        f"{worked.started_at:%Y-%m-%d %H:%M:%S} to {worked.ended_at:%H:%M:%S} UTC"
    )
