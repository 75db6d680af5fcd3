"""/lead-labels: custom interest statuses."""

from typing import Any

from sandbox.call import Call, Route
from sandbox.pagination import by_created, listed
from sandbox.routes import entities as own
from sandbox.schema import closed, one_of, open_object
from sandbox.world.documents import Doc, user_of
from sandbox.world.ids import iso, uuid7

found = own.finder("lead-labels", "Lead label")
_FIELDS: dict[str, Any] = {
    "label": "string",
    "interest_status_label": one_of("positive", "negative", "neutral"),
    "description": "string|null",
    "use_with_ai": "boolean|null",
}


def index(call: Call) -> Doc:
    """A page of labels."""
    docs = call.own("lead-labels")
    if (search := call.text("search")) is not None:
        docs = [d for d in docs if search.lower() in d["label"].lower()]
    if (kind := call.text("interest_status")) is not None:
        docs = [d for d in docs if d["interest_status_label"] == kind]
    return listed(call, docs, by_created, descending=True)


def create(call: Call) -> Doc:
    """A new label; its number is given here, negative for a negative label."""
    at = call.state.stamp()
    used = max((abs(d["interest_status"]) for d in call.own("lead-labels")), default=2000)
    sign = -1 if call.body["interest_status_label"] == "negative" else 1
    doc = {
        "id": uuid7(at, "new label", call.workspace_id),
        "description": None,
        "use_with_ai": None,
        **call.body,
        "interest_status": sign * (used + 1),
        "organization_id": call.workspace_id,
        "created_by": user_of(call.workspace_id),
        "timestamp_created": iso(at),
    }
    return own.kept(call, "lead-labels", doc)


ROUTES = [
    Route("GET", "/lead-labels", index, "lead-labels:read"),
    Route(
        "POST",
        "/lead-labels",
        create,
        "lead-labels:create",
        closed(required=("label", "interest_status_label"), **_FIELDS),
    ),
    Route("GET", "/lead-labels/{id}", found, "lead-labels:read"),
    Route(
        "PATCH",
        "/lead-labels/{id}",
        own.patcher(found, updated=False),
        "lead-labels:update",
        closed(**_FIELDS),
    ),
    Route(
        "DELETE",
        "/lead-labels/{id}",
        own.remover("lead-labels", found),
        "lead-labels:delete",
        open_object(reassigned_status="number"),
    ),
]
