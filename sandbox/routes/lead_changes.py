"""Changing leads: patch, delete, interest status, move, merge, assign."""

from dataclasses import replace
from typing import Any

from sandbox import leads as read
from sandbox.call import Answer, Call, Route
from sandbox.errors import Refused, bad_request
from sandbox.routes import entities as own
from sandbox.routes.leads import located, matching
from sandbox.schema import array_of, closed, open_object
from sandbox.snapshot import NO_INTEREST, Extra
from sandbox.world.documents import Doc
from sandbox.world.events import Kind
from sandbox.world.ids import MINUTE, iso

CAMEL = {
    "first_name": "firstName",
    "last_name": "lastName",
    "company_name": "companyName",
    "job_title": "jobTitle",
    "phone": "phone",
    "website": "website",
    "personalization": "personalization",
}

QUIET = 10 * MINUTE  # changes this soon after another are no analytics events


def changed(call: Call, doc: Doc, row: int | None, fields: Doc) -> Doc:
    """Lay new fields over a lead."""
    call.state.version += 1
    if row is None:
        doc.update(fields)
        return {k: v for k, v in doc.items() if v is not None}
    call.state.patches[row] = call.state.patches.get(row, {}) | fields
    return {k: v for k, v in (doc | fields).items() if v is not None}


def patch(call: Call) -> Doc:
    """Change a lead's own fields; its address and campaign cannot change."""
    doc, row = located(call, call.path[0])
    fields = {k: v for k, v in call.body.items() if k != "custom_variables"}
    payload = doc.get("payload", {}) | {CAMEL[k]: v for k, v in fields.items() if k in CAMEL}
    payload |= call.body.get("custom_variables") or {}
    return changed(
        call, doc, row, fields | {"payload": payload, "timestamp_updated": iso(call.state.now())}
    )


def remove(call: Call) -> Doc:
    """Delete a lead; it comes back."""
    doc, row = located(call, call.path[0])
    call.state.drop_lead(call.workspace_id, doc["id"], row)
    own.audit(call, own.LEAD_DELETED, affected_count=1)
    return doc


def remove_many(call: Call) -> Doc:
    """Delete a campaign's or a list's leads."""
    body = call.body
    if not body.get("campaign_id") and not body.get("list_id"):
        raise bad_request("body must have required property 'campaign_id'")
    scope = {
        "campaign": body.get("campaign_id"),
        "list_id": body.get("list_id"),
        "ids": body.get("ids"),
    }
    docs = matching(replace(call, body={k: v for k, v in scope.items() if v is not None}))
    if (status := body.get("status")) is not None:
        docs = [d for d in docs if d["status"] == status]
    docs = docs[: body.get("limit", 10_000)]
    for doc in docs:
        call.state.drop_lead(call.workspace_id, doc["id"], read.row_of(call.state, doc["id"]))
    own.audit(call, own.LEAD_DELETED, affected_count=len(docs))
    return {"count": len(docs)}


def update_interest(call: Call) -> Answer:
    """Set the interest of every lead with an address; null makes them plain leads again."""
    body = call.body
    docs = [
        d
        for d in read.with_email(call.state, call.workspace_id, body["lead_email"])
        if body.get("campaign_id") in (None, d.get("campaign"))
        and body.get("list_id") in (None, d.get("list_id"))
    ]
    if not docs:
        raise Refused(400, "Lead not found", {"error": "Lead not found"})
    for doc in docs:
        set_interest(call, doc, body["interest_value"])
    message = {"message": "Lead interest status update background job submitted"}
    return Answer(message, 202 if call.quirks.interest_202 else 200)


def set_interest(call: Call, doc: Doc, value: int | None) -> None:
    """Change one lead's interest, and record it as an event unless one was just recorded."""
    state, now = call.state, call.state.now()
    row = read.row_of(state, doc["id"])
    last = doc.get("timestamp_last_interest_change")
    if row is not None and (last is None or last < iso(now - QUIET)):
        state.extra_events.append(
            Extra(
                now,
                Kind.INTEREST,
                row,
                int(state.world.leads.campaign[row]),
                step=doc.get("email_replied_step", -1),
                variant=doc.get("email_replied_variant", -1),
                value=NO_INTEREST if value is None else int(value),
            )
        )
    changed(
        call,
        doc,
        row,
        {
            "lt_interest_status": value,
            "timestamp_updated": iso(now),
            "timestamp_last_interest_change": iso(now),
        },
    )


FIELDS: dict[str, Any] = {
    "personalization": "string|null",
    "website": "string|null",
    "last_name": "string|null",
    "first_name": "string|null",
    "company_name": "string|null",
    "job_title": "string|null",
    "phone": "string|null",
    "lt_interest_status": "number",
    "pl_value_lead": "string|null",
    "assigned_to": "string|null",
    "custom_variables": "object",
}

ROUTES = [
    Route("PATCH", "/leads/{id}", patch, "leads:update", closed(**FIELDS)),
    Route("DELETE", "/leads/{id}", remove, "leads:delete"),
    Route(
        "DELETE",
        "/leads",
        remove_many,
        "leads:delete",
        open_object(
            campaign_id="string",
            list_id="string",
            status="number",
            ids=array_of("string"),
            limit="integer",
        ),
    ),
    Route(
        "POST",
        "/leads/update-interest-status",
        update_interest,
        None,
        open_object(
            required=("lead_email", "interest_value"),
            lead_email="string",
            interest_value="number|null",
            campaign_id="string",
            list_id="string",
            ai_interest_value="number",
            disable_auto_interest="boolean",
        ),
    ),
]
