"""Reading the Unibox: mails are events, put into words only when a page asks for them."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from sandbox.snapshot import Snapshot
from sandbox.state import State
from sandbox.world import World
from sandbox.world.documents import Doc
from sandbox.world.events import EventColumns, Kind, Topic
from sandbox.world.ids import DAY, I64, dashed, halves, iso, mix, thread_id, v7
from sandbox.world.letters import (
    Answered,
    Letter,
    Sender,
    campaign_letter,
    dice_of,
    manual_letter,
    reply_letter,
)
from sandbox.world.people import person

MAIL_KINDS = (Kind.SENT, Kind.REPLY, Kind.AUTO_REPLY, Kind.MANUAL)
RECEIVED = (Kind.REPLY, Kind.AUTO_REPLY)


@dataclass(frozen=True, slots=True)
class Mail:
    """The parts of an event that a mail is made of."""

    t: int
    kind: int
    row: int
    campaign: int
    account: int
    step: int
    variant: int
    sent_at: int
    sent_step: int
    sent_variant: int
    topic: int


def mail_at(events: EventColumns, at: int) -> Mail:
    """The mail of the event at a position."""
    send = int(events.send[at])
    origin = send if send >= 0 else at
    return Mail(
        int(events.t[at]),
        int(events.kind[at]),
        int(events.row[at]),
        int(events.campaign[at]),
        int(events.account[at]),
        int(events.step[at]),
        int(events.variant[at]),
        int(events.t[origin]),
        int(events.step[origin]),
        int(events.variant[origin]),
        int(events.value[at]),
    )


def mail_id(seed: int, t: int, row: int) -> str:
    """A mail's id (v7: it carries the time, and times of events are unique)."""
    return dashed(*v7(t, mix(t ^ (row << 20) ^ seed)))


def positions(snap: Snapshot, mask: npt.NDArray[np.bool_] | None = None) -> I64:
    """Positions of all mails among the events, in order of time."""
    chosen = np.isin(snap.events.kind, MAIL_KINDS)
    return np.flatnonzero(chosen if mask is None else chosen & mask)


@lru_cache(maxsize=4096)
def _campaign_letter(subject: str, body: str, number: int, step: int) -> Letter:
    return campaign_letter(subject, body, person(number), step)


def _sender(world: World, account: int) -> Sender:
    doc = world.accounts[account]
    return Sender(doc["first_name"], doc["last_name"], doc["email"])


def _original(world: World, mail: Mail, number: int) -> Letter:
    steps = world.campaigns[mail.campaign]["sequences"][0]["steps"]
    first = steps[0]["variants"][int(world.first_variant[mail.row])]["subject"]
    variant = steps[mail.sent_step]["variants"][mail.sent_variant]
    subject = variant["subject"] or "Re: " + first
    return _campaign_letter(subject, variant["body"], number, mail.sent_step)


def letter_of(world: World, mail: Mail) -> Letter:
    """The mail's words."""
    number = int(world.leads.person[mail.row])
    original = _original(world, mail, number)
    dice = dice_of(world.shape.seed, mail.row, mail.t)
    sender = _sender(world, mail.account)
    if mail.kind == Kind.SENT:
        return original
    if mail.kind == Kind.MANUAL:
        return manual_letter(person(number), sender, original, dice)
    return reply_letter(
        person(number), Topic(mail.topic), Answered(original, sender, mail.sent_at, mail.t), dice
    )


def render(state: State, at: int) -> Doc:
    """The Email document of the event at a position, with what callers changed."""
    return head(state, at) | words(state, at)


def words(state: State, at: int, *, preview: bool = False) -> Doc:
    """The fields that hold a mail's texts: what makes a mail dear."""
    letter = letter_of(state.world, mail_at(state.snapshot().events, at))
    body = {} if preview else {"text": letter.text, "html": letter.html}
    return {"subject": letter.subject, "body": body, "content_preview": letter.text[:120]}


