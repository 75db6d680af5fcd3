"""Who was forgotten, what went, and what keeps it from coming back; never a name."""

from typing import Any

from sqlalchemy import Index, LargeBinary
from sqlalchemy import text as sql
from sqlmodel import Field, SQLModel

from models.sync import row_number
from models.table import OURS, datetime, document, moment, text, text_key, texts


class Erasure(SQLModel, table=True):
    """One row per person or organization forgotten: the receipt.

    `subject` is person or organization; `organization_id` the customer for whom, '*': for all.
    `subject_hash` is keyed (domain/erasure.py). `stranger` stands in the person's place in what
    is counted, and is known only while the erasure is under way. `counts`: rows by table;
    `parts_done`: what needs no doing again; `waits_for`: why it is not finished, by part.
    """

    __tablename__ = "erasures"
    __table_args__ = (
        Index(
            "uq_erasures_open",
            "subject_hash",
            "organization_id",
            unique=True,
            postgresql_where=sql("finished_at is null"),
        ),
        {"schema": OURS},
    )

    erasure_id: int = row_number()
    organization_id: str = text(nullable=False)
    subject: str = text(nullable=False)
    subject_hash: bytes = Field(sa_type=LargeBinary, nullable=False)
    stranger: str | None = text()
    asked_by: str = text(nullable=False)
    asked_at: datetime = moment(nullable=False)
    finished_at: datetime | None = moment()
    parts_done: list[str] = texts()
    counts: dict[str, Any] = document()
    waits_for: dict[str, Any] = document()


class ErasedAddress(SQLModel, table=True):
    """One row per erased address x customer ('*': all): nothing of it comes in again.

    `key_mark` tells which key the hash was made with.
    """

    __tablename__ = "erased_addresses"
    __table_args__ = ({"schema": OURS},)

    address_hash: bytes = Field(sa_type=LargeBinary, primary_key=True)
    organization_id: str = text_key()
    key_mark: bytes = Field(sa_type=LargeBinary, nullable=False)
    erased_at: datetime = moment(nullable=False)


class ErasedCampaign(SQLModel, table=True):
    """One row per campaign of a forgotten customer in a workspace that others share."""

    __tablename__ = "erased_campaigns"
    __table_args__ = ({"schema": OURS},)

    workspace_id: str = text_key()
    campaign_id: str = text_key()
    erased_at: datetime = moment(nullable=False)
