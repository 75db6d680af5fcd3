"""/webhooks: subscriptions."""

import time
from typing import Any

from sandbox.call import Call, Route
from sandbox.errors import bad_request
from sandbox.pagination import limit_of
from sandbox.routes import entities as own
from sandbox.schema import closed, matching, of_type, open_object
from sandbox.world.documents import Doc
from sandbox.world.ids import iso, uuid7

TIMEOUT_S = 5.0
EVENT_TYPES = (
    "all_events",
    "email_sent",
    "email_opened",
    "email_link_clicked",
    "reply_received",
    "email_bounced",
    "lead_unsubscribed",
    "campaign_completed",
    "account_error",
    "lead_neutral",
    "lead_interested",
    "lead_not_interested",
    "lead_meeting_booked",
    "lead_meeting_completed",
    "lead_closed",
    "lead_out_of_office",
    "lead_wrong_person",
    "lead_no_show",
    "supersearch_enrichment_completed",
)
UNLISTED = ("lead_no_show", "supersearch_enrichment_completed")  # absent from /event-types
found = own.finder("webhooks", "Webhook")


def index(call: Call) -> Doc:
    """A page of subscriptions; this list gives no cursor while it fits one page."""
    limit, after = limit_of(call), call.text("starting_after")
    docs = sorted(call.own("webhooks"), key=lambda d: str(d["id"]))
    for name in ("campaign", "event_type"):
        if (value := call.text(name)) is not None:
            docs = [d for d in docs if d.get(name) == value]
    docs = [d for d in docs if after is None or d["id"] > after]
    page: Doc = {"items": docs[:limit]}
    if len(docs) > limit:
        page["next_starting_after"] = docs[limit - 1]["id"]
    return page


def event_types(call: Call) -> Doc:
    """What one may subscribe to, custom labels among it."""
    standard = [
        {"id": t, "label": t.replace("_", " ").capitalize(), "type": "standard"}
        for t in EVENT_TYPES
        if t not in UNLISTED
    ]
    custom = [
        {
            "id": f"custom_label_any_{kind}",
            "label": f"Any {kind} custom label",
            "type": "custom_label",
        }
        for kind in ("positive", "negative")
    ]
    custom += [
        {"id": str(d["interest_status"]), "label": d["label"], "type": "custom_label"}
        for d in call.own("lead-labels")
    ]
    return {"event_types": standard + custom}


def _checked(call: Call, body: Doc) -> None:
    if campaign := body.get("campaign"):
        own_campaign = call.state.find("campaigns", call.workspace_id, campaign)
        if own_campaign is None:
            raise bad_request("Campaign not found")
    value = body.get("custom_interest_value")
    if value is not None and value not in {d["interest_status"] for d in call.own("lead-labels")}:
        raise bad_request("custom_interest_value must be an interest status of a custom label")


def create(call: Call) -> Doc:
    """Subscribe: to one event type, to all, or to a custom label."""
    body = call.body
    _checked(call, body)
    if not body.get("event_type") and body.get("custom_interest_value") is None:
        raise bad_request("event_type or custom_interest_value is required")
    at = call.state.stamp()
    doc: Doc = {
        "id": uuid7(at, "new webhook", call.workspace_id),
        "campaign": None,
        "name": None,
        "event_type": None,
        "custom_interest_value": None,
        "headers": None,
        **body,
        "organization": call.workspace_id,
        "timestamp_created": iso(at),
        "status": 1,
        "timestamp_error": None,
    }
    own.audit(call, own.WEBHOOK_CREATED, webhook_id=doc["id"])
    return own.kept(call, "webhooks", doc)


def patch(call: Call) -> Doc:
    """Change a subscription."""
    _checked(call, call.body)
    doc = own.patcher(found, updated=False)(call)
    own.audit(call, own.WEBHOOK_UPDATED, webhook_id=doc["id"])
    return doc


def resume(call: Call) -> Doc:
    """Switch a disabled subscription on again."""
    doc = found(call)
    doc |= {"status": 1, "timestamp_error": None}
    own.audit(call, own.WEBHOOK_RESUMED, webhook_id=doc["id"])
    return doc


