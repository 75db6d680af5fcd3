"""Checks of campaigns, their variants, and what Instantly counts about them."""

from typing import Final

from domain import statuses
from domain.checks import CRITICAL, WARNING
from models.mirror import (
    Campaign,
    CampaignAnalytics,
    CampaignAnalyticsDaily,
    CampaignAnalyticsStep,
    CampaignVariant,
)
from tasks.checks.mirrored import keys_of, mirrored
from tasks.checks.suite import (
    Check,
    Suite,
    is_at_least,
    is_between,
    is_filled,
    is_known,
    is_not_empty,
    no_row,
)
from tasks.checks.sums import mails_of_campaigns, parts_of_campaigns

NOT_SENDING: Final = frozenset({1, 2, 3, 4, 99})
"""Why a campaign is not sending (Instantly's API document of 2026-08-21)."""
DELAY_UNITS: Final = frozenset({"minutes", "hours", "days"})
ONCE_AND_ALL: Final = "each is counted once among all, so once is never more"


def once_and_all(*pairs: tuple[str, str]) -> list[Check]:
    """(all, unique) columns. Warnings: Instantly's counters are its own, and disagree at times.

    Left out on purpose, because Instantly does not promise them: contacted against sent (it
    counts dispatches), replies against sent of a day (a reply comes days later), completed
    against leads (the number of leads falls when leads are deleted).
    """
    return [is_at_least(whole, unique, WARNING, ONCE_AND_ALL) for whole, unique in pairs]


def known_campaign(keys: tuple[str, ...]) -> Check:
    return no_row(
        "is_known",
        "campaign_id",
        keys,
        """left join instantly.campaigns as c
            on c.workspace_id = b.workspace_id and c.campaign_id = b.campaign_id
        where b.campaign_id is not null and c.campaign_id is null""",
        severity=WARNING,
        why="without its campaign a row has no customer of its own and drops out of the marts",
    )


_DAILY_PAIRS: Final = (
    ("opened", "unique_opened"),
    ("replies", "unique_replies"),
    ("replies_automatic", "unique_replies_automatic"),
    ("clicks", "unique_clicks"),
    ("opportunities", "unique_opportunities"),
)

SUITES: Final[tuple[Suite, ...]] = (
    mirrored(
        Campaign,
        is_not_empty("name", WARNING, "reports would show a campaign without a name"),
        is_filled("status", CRITICAL, "Instantly promises it; status history hangs on it"),
        is_known("status", statuses.CAMPAIGN, WARNING, "a new status reads as 'unknown'"),
        is_known("not_sending_status", NOT_SENDING, WARNING, "a new reason reads as 'unknown'"),
        is_between("daily_limit", 0, None, WARNING, "a limit below zero is none"),
    ),
    mirrored(
        CampaignVariant,
        known_campaign(keys_of(CampaignVariant)),
        is_between("step", 1, None, CRITICAL, "steps count from 1; 0 joins to no mail"),
        is_between("variant", 1, None, CRITICAL, "variants count from 1; 0 joins to no mail"),
        is_between("delay", 0, None, WARNING, "a wait below zero is none"),
        is_known("delay_unit", DELAY_UNITS, WARNING, "a wait in a unit that we cannot read"),
        belongs_to="campaign",
    ),
    mirrored(
        CampaignAnalytics,
        known_campaign(keys_of(CampaignAnalytics)),
        *once_and_all(
            ("open_count", "open_count_unique"),
            ("reply_count", "reply_count_unique"),
            ("reply_count_automatic", "reply_count_automatic_unique"),
            ("link_click_count", "link_click_count_unique"),
        ),
        is_at_least("emails_sent_count", "bounced_count", WARNING, "only a sent mail bounces"),
        mails_of_campaigns(keys_of(CampaignAnalytics)),
        parts_of_campaigns("campaign_analytics_daily", keys_of(CampaignAnalytics)),
        parts_of_campaigns("campaign_analytics_steps", keys_of(CampaignAnalytics)),
        belongs_to="campaign",
    ),
    mirrored(
        CampaignAnalyticsDaily,
        known_campaign(keys_of(CampaignAnalyticsDaily)),
        *once_and_all(*_DAILY_PAIRS),
        belongs_to="campaign",
    ),
    mirrored(
        CampaignAnalyticsStep,
        known_campaign(keys_of(CampaignAnalyticsStep)),
        is_between("step", 0, None, CRITICAL, "0 is no known step, 1 the first; less is neither"),
        is_between("variant", 0, None, CRITICAL, "0 is no known variant; less is neither"),
        *once_and_all(*_DAILY_PAIRS),
        belongs_to="campaign",
    ),
)
