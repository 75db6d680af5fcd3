"""/background-jobs and /audit-logs."""

from sandbox.call import Call, Route
from sandbox.errors import not_found
from sandbox.pagination import by_id, listed
from sandbox.periods import bounds
from sandbox.world.documents import Doc, user_of
from sandbox.world.ids import iso, job_id

_NEXT = {"pending": ("in-progress", 40), "in-progress": ("success", 100)}


def background_job(call: Call, kind: str, entity_id: str | None, entity_type: str) -> Doc:
    """A job that is done after two looks at it. Unlike entities it keeps its nulls."""
    at = call.state.stamp()
    doc: Doc = {
        "id": job_id(call.state.world.shape.seed, at),
        "workspace_id": call.workspace_id,
        "organization_id": call.workspace_id,
        "user_id": user_of(call.workspace_id),
        "type": kind,
        "entity_id": entity_id,
        "entity_type": entity_type,
        "data": {},
        "progress": 0,
        "status": "pending",
        "created_at": iso(at),
        "updated_at": iso(at),
    }
    call.state.docs["background-jobs"][doc["id"]] = doc
    return _shown(doc)


def _shown(doc: Doc) -> Doc:
    return {k: v for k, v in doc.items() if k != "organization_id"}


def job(call: Call) -> Doc:
    """The job's state; looking at it moves it on."""
    doc = call.state.find("background-jobs", call.workspace_id, call.path[0])
    if doc is None:
        raise not_found("Background job not found")
    shown = _shown(doc)
    if doc["status"] in _NEXT:
        doc["status"], doc["progress"] = _NEXT[doc["status"]]
        doc["updated_at"] = iso(call.state.now())
    return shown


def jobs(call: Call) -> Doc:
    """A page of jobs."""
    docs = call.own("background-jobs")
    for name in ("type", "entity_type", "entity_id", "status"):
        if wanted := call.texts(name):
            docs = [d for d in docs if d[name] in wanted]
    if ids := call.texts("ids") + call.texts("included_ids"):
        docs = [d for d in docs if d["id"] in ids]
    return listed(call, [_shown(d) for d in docs], by_id)


def audit_logs(call: Call) -> Doc:
    """A page of the audit log, newest first; up to 1,000 a page."""
    docs = call.own("audit-logs")
    if (activity := call.number("activity_type")) is not None:
        docs = [d for d in docs if d["activity_type"] == activity]
    start, end = bounds(call)
    if start is not None:
        docs = [d for d in docs if d["timestamp"] >= iso(start)]
    if end is not None:
        docs = [d for d in docs if d["timestamp"] < iso(end)]
    return listed(call, docs, by_id, descending=True, most=1000)


ROUTES = [
    Route("GET", "/background-jobs", jobs, "background-jobs:read", nulls=True),
    Route("GET", "/background-jobs/{id}", job, "background-jobs:read", nulls=True),
    Route("GET", "/audit-logs", audit_logs, "audit_logs:read"),
]