def sample(call: Call, doc: Doc) -> Doc:
    """The body of a test delivery. Its real shape is not known; ours has the documented keys."""
    campaign = (call.own("campaigns") or [{"id": "", "name": "Test campaign"}])[0]
    event_type = doc["event_type"]
    if event_type in (None, "all_events"):
        event_type = "email_sent"
    return {
        "timestamp": iso(call.state.now()),
        "event_type": event_type,
        "workspace": call.workspace_id,
        "campaign_id": campaign["id"],
        "campaign_name": campaign["name"],
        "unibox_url": None,
        "lead_email": "test.lead@mail.example",
        "email": "test.lead@mail.example",
        "email_account": "test.sender@mail.example",
        "is_first": True,
        "step": 1,
        "variant": 1,
        "firstName": "Test",
        "lastName": "Lead",
        "companyName": "Test",
        "email_subject": "Test",
        "email_html": "<div>Test</div>",
    }


async def test(call: Call) -> Doc:
    """Really send a sample to the target; what comes back is 200 whatever the target says."""
    doc = found(call)
    body, started = sample(call, doc), time.monotonic()
    status, error = await _posted(doc["target_hook_url"], body, doc["headers"] or {})
    took = round((time.monotonic() - started) * 1000)
    outcome: Doc = {"success": error is None, "response_time_ms": took, "status_code": status}
    outcome |= {"message": "Webhook test sent"} if error is None else {"error": error}
    _logged(call, doc, body, outcome)
    return outcome


async def _posted(url: str, body: Doc, headers: Doc) -> tuple[int | None, str | None]:
    import httpx

    try:
        async with httpx.AsyncClient(timeout=TIMEOUT_S, trust_env=False) as client:
            answer = await client.post(
                url,
                json=body,
                headers={"user-agent": "axios/0.21.4", **{k: str(v) for k, v in headers.items()}},
            )
    except httpx.HTTPError as failure:
        return None, f"{type(failure).__name__}: {failure}"
    if answer.is_success:
        return answer.status_code, None
    return answer.status_code, f"HTTP {answer.status_code}: {answer.reason_phrase}"


def _logged(call: Call, doc: Doc, body: Doc, outcome: Doc) -> None:
    at, error = call.state.stamp(), outcome.get("error")
    entry = {
        "id": uuid7(at, "test delivery"),
        "timestamp_created": iso(at),
        "timestamp_created_date": iso(at)[:10],
        "organization_id": call.workspace_id,
        "payload": body,
        "success": error is None,
        "retry_count": 0,
        "will_retry": False,
        "webhook_url": doc["target_hook_url"],
        "status_code": outcome["status_code"],
        "error_message": error,
        "lead_email": body["lead_email"],
        "response_time_ms": outcome["response_time_ms"],
    }
    call.state.deliveries[str(entry["id"])] = entry


def _event_type(value: Any, where: str) -> None:
    if value is not None and value not in EVENT_TYPES:
        raise bad_request(f"{where} must be equal to one of the allowed values")


def _headers(value: Any, where: str) -> None:
    of_type("object", "null")(value, where)
    for name, one in (value or {}).items():
        of_type("string")(one, f"{where}/{name}")


_FIELDS: dict[str, Any] = {
    "campaign": "string|null",
    "name": "string|null",
    "target_hook_url": matching("^https?://"),
    "event_type": _event_type,
    "custom_interest_value": "number|null",
    "headers": _headers,
}

ROUTES = [
    Route("GET", "/webhooks", index),
    Route(
        "POST",
        "/webhooks",
        create,
        "webhooks:create",
        closed(required=("target_hook_url",), **_FIELDS),
    ),
    Route("GET", "/webhooks/event-types", event_types),
    Route("GET", "/webhooks/{id}", found, "webhooks:read"),
    Route("PATCH", "/webhooks/{id}", patch, "webhooks:update", closed(**_FIELDS)),
    Route("DELETE", "/webhooks/{id}", own.remover("webhooks", found), "webhooks:delete"),
    Route("POST", "/webhooks/{id}/test", test, None, open_object()),
    Route("POST", "/webhooks/{id}/resume", resume, "webhooks:update", open_object()),
]
