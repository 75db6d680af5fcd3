"""/campaigns."""

from sandbox.call import Call, Route
from sandbox.errors import not_found
from sandbox.pagination import by_id, listed
from sandbox.world.documents import Doc


def found(call: Call) -> Doc:
    """The campaign named in the path. Raises 404."""
    doc = call.state.find("campaigns", call.workspace_id, call.path[0])
    if doc is None:
        raise not_found("Campaign not found")
    return doc


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


ROUTES = [
    Route("GET", "/campaigns", index, "campaigns:read"),
    Route("GET", "/campaigns/{id}", found, "campaigns:read"),
]
