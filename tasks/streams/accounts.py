"""Sending accounts, the campaigns they serve, their days and their warm-up."""

from typing import Any

from models.mirror import (
    Account,
    AccountAnalyticsDaily,
    AccountCampaignMapping,
    WarmupAnalyticsDaily,
    WarmupTotal,
)
from models.table import metadata
from tasks.clients.instantly import operations
from tasks.streams import readers
from tasks.streams.counters import counters
from tasks.streams.stream import Column, Item, Stream, bare, listed


def _flat(account: Item) -> Item:
    """An account with what the mirror reads of its nested parts beside them."""
    warmup = account.get("warmup")
    told = account.get("status_message")
    return account | {
        "_warmup_limit": warmup.get("limit") if isinstance(warmup, dict) else None,
        "_status_reason": _reason(told) if isinstance(told, dict) else None,
    }


def _reason(told: Item) -> str | None:
    """What the mail server said, of the two places where Instantly puts it."""
    said = (told.get("e_message"), told.get("response"))
    return next((text for text in said if isinstance(text, str) and text), None)


def accounts(answer: Any) -> list[Item]:
    return [_flat(item) if isinstance(item, dict) else item for item in listed(answer)]


def active_days(answer: Any) -> list[Item]:
    """Rows of the daily analytics; a row without an address is recorded, and means nothing."""
    return [
        item for item in bare(answer) if not isinstance(item, dict) or item.get("email_account")
    ]


def warmup_days(answer: Any) -> list[Item]:
    """One item per account x day, of {"email_date_data": {address: {day: counters}}}."""
    return [
        _figures(figures) | {"email": address, "date": day}
        for address, days in _inner(answer, "email_date_data").items()
        for day, figures in _inner(days).items()
    ]


def warmup_totals(answer: Any) -> list[Item]:
    """One item per account, of {"aggregate_data": {address: counters}}."""
    return [
        _figures(figures) | {"email": address}
        for address, figures in _inner(answer, "aggregate_data").items()
        if figures
    ]


def _inner(outer: Any, name: str | None = None) -> Item:
    """An object, or the one of this name inside it; empty where the form is another."""
    found = outer.get(name) if name is not None and isinstance(outer, dict) else outer
    return found if isinstance(found, dict) else {}


def _figures(told: Any) -> Item:
    """Counters; what is no object is no counter either, so it is parked under its account."""
    return told if isinstance(told, dict) else {"sent": [told]}


ACCOUNTS = Stream(
    name="accounts",
    table=metadata.tables[f"instantly.{Account.__tablename__}"],
    operation=operations.LIST_ACCOUNTS,
    unpack=accounts,
    entity="account",
    statuses=("status", "warmup_status"),
    columns=(
        Column("account_email", "email", readers.account_address, is_required=True, is_rest=True),
        Column("first_name", "first_name", readers.text),
        Column("last_name", "last_name", readers.text),
        Column("status", "status", readers.whole),
        Column("warmup_status", "warmup_status", readers.whole),
        Column("provider_code", "provider_code", readers.whole),
        Column("status_reason", "_status_reason", readers.text),
        Column("daily_limit", "daily_limit", readers.whole),
        Column("warmup_limit", "_warmup_limit", readers.whole),
        Column("warmup_score", "stat_warmup_score", readers.decimal),
        Column("sending_gap_minutes", "sending_gap", readers.whole),
        Column("is_setup_pending", "setup_pending", readers.flag),
        Column("is_managed", "is_managed_account", readers.flag),
        Column("tracking_domain", "tracking_domain_name", readers.text),
        Column("tracking_domain_status", "tracking_domain_status", readers.text),
        Column("warmup_started_at", "timestamp_warmup_start", readers.moment),
        Column("created_at", "timestamp_created", readers.moment),
        Column("updated_at", "timestamp_updated", readers.moment),
    ),
)

ACCOUNT_CAMPAIGN_MAPPINGS = Stream(
    name="account_campaign_mappings",
    table=metadata.tables[f"instantly.{AccountCampaignMapping.__tablename__}"],
    operation=operations.LIST_ACCOUNT_CAMPAIGNS,
    unpack=listed,
    belongs_to="campaign",
    columns=(
        Column("account_email", "_account_email", readers.account_address, is_required=True),
        Column("campaign_id", "campaign_id", readers.key, is_required=True),
        Column("campaign_status", "status", readers.whole),
        Column("created_at", "timestamp_created", readers.moment),
    ),
)

ACCOUNT_ANALYTICS_DAILY = Stream(
    name="account_analytics_daily",
    table=metadata.tables[f"instantly.{AccountAnalyticsDaily.__tablename__}"],
    operation=operations.ACCOUNT_DAYS,
    unpack=active_days,
    is_paged=False,
    belongs_to="account",
    columns=(
        Column("account_email", "email_account", readers.account_address, is_required=True),
        Column("date_on", "date", readers.day, is_required=True),
        *counters(AccountAnalyticsDaily),
    ),
)

WARMUP_ANALYTICS_DAILY = Stream(
    name="warmup_analytics_daily",
    table=metadata.tables[f"instantly.{WarmupAnalyticsDaily.__tablename__}"],
    operation=operations.WARMUP_ANALYTICS,
    unpack=warmup_days,
    is_paged=False,
    belongs_to="account",
    columns=(
        Column("account_email", "email", readers.account_address, is_required=True),
        Column("date_on", "date", readers.day, is_required=True),
        *counters(WarmupAnalyticsDaily),
    ),
)

WARMUP_TOTALS = Stream(
    name="warmup_totals",
    table=metadata.tables[f"instantly.{WarmupTotal.__tablename__}"],
    operation=operations.WARMUP_ANALYTICS,
    unpack=warmup_totals,
    is_paged=False,
    belongs_to="account",
    columns=(
        Column("account_email", "email", readers.account_address, is_required=True),
        Column("health_score", "health_score", readers.decimal),
        Column("health_score_label", "health_score_label", readers.text),
        *counters(WarmupTotal),
    ),
)
