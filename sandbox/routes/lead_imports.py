"""Adding leads: one (POST /leads) or up to 1,000 (POST /leads/add)."""

import re
from collections import Counter
from typing import Any

from sandbox import leads as read
from sandbox.call import Call, Route
from sandbox.errors import bad_request, not_found
from sandbox.routes import entities as own
from sandbox.routes.lead_changes import CAMEL, FIELDS
from sandbox.schema import array_of, closed, of_type, open_object, shape
from sandbox.world.documents import Doc, user_of
from sandbox.world.ids import iso, uuid7

_ADDRESS = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
_EMPTY = ("first_name", "last_name", "company_name", "website", "personalization")


def _new_lead(call: Call, body: Doc, target: Doc) -> Doc:
    """Build and keep a lead; unset texts become "" and the payload repeats what was sent."""
    at = call.state.stamp()
    email = body.get("email")
    texts = {
        k: v
        for k, v in body.items()
        if k in CAMEL or k in ("email", "pl_value_lead", "assigned_to", "lt_interest_status")
    }
    payload: Doc = {
        "email": email,
        **{CAMEL[k]: body.get(k) or "" for k in CAMEL if k in body},
        **(body.get("custom_variables") or {}),
        **target,
    }
    doc: Doc = {
        "id": uuid7(at, call.state.world.shape.seed, "new lead"),
        "timestamp_created": iso(at),
        "timestamp_updated": iso(at),
        "organization": call.workspace_id,
        "status": 1,
        "email_open_count": 0,
        "email_reply_count": 0,
        "email_click_count": 0,
        "company_domain": email.partition("@")[2].lower() if email else "",
        "status_summary": {},
        **dict.fromkeys(_EMPTY, ""),
        **texts,
        **target,
        "payload": payload,
        "upload_method": "api",
        "uploaded_by_user": user_of(call.workspace_id),
    }
    doc = {k: ("" if v is None and k in _EMPTY else v) for k, v in doc.items()}
    doc = {k: v for k, v in doc.items() if v is not None}
    call.state.add_lead(call.workspace_id, doc)
    return doc


def _target(call: Call, campaign_key: str) -> Doc:
    """The campaign or list a lead goes to; {} makes an orphan. Raises 404 for a foreign one."""
    for key, field, kind in (
        (campaign_key, "campaign", "campaigns"),
        ("list_id", "list_id", "lead-lists"),
    ):
        if value := call.body.get(key):
            if call.state.find(kind, call.workspace_id, value) is None:
                raise not_found(f"{field.removesuffix('_id').capitalize()} not found")
            return {field: value}
    return {}


def _twin(call: Call, email: str, target: Doc) -> tuple[Doc | None, str | None]:
    """A lead with the address that stands in the way: it, and the flag that says so."""
    if not email:
        return None, None
    docs = read.with_email(call.state, call.workspace_id, email)
    inside = [d for d in docs if target and all(d.get(k) == v for k, v in target.items())]
    for flag, found in (
        ("skip_if_in_workspace", docs),
        ("skip_if_in_campaign", [d for d in docs if d.get("campaign")]),
        ("skip_if_in_list", [d for d in docs if d.get("list_id")]),
    ):
        if call.body.get(flag) and found:
            return found[0], flag
    return (inside[0], "duplicate") if inside else (None, None)


def create(call: Call) -> Doc:
    """One lead. One that is there already (by the skip flags, or in the same target) comes back
    unchanged; without campaign and list an orphan is made quietly.
    """
    target, email = _target(call, "campaign"), call.body.get("email")
    if "campaign" in target and not email:
        raise bad_request("email is required when campaign is set")
    if "list_id" in target and not any(
        call.body.get(k) for k in ("email", "first_name", "last_name")
    ):
        raise bad_request("One of email, first_name, last_name is required")
    if email and not _ADDRESS.match(email):
        raise bad_request('body/email must match format "email"')
    twin, _ = _twin(call, email or "", target)
    if twin is not None:
        return twin
    own.audit(call, own.LEAD_ADDED, affected_count=1)
    return _new_lead(call, call.body, target)


def _blocked(call: Call, email: str) -> bool:
    values = {d["bl_value"].lower() for d in call.own("block-lists-entries")}
    return email.lower() in values or email.partition("@")[2].lower() in values


def create_many(call: Call) -> Doc:
    """Up to 1,000 leads for a campaign or a list, with a count for whatever was left out."""
    body = call.body
    if bool(body.get("campaign_id")) == bool(body.get("list_id")):
        raise bad_request("Exactly one of campaign_id or list_id must be provided")
    target, counts, seen = _target(call, "campaign_id"), Counter[str](), set[str]()
    created: list[Doc] = []
    for index, lead in enumerate(body["leads"]):
        email = lead.get("email") or ""
        problem = _problem(call, lead, email, seen, target)
        seen.add(email.lower())
        if problem:
            counts[problem] += 1
            continue
        doc = _new_lead(call, lead, target)
        created.append(
            {
                "index": index,
                "id": doc["id"],
                **{k: doc.get(k) or None for k in ("email", "first_name", "last_name", "phone")},
            }
        )
    own.audit(call, own.LEAD_ADDED, affected_count=len(created))
    names = (
        "in_blocklist",
        "duplicated_leads",
        "skipped_count",
        "invalid_email_count",
        "incomplete_count",
        "duplicate_email_count",
    )
    return {
        "status": "success",
        "total_sent": len(body["leads"]),
        "leads_uploaded": len(created),
        "blocklist_used": body.get("blocklist_id"),
        "remaining_in_plan": None,
        **{n: counts[n] for n in names},
        "created_leads": created,
    }


def _problem(call: Call, lead: Doc, email: str, seen: set[str], target: Doc) -> str | None:
    """The counter a lead that is not taken goes to."""
    if not email and (
        "campaign" in target or not (lead.get("first_name") or lead.get("last_name"))
    ):
        return "incomplete_count"
    if email and not _ADDRESS.match(email):
        return "invalid_email_count"
    if email and email.lower() in seen:
        return "duplicate_email_count"
    if _blocked(call, email):
        return "in_blocklist"
    _, reason = _twin(call, email, target)
    return {None: None, "duplicate": "duplicated_leads"}.get(reason, "skipped_count")


def _scalars(value: Any, where: str) -> None:
    of_type("object")(value, where)
    for name, one in value.items():
        of_type("string", "number", "boolean", "null")(one, f"{where}/{name}")


_LEAD: dict[str, Any] = {**FIELDS, "email": "string|null", "custom_variables": _scalars}
_FLAGS: dict[str, Any] = {
    "skip_if_in_workspace": "boolean",
    "skip_if_in_campaign": "boolean",
    "skip_if_in_list": "boolean",
    "verify_leads_on_import": "boolean",
}

ROUTES = [
    Route(
        "POST",
        "/leads",
        create,
        "leads:create",
        closed(
            **_LEAD,
            **_FLAGS,
            campaign="string|null",
            list_id="string|null",
            blocklist_id="string",
            verify_leads_for_lead_finder="boolean",
        ),
    ),
    Route(
        "POST",
        "/leads/add",
        create_many,
        "leads:create",
        open_object(
            required=("leads",),
            campaign_id="string",
            list_id="string",
            leads=array_of(shape((), _LEAD, only=True), least=1, most=1000),
            blocklist_id="string|null",
            **_FLAGS,
        ),
        nulls=True,
    ),
]
