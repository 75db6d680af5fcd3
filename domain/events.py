"""What happened, under the owner's names: of which payload, of which status, and from where.

Every name that a webhook may carry is mapped by PAYLOAD_KINDS; docs/events.md shows the same
table. Instantly sends no event for a campaign that starts or pauses, for an account that is
suspended, for a lead that completes or fails, or for spam and bounce protection: those are
concluded from statuses that a sync saw change.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid5

EMAIL_SENT: Final = "email_sent"
EMAIL_OPENED: Final = "email_opened"
EMAIL_CLICKED: Final = "email_clicked"
EMAIL_BOUNCED: Final = "email_bounced"
EMAIL_UNSUBSCRIBED: Final = "email_unsubscribed"
EMAIL_SPAM_REPORT: Final = "email_spam_report"
REPLY_RECEIVED: Final = "reply_received"
AUTO_REPLY_RECEIVED: Final = "auto_reply_received"
LEAD_INTERESTED: Final = "lead_interested"
LEAD_NOT_INTERESTED: Final = "lead_not_interested"
LEAD_NEUTRAL: Final = "lead_neutral"
LEAD_MEETING_BOOKED: Final = "lead_meeting_booked"
LEAD_MEETING_COMPLETED: Final = "lead_meeting_completed"
LEAD_CLOSED: Final = "lead_closed"
LEAD_OUT_OF_OFFICE: Final = "lead_out_of_office"
LEAD_WRONG_PERSON: Final = "lead_wrong_person"
LEAD_NO_SHOW: Final = "lead_no_show"
LEAD_COMPLETED: Final = "lead_completed"
LEAD_ERROR: Final = "lead_error"
CAMPAIGN_STARTED: Final = "campaign_started"
CAMPAIGN_PAUSED: Final = "campaign_paused"
CAMPAIGN_COMPLETED: Final = "campaign_completed"
ACCOUNT_ERROR: Final = "account_error"
ACCOUNT_SUSPENDED: Final = "account_suspended"
SUPERSEARCH_ENRICHMENT_COMPLETED: Final = "supersearch_enrichment_completed"
LABEL_CHANGED: Final = "label_changed"
"""A lead got a label of the customer's own: the payload's event_type is the label's text."""
OTHER: Final = "other"
"""A name that we do not know; it is kept in the event's detail."""

FROM_WEBHOOK: Final = "webhook"
FROM_DELIVERY_LOG: Final = "delivery_log"
FROM_POLL: Final = "poll"
INFERRED: Final = "inferred"

SOURCE_RANK: Final[Mapping[str, int]] = {
    FROM_WEBHOOK: 3,
    FROM_DELIVERY_LOG: 2,
    FROM_POLL: 1,
    INFERRED: 0,
}
"""The best source of an event wins: what was told as it happened, told later, seen, concluded."""

OWNERS_NAMES: Final = frozenset(
    {
        EMAIL_SENT,
        EMAIL_OPENED,
        EMAIL_CLICKED,
        REPLY_RECEIVED,
        EMAIL_BOUNCED,
        EMAIL_UNSUBSCRIBED,
        EMAIL_SPAM_REPORT,
        LEAD_INTERESTED,
        LEAD_NOT_INTERESTED,
        LEAD_MEETING_BOOKED,
        LEAD_COMPLETED,
        LEAD_ERROR,
        CAMPAIGN_STARTED,
        CAMPAIGN_PAUSED,
        CAMPAIGN_COMPLETED,
        ACCOUNT_ERROR,
        ACCOUNT_SUSPENDED,
    }
)
"""The 17 names of the owner's notes; each is a kind of ours."""

_TODAY: Final = (
    EMAIL_SENT,
    EMAIL_OPENED,
    REPLY_RECEIVED,
    AUTO_REPLY_RECEIVED,
    EMAIL_BOUNCED,
    LEAD_INTERESTED,
    LEAD_NOT_INTERESTED,
    LEAD_NEUTRAL,
    LEAD_MEETING_BOOKED,
    LEAD_MEETING_COMPLETED,
    LEAD_CLOSED,
    LEAD_OUT_OF_OFFICE,
    LEAD_WRONG_PERSON,
    LEAD_NO_SHOW,
    CAMPAIGN_COMPLETED,
    ACCOUNT_ERROR,
    SUPERSEARCH_ENRICHMENT_COMPLETED,
)
"""Kinds that Instantly's payloads call as we do."""

PAYLOAD_KINDS: Final[Mapping[str, str]] = {
    **{kind: kind for kind in sorted({*_TODAY, *OWNERS_NAMES})},
    "link_clicked": EMAIL_CLICKED,
    "email_link_clicked": EMAIL_CLICKED,
    "lead_unsubscribed": EMAIL_UNSUBSCRIBED,
}
"""The payload's event_type -> the kind. The owner's names that Instantly never sends are
understood too, should it begin to; what is not here is a label or OTHER, see `kind_of`."""

