"""Side effects that wait to be done, once each."""

from typing import Any

from sqlalchemy import Index, text
from sqlmodel import SQLModel

from models.sync import row_number
from models.table import OURS, count, datetime, document, moment
from models.table import text as words


class OutboxItem(SQLModel, table=True):
    """One row per side effect, unique by `idempotency_key`; `content` is what the doer needs.

    `kind` is alert, digest, or held (an alert that waits for the digest of its topic and is done
    when it stands in one). Done with `done_at`; given up with `given_up_at` and why.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("uq_outbox_idempotency_key", "idempotency_key", unique=True),
        Index(
            "ix_outbox_waiting",
            "due_at",
            postgresql_where=text("done_at is null and given_up_at is null"),
        ),
        Index(
            "ix_outbox_given_up",
            "given_up_at",
            postgresql_where=text("given_up_at is not null"),
        ),
        {"schema": OURS},
    )

    outbox_id: int = row_number()
    workspace_id: str = words(nullable=False)
    idempotency_key: str = words(nullable=False)
    kind: str = words(nullable=False)
    topic: str = words(nullable=False)
    content: dict[str, Any] = document()
    made_at: datetime = moment(nullable=False)
    due_at: datetime = moment(nullable=False)
    attempts: int = count()
    error: str | None = words()
    done_at: datetime | None = moment()
    given_up_at: datetime | None = moment()
