"""/webhooks."""

from sandbox.call import Call, Route
from sandbox.errors import not_found
from sandbox.pagination import limit_of
from sandbox.world.documents import Doc


def found(call: Call) -> Doc:
    """The subscription named in the path. Raises 404."""
    doc = call.state.find("webhooks", call.workspace_id, call.path[0])
    if doc is None:
        raise not_found("Webhook not found")
    return doc


def index(call: Call) -> Doc:
    """A page of subscriptions; this list never gives a cursor while it fits one page."""
    limit, after = limit_of(call), call.text("starting_after")
    docs = sorted(call.own("webhooks"), key=lambda d: d["id"])
    for name in ("campaign", "event_type"):
        if (value := call.text(name)) is not None:
            docs = [d for d in docs if d[name] == value]
    docs = [d for d in docs if after is None or d["id"] > after]
    page: Doc = {"items": docs[:limit]}
    if len(docs) > limit:
        page["next_starting_after"] = docs[limit - 1]["id"]
    return page


ROUTES = [
    Route("GET", "/webhooks", index),
    Route("GET", "/webhooks/{id}", found, "webhooks:read"),
]
