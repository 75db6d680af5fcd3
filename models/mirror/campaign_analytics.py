"""What Instantly itself counts per campaign: totals, days and steps."""

from decimal import Decimal

from models.table import (
    MIRROR,
    SyncedRow,
    count,
    date,
    day_key,
    money,
    number_key,
    text_key,
)


class CampaignAnalytics(SyncedRow, table=True):
    """One row per campaign that ever sent: Instantly's totals over its whole life."""

    __tablename__ = "campaign_analytics"
    __table_args__ = ({"schema": MIRROR},)

    campaign_id: str = text_key()
    leads_count: int = count()
    contacted_count: int = count()
    new_leads_contacted_count: int = count()
    emails_sent_count: int = count()
    open_count: int = count()
    open_count_unique: int = count()
    reply_count: int = count()
    reply_count_unique: int = count()
    reply_count_automatic: int = count()
    reply_count_automatic_unique: int = count()
    link_click_count: int = count()
    link_click_count_unique: int = count()
    bounced_count: int = count()
    unsubscribed_count: int = count()
    completed_count: int = count()
    total_opportunities: int = count()
    total_opportunity_value: Decimal | None = money()


class CampaignAnalyticsDaily(SyncedRow, table=True):
    """One row per campaign x UTC day with activity; Instantly leaves empty days out."""

    __tablename__ = "campaign_analytics_daily"
    __table_args__ = ({"schema": MIRROR},)

    campaign_id: str = text_key()
    date_on: date = day_key()
    sent: int = count()
    contacted: int = count()
    new_leads_contacted: int = count()
    opened: int = count()
    unique_opened: int = count()
    replies: int = count()
    unique_replies: int = count()
    replies_automatic: int = count()
    unique_replies_automatic: int = count()
    clicks: int = count()
    unique_clicks: int = count()
    opportunities: int = count()
    unique_opportunities: int = count()


class CampaignAnalyticsStep(SyncedRow, table=True):
    """One row per campaign x step x variant, both from 1; 0 is what belongs to no known step."""

    __tablename__ = "campaign_analytics_steps"
    __table_args__ = ({"schema": MIRROR},)

    campaign_id: str = text_key()
    step: int = number_key()
    variant: int = number_key()
    sent: int = count()
    opened: int = count()
    unique_opened: int = count()
    replies: int = count()
    unique_replies: int = count()
    replies_automatic: int = count()
    unique_replies_automatic: int = count()
    clicks: int = count()
    unique_clicks: int = count()
    opportunities: int = count()
    unique_opportunities: int = count()
