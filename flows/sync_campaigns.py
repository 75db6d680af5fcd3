"""Campaigns with their steps, tags, labels and lead lists."""

from prefect import flow
from prefect.client.schemas.objects import State

from flows.every_workspace import sync_every_workspace


@flow(name="sync-campaigns", flow_run_name="sync-campaigns", persist_result=False)
async def sync_campaigns(
    workspace: str | None = None,
    accept_deletions: bool = False,
) -> State[None]:
    """Read campaigns, steps and variants, tags, labels and lists; assign campaigns to customers.

    Starts by schedule. A status that changed becomes an event under the owner's names.

    Args:
        workspace: The name of one workspace of customers.yaml; empty for all of them.
        accept_deletions: Believe a sweep that misses more than a tenth of a stream. Say so once,
            after an incident deletions_refused that you found to be real.
    """
    return await sync_every_workspace("campaigns", workspace, accept_deletions=accept_deletions)
