"""/block-lists-entries: addresses and domains that are never written to, whatever is planned."""

from sandbox import leads
from sandbox.call import Answer, Call, Route
from sandbox.pagination import by_id, listed
from sandbox.routes import entities as own
from sandbox.schema import array_of, closed, open_object
from sandbox.world.documents import Doc, block_entry

found = own.finder("block-lists-entries", "Block list entry")


def _chosen(call: Call) -> list[Doc]:
    docs = call.own("block-lists-entries")
    if call.flag("domains_only"):
        docs = [d for d in docs if d["is_domain"]]
    if (search := call.text("search")) is not None:
        docs = [d for d in docs if search.lower() in d["bl_value"].lower()]
    return docs


def index(call: Call) -> Doc:
    """A page of entries."""
    return listed(call, _chosen(call), by_id)


def _added(call: Call, value: str) -> Doc:
    entry = block_entry(0, call.workspace_id, value, call.state.stamp())
    call.state.silence(leads.rows_blocked_by(call.state, call.workspace_id, value))
    return own.kept(call, "block-lists-entries", entry)


def create(call: Call) -> Doc:
    """Block one address or domain."""
    return _added(call, call.body["bl_value"])


def create_many(call: Call) -> Doc:
    """Block up to 1,000; what is no address and no domain is left out."""
    good = [v for v in call.body["bl_values"] if "." in v]
    return {
        "items": [_added(call, v) for v in good],
        "valid_count": len(good),
        "invalid_count": len(call.body["bl_values"]) - len(good),
    }


def patch(call: Call) -> Doc:
    """Change an entry."""
    before = found(call)["bl_value"]
    doc = own.patcher(found, updated=False)(call)
    doc["is_domain"] = "@" not in doc["bl_value"]
    _heard_again(call, before)
    call.state.silence(leads.rows_blocked_by(call.state, call.workspace_id, doc["bl_value"]))
    return doc


def _heard_again(call: Call, value: str) -> None:
    """Who is no longer blocked by any entry gets mails again."""
    state = call.state
    freed = set(leads.rows_blocked_by(state, call.workspace_id, value))
    for doc in call.own("block-lists-entries"):
        freed -= set(leads.rows_blocked_by(state, call.workspace_id, doc["bl_value"]))
    state.end_silence(freed)


def remove(call: Call) -> Doc:
    """Unblock one."""
    return _dropped(call, [found(call)])[0]


def _dropped(call: Call, docs: list[Doc]) -> list[Doc]:
    for doc in docs:
        del call.state.docs["block-lists-entries"][doc["id"]]
    for doc in docs:
        _heard_again(call, doc["bl_value"])
    return docs


def remove_many(call: Call) -> list[Doc]:
    """Unblock by id."""
    return _dropped(
        call, [d for d in call.own("block-lists-entries") if d["id"] in call.body["ids"]]
    )


def remove_all(call: Call) -> list[Doc]:
    """Unblock everything, or what the filters leave."""
    return _dropped(call, _chosen(call))


def download(call: Call) -> Answer:
    """All values, one a line."""
    text = "\n".join(d["bl_value"] for d in _chosen(call))
    return Answer(text.encode(), content_type="text/csv; charset=utf-8")


_PATH, _SCOPE = "/block-lists-entries", "block_list_entries"
ROUTES = [
    Route("GET", _PATH, index, f"{_SCOPE}:read"),
    Route(
        "POST", _PATH, create, f"{_SCOPE}:create", closed(required=("bl_value",), bl_value="string")
    ),
    Route("DELETE", _PATH, remove_all, f"{_SCOPE}:delete"),
    Route("GET", f"{_PATH}/download", download, f"{_SCOPE}:read"),
    Route(
        "POST",
        f"{_PATH}/bulk-create",
        create_many,
        f"{_SCOPE}:create",
        open_object(required=("bl_values",), bl_values=array_of("string", least=1, most=1000)),
    ),
    Route(
        "POST",
        f"{_PATH}/bulk-delete",
        remove_many,
        f"{_SCOPE}:delete",
        open_object(required=("ids",), ids=array_of("string")),
    ),
    Route("GET", _PATH + "/{id}", found, f"{_SCOPE}:read"),
    Route("PATCH", _PATH + "/{id}", patch, f"{_SCOPE}:update", closed(bl_value="string")),
    Route("DELETE", _PATH + "/{id}", remove, f"{_SCOPE}:delete"),
]
