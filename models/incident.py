"""What is wrong right now, once each."""

from sqlalchemy import Index, text
from sqlmodel import SQLModel

from models.sync import row_number
from models.table import OURS, count, datetime, moment
from models.table import text as words


class Incident(SQLModel, table=True):
    """One row per thing that is wrong, from first sight to end, however many runs saw it.

    `example`: the first bad thing, by its id and what was wrong with it; no person's words.
    """

    __tablename__ = "incidents"
    __table_args__ = (
        Index(
            "uq_incidents_open",
            "workspace_id",
            "kind",
            "subject",
            unique=True,
            postgresql_where=text("resolved_at is null"),
        ),
        {"schema": OURS},
    )

    incident_id: int = row_number()
    workspace_id: str = words(nullable=False)
    kind: str = words(nullable=False)
    subject: str = words(nullable=False)
    summary: str = words(nullable=False)
    remedy: str = words(nullable=False)
    opened_at: datetime = moment(nullable=False)
    last_seen_at: datetime = moment(nullable=False)
    resolved_at: datetime | None = moment()
    count_seen: int = count()
    example: str | None = words()
