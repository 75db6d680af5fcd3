"""What is known by now of each lead, campaign, account: functions of the set of events.

Each can be computed again from `app.events` at any time and comes out the same. Counts of opens
and clicks are kept twice: all of them, and without those judged to be a machine's.
"""

from uuid import UUID

from sqlalchemy import Index
from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import UUID as PgUUID
from sqlmodel import Field, SQLModel

from models.table import OURS, count, datetime, flag, moment, number, text, text_key


class EventVerdict(SQLModel, table=True):
    """One row per open or click that was judged a machine's, with the reason and rule version.

    What has no row here is taken for a person's.
    """

    __tablename__ = "event_verdicts"
    __table_args__ = (
        Index("ix_event_verdicts_lead", "workspace_id", "lead_address"),
        {"schema": OURS},
    )

    workspace_id: str = text_key()
    event_key: UUID = Field(sa_type=PgUUID, primary_key=True)
    organization_id: str = text(nullable=False)
    lead_address: str = text(nullable=False)
    campaign_id: str = text(nullable=False)
    reason: str = text(nullable=False)
    version: str = text(nullable=False)
    judged_at: datetime = moment(nullable=False)


class LeadFacts(SQLModel, table=True):
    """One row per workspace x campaign x lead address; campaign '' where an event names none.

    `interest` is the last event that says one (by time, then identity), null for a plain lead;
    `interest_label` the words of a custom label.
    """

    __tablename__ = "lead_facts"
    __table_args__ = (
        Index(
            "ix_lead_facts_label",
            "workspace_id",
            "interest_label",
            postgresql_where=sql("interest_label is not null"),
        ),
        {"schema": OURS},
    )

    workspace_id: str = text_key()
    lead_address: str = text_key()
    campaign_id: str = text_key()
    organization_id: str = text(nullable=False)
    count_sent: int = count()
    count_opened: int = count()
    count_opened_human: int = count()
    count_clicked: int = count()
    count_clicked_human: int = count()
    count_replied: int = count()
    count_auto_replied: int = count()
    count_bounced: int = count()
    count_unsubscribed: int = count()
    count_meetings_booked: int = count()
    first_sent_at: datetime | None = moment()
    last_sent_at: datetime | None = moment()
    first_opened_at: datetime | None = moment()
    last_opened_at: datetime | None = moment()
    first_clicked_at: datetime | None = moment()
    last_clicked_at: datetime | None = moment()
    first_replied_at: datetime | None = moment()
    last_replied_at: datetime | None = moment()
    first_event_at: datetime = moment(nullable=False)
    last_event_at: datetime = moment(nullable=False)
    interest: int | None = number()
    interest_label: str | None = text()
    interest_at: datetime | None = moment()
    interest_event_key: UUID | None = Field(default=None, sa_type=PgUUID, nullable=True)
    is_bounced: bool = flag()
    is_unsubscribed: bool = flag()


class CampaignFacts(SQLModel, table=True):
    """One row per workspace x campaign that any event names."""

    __tablename__ = "campaign_facts"
    __table_args__ = ({"schema": OURS},)

    workspace_id: str = text_key()
    campaign_id: str = text_key()
    organization_id: str = text(nullable=False)
    count_sent: int = count()
    count_opened: int = count()
    count_opened_human: int = count()
    count_clicked: int = count()
    count_clicked_human: int = count()
    count_replied: int = count()
    count_auto_replied: int = count()
    count_bounced: int = count()
    count_unsubscribed: int = count()
    first_event_at: datetime = moment(nullable=False)
    last_event_at: datetime = moment(nullable=False)


class AccountFacts(SQLModel, table=True):
    """One row per workspace x sending account that any event names."""

    __tablename__ = "account_facts"
    __table_args__ = ({"schema": OURS},)

    workspace_id: str = text_key()
    account_email: str = text_key()
    organization_id: str = text(nullable=False)
    count_sent: int = count()
    count_replied: int = count()
    count_bounced: int = count()
    count_errors: int = count()
    last_error_at: datetime | None = moment()
    first_event_at: datetime = moment(nullable=False)
    last_event_at: datetime = moment(nullable=False)