INTEREST: Final[Mapping[str, int | None]] = {
    LEAD_INTERESTED: 1,
    LEAD_MEETING_BOOKED: 2,
    LEAD_MEETING_COMPLETED: 3,
    LEAD_CLOSED: 4,
    LEAD_OUT_OF_OFFICE: 0,
    LEAD_NOT_INTERESTED: -1,
    LEAD_WRONG_PERSON: -2,
    LEAD_NO_SHOW: -4,
    LEAD_NEUTRAL: None,
}
"""The interest status that a kind sets; None takes it back to a plain lead."""
INTEREST_KINDS: Final = frozenset({*INTEREST, LABEL_CHANGED})
"""Kinds that say something about interest; a label's number stands in Instantly's labels."""

_MACHINE_NAME: Final = re.compile(
    r"(?:account|auto|campaign|email|lead|link|reply|subsequence|supersearch|webhook|workspace)"
    r"(?:_[a-z0-9]+)+"
)

SYNC_FINISHED: Final = "salesbrain.sync.finished"
"""The Prefect event that a sync leaves; the marts are built on it (prefect.yaml)."""
CHECKS_FINISHED: Final = "salesbrain.checks.finished"
INBOX_WAITING: Final = "instantly.inbox.waiting"
"""The Prefect event of a gateway whose oldest waiting delivery is older than 5 s."""
WEBHOOK_REPAIRED: Final = "salesbrain.webhook.repaired"
"""Our webhook at Instantly works again: what it missed is fetched (prefect.yaml)."""
ACTIONS_WAITING: Final = "salesbrain.actions.waiting"
"""Something is to be done at Instantly: an opt-out, an interest (prefect.yaml)."""

_NAMESPACE: Final = UUID("6f1c3f0e-51d6-4e8b-9d0e-7b1f4a8f5a10")

MEANING: Final[Mapping[tuple[str, str, int], str]] = {
    ("campaign", "status", 1): CAMPAIGN_STARTED,
    ("campaign", "status", 2): CAMPAIGN_PAUSED,
    ("campaign", "status", 3): CAMPAIGN_COMPLETED,
    ("campaign", "status", -1): ACCOUNT_ERROR,
    ("campaign", "status", -2): EMAIL_SPAM_REPORT,
    ("campaign", "status", -99): ACCOUNT_SUSPENDED,
    ("account", "status", -1): ACCOUNT_ERROR,
    ("account", "status", -2): ACCOUNT_ERROR,
    ("account", "status", -3): ACCOUNT_ERROR,
    ("account", "warmup_status", -1): ACCOUNT_SUSPENDED,
    ("account", "warmup_status", -2): EMAIL_SPAM_REPORT,
    ("account", "warmup_status", -3): ACCOUNT_SUSPENDED,
    ("lead", "status", 3): LEAD_COMPLETED,
    ("lead", "status", -1): LEAD_ERROR,
    ("lead", "status", -3): LEAD_ERROR,
}
"""(entity, field, new status) -> the owner's name. What is not here is history, not an event.

Bounce protection (campaign -2) and the spam folder (warm-up -2) are the nearest that Instantly
tells about spam reports, so they carry that name.
"""


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """A status that a sync saw change; `before` is None when the entity is new to us."""

    entity: str
    entity_id: str
    field: str
    before: int | None
    after: int | None
    observed_at: datetime


def meaning(change: StatusChanged) -> str | None:
    """The owner's name for a change, or None.

    First sight is history and no event: an entity that we meet paused was not paused just now.
    """
    if change.before is None or change.after is None:
        return None
    return MEANING.get((change.entity, change.field, change.after))


def status_event_key(workspace_id: str, change: StatusChanged) -> UUID:
    """The identity of a status event: which status of what changed to what, when we saw it."""
    parts = (
        FROM_POLL,
        workspace_id,
        change.entity,
        change.entity_id,
        change.field,
        str(change.after),
        change.observed_at.isoformat(),
    )
    return uuid5(_NAMESPACE, "\x1f".join(parts))


def kind_of(event_type: str, *, is_about_lead: bool) -> str:
    """The kind of a payload name.

    An unknown name about a lead is a custom label's text, unless it is written as Instantly
    writes its own names (`lead_went_quiet`): that is an event it has begun to send.
    """
    known = PAYLOAD_KINDS.get(event_type)
    if known:
        return known
    if is_about_lead and not _MACHINE_NAME.fullmatch(event_type):
        return LABEL_CHANGED
    return OTHER


MERGED: Final = (
    "occurred_at",
    "campaign_id",
    "lead_address",
    "account_email",
    "email_id",
    "step",
    "variant",
    "interest",
    "label",
    "detail",
)
"""Columns of an event that come whole from the delivery that wins."""


def weight(source: str, columns: Mapping[str, Any]) -> tuple[int, int, str]:
    """How much one telling of an event weighs against another of the same event.

    The better source; within one, what knows more; then the greater canonical text, so that the
    winner depends on the set of tellings and not on their order.
    """
    known = {name: columns[name] for name in MERGED if columns.get(name) is not None}
    text = json.dumps(known, sort_keys=True, ensure_ascii=False, default=str)
    return SOURCE_RANK[source], len(known), text


Telling = tuple[str, Mapping[str, Any]]
"""A source, and the columns of the event as that source told them."""


def better(one: Telling, other: Telling) -> Telling:
    """The telling that an event's columns are taken from; known_at is the least of all."""
    return max(one, other, key=lambda telling: weight(*telling))
