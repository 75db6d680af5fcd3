"""The canonical log of what happened, and the history of statuses."""

from typing import Any
from uuid import UUID

from sqlalchemy import Index, Text
from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import UUID as PgUUID
from sqlmodel import Field, SQLModel

from models.sync import row_number
from models.table import OURS, datetime, document, moment, number, text


class Event(SQLModel, table=True):
    """One row per thing that happened to a lead, campaign or account; append-only, for ever.

    Unique by (workspace_id, event_key), the event's identity (domain/events.py). `occurred_at`
    is when it happened, `known_at` when we learned of it; `source` is webhook, delivery_log,
    poll or inferred; `delivery_id` the delivery it was first read from. `interest` and `label`:
    what an event about a lead's interest says. `ordinal`: the how-manyeth an inferred one is.
    """

    __tablename__ = "events"
    __table_args__ = (
        Index("uq_events_identity", "workspace_id", "event_key", unique=True),
        Index("ix_events_workspace_kind", "workspace_id", "kind", "occurred_at"),
        Index(
            "ix_events_lead",
            "workspace_id",
            "lead_address",
            "occurred_at",
            postgresql_where=sql("lead_address is not null"),
        ),
        Index(
            "ix_events_concluded",
            "workspace_id",
            "lead_address",
            postgresql_where=sql(
                "source = 'inferred' or (source = 'poll' and kind <> 'email_sent')"
            ),
        ),
        {"schema": OURS},
    )

    event_id: int = row_number()
    workspace_id: str = text(nullable=False)
    organization_id: str = text(nullable=False)
    event_key: UUID = Field(sa_type=PgUUID, nullable=False)
    kind: str = text(nullable=False)
    source: str = text(nullable=False)
    occurred_at: datetime = moment(nullable=False)
    known_at: datetime = moment(nullable=False)
    campaign_id: str | None = text()
    lead_id: str | None = text()
    lead_address: str | None = text()
    account_email: str | None = text()
    email_id: str | None = text()
    step: int | None = number()
    variant: int | None = number()
    interest: int | None = number()
    label: str | None = text()
    ordinal: int | None = number()
    delivery_id: UUID | None = Field(default=None, sa_type=PgUUID, nullable=True)
    detail: dict[str, Any] = document()


class StatusChange(SQLModel, table=True):
    """One row per change of a status that a sync saw: of a campaign, an account or a lead.

    `status_before` is absent at first sight. `entity_kind` is campaign, account or lead;
    `field` the column that changed.
    """

    __tablename__ = "status_changes"
    __table_args__ = (
        Index("ix_status_changes_entity", "workspace_id", "entity_kind", "entity_id"),
        {"schema": OURS},
    )

    status_change_id: int = row_number()
    workspace_id: str = text(nullable=False)
    organization_id: str = text(nullable=False)
    entity_kind: str = Field(sa_type=Text, nullable=False)
    entity_id: str = text(nullable=False)
    field: str = text(nullable=False)
    status_before: int | None = number()
    status_after: int | None = number()
    observed_at: datetime = moment(nullable=False)
