"""One good call for every operation of the sandbox, made from what the world holds."""

from dataclasses import dataclass
from typing import Any

import httpx

from tests.sandbox.conftest import BASE

SCHEDULE = {
    "schedules": [
        {
            "name": "Hours",
            "timing": {"from": "09:00", "to": "17:00"},
            "days": {"1": True},
            "timezone": "America/Detroit",
        }
    ]
}
HOOK = {
    "target_hook_url": "http://127.0.0.1:9/hook",
    "event_type": "all_events",
    "headers": {"x-shared-secret": "s"},
}


@dataclass
class Known:
    """Ids the calls need."""

    client: httpx.Client
    campaign: str = ""
    draft: str = ""
    account: str = ""
    lead: str = ""
    other_lead: str = ""
    email: str = ""
    mail: dict[str, Any] | None = None
    tag: str = ""

    def post(self, path: str, body: Any) -> Any:
        return self.client.post(f"{BASE}{path}", json=body).json()

    def get(self, path: str, **params: Any) -> Any:
        return self.client.get(f"{BASE}{path}", params=params).json()

    def created(self, path: str, body: dict[str, Any]) -> str:
        return str(self.post(path, body)["id"])


def known(client: httpx.Client) -> Known:
    """Look the ids up."""
    k = Known(client)
    k.campaign = k.get("/campaigns", search="Founders")["items"][0]["id"]
    k.draft = k.created("/campaigns", {"name": "Draft", "campaign_schedule": SCHEDULE})
    k.account = k.get("/accounts")["items"][0]["email"]
    leads = k.post(
        "/leads/list", {"campaign": k.campaign, "filter": "FILTER_LEAD_CUSTOM_LABEL_POSITIVE"}
    )["items"]
    k.lead, k.other_lead, k.email = leads[0]["id"], leads[1]["id"], leads[0]["email"]
    k.mail = k.get("/emails", email_type="received")["items"][0]
    k.tag = k.get("/custom-tags")["items"][0]["id"]
    return k


def _subsequence(k: Known) -> str:
    return k.created(
        "/subsequences",
        {"parent_campaign": k.campaign, "name": "S", "conditions": {"crm_status": [1]}},
    )


def _job(k: Known) -> str:
    return k.created(
        "/leads/move", {"ids": [k.other_lead], "campaign": k.campaign, "to_campaign_id": k.draft}
    )


def _reply(k: Known) -> dict[str, Any]:
    mail = k.mail or {}
    return {
        "eaccount": mail["eaccount"],
        "reply_to_uuid": mail["id"],
        "subject": "Re: it",
        "body": {"text": "Hello", "html": "<div>Hello</div>"},
    }


def call_for(k: Known, method: str, path: str) -> tuple[str, dict[str, Any]]:
    """The path filled in and the arguments of the request."""
    filled, params, body = path, {}, None
    if method == "GET":
        params = QUERIES.get(path, {})
        params = {n: (v(k) if callable(v) else v) for n, v in params.items()}
    elif (method, path) in BODIES:
        made = BODIES[method, path]
        body = made(k) if callable(made) else made
    for stem, find in IDS.items():
        if path.startswith(stem):
            filled = path.replace("{id}", find(k) if "{id}" in path else "")
            break
    filled = filled.replace("{email}", k.account)
    filled = filled.replace("{thread_id}", str((k.mail or {})["thread_id"]))
    arguments: dict[str, Any] = {"params": params} if method == "GET" else {}
    return filled, arguments | ({"json": body} if body is not None else {})