def head(state: State, at: int) -> Doc:
    """All other fields."""
    world, events = state.world, state.snapshot().events
    mail = mail_at(events, at)
    who = person(int(world.leads.person[mail.row]))
    sender = _sender(world, mail.account)
    received = mail.kind in RECEIVED
    lead, account = (who.email, sender.email)
    source, target = (lead, account) if received else (account, lead)
    identity = mail_id(world.shape.seed, mail.t, mail.row)
    dice = dice_of(world.shape.seed, mail.t)
    doc: Doc = {
        "id": identity,
        "timestamp_created": iso(mail.t),
        "timestamp_email": iso(mail.t // 1000 * 1000 - 1000 * (dice % 45 if received else 0)),
        "message_id": message_id(dice, source),
        "from_address_email": source,
        "to_address_email_list": target,
        "organization_id": world.workspaces[world.leads.workspace[mail.row]],
        "campaign_id": world.campaigns[mail.campaign]["id"],
        "eaccount": account,
        "lead": lead,
        "lead_id": lead_id(world, mail.row),
        "ue_type": {Kind.SENT: 1, Kind.MANUAL: 3}.get(Kind(mail.kind), 2),
        "is_unread": int(received and _unread(world, mail, dice)),
        "is_auto_reply": int(mail.kind == Kind.AUTO_REPLY),
        "is_focused": int(mail.kind != Kind.AUTO_REPLY),
        "ai_assisted": 0,
        "thread_id": thread_of(world, mail.row),
        "from_address_json": [{"address": source, "name": _name(who, sender, received)}],
        "to_address_json": [{"address": target, "name": _name(who, sender, not received)}],
    }
    if mail.step >= 0 and mail.kind != Kind.MANUAL:
        doc["step"] = f"0_{mail.step}_{mail.variant}"
    if received and mail.topic in (Topic.INTERESTED, Topic.MEETING):
        doc["ai_interest_value"] = 0.9 if mail.topic == Topic.INTERESTED else 1
        doc["i_status"] = 1
    return doc | state.mail_patches.get(identity, {})


def _name(who: Any, sender: Sender, lead: bool) -> str:
    return f"{who.first} {who.last}" if lead else f"{sender.first} {sender.last}"


def _unread(world: World, mail: Mail, dice: int) -> bool:
    recent = mail.t > world.anchor - 5 * DAY and dice >> 8 & 1 == 0
    return recent or mail.t > world.anchor


def thread_of(world: World, row: int) -> str:
    """The thread of a lead's conversation in its campaign."""
    return thread_id(world.shape.seed, int(world.leads.hi[row]), int(world.leads.lo[row]))


def row_of_thread(state: State, thread: str) -> int:
    """The row a thread belongs to, -1 for an unknown one."""
    if not state.threads:
        rows = {*np.unique(state.world.events.row).tolist(), *(e.row for e in state.extra_events)}
        state.threads = {thread_of(state.world, row): row for row in rows}
    return state.threads.get(thread, -1)


def message_id(dice: int, source: str) -> str:
    """A Message-ID as the sender's provider would make it."""
    domain = source.partition("@")[2].lower()
    return f"<{mix(dice):016x}.{dice % 10**8:08d}@{domain}>"


def position_of(state: State, identity: str) -> int | None:
    """The event behind a mail's id; None for an unknown or deleted one."""
    parts = halves(identity)
    events = state.snapshot().events
    if parts is None or identity in state.deleted_mails:
        return None
    t = parts[0] >> 16
    first = int(np.searchsorted(events.t, t, side="left"))
    for at in range(first, int(np.searchsorted(events.t, t, side="right"))):
        row, kind = int(events.row[at]), int(events.kind[at])
        if kind in MAIL_KINDS and mail_id(state.world.shape.seed, t, row) == identity:
            return at
    return None


def lead_id(world: World, row: int) -> str:
    """The id of a row's lead."""
    return dashed(int(world.leads.hi[row]), int(world.leads.lo[row]))


def language_of(world: World, row: int) -> str:
    """The language a row's person writes in."""
    return person(int(world.leads.person[row])).language
