"""Who is not to be written to, for which customer, and why."""

from sqlalchemy import Index
from sqlmodel import SQLModel

from models.sync import row_number
from models.table import OURS, datetime, moment, text, text_key


class Suppression(SQLModel, table=True):
    """One row per organization x address that asked, or may have asked, not to be written to.

    `state`: held (doubtful, waits for a second look and counts as suppressed meanwhile), active,
    or lifted (by a person, with a reason). `because`: opt_out, unsubscribed, spam_report or
    manual. `source` names what said so, as kind:key (message:…, event:…, member:…).
    """

    __tablename__ = "suppressions"
    __table_args__ = (
        Index("ix_suppressions_address", "lead_address"),
        {"schema": OURS},
    )

    organization_id: str = text_key()
    lead_address: str = text_key()
    state: str = text(nullable=False)
    because: str = text(nullable=False)
    source: str = text(nullable=False)
    asked_at: datetime = moment(nullable=False)
    """When the person asked."""
    suppressed_at: datetime = moment(nullable=False)
    decided_at: datetime | None = moment()
    decided_by: str | None = text()


class SuppressionChange(SQLModel, table=True):
    """One row per thing done about a suppression, here or at Instantly; append-only.

    `action`: suppressed, held, confirmed, lifted, follow_ups_cancelled, blocked_at_instantly,
    stopped_at_instantly, refused_to_add, failed_at_instantly, …
    """

    __tablename__ = "suppression_changes"
    __table_args__ = (
        Index("ix_suppression_changes_address", "organization_id", "lead_address", "changed_at"),
        {"schema": OURS},
    )

    suppression_change_id: int = row_number()
    organization_id: str = text(nullable=False)
    lead_address: str = text(nullable=False)
    workspace_id: str | None = text()
    action: str = text(nullable=False)
    source: str = text(nullable=False)
    detail: str | None = text()
    done_by: str = text(nullable=False)
    changed_at: datetime = moment(nullable=False)