IDS: dict[str, Any] = {
    "/campaigns/": lambda k: k.campaign,
    "/leads/{": lambda k: k.lead,
    "/lead-lists/": lambda k: k.created("/lead-lists", {"name": "L"}),
    "/lead-labels/": lambda k: k.created(
        "/lead-labels", {"label": "Later", "interest_status_label": "neutral"}
    ),
    "/custom-tags/": lambda k: k.tag,
    "/block-lists-entries/": lambda k: k.created("/block-lists-entries", {"bl_value": "b.example"}),
    "/emails/{": lambda k: k.mail["id"],
    "/webhooks/": lambda k: k.created("/webhooks", HOOK),
    "/webhook-events/": lambda k: k.get("/webhook-events", success="false")["items"][0]["id"],
    "/subsequences/": _subsequence,
    "/background-jobs/": _job,
}
_DATES = {"start_date": "2026-10-01", "end_date": "2026-11-20"}
QUERIES: dict[str, dict[str, Any]] = {
    "/campaigns": {"limit": 5, "search": "o", "exclude_status": 2},
    "/campaigns/search-by-contact": {"search": lambda k: k.email},
    "/campaigns/analytics": {"id": lambda k: k.campaign, **_DATES},
    "/campaigns/analytics/overview": {"ids": lambda k: [k.campaign], "expand_crm_events": "true"},
    "/campaigns/analytics/daily": {"campaign_id": lambda k: k.campaign, **_DATES},
    "/campaigns/analytics/steps": {"include_opportunities_count": "true"},
    "/accounts": {"include_tags": "true", "limit": 30},
    "/accounts/analytics/daily": {"emails": lambda k: [k.account], "start_date": "2026-11-01"},
    "/emails": {"limit": 50, "sort_order": "asc"},
    "/subsequences/analytics": {"campaign_id": lambda k: k.campaign},
    "/webhook-events": {"limit": 40, "from": "2026-11-01"},
    "/lead-labels": {"interest_status": "positive"},
}
BODIES: dict[tuple[str, str], Any] = {
    ("PATCH", "/workspaces/current"): {"name": "New name"},
    ("POST", "/campaigns"): {"name": "C", "campaign_schedule": SCHEDULE},
    ("PATCH", "/campaigns/{id}"): {"daily_limit": 30},
    ("POST", "/campaigns/{id}/duplicate"): {"name": "Copy"},
    ("POST", "/campaigns/{id}/variables"): {"variables": ["city"]},
    ("PATCH", "/accounts/{email}"): {"daily_limit": 20},
    ("POST", "/accounts/pause"): lambda k: {"emails": [k.account, "nobody@mail.example"]},
    ("POST", "/accounts/warmup/enable"): {"include_all_emails": True},
    ("POST", "/accounts/warmup/disable"): lambda k: {"emails": [k.account]},
    ("POST", "/accounts/warmup-analytics"): lambda k: {"emails": [k.account, "x@mail.example"]},
    ("POST", "/leads/list"): {
        "limit": 100,
        "campaign_ids": ["ignored"],
        "filter": "FILTER_LEAD_CUSTOM_LABEL_POSITIVE",
    },
    ("POST", "/leads"): lambda k: {
        "campaign": k.draft,
        "email": "new@mail.example",
        "custom_variables": {"tier": 2, "vip": True},
    },
    ("POST", "/leads/add"): lambda k: {
        "campaign_id": k.draft,
        "leads": [{"email": "one@mail.example"}, {"email": "one@mail.example"}, {"email": "bad"}],
    },
    ("PATCH", "/leads/{id}"): {"first_name": "Io", "custom_variables": {"tier": 3}},
    ("DELETE", "/leads"): lambda k: {"campaign_id": k.campaign, "limit": 2},
    ("POST", "/leads/update-interest-status"): lambda k: {
        "lead_email": k.email,
        "interest_value": 2,
    },
    ("POST", "/leads/move"): lambda k: {
        "ids": [k.lead],
        "campaign": k.campaign,
        "to_campaign_id": k.draft,
    },
    ("POST", "/leads/merge"): lambda k: {"lead_id": k.other_lead, "destination_lead_id": k.lead},
    ("POST", "/leads/bulk-assign"): lambda k: {"ids": [k.lead], "organization_user_ids": [k.tag]},
    ("POST", "/leads/subsequence/move"): lambda k: {"id": k.lead, "subsequence_id": k.tag},
    ("POST", "/leads/subsequence/remove"): lambda k: {"id": k.lead},
    ("POST", "/lead-lists"): {"name": "List"},
    ("PATCH", "/lead-lists/{id}"): {"name": "Other"},
    ("POST", "/lead-labels"): {"label": "Hot", "interest_status_label": "positive"},
    ("PATCH", "/lead-labels/{id}"): {"label": "Hotter"},
    ("DELETE", "/lead-labels/{id}"): {"reassigned_status": 1},
    ("POST", "/custom-tags"): {"label": "New tag", "description": "sent along"},
    ("PATCH", "/custom-tags/{id}"): {"label": "Renamed"},
    ("POST", "/custom-tags/toggle-resource"): lambda k: {
        "tag_ids": [k.tag],
        "resource_type": 2,
        "resource_ids": [k.campaign],
        "assign": True,
    },
    ("POST", "/block-lists-entries"): {"bl_value": "x.example"},
    ("PATCH", "/block-lists-entries/{id}"): {"bl_value": "y@mail.example"},
    ("POST", "/block-lists-entries/bulk-create"): {"bl_values": ["a.example", "nonsense"]},
    ("POST", "/block-lists-entries/bulk-delete"): {"ids": []},
    ("POST", "/emails/reply"): _reply,
    ("POST", "/emails/forward"): lambda k: _reply(k) | {"to_address_email_list": "z@mail.example"},
    ("POST", "/emails/test"): lambda k: {
        "eaccount": k.account,
        "to_address_email_list": "z@mail.example",
        "subject": "s",
        "body": {"html": "h"},
    },
    ("PATCH", "/emails/{id}"): {"is_unread": 0},
    ("POST", "/webhooks"): HOOK,
    ("PATCH", "/webhooks/{id}"): {"name": "Renamed"},
    ("POST", "/subsequences"): lambda k: {
        "parent_campaign": k.campaign,
        "name": "S",
        "conditions": {"lead_activity": [2]},
    },
    ("PATCH", "/subsequences/{id}"): {"name": "T"},
    ("POST", "/subsequences/{id}/duplicate"): lambda k: {"parent_campaign": k.campaign},
}
