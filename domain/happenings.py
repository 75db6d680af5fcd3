"""What a delivery says happened: read field by field, each with its stated fallback."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from domain.deliveries import NO_EVENT_TYPE, Unreadable
from domain.events import (
    AUTO_REPLY_RECEIVED,
    EMAIL_SENT,
    INTEREST,
    INTEREST_KINDS,
    LABEL_CHANGED,
    OTHER,
    kind_of,
)
from domain.identity import MAIL_KINDS, Subject, event_key, mail_milliseconds
from domain.payload import OWN, address, identifier, moment, ordinal, thread, truth, words

LONGEST_NAME: Final = 200
"""Characters kept of a label, of an unknown event's name, of what an account's error says."""
LONGEST_TEXT: Final = 1_000_000
"""Characters kept of a mail's text; the inbox holds all of it."""
MOST_DETAILS: Final = 10
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Mail:
    """The mail that an event is: sent by a campaign, or received.

    `message_key` is Instantly's e-mail id, or the event's identity where none is given.
    """

    message_key: str
    is_received: bool
    is_automatic: bool
    sent_at: datetime
    subject: str | None
    text: str | None
    html: str | None
    thread_id: str | None


@dataclass(frozen=True, slots=True)
class Happening:
    """One event as one delivery tells it.

    `occurred_at` is the event's own time; where `has_own_time` is false the delivery gives none
    and it is the time of receipt: then the least over all its deliveries counts, as for
    known_at. `interest` means something only where `speaks_of_interest`: None is then a plain
    lead (lead_neutral) or a label's number that Instantly's labels tell (label_changed).
    """

    kind: str
    event_key: UUID
    occurred_at: datetime
    has_own_time: bool
    campaign_id: str | None
    lead_address: str | None
    account_email: str | None
    email_id: str | None
    step: int | None
    variant: int | None
    interest: int | None
    speaks_of_interest: bool
    label: str | None
    detail: dict[str, Any]
    mail: Mail | None


def happening(
    payload: Mapping[str, Any], *, workspace_id: str, received_at: datetime
) -> Happening | Unreadable:
    """What a body says; Unreadable when it does not say what happened.

    `received_at` stands in for a missing time and is no part of the identity.
    """
    said = payload.get("event_type")
    event_type = said.strip()[:LONGEST_NAME].strip() if isinstance(said, str) else ""
    if not event_type:
        return Unreadable(NO_EVENT_TYPE)
    lead = address(payload.get("lead_email")) or address(payload.get("email"))
    kind = kind_of(event_type, is_about_lead=lead is not None)
    subject = Subject(
        identifier(payload.get("campaign_id")) or identifier(payload.get("campaign")),
        lead,
        address(payload.get("email_account")),
        identifier(payload.get("email_id")),
        event_type if kind in {LABEL_CHANGED, OTHER} else None,
    )
    told = moment(payload.get("timestamp"))
    key = event_key(workspace_id, kind, told, subject, payload)
    occurred_at = told or _time_of_mail(kind, subject) or received_at
    return Happening(
        kind=kind,
        event_key=key,
        occurred_at=occurred_at,
        has_own_time=occurred_at is not received_at,
        campaign_id=subject.campaign_id,
        lead_address=lead,
        account_email=subject.account_email,
        email_id=subject.email_id,
        step=ordinal(payload.get("step")),
        variant=ordinal(payload.get("variant")),
        interest=INTEREST.get(kind),
        speaks_of_interest=kind in INTEREST_KINDS,
        label=event_type if kind == LABEL_CHANGED else None,
        detail=_detail(kind, event_type, subject, payload),
        mail=_mail(kind, key, occurred_at, subject, payload) if kind in MAIL_KINDS else None,
    )


def named_workspace(payload: Mapping[str, Any]) -> str | None:
    """Instantly's id of the workspace that a body names; None if it is no UUID.

    A variable called `workspace` ("Berlin office") names none.
    """
    return identifier(payload.get("workspace"))


def _time_of_mail(kind: str, subject: Subject) -> datetime | None:
    """The time in a mail's own id (UUIDv7), should the body give none."""
    made = mail_milliseconds(subject.email_id or "") if kind in MAIL_KINDS else None
    return None if made is None else _EPOCH + timedelta(milliseconds=made)


def _mail(
    kind: str, key: UUID, occurred_at: datetime, subject: Subject, payload: Mapping[str, Any]
) -> Mail:
    prefix = "email" if kind == EMAIL_SENT else "reply"
    return Mail(
        message_key=subject.email_id or str(key),
        is_received=kind != EMAIL_SENT,
        is_automatic=kind == AUTO_REPLY_RECEIVED,
        sent_at=occurred_at,
        subject=_text(payload.get(f"{prefix}_subject")),
        text=_text(payload.get(f"{prefix}_text"))
        or (_text(payload.get("reply_text_snippet")) if kind != EMAIL_SENT else None),
        html=_text(payload.get(f"{prefix}_html")),
        thread_id=thread(payload.get("unibox_url")),
    )


def _text(value: Any) -> str | None:
    found = words(value)
    return found[:LONGEST_TEXT] if found else None


def _detail(
    kind: str, event_type: str, subject: Subject, payload: Mapping[str, Any]
) -> dict[str, Any]:
    """What has no column: is_first, an unknown name, and of what is about no lead (an account's
    error, a campaign's end: nobody has recorded one yet) the first short values besides.
    """
    detail: dict[str, Any] = {}
    is_first = truth(payload.get("is_first"))
    if is_first is not None:
        detail["is_first"] = is_first
    if kind == OTHER:
        detail["event_type"] = event_type
    if subject.lead_address is None:
        detail |= _besides(payload)
    return detail


def _besides(payload: Mapping[str, Any]) -> dict[str, Any]:
    found = {
        key[:LONGEST_NAME]: value[:LONGEST_NAME] if isinstance(value, str) else value
        for key, value in sorted(payload.items())
        if key not in OWN and isinstance(value, str | int | float | bool) and value != ""
    }
    return {"besides": dict(list(found.items())[:MOST_DETAILS])} if found else {}
