"""Mails of the Unibox: what is new, then the history as the budget allows."""

from prefect import flow
from prefect.client.schemas.objects import State

from flows.every_workspace import sync_every_workspace


@flow(name="sync-emails", flow_run_name="sync-emails", persist_result=False)
async def sync_emails(
    workspace: str | None = None,
    backfill_minutes: float = 4.0,
) -> State[None]:
    """Read new mails, then go on with the history backwards within 20 calls a minute.

    Starts by schedule. A part of the budget is kept for new mails; the history's ETA stands on
    the page why-idle.

    Args:
        workspace: The name of one workspace of customers.yaml; empty for all of them.
        backfill_minutes: How long this run may go on reading the history of mails.
    """
    return await sync_every_workspace("emails", workspace, backfill_minutes=backfill_minutes)
