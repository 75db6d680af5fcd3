"""/lead-labels."""

from sandbox.call import Call, Route
from sandbox.errors import not_found
from sandbox.pagination import by_created, listed
from sandbox.world.documents import Doc


def found(call: Call) -> Doc:
    """The label named in the path. Raises 404."""
    doc = call.state.find("lead-labels", call.workspace_id, call.path[0])
    if doc is None:
        raise not_found("Lead label not found")
    return doc


def index(call: Call) -> Doc:
    """A page of lead labels."""
    docs = call.own("lead-labels")
    if (search := call.text("search")) is not None:
        docs = [d for d in docs if search.lower() in d["label"].lower()]
    if (kind := call.text("interest_status")) is not None:
        docs = [d for d in docs if d["interest_status_label"] == kind]
    return listed(call, docs, by_created, descending=True)


ROUTES = [
    Route("GET", "/lead-labels", index, "lead-labels:read"),
    Route("GET", "/lead-labels/{id}", found, "lead-labels:read"),
]
