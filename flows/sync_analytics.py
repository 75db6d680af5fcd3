"""What Instantly counts: per campaign, day, step, account and warm-up."""

from prefect import flow
from prefect.client.schemas.objects import State

from flows.every_workspace import sync_every_workspace


@flow(name="sync-analytics", flow_run_name="sync-analytics", persist_result=False)
async def sync_analytics(workspace: str | None = None) -> State[None]:
    """Read Instantly's own numbers; dated ones of the last days again, since they move late.

    Starts by schedule.

    Args:
        workspace: The name of one workspace of customers.yaml; empty for all of them.
    """
    return await sync_every_workspace("analytics", workspace)
