"""A lead's JSON document, rendered from the columns only when somebody asks for it."""

from sandbox.snapshot import NO_INTEREST, Snapshot
from sandbox.state import State
from sandbox.world import World
from sandbox.world.documents import Doc, user_of
from sandbox.world.events import EventColumns
from sandbox.world.ids import I64, dashed, iso, iso_column
from sandbox.world.people import Person, person

_ESP = (1, 1, 2, 2, 999, 3, 9, 1000)

_VERIFICATION = (1, 1, 1, 1, -2, -3, 1, 11)


def render(state: State, rows: I64) -> list[Doc]:
    """The leads' documents, nulls left out, in the order of `rows`."""
    columns, snap, world = state.world.leads, state.snapshot(), state.world
    activity = snap.activity.places(rows).tolist()
    created = iso_column(columns.created[rows])
    docs = []
    for n, (row, hi, lo, campaign, list_no, who, workspace) in enumerate(
        zip(
            rows.tolist(),
            columns.hi[rows].tolist(),
            columns.lo[rows].tolist(),
            columns.campaign[rows].tolist(),
            columns.list_no[rows].tolist(),
            columns.person[rows].tolist(),
            columns.workspace[rows].tolist(),
            strict=True,
        )
    ):
        doc = _plain(dashed(hi, lo), created[n], world.workspaces[workspace], who)
        payload = doc["payload"]
        if campaign >= 0:
            payload["campaign"] = doc["campaign"] = world.campaigns[campaign]["id"]
        elif list_no >= 0:
            payload["list_id"] = doc["list_id"] = world.lists[list_no]["id"]
        if activity[n] >= 0:
            _lived(doc, state, snap, activity[n])
        elif campaign >= 0 and not state.planned[row]:
            doc["status"] = never_mailed(who)
        if row in state.patches:
            doc = {k: v for k, v in (doc | state.patches[row]).items() if v is not None}
        docs.append(doc)
    return docs


def never_mailed(number: int) -> int:
    """Of the leads no mail will ever go to, a few are paused (2) or skipped (-3)."""
    return {0: 2, 1: -3}.get(number // 8 % 60, 1)


def _plain(lead_id: str, created: str, workspace_id: str, number: int) -> Doc:
    """A lead to whom nothing has happened yet."""
    who = person(number)
    dice = who.dice >> 8
    payload = _payload(who, dice)
    return {
        "id": lead_id,
        "timestamp_created": created,
        "timestamp_updated": created,
        "organization": workspace_id,
        "status": 1,
        "email_open_count": 0,
        "email_reply_count": 0,
        "email_click_count": 0,
        "company_domain": who.domain,
        "status_summary": {},
        "email": who.email,
        "first_name": who.first,
        "last_name": who.last,
        "company_name": who.company,
        "job_title": who.title,
        "phone": payload["phone"],
        "website": payload["website"],
        "personalization": "",
        "payload": payload,
        "verification_status": _VERIFICATION[dice & 7],
        "esp_code": _ESP[dice >> 3 & 7],
        "upload_method": "api" if dice & 16 else "manual",
        "uploaded_by_user": user_of(workspace_id),
    }


def _payload(who: Person, dice: int) -> Doc:
    """Standard names and custom variables; a few leads have one with an unusual name."""
    payload: Doc = {
        "email": who.email,
        "firstName": who.first,
        "lastName": who.last,
        "companyName": who.company,
        "jobTitle": who.title,
        "website": f"https://{who.domain}",
        "phone": f"+44 20 7946 {who.number % 10000:04d}" if dice & 3 else "",
        "city": who.city,
        "employees": dice % 900 + 3,
        "isCustomer": dice % 7 == 0,
    }
    if dice % 5 == 0:
        payload["Branche / Größe"] = f"{who.company} ({dice % 90})"
    return payload


def lead_payload(world: World, row: int, patch: Doc | None) -> tuple[str, Doc]:
    """The address and the payload of a campaign's lead, with what callers changed: the part of
    its document that goes into webhooks."""
    who = person(int(world.leads.person[row]))
    payload = _payload(who, who.dice >> 8)
    campaign = int(world.leads.campaign[row])
    if campaign >= 0:
        payload["campaign"] = world.campaigns[campaign]["id"]
    return who.email, payload if patch is None else patch.get("payload", payload)


def _lived(doc: Doc, state: State, snap: Snapshot, place: int) -> None:
    """Add what happened to the lead."""
    lived, events = snap.activity, snap.events
    doc["status"] = int(lived.status[place])
    doc["email_open_count"] = int(lived.opens[place])
    doc["email_reply_count"] = int(lived.replies[place])
    doc["email_click_count"] = int(lived.clicks[place])
    doc["timestamp_updated"] = iso(int(events.t[lived.last_event[place]]))
    if (sent := int(lived.last_sent[place])) >= 0:
        doc |= _last_step(state, events, sent)
    for name, column, stem in (
        ("open", lived.last_open, "opened"),
        ("click", lived.last_click, "clicked"),
        ("reply", lived.last_reply, "replied"),
    ):
        if (at_event := int(column[place])) >= 0:
            doc[f"timestamp_last_{name}"] = iso(int(events.t[at_event]))
            if events.step[at_event] >= 0:
                doc[f"email_{stem}_step"] = int(events.step[at_event])
                doc[f"email_{stem}_variant"] = int(events.variant[at_event])
    if (change := int(lived.last_interest[place])) >= 0:
        doc["timestamp_last_interest_change"] = iso(int(events.t[change]))
        if (value := int(events.value[change])) != NO_INTEREST:
            doc["lt_interest_status"] = value


def _last_step(state: State, events: EventColumns, sent: int) -> Doc:
    """The fields about the newest campaign mail, the event at `sent`."""
    sender = state.world.accounts[events.account[sent]]["email"]
    step, at = f"0_{events.step[sent]}_{events.variant[sent]}", iso(int(events.t[sent]))
    return {
        "status_summary": {"lastStep": {"from": sender, "stepID": step, "timestamp_executed": at}},
        "last_step_from": "campaign",
        "last_step_id": step,
        "last_contacted_from": sender,
        "last_step_timestamp_executed": at,
        "timestamp_last_contact": at,
        "timestamp_last_touch": at,
    }
