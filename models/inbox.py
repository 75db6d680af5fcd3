"""The door's tables: deliveries as received, the queue of those still to be read, the parked.

`app.webhook_inbox` only grows, until its oldest day is dropped. What is waiting stands in
`app.inbox_queue`, filled by a trigger of the inbox in the same statement and emptied by the
transaction that writes the events; what a rule could not read stands in
`app.parked_deliveries`. Neither holds a body.
"""

from uuid import UUID

from sqlalchemy import DateTime, Index, LargeBinary
from sqlalchemy.dialects.postgresql import UUID as PgUUID
from sqlmodel import Field, SQLModel

from models.table import OURS, count, datetime, moment, text, text_key


class WebhookSecret(SQLModel, table=True):
    """One row per secret that Instantly may show for a workspace; two while one is rotated.

    `tag` is the part of the secret before the dot: it finds the row and proves nothing.
    `digest` is sha256 over `salt` and the whole secret, whose own 256 random bits need no slow
    hash. Retired ones are kept and refused.
    """

    __tablename__ = "webhook_secrets"
    __table_args__ = ({"schema": OURS},)

    workspace_id: str = text_key()
    tag: str = text_key()
    salt: bytes = Field(sa_type=LargeBinary, nullable=False)
    digest: bytes = Field(sa_type=LargeBinary, nullable=False)
    made_at: datetime = moment(nullable=False)
    retired_at: datetime | None = moment()


class Delivery(SQLModel, table=True):
    """One row per delivery, duplicates included; partitioned by `received_at`, one part a day.

    `delivery_id` is made at the door (a UUID by time), so that a delivery that waited in a
    spool is stored once. `source` is webhook or delivery_log. `body` is what was received, of a
    body that is too large its first MiB; `body_bytes` its whole length. `parked_because`: the
    door itself saw that nobody can read it.
    """

    __tablename__ = "webhook_inbox"
    __table_args__ = ({"schema": OURS, "postgresql_partition_by": "range (received_at)"},)

    received_at: datetime = Field(sa_type=DateTime(timezone=True), primary_key=True)
    delivery_id: UUID = Field(sa_type=PgUUID, primary_key=True)
    workspace_id: str = text(nullable=False)
    source: str = text(nullable=False)
    body: bytes = Field(sa_type=LargeBinary, nullable=False)
    body_bytes: int = count()
    parked_because: str | None = text()


class QueuedDelivery(SQLModel, table=True):
    """One row per delivery that waits to be read; gone in the transaction that reads it.

    `not_before`: a delivery whose reading failed for a reason that may pass waits so long.
    """

    __tablename__ = "inbox_queue"
    __table_args__ = ({"schema": OURS},)

    received_at: datetime = Field(sa_type=DateTime(timezone=True), primary_key=True)
    delivery_id: UUID = Field(sa_type=PgUUID, primary_key=True)
    workspace_id: str = text(nullable=False)
    attempts: int = count()
    not_before: datetime | None = moment()


class ParkedDelivery(SQLModel, table=True):
    """One row per delivery that could not be read: why, since when, and whether it was redriven.

    `reason` is a word of domain/deliveries.py; `explanation` is a sentence without any text of
    the body.
    """

    __tablename__ = "parked_deliveries"
    __table_args__ = (
        Index("ix_parked_deliveries_workspace", "workspace_id", "parked_at"),
        {"schema": OURS},
    )

    received_at: datetime = Field(sa_type=DateTime(timezone=True), primary_key=True)
    delivery_id: UUID = Field(sa_type=PgUUID, primary_key=True)
    workspace_id: str = text(nullable=False)
    reason: str = text(nullable=False)
    explanation: str = text(nullable=False)
    attempts: int = count()
    parked_at: datetime = moment(nullable=False)
    redriven_at: datetime | None = moment()


class DoorCount(SQLModel, table=True):
    """One row per hour x gateway process x workspace x outcome: answers the door gave.

    Not authentic ones have no workspace: '' . Added up by each process every few seconds, so
    that doctor can tell what /metrics forgets at a restart.
    """

    __tablename__ = "door_counts"
    __table_args__ = ({"schema": OURS},)

    hour_at: datetime = Field(sa_type=DateTime(timezone=True), primary_key=True)
    gateway: str = text_key()
    workspace_id: str = text_key()
    outcome: str = text_key()
    count_answers: int = count()
    last_at: datetime = moment(nullable=False)


__all__ = [
    "Delivery",
    "DoorCount",
    "ParkedDelivery",
    "QueuedDelivery",
    "WebhookSecret",
]
