"""/lead-lists."""

from collections import Counter
from typing import Any

from sandbox import leads
from sandbox.call import Call, Route
from sandbox.pagination import by_created, listed
from sandbox.routes import entities as own
from sandbox.schema import closed
from sandbox.world.documents import Doc
from sandbox.world.ids import iso, uuid4

found = own.finder("lead-lists", "Lead list")
_FIELDS: dict[str, Any] = {
    "name": "string",
    "has_enrichment_task": "boolean|null",
    "owned_by": "string|null",
}
_VERIFIED = {
    1: "verified",
    -1: "invalid",
    -2: "risky",
    -3: "catch_all",
    -4: "job_change",
    11: "verification_job_pending_user",
    12: "verification_job_pending_user",
}


def index(call: Call) -> Doc:
    """A page of lead lists."""
    docs = call.own("lead-lists")
    if (search := call.text("search")) is not None:
        docs = [d for d in docs if search.lower() in d["name"].lower()]
    if (wanted := call.flag("has_enrichment_task")) is not None:
        docs = [d for d in docs if bool(d["has_enrichment_task"]) == wanted]
    return listed(call, docs, by_created, descending=True)


def create(call: Call) -> Doc:
    """A new list."""
    at = call.state.stamp()
    doc = {
        "id": uuid4(call.state.world.shape.seed, "new list", at),
        "has_enrichment_task": None,
        "owned_by": None,
        **call.body,
        "organization_id": call.workspace_id,
        "timestamp_created": iso(at),
    }
    return own.kept(call, "lead-lists", doc)


def verification(call: Call) -> Doc:
    """How many of the list's leads have which verification status."""
    docs = leads.of_list(call.state, call.workspace_id, found(call)["id"])
    seen = Counter(_VERIFIED.get(d.get("verification_status", 0), "") for d in docs)
    names = (
        "verified",
        "invalid",
        "risky",
        "catch_all",
        "job_change",
        "verification_job_pending_leadfinder",
        "verification_job_pending_user",
    )
    return {"stats": {name: seen[name] for name in names}, "total_leads": len(docs)}


ROUTES = [
    Route("GET", "/lead-lists", index, "lead_lists:read"),
    Route(
        "POST", "/lead-lists", create, "lead_lists:create", closed(required=("name",), **_FIELDS)
    ),
    Route("GET", "/lead-lists/{id}", found, "lead_lists:read"),
    Route(
        "PATCH",
        "/lead-lists/{id}",
        own.patcher(found, updated=False),
        "lead_lists:update",
        closed(**_FIELDS),
    ),
    Route("DELETE", "/lead-lists/{id}", own.remover("lead-lists", found), "lead_lists:delete"),
    Route("GET", "/lead-lists/{id}/verification-stats", verification),
]
