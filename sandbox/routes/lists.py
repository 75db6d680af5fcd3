"""/lead-lists."""

from sandbox.call import Call, Route
from sandbox.errors import not_found
from sandbox.pagination import by_created, listed
from sandbox.world.documents import Doc


def found(call: Call) -> Doc:
    """The list named in the path. Raises 404."""
    doc = call.state.find("lead-lists", call.workspace_id, call.path[0])
    if doc is None:
        raise not_found("Lead list not found")
    return doc


def index(call: Call) -> Doc:
    """A page of lead lists."""
    docs = call.own("lead-lists")
    if (search := call.text("search")) is not None:
        docs = [d for d in docs if search.lower() in d["name"].lower()]
    if (wanted := call.flag("has_enrichment_task")) is not None:
        docs = [d for d in docs if bool(d["has_enrichment_task"]) == wanted]
    return listed(call, docs, by_created, descending=True)


ROUTES = [
    Route("GET", "/lead-lists", index, "lead_lists:read"),
    Route("GET", "/lead-lists/{id}", found, "lead_lists:read"),
]
