"""Which facts are kept of leads, campaigns and accounts."""

from typing import Final

from domain.events import (
    ACCOUNT_ERROR,
    AUTO_REPLY_RECEIVED,
    EMAIL_BOUNCED,
    EMAIL_CLICKED,
    EMAIL_OPENED,
    EMAIL_SENT,
    EMAIL_UNSUBSCRIBED,
    INTEREST_KINDS,
    LEAD_MEETING_BOOKED,
    REPLY_RECEIVED,
)
from tasks.process.fact_table import FactTable

_MAILS: Final = {
    "count_sent": EMAIL_SENT,
    "count_opened": EMAIL_OPENED,
    "count_clicked": EMAIL_CLICKED,
    "count_replied": REPLY_RECEIVED,
    "count_auto_replied": AUTO_REPLY_RECEIVED,
    "count_bounced": EMAIL_BOUNCED,
    "count_unsubscribed": EMAIL_UNSUBSCRIBED,
}
_HUMANS: Final = {"count_opened_human": EMAIL_OPENED, "count_clicked_human": EMAIL_CLICKED}

LEADS: Final = FactTable(
    name="lead_facts",
    key={
        "workspace_id": "c.workspace_id",
        "lead_address": "c.lead_address",
        "campaign_id": "coalesce(c.campaign_id, '')",
    },
    names="lead_address",
    organization="campaign_organization_id",
    counts={**_MAILS, "count_meetings_booked": LEAD_MEETING_BOOKED},
    humans=_HUMANS,
    times={
        "sent": EMAIL_SENT,
        "opened": EMAIL_OPENED,
        "clicked": EMAIL_CLICKED,
        "replied": REPLY_RECEIVED,
    },
    flags={"is_bounced": EMAIL_BOUNCED, "is_unsubscribed": EMAIL_UNSUBSCRIBED},
    interest=tuple(sorted(INTEREST_KINDS)),
    is_exact=True,
)
CAMPAIGNS: Final = FactTable(
    name="campaign_facts",
    key={"workspace_id": "c.workspace_id", "campaign_id": "c.campaign_id"},
    names="campaign_id",
    organization="campaign_organization_id",
    counts=_MAILS,
    humans=_HUMANS,
)
ACCOUNTS: Final = FactTable(
    name="account_facts",
    key={"workspace_id": "c.workspace_id", "account_email": "c.account_email"},
    names="account_email",
    organization="account_organization_id",
    counts={
        "count_sent": EMAIL_SENT,
        "count_replied": REPLY_RECEIVED,
        "count_bounced": EMAIL_BOUNCED,
        "count_errors": ACCOUNT_ERROR,
    },
    last_error=ACCOUNT_ERROR,
)
TABLES: Final = (LEADS, ACCOUNTS, CAMPAIGNS)
"""In the order in which they are written: the most contended last."""
