"""Answers and follow-ups that we suggest, and what the team made of them."""

from typing import Any
from uuid import UUID

from sqlalchemy import Double, Index
from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import UUID as PgUUID
from sqlmodel import Field, SQLModel

from models.table import OURS, datetime, document, moment, number, text


class Suggestion(SQLModel, table=True):
    """One row per suggested mail; never sent by itself.

    `kind` is answer (to the message `message_key`, `position` 1-3) or follow_up (at most one
    open per organization and lead). `cites` lists what it used, each {kind: snippet | thread |
    campaign | fact, ref, quote}; `evidence` what it was suggested for. `label`: of the reply that
    an answer is to, or the behaviour that a follow-up follows. `state`: open, sent, edited (sent
    with changes: `final_body`), dismissed, cancelled (by what happened: `ended_because`),
    replaced. `due_at`: when a follow-up is to be looked at. `similarity`: how much of the body
    was kept in what was sent, 0-1 (domain/edits.py).
    """

    __tablename__ = "suggestions"
    __table_args__ = (
        Index(
            "uq_suggestions_open_follow_up",
            "organization_id",
            "lead_address",
            unique=True,
            postgresql_where=sql("kind = 'follow_up' and state = 'open'"),
        ),
        Index(
            "uq_suggestions_answer",
            "workspace_id",
            "message_key",
            "position",
            unique=True,
            postgresql_where=sql("kind = 'answer' and state = 'open'"),
        ),
        Index("ix_suggestions_message", "workspace_id", "message_key"),
        Index("ix_suggestions_lead", "organization_id", "lead_address", "made_at"),
        {"schema": OURS},
    )

    suggestion_id: UUID = Field(sa_type=PgUUID, primary_key=True)
    organization_id: str = text(nullable=False)
    workspace_id: str = text(nullable=False)
    campaign_id: str | None = text()
    lead_address: str = text(nullable=False)
    kind: str = text(nullable=False)
    label: str = text(nullable=False)
    language: str = text(nullable=False)
    message_key: str | None = text()
    position: int | None = number()
    subject: str | None = text()
    body: str = text(nullable=False)
    reason: str = text(nullable=False)
    evidence: dict[str, Any] = document()
    cites: dict[str, Any] = document()
    way: str = text(nullable=False)
    version: str = text(nullable=False)
    state: str = text(nullable=False)
    due_at: datetime | None = moment()
    made_at: datetime = moment(nullable=False)
    ended_at: datetime | None = moment()
    ended_by: str | None = text()
    ended_because: str | None = text()
    final_body: str | None = text()
    similarity: float | None = Field(default=None, sa_type=Double, nullable=True)
