"""Leads: a full sweep, campaign by campaign, as fast as the budget allows."""

from prefect import flow
from prefect.client.schemas.objects import State

from flows.every_workspace import sync_every_workspace


@flow(name="sync-leads", flow_run_name="sync-leads", persist_result=False)
async def sync_leads(
    workspace: str | None = None,
    accept_deletions: bool = False,
) -> State[None]:
    """Sweep all leads with their custom variables; resumes a sweep that was interrupted.

    Starts by schedule. Only rows that changed are written; what is gone is marked deleted.

    Args:
        workspace: The name of one workspace of customers.yaml; empty for all of them.
        accept_deletions: Believe a sweep that misses more than a tenth of a stream.
    """
    return await sync_every_workspace("leads", workspace, accept_deletions=accept_deletions)
