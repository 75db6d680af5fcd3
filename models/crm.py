"""The customers' own side: contacts, deals, costs and exchange rates, most of it imported."""

from decimal import Decimal
from typing import Any

from sqlalchemy import Date, Index, Numeric
from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from models.sync import row_number
from models.table import (
    OURS,
    count,
    date,
    datetime,
    day,
    day_key,
    document,
    flag,
    moment,
    text,
    text_key,
)


def price() -> Any:
    """Money that is always known, in the currency beside it."""
    return Field(sa_type=Numeric, nullable=False)


def told_errors() -> Any:
    """A list of objects; empty where nothing was wrong."""
    default = {"server_default": sql("'[]'")}
    return Field(sa_type=JSONB, default_factory=list, nullable=False, sa_column_kwargs=default)


class Contact(SQLModel, table=True):
    """One row per organization x person, by address: the CRM side of a lead.

    `status` follows events and labels (domain/contacts.py), `status_because` says which one;
    `source` is import or lead; `member_email` the member of the team who looks after it; `fields`
    what an import had beside our columns.
    """

    __tablename__ = "contacts"
    __table_args__ = (
        Index("ix_contacts_external_id", "organization_id", "external_id"),
        {"schema": OURS},
    )

    organization_id: str = text_key()
    address: str = text_key()
    external_id: str | None = text()
    first_name: str | None = text()
    last_name: str | None = text()
    company: str | None = text()
    title: str | None = text()
    phone: str | None = text()
    member_email: str | None = text()
    status: str = text(nullable=False)
    status_since: datetime = moment(nullable=False)
    status_because: str | None = text()
    fields: dict[str, Any] = document()
    source: str = text(nullable=False)
    created_at: datetime = moment(nullable=False)
    updated_at: datetime = moment(nullable=False)


class Deal(SQLModel, table=True):
    """One row per organization x deal, by the CRM's own id; `address` is the contact's.

    `campaign_id` where the CRM knows which campaign it came from; absent, dbt attributes it.
    `amount` is in `currency`, `refunded` of it was given back. `source`: crm, or instantly for an
    opportunity that only Instantly tells of.
    """

    __tablename__ = "deals"
    __table_args__ = (
        Index("ix_deals_address", "organization_id", "address"),
        {"schema": OURS},
    )

    organization_id: str = text_key()
    deal_id: str = text_key()
    address: str = text(nullable=False)
    campaign_id: str | None = text()
    name: str | None = text()
    stage: str = text(nullable=False)
    is_closed: bool = flag()
    is_won: bool = flag()
    amount: Decimal = price()
    refunded: Decimal = price()
    currency: str = text(nullable=False)
    opened_on: date = Field(sa_type=Date, nullable=False)
    closed_on: date | None = day()
    source: str = text(nullable=False)
    updated_at: datetime = moment(nullable=False)


class Cost(SQLModel, table=True):
    """One row per organization x cost, by the operator's or customer's own id of it.

    `bearer` says who pays: customer (it counts for its ROI) or operator (admins only, in the
    margin). `organization_id` is 'unassigned' for what belongs to no single customer;
    `is_shared`: split over customers by the mails they sent. From `on_day` to `until_day` it is
    spread evenly over the days; without an end it is of that one day. `kind`: software, data,
    labour, infrastructure, fee or other.
    """

    __tablename__ = "costs"
    __table_args__ = ({"schema": OURS},)

    organization_id: str = text_key()
    cost_id: str = text_key()
    bearer: str = text(nullable=False)
    is_shared: bool = flag()
    campaign_id: str | None = text()
    kind: str = text(nullable=False)
    on_day: date = Field(sa_type=Date, nullable=False)
    until_day: date | None = day()
    amount: Decimal = price()
    currency: str = text(nullable=False)
    note: str | None = text()
    updated_at: datetime = moment(nullable=False)


class ExchangeRate(SQLModel, table=True):
    """One row per pair of currencies x day: so much of `into_currency` is one of `currency`.

    The last one up to a day holds for that day. Without any, nothing is added up.
    """

    __tablename__ = "exchange_rates"
    __table_args__ = ({"schema": OURS},)

    currency: str = text_key()
    into_currency: str = text_key()
    on_day: date = day_key()
    rate: Decimal = price()
    source: str | None = text()


class Import(SQLModel, table=True):
    """One row per file that was imported: what of it was new, changed, unchanged and refused.

    `content_hash` is the SHA-256 of the file's bytes, in hexadecimal: the same file again is told
    by it. `errors` holds the first refused rows as {"line", "column", "error"}, never what stood in
    a cell, which may be a person's.
    """

    __tablename__ = "imports"
    __table_args__ = ({"schema": OURS},)

    import_id: int = row_number()
    organization_id: str = text(nullable=False)
    kind: str = text(nullable=False)
    file_name: str = text(nullable=False)
    count_new: int = count()
    count_changed: int = count()
    count_unchanged: int = count()
    count_refused: int = count()
    imported_at: datetime = moment(nullable=False)
    imported_by: str | None = text()
    content_hash: str | None = text()
    errors: list[dict[str, Any]] = told_errors()
