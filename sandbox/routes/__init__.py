"""Every operation of the sandbox, one file per resource."""

from sandbox.call import Route
from sandbox.routes import (
    account_analytics,
    accounts,
    campaign_analytics,
    campaigns,
    emails,
    labels,
    leads,
    lists,
    tags,
    webhooks,
    workspaces,
)

ROUTES: list[Route] = [
    *workspaces.ROUTES, *campaigns.ROUTES, *campaign_analytics.ROUTES, *accounts.ROUTES,
    *account_analytics.ROUTES, *leads.ROUTES, *lists.ROUTES, *labels.ROUTES, *tags.ROUTES,
    *emails.ROUTES, *webhooks.ROUTES,
]
