"""What happened, under the owner's names, and what a change of status means.

Instantly sends no event for a campaign that starts or pauses, for an account that is suspended,
for a lead that completes or fails, or for spam and bounce protection: those are concluded from
statuses that a sync saw change.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

CAMPAIGN_STARTED: Final = "campaign_started"
CAMPAIGN_PAUSED: Final = "campaign_paused"
CAMPAIGN_COMPLETED: Final = "campaign_completed"
ACCOUNT_ERROR: Final = "account_error"
ACCOUNT_SUSPENDED: Final = "account_suspended"
LEAD_COMPLETED: Final = "lead_completed"
LEAD_ERROR: Final = "lead_error"
EMAIL_SPAM_REPORT: Final = "email_spam_report"

FROM_POLL: Final = "poll"

SYNC_FINISHED: Final = "salesbrain.sync.finished"
"""The Prefect event that a sync leaves; the marts are built on it (prefect.yaml)."""
CHECKS_FINISHED: Final = "salesbrain.checks.finished"

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
