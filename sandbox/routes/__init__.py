"""Every operation of the sandbox, one file per resource."""

from sandbox.call import Route
from sandbox.routes import (
    account_analytics,
    accounts,
    blocklist,
    campaign_analytics,
    campaigns,
    emails,
    jobs,
    labels,
    lead_changes,
    lead_imports,
    lead_moves,
    leads,
    lists,
    sending_status,
    subsequences,
    tags,
    webhook_events,
    webhooks,
    workspaces,
)

ROUTES: list[Route] = [
    route
    for module in (
        workspaces,
        campaigns,
        sending_status,
        campaign_analytics,
        accounts,
        account_analytics,
        leads,
        lead_changes,
        lead_moves,
        lead_imports,
        lead_moves,
        lists,
        labels,
        tags,
        blocklist,
        emails,
        webhooks,
        webhook_events,
        subsequences,
        jobs,
    )
    for route in module.ROUTES
]
