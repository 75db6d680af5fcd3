"""Webhook bodies: flat JSON in the key order of recorded deliveries."""

import numpy as np

from sandbox import mails
from sandbox.lead_documents import render
from sandbox.snapshot import NO_INTEREST
from sandbox.state import State
from sandbox.world.documents import Doc
from sandbox.world.events import Kind
from sandbox.world.ids import iso

EVENT_TYPES = {
    Kind.SENT: "email_sent",
    Kind.OPEN: "email_opened",
    Kind.CLICK: "link_clicked",
    Kind.REPLY: "reply_received",
    Kind.AUTO_REPLY: "auto_reply_received",
    Kind.BOUNCE: "email_bounced",
    Kind.UNSUBSCRIBE: "lead_unsubscribed",
}
INTEREST_TYPES = {
    0: "lead_out_of_office",
    1: "lead_interested",
    2: "lead_meeting_booked",
    3: "lead_meeting_completed",
    4: "lead_closed",
    -1: "lead_not_interested",
    -2: "lead_wrong_person",
    -4: "lead_no_show",
    NO_INTEREST: "lead_neutral",
}
SUBSCRIBED_AS = {"link_clicked": "email_link_clicked"}
"""Payload name -> the name one subscribes with, where they differ."""

NOT_DELIVERED = (Kind.COMPLETED, Kind.MANUAL)
LOST = -3  # the interest status that has no event


def event_type(state: State, at: int) -> str | None:
    """The payload's event_type of the event at a position; a custom label is its own text.

    None for what Instantly sends no webhook about.
    """
    events = state.snapshot().events
    kind, value = Kind(int(events.kind[at])), int(events.value[at])
    if kind in NOT_DELIVERED or (kind == Kind.INTEREST and value == LOST):
        return None
    if kind != Kind.INTEREST:
        return EVENT_TYPES[kind]
    labels = {d["interest_status"]: d["label"] for d in state.docs["lead-labels"].values()}
    return INTEREST_TYPES.get(value) or labels.get(value)


def payload(state: State, at: int) -> Doc:
    """The body Instantly sends about the event at a position."""
    world, events = state.world, state.snapshot().events
    row, campaign = int(events.row[at]), world.campaigns[int(events.campaign[at])]
    lead = render(state, np.array([row]))[0]
    kind = Kind(int(events.kind[at]))
    body: Doc = {
        "timestamp": iso(int(events.t[at])),
        "event_type": event_type(state, at),
        "workspace": world.workspaces[int(world.leads.workspace[row])],
        "campaign_id": campaign["id"],
        "unibox_url": None,
        "campaign_name": campaign["name"],
    }
    status = kind in (Kind.INTEREST, Kind.UNSUBSCRIBE)
    if not status:
        body["email_account"] = world.accounts[int(events.account[at])]["email"]
        body["is_first"] = _is_first(state, at)
    if kind != Kind.SENT and not status:
        body["unibox_url"] = (
            "https://app.instantly.ai/app/unibox?thread_search=thread:"
            f"{mails.thread_of(world, row)}&selected_wks={body['workspace']}"
        )
    body |= {"lead_email": lead["email"], **_lead_values(lead)}
    if events.step[at] >= 0:
        body |= {"step": int(events.step[at]) + 1, "variant": int(events.variant[at]) + 1}
    return body | _words(state, at, kind)


def _lead_values(lead: Doc) -> Doc:
    """The lead's payload at top level: standard names, then custom variables as they are."""
    standard = ("email", "phone", "website", "campaign", "lastName", "firstName", "companyName")
    values = lead["payload"]
    return {
        **{k: values[k] for k in standard if k in values},
        "personalization": "",
        **{k: v for k, v in values.items() if k not in standard},
    }


def _is_first(state: State, at: int) -> bool:
    events = state.snapshot().events
    before = (events.row[:at] == events.row[at]) & (events.kind[:at] == events.kind[at])
    return not bool(before.any())


def _words(state: State, at: int, kind: Kind) -> Doc:
    """The mail's or the reply's texts; a status event carries those of the reply before it."""
    events, world = state.snapshot().events, state.world
    source = at
    if kind not in (Kind.SENT, Kind.REPLY, Kind.AUTO_REPLY):
        source = int(events.send[at])
        if kind == Kind.INTEREST:
            mine = np.flatnonzero(
                (events.row[:at] == events.row[at]) & np.isin(events.kind[:at], mails.RECEIVED)
            )
            source = int(mine[-1]) if len(mine) else source
    if source < 0:
        return {}
    letter = mails.letter_of(world, mails.mail_at(events, source))
    identity = mails.mail_id(world.shape.seed, int(events.t[source]), int(events.row[source]))
    if int(events.kind[source]) in mails.RECEIVED:
        return {
            "email_id": identity,
            "reply_text_snippet": letter.text.split("\n\n")[0],
            "reply_subject": letter.subject,
            "reply_text": letter.text,
            "reply_html": letter.html,
        }
    texts = {"email_subject": letter.subject, "email_html": letter.html}
    return {"email_id": identity, **(texts if kind == Kind.SENT else {})}
