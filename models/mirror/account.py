"""Sending accounts, which campaigns they serve, and their daily figures."""

from decimal import Decimal

from models.table import (
    MIRROR,
    SyncedRow,
    count,
    date,
    datetime,
    day_key,
    moment,
    money,
    number,
    text,
    text_key,
)


class Account(SyncedRow, table=True):
    """One row per sending account; its address is its identity at Instantly."""

    __tablename__ = "accounts"
    __table_args__ = ({"schema": MIRROR},)

    account_email: str = text_key()
    first_name: str | None = text()
    last_name: str | None = text()
    status: int | None = number()
    warmup_status: int | None = number()
    provider_code: int | None = number()
    status_reason: str | None = text()
    daily_limit: int | None = number()
    warmup_limit: int | None = number()
    warmup_score: Decimal | None = money()
    sending_gap_minutes: int | None = number()
    is_setup_pending: bool | None = None
    is_managed: bool | None = None
    tracking_domain: str | None = text()
    tracking_domain_status: str | None = text()
    warmup_started_at: datetime | None = moment()
    created_at: datetime | None = moment()
    updated_at: datetime | None = moment()


class AccountCampaignMapping(SyncedRow, table=True):
    """One row per account x campaign that it sends for."""

    __tablename__ = "account_campaign_mappings"
    __table_args__ = ({"schema": MIRROR},)

    account_email: str = text_key()
    campaign_id: str = text_key()
    campaign_status: int | None = number()
    created_at: datetime | None = moment()


class AccountAnalyticsDaily(SyncedRow, table=True):
    """One row per account x UTC day on which it sent or received something."""

    __tablename__ = "account_analytics_daily"
    __table_args__ = ({"schema": MIRROR},)

    account_email: str = text_key()
    date_on: date = day_key()
    sent: int = count()
    bounced: int = count()
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


class WarmupAnalyticsDaily(SyncedRow, table=True):
    """One row per account x UTC day of warm-up mail."""

    __tablename__ = "warmup_analytics_daily"
    __table_args__ = ({"schema": MIRROR},)

    account_email: str = text_key()
    date_on: date = day_key()
    sent: int = count()
    received: int = count()
    landed_inbox: int = count()
    landed_spam: int = count()


class WarmupTotal(SyncedRow, table=True):
    """One row per account: its warm-up as Instantly adds it up, with the health score 0..100."""

    __tablename__ = "warmup_totals"
    __table_args__ = ({"schema": MIRROR},)

    account_email: str = text_key()
    sent: int = count()
    received: int = count()
    landed_inbox: int = count()
    landed_spam: int = count()
    health_score: Decimal | None = money()
    health_score_label: str | None = text()
