"""Checks of sending accounts, the campaigns they serve, their days and their warm-up."""

from typing import Final

from domain import statuses
from domain.checks import WARNING
from models.mirror import (
    Account,
    AccountAnalyticsDaily,
    AccountCampaignMapping,
    WarmupAnalyticsDaily,
    WarmupTotal,
)
from tasks.checks.campaigns import known_campaign, once_and_all
from tasks.checks.mirrored import keys_of, mirrored
from tasks.checks.suite import Check, Suite, is_between, is_known, no_row

PROVIDERS: Final = frozenset({1, 2, 3, 4, 8, 11})
"""IMAP/SMTP, Google, Microsoft, AWS, AirMail, AirMail Instant (API document of 2026-08-21)."""
LONGEST_GAP: Final = 1440
"""Minutes between two mails of an account, by the same document."""


def known_account(keys: tuple[str, ...]) -> Check:
    return no_row(
        "is_known",
        "account_email",
        keys,
        """left join instantly.accounts as a
            on a.workspace_id = b.workspace_id and a.account_email = b.account_email
        where a.account_email is null""",
        severity=WARNING,
        why="figures of an account that we never saw drop out of the marts",
    )


SUITES: Final[tuple[Suite, ...]] = (
    mirrored(
        Account,
        is_known("status", statuses.ACCOUNT, WARNING, "a new status reads as 'unknown'"),
        is_known("warmup_status", statuses.WARMUP, WARNING, "a new status reads as 'unknown'"),
        is_known("provider_code", PROVIDERS, WARNING, "a new provider reads as 'unknown'"),
        is_between("daily_limit", 0, None, WARNING, "a limit below zero is none"),
        is_between("warmup_limit", 0, None, WARNING, "a limit below zero is none"),
        is_between("warmup_score", 0, 100, WARNING, "the score is a percentage"),
        is_between("sending_gap_minutes", 0, LONGEST_GAP, WARNING, "Instantly takes no other gap"),
    ),
    mirrored(
        AccountCampaignMapping,
        known_account(keys_of(AccountCampaignMapping)),
        known_campaign(keys_of(AccountCampaignMapping)),
        is_known("campaign_status", statuses.CAMPAIGN, WARNING, "a new status reads as 'unknown'"),
        belongs_to="campaign",
    ),
    mirrored(
        AccountAnalyticsDaily,
        known_account(keys_of(AccountAnalyticsDaily)),
        *once_and_all(
            ("opened", "unique_opened"),
            ("replies", "unique_replies"),
            ("replies_automatic", "unique_replies_automatic"),
            ("clicks", "unique_clicks"),
        ),
        belongs_to="account",
    ),
    mirrored(
        WarmupAnalyticsDaily,
        known_account(keys_of(WarmupAnalyticsDaily)),
        belongs_to="account",
    ),
    mirrored(
        WarmupTotal,
        known_account(keys_of(WarmupTotal)),
        is_between("health_score", 0, 100, WARNING, "the score is a percentage"),
        belongs_to="account",
    ),
)
