"""The small resources of a new world as JSON documents, every field present (null where unset)."""

# ruff: noqa: RUF001  (people write en dashes in names of campaigns)

from functools import cache
from typing import Any

from sandbox.keys import AGENCY, AGENCY_SUB, BETA_POOL, EXPIRED, NORTHWIND
from sandbox.world.ids import DAY, iso, uuid4, uuid7

Doc = dict[str, Any]

NAMES = {
    NORTHWIND: "Northwind Outreach",
    BETA_POOL: "Beta pool",
    AGENCY: "Harbor Agency",
    AGENCY_SUB: "Harbor – Clinics",
    EXPIRED: "Expired trial",
}


@cache
def user_of(workspace_id: str) -> str:
    """The workspace's owner."""
    return uuid4("owner", workspace_id)


def workspace(workspace_id: str, anchor: int) -> Doc:
    """GET /workspaces/current."""
    expired = workspace_id == EXPIRED
    return {
        "id": workspace_id,
        "timestamp_created": iso(anchor - 400 * DAY),
        "timestamp_updated": iso(anchor - 30 * DAY),
        "owner": user_of(workspace_id),
        "name": NAMES[workspace_id],
        "plan_id": None if expired else "pid_hg_v1",
        "plan_id_bundle": None,
        "plan_id_leadfinder": None if expired else "pid_lf_g",
        "plan_id_crm": None,
        "plan_id_website_visitor": None,
        "plan_id_inbox_placement": None,
        "add_unsub_to_block": True,
        "default_opportunity_value": 1000,
        "org_logo_url": None,
        "org_client_domain": None,
        "scheduled_for_removal_at": None,
    }


def lead_list(seed: int, number: int, workspace_id: str, name: str, anchor: int) -> Doc:
    """A LeadList."""
    return {
        "id": uuid4(seed, "list", number),
        "organization_id": workspace_id,
        "has_enrichment_task": name.endswith("enrichment"),
        "owned_by": user_of(workspace_id),
        "name": name,
        "timestamp_created": iso(anchor - (20 + 9 * number) * DAY - number),
    }


def lead_label(seed: int, workspace_id: str, label: str, *, kind: str, status: int, at: int) -> Doc:
    """A LeadLabel: a custom interest status."""
    return {
        "id": uuid7(at, seed, "label", workspace_id, label),
        "timestamp_created": iso(at),
        "created_by": user_of(workspace_id),
        "organization_id": workspace_id,
        "label": label,
        "interest_status_label": kind,
        "interest_status": status,
        "description": f"Leads we marked as {label.lower()}",
        "use_with_ai": True,
    }


def custom_tag(seed: int, workspace_id: str, label: str, at: int) -> Doc:
    """A CustomTag."""
    return {
        "id": uuid4(seed, "tag", workspace_id, label),
        "timestamp_created": iso(at),
        "timestamp_updated": iso(at),
        "organization_id": workspace_id,
        "label": label,
        "description": None,
    }


def tag_mapping(seed: int, tag: Doc, resource_id: str, resource_type: int, at: int) -> Doc:
    """A CustomTagMapping; resource_type 1 is an account, 2 a campaign."""
    return {
        "id": uuid7(at, seed, "mapping", tag["id"], resource_id),
        "tag_id": tag["id"],
        "resource_id": resource_id,
        "resource_type": resource_type,
        "timestamp_created": iso(at),
        "organization_id": tag["organization_id"],
    }


def webhook(
    seed: int, workspace_id: str, number: int, event_type: str, *, at: int, broken: bool = False
) -> Doc:
    """A Webhook subscription."""
    return {
        "id": uuid7(at, seed, "webhook", workspace_id, number),
        "organization": workspace_id,
        "campaign": None,
        "name": f"crm hook {number}",
        "target_hook_url": f"https://hooks.crm.example/{workspace_id[-2:]}/{number}",
        "event_type": event_type,
        "custom_interest_value": None,
        "headers": {"x-shared-secret": "sandbox-secret"},
        "timestamp_created": iso(at),
        "status": -1 if broken else 1,
        "timestamp_error": iso(at + 9 * DAY) if broken else None,
    }


def block_entry(seed: int, workspace_id: str, value: str, at: int) -> Doc:
    """A BlockListEntry: an address or a whole domain."""
    return {
        "id": uuid7(at, seed, "block", workspace_id, value),
        "timestamp_created": iso(at),
        "organization_id": workspace_id,
        "bl_value": value,
        "is_domain": "@" not in value,
    }
