"""/subsequences: follow-up sequences that a condition starts."""

import copy

from sandbox.call import Call, Route
from sandbox.pagination import by_id, listed
from sandbox.routes import entities as own
from sandbox.routes.campaign_bodies import SUBSEQUENCE_FIELDS
from sandbox.schema import closed, open_object
from sandbox.world.documents import Doc
from sandbox.world.ids import iso, uuid7

found = own.finder("subsequences", "Subsequence")


def index(call: Call) -> Doc:
    """A page of subsequences."""
    docs = call.own("subsequences")
    if (parent := call.text("parent_campaign")) is not None:
        docs = [d for d in docs if d["parent_campaign"] == parent]
    if (other := call.text("parent_campaign_not")) is not None:
        docs = [d for d in docs if d["parent_campaign"] != other]
    if (search := call.text("search")) is not None:
        docs = [d for d in docs if search.lower() in d["name"].lower()]
    return listed(call, docs, by_id)


def create(call: Call) -> Doc:
    """A new one, as a draft."""
    at = call.state.stamp()
    doc: Doc = {
        "id": uuid7(at, "new subsequence"),
        "timestamp_created": iso(at),
        "timestamp_leads_updated": iso(at),
        "workspace": call.workspace_id,
        "status": 0,
        **call.body,
    }
    return own.kept(call, "subsequences", doc)


def duplicate(call: Call) -> Doc:
    """A draft copy, for the same or another campaign."""
    doc, at = copy.deepcopy(found(call)), call.state.stamp()
    doc |= {
        "id": uuid7(at, "subsequence copy"),
        "status": 0,
        "timestamp_created": iso(at),
        "name": call.body.get("name") or f"{doc['name']} (copy)",
        "parent_campaign": call.body["parent_campaign"],
    }
    return own.kept(call, "subsequences", doc)


def _to(status: int, call: Call) -> Doc:
    doc = found(call)
    doc["status"] = status
    own.audit(call, own.SUBSEQUENCE_UPDATED, subsequence_id=doc["id"])
    return doc


def analytics(call: Call) -> list[Doc]:
    """Per subsequence of a campaign; the demo's have not sent anything."""
    return [
        {"subsequence_id": d["id"], "emails_sent": 0, "unique_opens": 0, "unique_replies": 0}
        for d in call.own("subsequences")
        if d["parent_campaign"] == call.text("campaign_id")
    ]


_CHANGEABLE = {k: v for k, v in SUBSEQUENCE_FIELDS.items() if k != "parent_campaign"}
ROUTES = [
    Route("GET", "/subsequences", index, "subsequences:read"),
    Route(
        "POST",
        "/subsequences",
        create,
        "subsequences:create",
        closed(required=("parent_campaign", "name", "conditions"), **SUBSEQUENCE_FIELDS),
    ),
    Route("GET", "/subsequences/analytics", analytics, "subsequences:read"),
    Route("GET", "/subsequences/{id}", found, "subsequences:read"),
    Route(
        "PATCH",
        "/subsequences/{id}",
        own.patcher(found, updated=False),
        "subsequences:update",
        closed(**_CHANGEABLE),
    ),
    Route(
        "DELETE", "/subsequences/{id}", own.remover("subsequences", found), "subsequences:delete"
    ),
    Route(
        "POST",
        "/subsequences/{id}/duplicate",
        duplicate,
        "subsequences:create",
        open_object(required=("parent_campaign",), parent_campaign="string", name="string"),
    ),
    Route(
        "POST",
        "/subsequences/{id}/pause",
        lambda call: _to(2, call),
        "subsequences:update",
        open_object(),
    ),
    Route(
        "POST",
        "/subsequences/{id}/resume",
        lambda call: _to(1, call),
        "subsequences:update",
        open_object(),
    ),
]
