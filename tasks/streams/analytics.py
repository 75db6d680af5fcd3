"""What Instantly counts per campaign: totals, days, steps."""

from typing import Any

from domain.steps import from_zero_based
from models.mirror import CampaignAnalytics, CampaignAnalyticsDaily, CampaignAnalyticsStep
from models.table import metadata
from tasks.clients.instantly import operations
from tasks.streams import readers
from tasks.streams.counters import counters
from tasks.streams.stream import Column, Item, Stream, bare


def steps(answer: Any) -> list[Item]:
    """Rows with step and variant as numbers from 1; "could not be determined" becomes 0."""
    return [
        item
        | {
            "_step": from_zero_based(item.get("step")),
            "_variant": from_zero_based(item.get("variant")),
        }
        if isinstance(item, dict)
        else item
        for item in bare(answer)
    ]


CAMPAIGN_ANALYTICS = Stream(
    name="campaign_analytics",
    table=metadata.tables[f"instantly.{CampaignAnalytics.__tablename__}"],
    operation=operations.CAMPAIGN_TOTALS,
    unpack=bare,
    is_paged=False,
    belongs_to="campaign",
    columns=(
        Column("campaign_id", "campaign_id", readers.key, is_required=True),
        Column("total_opportunity_value", "total_opportunity_value", readers.decimal),
        *counters(CampaignAnalytics),
    ),
)

CAMPAIGN_ANALYTICS_DAILY = Stream(
    name="campaign_analytics_daily",
    table=metadata.tables[f"instantly.{CampaignAnalyticsDaily.__tablename__}"],
    operation=operations.CAMPAIGN_DAYS,
    unpack=bare,
    is_paged=False,
    belongs_to="campaign",
    columns=(
        Column("campaign_id", "_campaign_id", readers.key, is_required=True),
        Column("date_on", "date", readers.day, is_required=True),
        *counters(CampaignAnalyticsDaily),
    ),
)

CAMPAIGN_ANALYTICS_STEPS = Stream(
    name="campaign_analytics_steps",
    table=metadata.tables[f"instantly.{CampaignAnalyticsStep.__tablename__}"],
    operation=operations.CAMPAIGN_STEPS,
    unpack=steps,
    is_paged=False,
    belongs_to="campaign",
    columns=(
        Column("campaign_id", "_campaign_id", readers.key, is_required=True),
        Column("step", "_step", readers.whole, is_required=True),
        Column("variant", "_variant", readers.whole, is_required=True),
        *counters(CampaignAnalyticsStep),
    ),
)
