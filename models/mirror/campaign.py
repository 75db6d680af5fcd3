"""Campaigns and the variants of their steps."""

from decimal import Decimal
from typing import Any

from models.table import (
    MIRROR,
    SyncedRow,
    datetime,
    document,
    moment,
    money,
    number,
    number_key,
    text,
    text_key,
    texts,
)


class Campaign(SyncedRow, table=True):
    """One row per campaign. `status` is Instantly's number (domain/statuses.py names it)."""

    __tablename__ = "campaigns"
    __table_args__ = ({"schema": MIRROR},)

    campaign_id: str = text_key()
    name: str = text(nullable=False)
    status: int | None = number()
    not_sending_status: int | None = number()
    is_evergreen: bool | None = None
    is_open_tracking: bool | None = None
    is_link_tracking: bool | None = None
    is_text_only: bool | None = None
    daily_limit: int | None = number()
    opportunity_value: Decimal | None = money()
    account_emails: list[str] = texts()
    schedule: dict[str, Any] | None = document(nullable=True)
    created_at: datetime | None = moment()
    updated_at: datetime | None = moment()


class CampaignVariant(SyncedRow, table=True):
    """One row per campaign x step x variant; both count from 1, as people and webhooks do."""

    __tablename__ = "campaign_variants"
    __table_args__ = ({"schema": MIRROR},)

    campaign_id: str = text_key()
    step: int = number_key()
    variant: int = number_key()
    subject: str | None = text()
    body: str | None = text()
    delay: int | None = number()
    delay_unit: str | None = text()
    is_disabled: bool | None = None
