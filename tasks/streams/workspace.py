"""The workspace itself, and its webhook subscriptions."""

from typing import Any
from urllib.parse import urlsplit

from models.mirror import WebhookSubscription, WorkspaceProfile
from models.table import metadata
from tasks.clients.instantly import operations
from tasks.streams import readers
from tasks.streams.stream import Column, Item, Stream, listed, single


def _host(url: Any) -> str | None:
    """Where a webhook goes; the rest of the address may hold a secret and is not kept."""
    try:
        return urlsplit(url).hostname if isinstance(url, str) else None
    except ValueError:
        return None


def webhooks(answer: Any) -> list[Item]:
    return [
        item | {"_host": _host(item.get("target_hook_url"))} if isinstance(item, dict) else item
        for item in listed(answer)
    ]


WORKSPACE_PROFILE = Stream(
    name="workspaces",
    table=metadata.tables[f"instantly.{WorkspaceProfile.__tablename__}"],
    operation=operations.GET_WORKSPACE,
    unpack=single,
    is_paged=False,
    columns=(
        Column("instantly_workspace_id", "id", readers.key, is_required=True),
        Column("name", "name", readers.text),
        Column("owner_id", "owner", readers.text),
        Column("plan_id", "plan_id", readers.text),
        Column("client_domain", "org_client_domain", readers.text),
        Column("created_at", "timestamp_created", readers.moment),
        Column("updated_at", "timestamp_updated", readers.moment),
    ),
)

WEBHOOKS = Stream(
    name="webhooks",
    table=metadata.tables[f"instantly.{WebhookSubscription.__tablename__}"],
    operation=operations.LIST_WEBHOOKS,
    unpack=webhooks,
    never_kept=frozenset({"headers", "target_hook_url"}),
    columns=(
        Column("webhook_id", "id", readers.key, is_required=True),
        Column("name", "name", readers.text),
        Column("target_host", "_host", readers.text),
        Column("event_type", "event_type", readers.text),
        Column("campaign_id", "campaign", readers.reference),
        Column("status", "status", readers.whole),
        Column("failed_at", "timestamp_error", readers.moment),
        Column("created_at", "timestamp_created", readers.moment),
    ),
)
