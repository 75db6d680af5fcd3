"""What replies say, who read them, and what the reading cost."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Double, Index
from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import UUID as PgUUID
from sqlmodel import Field, SQLModel

from models.sync import row_number
from models.table import (
    OURS,
    count,
    date,
    datetime,
    day,
    document,
    flag,
    moment,
    money,
    number,
    text,
    text_key,
    texts,
)


class ReplyLabel(SQLModel, table=True):
    """One row per received message x way of reading it (rules, llm).

    `is_effective`: the one that counts, at most one a message. `content_hash` is over what was
    read: a message that became different is read again. `version`: of the rules, or of prompt
    and model together. `opt_out` is no, doubtful or yes (domain/readings.py).
    `fell_back_because`: why rules stand in for a model that was wanted.
    """

    __tablename__ = "reply_labels"
    __table_args__ = (
        Index(
            "uq_reply_labels_effective",
            "workspace_id",
            "message_key",
            unique=True,
            postgresql_where=sql("is_effective"),
        ),
        Index("ix_reply_labels_lead", "workspace_id", "lead_address", "sent_at"),
        Index(
            "ix_reply_labels_to_act",
            "labelled_at",
            postgresql_where=sql("is_effective and acted_at is null"),
        ),
        Index(
            "ix_reply_labels_asking",
            "organization_id",
            "lead_address",
            postgresql_where=sql("is_effective and (opt_out <> 'no' or label = 'unsubscribe')"),
        ),
        {"schema": OURS},
    )

    workspace_id: str = text_key()
    message_key: str = text_key()
    way: str = text_key()
    organization_id: str = text(nullable=False)
    campaign_id: str | None = text()
    lead_address: str = text(nullable=False)
    sent_at: datetime = moment(nullable=False)
    is_effective: bool = flag()
    label: str = text(nullable=False)
    opt_out: str = text(nullable=False)
    confidence: float = Field(sa_type=Double, nullable=False)
    reasons: list[str] = texts()
    return_on: date | None = day()
    referred_to: str | None = text()
    language: str | None = text()
    model: str | None = text()
    version: str = text(nullable=False)
    content_hash: UUID = Field(sa_type=PgUUID, nullable=False)
    fell_back_because: str | None = text()
    labelled_at: datetime = moment(nullable=False)
    acted_at: datetime | None = moment()
    """When what follows from it was done: suppression, alert, return date (tasks/act)."""


class LabelQueue(SQLModel, table=True):
    """One row per touch of what a received message says; repeated ones are welcome.

    Filled by triggers on messages (and by a sweep for what they missed), emptied by whoever reads
    the replies.
    """

    __tablename__ = "label_queue"
    __table_args__ = ({"schema": OURS},)

    label_queue_id: int = row_number()
    workspace_id: str = text(nullable=False)
    message_key: str = text(nullable=False)
    touched_at: datetime = moment(nullable=False)


class ReplyLabelChange(SQLModel, table=True):
    """One row per effective reading whose conclusion another took the place of, as it was from
    `labelled_at` to `replaced_at`; append-only."""

    __tablename__ = "reply_label_changes"
    __table_args__ = (
        Index("ix_reply_label_changes_message", "workspace_id", "message_key"),
        {"schema": OURS},
    )

    reply_label_change_id: int = row_number()
    workspace_id: str = text(nullable=False)
    organization_id: str = text(nullable=False)
    message_key: str = text(nullable=False)
    lead_address: str = text(nullable=False)
    campaign_id: str | None = text()
    sent_at: datetime = moment(nullable=False)
    label: str = text(nullable=False)
    opt_out: str = text(nullable=False)
    way: str = text(nullable=False)
    version: str = text(nullable=False)
    labelled_at: datetime = moment(nullable=False)
    replaced_at: datetime = moment(nullable=False)


class InterestConflict(SQLModel, table=True):
    """One row per lead whose interest at Instantly contradicts, or contradicted, our label.

    Both are kept as they were; `settled_at` is when they agreed again, or one of them went.
    """

    __tablename__ = "interest_conflicts"
    __table_args__ = ({"schema": OURS},)

    workspace_id: str = text_key()
    lead_address: str = text_key()
    campaign_id: str = text_key()
    organization_id: str = text(nullable=False)
    message_key: str = text(nullable=False)
    our_label: str = text(nullable=False)
    our_interest: int | None = number()
    their_interest: int | None = number()
    noticed_at: datetime = moment(nullable=False)
    settled_at: datetime | None = moment()


class ModelCall(SQLModel, table=True):
    """One row per call of a language model, whatever came of it: what it cost, never its text.

    `purpose` is classify or suggest; `outcome` is answered, refused, malformed, contradicted,
    failed or timed_out. `cost` is in US dollars at the prices of `price_version`; null where the
    model's price is not known.
    """

    __tablename__ = "model_calls"
    __table_args__ = (
        Index("ix_model_calls_day", "organization_id", "asked_at"),
        {"schema": OURS},
    )

    model_call_id: int = row_number()
    organization_id: str = text(nullable=False)
    purpose: str = text(nullable=False)
    model: str = text(nullable=False)
    prompt_version: str = text(nullable=False)
    content_hash: UUID = Field(sa_type=PgUUID, nullable=False)
    outcome: str = text(nullable=False)
    tokens_in: int = count()
    tokens_out: int = count()
    cost: Decimal | None = money()
    price_version: str | None = text()
    milliseconds: int = count()
    asked_at: datetime = moment(nullable=False)


class ModelAnswer(SQLModel, table=True):
    """One row per organization x content that a model has answered: it is not asked again.

    `content_hash` covers the text, the prompt's version and the model.
    """

    __tablename__ = "model_answers"
    __table_args__ = ({"schema": OURS},)

    organization_id: str = text_key()
    content_hash: UUID = Field(sa_type=PgUUID, primary_key=True)
    purpose: str = text(nullable=False)
    answer: dict[str, Any] = document()
    answered_at: datetime = moment(nullable=False)
