"""Sending accounts and the campaigns they serve."""

from prefect import flow
from prefect.client.schemas.objects import State

from flows.every_workspace import sync_every_workspace


@flow(name="sync-accounts", flow_run_name="sync-accounts", persist_result=False)
async def sync_accounts(
    workspace: str | None = None,
    accept_deletions: bool = False,
) -> State[None]:
    """Read sending accounts, their status, and which campaigns they send for.

    Starts by schedule. An account that fell ill becomes an event under the owner's names.

    Args:
        workspace: The name of one workspace of customers.yaml; empty for all of them.
        accept_deletions: Believe a sweep that misses more than a tenth of a stream.
    """
    return await sync_every_workspace("accounts", workspace, accept_deletions=accept_deletions)
