"""What every small resource does alike: find, patch, remove, and the record of who did it."""

from collections.abc import Callable

from sandbox.call import Call
from sandbox.errors import not_found
from sandbox.state import KEY_FIELD, State
from sandbox.world.documents import Doc, user_of
from sandbox.world.ids import iso, uuid7

LAUNCHED, PAUSED, CAMPAIGN_DELETED, LEAD_DELETED = 4, 5, 3, 2
LEAD_MOVED, LEAD_ADDED, LEAD_MERGED, CAMPAIGN_UPDATED, SUBSEQUENCE_UPDATED = 8, 9, 10, 11, 12
WEBHOOK_CREATED, WEBHOOK_UPDATED, WEBHOOK_DISABLED, WEBHOOK_RESUMED = 18, 19, 20, 21
ACCOUNT_UPDATED = 36


def finder(kind: str, name: str) -> Callable[[Call], Doc]:
    """The GET of one document named in the path; 404 when it is not the workspace's."""

    def found(call: Call) -> Doc:
        key = call.path[0].lower() if kind == "accounts" else call.path[0]
        doc = call.state.find(kind, call.workspace_id, key)
        if doc is None:
            raise not_found(f"{name} not found")
        return doc

    return found


def patcher(found: Callable[[Call], Doc], *, updated: bool = True) -> Callable[[Call], Doc]:
    """The PATCH: fields given replace the old ones."""

    def patch(call: Call) -> Doc:
        doc = found(call)
        doc.update(call.body)
        return call.state.touched(doc) if updated else doc

    return patch


def remover(kind: str, found: Callable[[Call], Doc]) -> Callable[[Call], Doc]:
    """The DELETE: the removed document comes back."""

    def remove(call: Call) -> Doc:
        doc = found(call)
        del call.state.docs[kind][doc[KEY_FIELD.get(kind, "id")]]
        return doc

    return remove


def kept(call: Call, kind: str, doc: Doc) -> Doc:
    """Store a new document."""
    call.state.docs[kind][doc[KEY_FIELD.get(kind, "id")]] = doc
    return doc


def audit(call: Call, activity: int, **about: object) -> None:
    """Write an audit log entry of an act through the API."""
    _entry(call.state, call.workspace_id, activity, {"from_api": True, **about})


def machine_audit(state: State, workspace_id: str, activity: int, **about: object) -> None:
    """Write an audit log entry of what Instantly did by itself."""
    _entry(state, workspace_id, activity, {"from_api": False, "user_id": None, **about})


def _entry(state: State, workspace_id: str, activity: int, about: Doc) -> None:
    at = state.stamp()
    entry: Doc = {
        "id": uuid7(at, "audit", workspace_id, activity),
        "timestamp": iso(at),
        "organization_id": workspace_id,
        "activity_type": activity,
        "ip_address": "192.0.2.7",
        "from_api": True,
        "user_agent": None,
        "user_id": user_of(workspace_id),
        "user_name": None,
        "api_key_id": None,
        **about,
    }
    state.docs["audit-logs"][entry["id"]] = entry
