"""Workspaces: what Instantly says of them, and their webhook subscriptions."""

from prefect import flow
from prefect.client.schemas.objects import State

from flows.every_workspace import sync_every_workspace


@flow(name="sync-workspaces", flow_run_name="sync-workspaces", persist_result=False)
async def sync_workspaces(workspace: str | None = None) -> State[None]:
    """Read each workspace's profile, plan and webhook subscriptions.

    Starts by schedule. Leaves rows in instantly.workspaces and instantly.webhooks.

    Args:
        workspace: The name of one workspace of customers.yaml; empty for all of them.
    """
    return await sync_every_workspace("workspaces", workspace)
