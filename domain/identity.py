"""What makes an event the same event: Instantly sends no event id.

A key is made of stable fields and the event's own time, never of a lead's variables, names or
texts. docs/events.md tells the rule and its collision cases, kind by kind.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any, Final, NamedTuple
from uuid import UUID

from domain.events import (
    ACCOUNT_ERROR,
    ACCOUNT_SUSPENDED,
    AUTO_REPLY_RECEIVED,
    CAMPAIGN_COMPLETED,
    CAMPAIGN_PAUSED,
    CAMPAIGN_STARTED,
    EMAIL_BOUNCED,
    EMAIL_CLICKED,
    EMAIL_OPENED,
    EMAIL_SENT,
    REPLY_RECEIVED,
)
from domain.payload import OWN, identifier

MAIL_KINDS: Final = frozenset({EMAIL_SENT, REPLY_RECEIVED, AUTO_REPLY_RECEIVED})
"""Kinds that are a mail: its e-mail id is the identity."""
CAMPAIGN_KINDS: Final = frozenset({CAMPAIGN_STARTED, CAMPAIGN_PAUSED, CAMPAIGN_COMPLETED})
ACCOUNT_KINDS: Final = frozenset({ACCOUNT_ERROR, ACCOUNT_SUSPENDED})

TOUCHES: Final = frozenset({EMAIL_OPENED, EMAIL_CLICKED, EMAIL_BOUNCED})
"""Kinds that happen to a mail, many times each: the mail and the time are the identity."""

_NEXT_CENTURY: Final = 4_102_444_800_000
_UNSTEADY: Final = frozenset(
    {"timestamp", "workspace", "campaign_name", "unibox_url", "lead_email", "email", "is_first"}
)
"""Own keys that no digest reads: they may change, or are part of the identity in another form."""


class Subject(NamedTuple):
    """Whom a delivery is about; `said`: what a label or an unknown event is called."""

    campaign_id: str | None = None
    lead_address: str | None = None
    account_email: str | None = None
    email_id: str | None = None
    said: str | None = None


def mail_event_key(workspace_id: str, kind: str, email_id: str) -> UUID:
    """The identity of a mail sent or received, by Instantly's e-mail id (a UUID as text): here
    the webhook and the synced mail meet.
    """
    mail = email_id.lower()
    return _key(mail_milliseconds(mail) or 0, ("mail", workspace_id, kind, mail))


def mail_milliseconds(email_id: str) -> int | None:
    """When a mail's id was made, if it is a UUIDv7 of this century: milliseconds since 1970."""
    if email_id[14:15] != "7" or identifier(email_id) is None:
        return None
    made = int(email_id[:8] + email_id[9:13], 16)
    return made if made < _NEXT_CENTURY else None


def inferred_event_key(workspace_id: str, kind: str, subject: Subject, ordinal: int) -> UUID:
    """The identity of what only a counter tells: the how-manyeth of its kind, there.

    Of the subject the lead, campaign and account count.
    """
    place = (subject.campaign_id, subject.lead_address, subject.account_email)
    parts = ("inferred", workspace_id, kind, *(part or "" for part in place), str(ordinal))
    return _key(0, parts)


def event_key(
    workspace_id: str,
    kind: str,
    occurred_at: datetime | None,
    subject: Subject,
    payload: Mapping[str, Any],
) -> UUID:
    """The identity of an event that a delivery tells; `occurred_at` is the event's own time.

    A mail: its e-mail id. Else whose event it is and its time to the microsecond. Without a
    time, or with nothing but a time: the time, if any, and a digest of Instantly's own values; a
    lead's variables are no part of it, so a retry merges, and so do two events that differ in
    nothing else.
    """
    if kind in MAIL_KINDS and subject.email_id:
        return mail_event_key(workspace_id, kind, subject.email_id)
    whose = _whose(kind, subject)
    if occurred_at is None:
        return _key(0, ("digest", workspace_id, kind, *whose, _digest(payload)))
    milliseconds = _milliseconds(occurred_at)
    time = f"{milliseconds}.{occurred_at.microsecond % 1000}"
    if not any(whose):
        return _key(milliseconds, ("digest", workspace_id, kind, time, _digest(payload)))
    return _key(milliseconds, ("timed", workspace_id, kind, time, *whose))


def _whose(kind: str, subject: Subject) -> tuple[str, ...]:
    """Whom an event is about. Step and variant are no part: a variable may bear their name."""
    if kind in ACCOUNT_KINDS:
        return (subject.account_email or "",)
    if kind in CAMPAIGN_KINDS:
        return (subject.campaign_id or "",)
    mail = subject.email_id if kind in TOUCHES else None
    account = None if subject.lead_address else subject.account_email
    whose = (subject.campaign_id, subject.lead_address, mail, account, subject.said)
    return tuple(part or "" for part in whose)


def _digest(payload: Mapping[str, Any]) -> str:
    own = {
        key: payload[key]
        for key, read in OWN.items()
        if key not in _UNSTEADY and read(payload.get(key)) is not None
    }
    return sha256(json.dumps(own, sort_keys=True).encode()).hexdigest()


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp()) * 1000 + moment.microsecond // 1000


def _key(milliseconds: int, parts: Iterable[str]) -> UUID:
    """A UUID that sorts by time (RFC 9562, version 8), so that new keys lie side by side in an
    index; the other 74 bits are a digest of the parts, each with its length.
    """
    told = "".join([f"{len(part)}:{part}" for part in parts])
    digest = int.from_bytes(sha256(told.encode("utf-8", "surrogatepass")).digest()[:10])
    time = (milliseconds & 0xFFFF_FFFF_FFFF) << 80
    head, tail = digest >> 62 & 0xFFF, digest & (1 << 62) - 1
    return UUID(int=time | 8 << 76 | head << 64 | 2 << 62 | tail)
