"""The operations we use, as data. Source: Instantly's API document of 2026-08-21.

Lists by POST are reads. Only reads are repeated after a failure.
"""

from dataclasses import dataclass, replace
from typing import Final, Literal

Budget = Literal["requests", "emails", "emails_backfill"]
PREFIX: Final = "/api/v2"
LARGEST_PAGE: Final = 100
"""Above it Instantly answers 400, or an empty list."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One call: method, path below /api/v2 with {placeholders}, and which budget it uses up.

    `scope` is what the key must be allowed, where the document states one.
    """

    method: Literal["GET", "POST", "PATCH", "DELETE"]
    path: str
    budget: Budget = "requests"
    scope: str | None = None
    is_write: bool = False
    page_in_body: bool = False


GET_WORKSPACE: Final = Operation("GET", "/workspaces/current", scope="workspaces:read")
LIST_CAMPAIGNS: Final = Operation("GET", "/campaigns", scope="campaigns:read")
CAMPAIGN_TOTALS: Final = Operation("GET", "/campaigns/analytics")
CAMPAIGN_DAYS: Final = Operation("GET", "/campaigns/analytics/daily")
CAMPAIGN_STEPS: Final = Operation("GET", "/campaigns/analytics/steps")
LIST_ACCOUNTS: Final = Operation("GET", "/accounts", scope="accounts:read")
ACCOUNT_DAYS: Final = Operation("GET", "/accounts/analytics/daily")
WARMUP_ANALYTICS: Final = Operation("POST", "/accounts/warmup-analytics", scope="accounts:read")
LIST_ACCOUNT_CAMPAIGNS: Final = Operation(
    "GET", "/account-campaign-mappings/{email}", scope="account_campaign_mappings:read"
)
LIST_LEADS: Final = Operation("POST", "/leads/list", scope="leads:read", page_in_body=True)
LIST_LEAD_LISTS: Final = Operation("GET", "/lead-lists", scope="lead_lists:read")
LIST_LEAD_LABELS: Final = Operation("GET", "/lead-labels", scope="lead-labels:read")
LIST_CUSTOM_TAGS: Final = Operation("GET", "/custom-tags", scope="custom_tags:read")
LIST_TAG_MAPPINGS: Final = Operation(
    "GET", "/custom-tag-mappings", scope="custom_tag_mappings:read"
)
LIST_EMAILS: Final = Operation("GET", "/emails", budget="emails", scope="emails:read")
LIST_EMAILS_OF_OLD: Final = replace(LIST_EMAILS, budget="emails_backfill")
LIST_WEBHOOKS: Final = Operation("GET", "/webhooks")
CREATE_WEBHOOK: Final = Operation("POST", "/webhooks", scope="webhooks:create", is_write=True)
CHANGE_WEBHOOK: Final = Operation("PATCH", "/webhooks/{id}", scope="webhooks:update", is_write=True)
RESUME_WEBHOOK: Final = Operation(
    "POST", "/webhooks/{id}/resume", scope="webhooks:update", is_write=True
)
TEST_WEBHOOK: Final = Operation("POST", "/webhooks/{id}/test", is_write=True)
LIST_WEBHOOK_EVENTS: Final = Operation("GET", "/webhook-events", scope="webhook_events:read")
LIST_BLOCKED: Final = Operation("GET", "/block-lists-entries", scope="block_list_entries:read")
BLOCK: Final = Operation(
    "POST", "/block-lists-entries", scope="block_list_entries:create", is_write=True
)
UNBLOCK: Final = Operation(
    "DELETE", "/block-lists-entries/{id}", scope="block_list_entries:delete", is_write=True
)
SET_INTEREST: Final = Operation("POST", "/leads/update-interest-status", is_write=True)
MOVE_LEADS: Final = Operation("POST", "/leads/move", scope="leads:update", is_write=True)
"""Into a list: a lead is in a campaign or in a list, and in a list it gets no mails."""
LEAVE_SUBSEQUENCE: Final = Operation(
    "POST", "/leads/subsequence/remove", scope="leads:update", is_write=True
)
CREATE_LEAD_LIST: Final = Operation("POST", "/lead-lists", scope="lead_lists:create", is_write=True)
