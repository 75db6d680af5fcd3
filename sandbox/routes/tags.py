"""/custom-tags and /custom-tag-mappings."""

from sandbox.call import Call, Route
from sandbox.errors import not_found
from sandbox.pagination import by_created, by_id, listed
from sandbox.world.documents import Doc


def found(call: Call) -> Doc:
    """The tag named in the path. Raises 404."""
    doc = call.state.find("custom-tags", call.workspace_id, call.path[0])
    if doc is None:
        raise not_found("Custom tag not found")
    return doc


def index(call: Call) -> Doc:
    """A page of tags."""
    docs = call.own("custom-tags")
    if (search := call.text("search")) is not None:
        docs = [d for d in docs if search.lower() in d["label"].lower()]
    if wanted := set(call.texts("tag_ids")):
        docs = [d for d in docs if d["id"] in wanted]
    if resources := set(call.texts("resource_ids")):
        used = {m["tag_id"] for m in call.own("custom-tag-mappings")
                if m["resource_id"] in resources}
        docs = [d for d in docs if d["id"] in used]
    return listed(call, docs, by_id)


def mappings(call: Call) -> Doc:
    """A page of what is tagged with what."""
    docs = call.own("custom-tag-mappings")
    if resources := set(call.texts("resource_ids")):
        docs = [d for d in docs if d["resource_id"] in resources]
    return listed(call, docs, by_created, descending=True)


ROUTES = [
    Route("GET", "/custom-tags", index, "custom_tags:read"),
    Route("GET", "/custom-tags/{id}", found, "custom_tags:read"),
    Route("GET", "/custom-tag-mappings", mappings, "custom_tag_mappings:read"),
]
