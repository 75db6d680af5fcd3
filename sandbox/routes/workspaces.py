"""/workspaces/current."""

from sandbox.call import Call, Route
from sandbox.errors import not_found
from sandbox.routes.entities import patcher
from sandbox.schema import closed
from sandbox.world.documents import Doc


def current(call: Call) -> Doc:
    """The workspace the key acts on."""
    doc = call.state.find("workspaces", call.workspace_id, call.workspace_id)
    if doc is None:
        raise not_found("Workspace not found")
    return doc


ROUTES = [
    Route("GET", "/workspaces/current", current, "workspaces:read"),
    Route(
        "PATCH",
        "/workspaces/current",
        patcher(current),
        "workspaces:update",
        closed(name="string", org_logo_url="string|null"),
    ),
]
