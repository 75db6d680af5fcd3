"""Leads and the lists they may stand in."""

from sqlalchemy import Index

from models.table import (
    MIRROR,
    SyncedRow,
    count,
    datetime,
    moment,
    number,
    text,
    text_key,
)


class Lead(SyncedRow, table=True):
    """One row per lead, which is a person in one campaign or list: who is in two has two rows.

    `email` is as Instantly gave it, `address` the form to join on (domain/addresses.py).
    Custom variables stand in `raw -> 'payload'`.
    """

    __tablename__ = "leads"
    __table_args__ = (
        Index("ix_leads_campaign", "campaign_id"),
        Index("ix_leads_address", "address"),
        {"schema": MIRROR},
    )

    lead_id: str = text_key()
    campaign_id: str | None = text()
    lead_list_id: str | None = text()
    email: str | None = text()
    address: str | None = text()
    first_name: str | None = text()
    last_name: str | None = text()
    company_name: str | None = text()
    company_domain: str | None = text()
    status: int | None = number()
    interest_status: int | None = number()
    verification_status: int | None = number()
    open_count: int = count()
    reply_count: int = count()
    click_count: int = count()
    last_contacted_at: datetime | None = moment()
    last_opened_at: datetime | None = moment()
    last_replied_at: datetime | None = moment()
    last_clicked_at: datetime | None = moment()
    interest_changed_at: datetime | None = moment()
    created_at: datetime | None = moment()
    updated_at: datetime | None = moment()


class LeadList(SyncedRow, table=True):
    """One row per lead list."""

    __tablename__ = "lead_lists"
    __table_args__ = ({"schema": MIRROR},)

    lead_list_id: str = text_key()
    name: str | None = text()
    has_enrichment_task: bool | None = None
    created_at: datetime | None = moment()
