"""Webhook bodies: flat JSON in the key order of recorded deliveries."""

from typing import TYPE_CHECKING

import numpy as np

from sandbox import mails
from sandbox.lead_documents import lead_payload
from sandbox.snapshot import NO_INTEREST
from sandbox.state import State
from sandbox.world import World
from sandbox.world.documents import Doc
from sandbox.world.events import Kind
from sandbox.world.ids import iso

if TYPE_CHECKING:
    from sandbox.occurrence import Occurrence

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
STATUS_KINDS = (Kind.INTEREST, Kind.UNSUBSCRIBE, None)
_STANDARD = ("email", "phone", "website", "campaign", "lastName", "firstName", "companyName")


def event_type(state: State, at: int) -> str | None:
    """The payload's event_type of the event at a position; a custom label is its own text.

    None for what Instantly sends no webhook about.
    """
    events = state.snapshot().events
    return type_of(state, Kind(int(events.kind[at])), int(events.value[at]))


def type_of(state: State, kind: Kind, value: int) -> str | None:
    """The same for a kind and its value."""
    if kind in NOT_DELIVERED or (kind == Kind.INTEREST and value == LOST):
        return None
    if kind != Kind.INTEREST:
        return EVENT_TYPES[kind]
    labels = {d["interest_status"]: d["label"] for d in state.docs["lead-labels"].values()}
    return INTEREST_TYPES.get(value) or labels.get(value)


def payload(state: State, at: int) -> Doc:
    """The body Instantly sends about the event at a position."""
    found = occurrence_at(state, at)
    if found is None:
        return {}
    return document(state.world, found)


def occurrence_at(state: State, at: int, number: int = -1) -> "Occurrence | None":
    """The event at a position; None when Instantly sends nothing about it."""
    from sandbox.occurrence import Occurrence

    world, events = state.world, state.snapshot().events
    kind, value, row = Kind(int(events.kind[at])), int(events.value[at]), int(events.row[at])
    name = type_of(state, kind, value)
    if name is None:
        return None
    campaign = world.campaigns[int(events.campaign[at])]
    return Occurrence(
        number,
        int(events.t[at]),
        name,
        world.workspaces[int(world.leads.workspace[row])],
        campaign["id"],
        campaign["name"],
        kind,
        row,
        int(events.account[at]),
        int(events.step[at]),
        int(events.variant[at]),
        _is_first(state, at),
        _source(state, at, kind),
        value if kind == Kind.INTEREST and value not in INTEREST_TYPES else None,
        state.patches.get(row),
    )


def _is_first(state: State, at: int) -> bool:
    events = state.snapshot().events
    before = (events.row[:at] == events.row[at]) & (events.kind[:at] == events.kind[at])
    return not bool(before.any())


def _source(state: State, at: int, kind: Kind) -> "mails.Mail | None":
    """The mail whose words the body carries: a status event has those of the reply before it."""
    events = state.snapshot().events
    source = at
    if kind not in (Kind.SENT, Kind.REPLY, Kind.AUTO_REPLY):
        source = int(events.send[at])
        if kind == Kind.INTEREST:
            mine = np.flatnonzero(
                (events.row[:at] == events.row[at]) & np.isin(events.kind[:at], mails.RECEIVED)
            )
            source = int(mine[-1]) if len(mine) else source
    return mails.mail_at(events, source) if source >= 0 else None


def document(world: World, what: "Occurrence", variation: int = 0) -> Doc:
    """The body of an occurrence.

    A custom variable named like a key that stands before it takes that key's value; what stands
    behind it takes the variable's. Which of them wins at Instantly is not known.
    """
    body: Doc = {
        "timestamp": iso(what.t),
        "event_type": what.event_type,
        "workspace": what.workspace_id,
    }
    if what.campaign_id is not None:
        body |= {
            "campaign_id": what.campaign_id,
            "unibox_url": _unibox(world, what),
            "campaign_name": what.campaign_name,
        }
    if what.account >= 0 and what.kind not in STATUS_KINDS:
        body["email_account"] = world.accounts[what.account]["email"]
        body["is_first"] = what.is_first
    if what.row >= 0:
        body |= _lead_values(world, what, variation)
    if what.step >= 0:
        body |= {"step": what.step + 1, "variant": what.variant + 1}
    if what.words is not None:
        body |= _words(world, what.words, what.kind)
    body |= what.more
    for name in what.omitted:
        body.pop(name, None)
    return body


def _unibox(world: World, what: "Occurrence") -> str | None:
    if what.kind == Kind.SENT or what.kind in STATUS_KINDS:
        return None
    return (
        "https://app.instantly.ai/app/unibox?thread_search=thread:"
        f"{mails.thread_of(world, what.row)}&selected_wks={what.workspace_id}"
    )


def _lead_values(world: World, what: "Occurrence", variation: int) -> Doc:
    """The lead's payload at top level: standard names, then custom variables as they are."""
    email, values = lead_payload(world, what.row, what.patch)
    if what.variables:
        values = values | what.variables
    if variation:
        values = values | varied(variation)
    return {
        "lead_email": email,
        **{k: values[k] for k in _STANDARD if k in values},
        "personalization": "",
        **{k: v for k, v in values.items() if k not in _STANDARD},
    }


def varied(variation: int) -> Doc:
    """What somebody changed of a lead between two deliveries of one event."""
    return {"phone": f"+44 20 7000 {variation:04d}", "lastTouch": f"revision {variation}"}


def _words(world: World, source: mails.Mail, kind: Kind | None) -> Doc:
    identity = mails.mail_id(world.shape.seed, source.t, source.row)
    if source.kind in mails.RECEIVED:
        letter = mails.letter_of(world, source)
        return {
            "email_id": identity,
            "reply_text_snippet": letter.text.split("\n\n")[0],
            "reply_subject": letter.subject,
            "reply_text": letter.text,
            "reply_html": letter.html,
        }
    if kind != Kind.SENT:
        return {"email_id": identity}
    letter = mails.letter_of(world, source)
    return {"email_id": identity, "email_subject": letter.subject, "email_html": letter.html}
