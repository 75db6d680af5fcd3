"""/campaigns."""

import copy
from typing import Any

from sandbox import leads
from sandbox.call import Answer, Call, Route
from sandbox.errors import Refused, bad_request
from sandbox.lead_documents import render
from sandbox.pagination import by_id, listed
from sandbox.routes import entities as own
from sandbox.routes.campaign_bodies import FIELDS
from sandbox.schema import array_of, closed, open_object
from sandbox.world.documents import Doc
from sandbox.world.ids import iso, uuid4

DRAFT, ACTIVE, PAUSED = 0, 1, 2
FOREVER = 1 << 60
found = own.finder("campaigns", "Campaign")


def index(call: Call) -> Doc:
    """A page of campaigns."""
    docs = call.own("campaigns")
    if (search := call.text("search")) is not None:
        docs = [d for d in docs if search.lower() in d["name"].lower()]
    if (status := call.number("status")) is not None:
        docs = [d for d in docs if d["status"] == status]
    if (status := call.number("exclude_status")) is not None:
        docs = [d for d in docs if d["status"] != status]
    if tags := set(call.texts("tag_ids")):
        tagged = {m["resource_id"] for m in call.own("custom-tag-mappings") if m["tag_id"] in tags}
        docs = [d for d in docs if d["id"] in tagged]
    return listed(call, docs, by_id)


def create(call: Call) -> Doc:
    """A new campaign: always a draft that sends nothing."""
    at = call.state.stamp()
    doc: Doc = {
        "id": uuid4(call.state.world.shape.seed, "new campaign", at),
        "status": DRAFT,
        "timestamp_created": iso(at),
        "timestamp_updated": iso(at),
        "open_tracking": False,
        "organization": call.workspace_id,
        **call.body,
    }
    return own.kept(call, "campaigns", doc)


def patch(call: Call) -> Doc:
    """Change a campaign; lists (senders, sequences) replace the old ones whole."""
    doc = own.patcher(found)(call)
    own.audit(call, own.CAMPAIGN_UPDATED, campaign_id=doc["id"])
    return doc


def remove(call: Call) -> Doc:
    """Delete a campaign and its leads; the campaign comes back."""
    doc = found(call)
    call.state.delete_campaign(doc["id"])
    own.audit(call, own.CAMPAIGN_DELETED, campaign_id=doc["id"])
    return doc


def _for_action(call: Call) -> Doc:
    """Activate and pause answer HTTP 400 with a 404 inside for an unknown campaign."""
    try:
        return found(call)
    except Refused as refusal:
        raise Refused(400, str(refusal), refusal.body) from None


def activate(call: Call) -> Doc:
    """Start or resume a campaign."""
    doc = _for_action(call)
    if doc["id"] not in call.state.campaign_no and not doc.get("sequences"):
        raise bad_request("Campaign must have at least one sequence step to be activated")
    _set_silence(call, doc, on=False)
    doc["status"] = ACTIVE
    own.audit(call, own.LAUNCHED, campaign_id=doc["id"])
    return call.state.touched(doc)


def pause(call: Call) -> Doc:
    """Pause a campaign: what it would have sent from now on is never sent."""
    doc = _for_action(call)
    _set_silence(call, doc, on=True)
    doc["status"] = PAUSED
    own.audit(call, own.PAUSED, campaign_id=doc["id"])
    return call.state.touched(doc)


def _set_silence(call: Call, doc: Doc, *, on: bool) -> None:
    number = call.state.campaign_no.get(doc["id"])
    if number is None:
        return
    spans, now = call.state.pauses.setdefault(number, []), call.state.now()
    if on and (not spans or spans[-1][1] <= now):
        spans.append((now, FOREVER))
    elif not on and spans and spans[-1][1] == FOREVER:
        spans[-1] = (spans[-1][0], now)


def duplicate(call: Call) -> Doc:
    """A draft copy without leads."""
    doc, at = copy.deepcopy(found(call)), call.state.stamp()
    doc |= {
        "id": uuid4(call.state.world.shape.seed, "copy", at),
        "status": DRAFT,
        "name": call.body.get("name") or f"{doc['name']} (copy)",
        "timestamp_created": iso(at),
        "timestamp_updated": iso(at),
    }
    return own.kept(call, "campaigns", doc)


def variables(call: Call) -> Doc:
    """Declare custom variables."""
    doc = found(call)
    doc["custom_variables"] = (doc.get("custom_variables") or {}) | dict.fromkeys(
        call.body["variables"], True
    )
    return call.state.touched(doc)


def count_launched(call: Call) -> Doc:
    """How many campaigns are active."""
    return {"count": sum(d["status"] == ACTIVE for d in call.own("campaigns"))}


def search_by_contact(call: Call) -> Doc:
    """Campaigns that have a lead with this address; no cursor."""
    email = call.text("search") or ""
    rows = leads.rows_with_email(call.state, email)
    ids = {d.get("campaign") for d in render(call.state, rows)}
    ids |= {
        d.get("campaign")
        for d in call.state.extra_leads[call.workspace_id].values()
        if (d.get("email") or "").lower() == email.lower()
    }
    return {"items": [d for d in call.own("campaigns") if d["id"] in ids]}


def share(call: Call) -> Answer:
    """Share for seven days: 204."""
    found(call)
    return Answer(b"", 204)


_ACTION: Any = open_object()

ROUTES = [
    Route("GET", "/campaigns", index, "campaigns:read"),
    Route(
        "POST",
        "/campaigns",
        create,
        "campaigns:create",
        closed(required=("name", "campaign_schedule"), **FIELDS),
    ),
    Route("GET", "/campaigns/count-launched", count_launched, "campaigns:read"),
    Route("GET", "/campaigns/search-by-contact", search_by_contact, "campaigns:read"),
    Route("GET", "/campaigns/{id}", found, "campaigns:read"),
    Route(
        "PATCH",
        "/campaigns/{id}",
        patch,
        "campaigns:update",
        closed(**{k: v for k, v in FIELDS.items() if k != "ai_sdr_id"}),
    ),
    Route("DELETE", "/campaigns/{id}", remove, "campaigns:delete"),
    Route("POST", "/campaigns/{id}/activate", activate, "campaigns:update", _ACTION),
    Route("POST", "/campaigns/{id}/pause", pause, "campaigns:update", _ACTION),
    Route(
        "POST",
        "/campaigns/{id}/duplicate",
        duplicate,
        "campaigns:create",
        open_object(name="string"),
    ),
    Route(
        "POST",
        "/campaigns/{id}/variables",
        variables,
        "campaigns:update",
        open_object(required=("variables",), variables=array_of("string")),
    ),
    Route("POST", "/campaigns/{id}/share", share, None, _ACTION),
]
