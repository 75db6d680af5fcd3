"""What Instantly did not deliver, and what was done about it."""

from uuid import UUID

from sqlalchemy import DateTime, Index
from sqlalchemy.dialects.postgresql import UUID as PgUUID
from sqlmodel import Field, SQLModel

from models.sync import row_number
from models.table import OURS, count, datetime, moment, text, text_key


class RepairCount(SQLModel, table=True):
    """One row per hour of the event x workspace x kind x way: events missed, and repaired.

    `way` is delivery_log, emails, counters or statuses: where the missing ones were found.
    """

    __tablename__ = "repair_counts"
    __table_args__ = ({"schema": OURS},)

    hour_at: datetime = Field(sa_type=DateTime(timezone=True), primary_key=True)
    workspace_id: str = text_key()
    kind: str = text_key()
    way: str = text_key()
    count_missed: int = count()
    count_repaired: int = count()
    last_at: datetime = moment(nullable=False)


class DeliveryGap(SQLModel, table=True):
    """One row per span in which deliveries of a workspace may be missing.

    `closed_at`: all that can be found of it has been; `remainder` says what could not.
    """

    __tablename__ = "delivery_gaps"
    __table_args__ = (
        Index("ix_delivery_gaps_workspace", "workspace_id", "from_at"),
        {"schema": OURS},
    )

    delivery_gap_id: int = row_number()
    workspace_id: str = text(nullable=False)
    from_at: datetime = moment(nullable=False)
    until_at: datetime | None = moment()
    because: str = text(nullable=False)
    noticed_at: datetime = moment(nullable=False)
    closed_at: datetime | None = moment()
    count_found: int = count()
    remainder: str | None = text()


class EventSuperseded(SQLModel, table=True):
    """One row per event that another one turned out to be: an inferred or polled one whose
    webhook came later. The log keeps both; facts and marts leave the superseded one out.
    """

    __tablename__ = "events_superseded"
    __table_args__ = ({"schema": OURS},)

    workspace_id: str = text_key()
    event_key: UUID = Field(sa_type=PgUUID, primary_key=True)
    organization_id: str = text(nullable=False)
    by_event_key: UUID = Field(sa_type=PgUUID, nullable=False)
    noticed_at: datetime = moment(nullable=False)
