"""Moving leads: to another campaign or list, into one another, to members, to subsequences."""

from sandbox import leads as read
from sandbox.call import Answer, Call, Route
from sandbox.errors import bad_request
from sandbox.routes import entities as own
from sandbox.routes.jobs import background_job
from sandbox.routes.lead_changes import changed
from sandbox.routes.leads import LIST_BODY, located, matching
from sandbox.schema import array_of, open_object
from sandbox.world.documents import Doc
from sandbox.world.ids import iso, uuid7


def move(call: Call) -> Doc:
    """Move (or copy) leads to another campaign or list; a job says when it is done."""
    target = {"campaign": call.body.get("to_campaign_id"), "list_id": call.body.get("to_list_id")}
    if not any(target.values()):
        raise bad_request("body must have required property 'to_campaign_id'")
    if call.body.get("ids") and not (call.body.get("campaign") or call.body.get("list_id")):
        raise bad_request("campaign or list_id is required when ids are given")
    docs = matching(call)[: call.body.get("limit") or None]
    for doc in docs:
        _moved(call, doc, target)
    own.audit(call, own.LEAD_MOVED, affected_count=len(docs))
    kind = "campaign" if target["campaign"] else "list"
    return background_job(call, "move-leads", target["campaign"] or target["list_id"], kind)


def _moved(call: Call, doc: Doc, target: Doc) -> None:
    state, copied = call.state, bool(call.body.get("copy_leads"))
    new = {k: v for k, v in (doc | target).items() if v is not None}
    if copied:
        at = state.stamp()
        new |= {"id": uuid7(at, "copied lead"), "timestamp_created": iso(at)}
    if call.body.get("reset_interest_status"):
        new.pop("lt_interest_status", None)
    if not copied:
        state.drop_lead(call.workspace_id, doc["id"], read.row_of(state, doc["id"]))
    state.add_lead(call.workspace_id, new)


def merge(call: Call) -> Doc:
    """Fold one lead into another: the first disappears."""
    doc, row = located(call, call.body["lead_id"])
    target, target_row = located(call, call.body["destination_lead_id"])
    call.state.drop_lead(call.workspace_id, doc["id"], row)
    own.audit(call, own.LEAD_MERGED, affected_count=1)
    payload = doc.get("payload", {}) | target.get("payload", {})
    return changed(call, target, target_row, {"payload": payload})


def assign(call: Call) -> Answer:
    """Give leads to members in turn."""
    users = call.body["organization_user_ids"]
    docs = matching(call)[: call.body.get("limit") or None]
    for n, doc in enumerate(docs):
        changed(
            call, doc, read.row_of(call.state, doc["id"]), {"assigned_to": users[n % len(users)]}
        )
    return Answer(
        {"status": "success", "message": f"{len(docs)} leads are being assigned"},
        202 if call.quirks.interest_202 else 200,
    )


def _subsequence(call: Call, value: str | None) -> Doc:
    doc, row = located(call, call.body["id"])
    at = iso(call.state.now()) if value else None
    return changed(call, doc, row, {"subsequence_id": value, "timestamp_added_subsequence": at})


ROUTES = [
    Route("POST", "/leads/move", move, "leads:update", LIST_BODY, nulls=True),
    Route(
        "POST",
        "/leads/merge",
        merge,
        "leads:update",
        open_object(
            required=("lead_id", "destination_lead_id"),
            lead_id="string",
            destination_lead_id="string",
        ),
    ),
    Route(
        "POST",
        "/leads/bulk-assign",
        assign,
        None,
        open_object(
            required=("organization_user_ids",), organization_user_ids=array_of("string", least=1)
        ),
    ),
    Route(
        "POST",
        "/leads/subsequence/move",
        lambda call: _subsequence(call, call.body["subsequence_id"]),
        "leads:update",
        open_object(required=("subsequence_id", "id"), subsequence_id="string", id="string"),
    ),
    Route(
        "POST",
        "/leads/subsequence/remove",
        lambda call: _subsequence(call, None),
        "leads:update",
        open_object(required=("id",), id="string"),
    ),
]
