"""What every table shares: schemas by role, naming, and the columns of a synced tenant row.

A tenant row is keyed by (workspace_id, Instantly's own id) and carries organization_id, the
customer it belongs to, NOT NULL but never part of the key: moving a campaign to another
customer is one update and doubles nothing.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Date, DateTime, MetaData, Numeric, Text
from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.dialects.postgresql import UUID as PgUUID
from sqlmodel import Field, SQLModel

MIRROR = "instantly"
"""Schema of what Instantly says."""
OURS = "app"
"""Schema of what we add."""

metadata: MetaData = SQLModel.metadata
metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


def text_key() -> Any:
    """A text column that is part of the primary key."""
    return Field(sa_type=Text, primary_key=True)


def text(*, nullable: bool = True, **kwargs: Any) -> Any:
    default: dict[str, Any] = {"default": None} if nullable else {}
    return Field(sa_type=Text, nullable=nullable, **default, **kwargs)


def moment(*, nullable: bool = True, **kwargs: Any) -> Any:
    """A timestamptz; UTC on the wire."""
    default: dict[str, Any] = {"default": None} if nullable else {}
    return Field(sa_type=DateTime(timezone=True), nullable=nullable, **default, **kwargs)


def day_key() -> Any:
    """A date that is part of the primary key (a UTC day)."""
    return Field(sa_type=Date, primary_key=True)


def day() -> Any:
    """A date that may be absent."""
    return Field(sa_type=Date, default=None, nullable=True)


def number() -> Any:
    """A whole number that may be absent."""
    return Field(sa_type=BigInteger, default=None, nullable=True)


def number_key() -> Any:
    """A whole number that is part of the primary key."""
    return Field(sa_type=BigInteger, primary_key=True)


def count() -> Any:
    """A counter; absent counts as zero."""
    return Field(
        sa_type=BigInteger, default=0, nullable=False, sa_column_kwargs={"server_default": sql("0")}
    )


def flag(default: bool = False) -> Any:
    """A boolean that is never absent."""
    return Field(
        sa_type=Boolean,
        default=default,
        nullable=False,
        sa_column_kwargs={"server_default": sql(str(default).lower())},
    )


def money() -> Any:
    return Field(sa_type=Numeric, default=None, nullable=True)


def document(*, nullable: bool = False) -> Any:
    if nullable:
        return Field(sa_type=JSONB, default=None, nullable=True)
    return Field(
        sa_type=JSONB,
        default_factory=dict,
        nullable=False,
        sa_column_kwargs={"server_default": sql("'{}'")},
    )


def texts() -> Any:
    return Field(
        sa_type=ARRAY(Text),
        default_factory=list,
        nullable=False,
        sa_column_kwargs={"server_default": sql("'{}'")},
    )


class SyncedRow(SQLModel):
    """The columns of every table in the mirror, before its own.

    No index but the primary key begins with workspace_id: a merge looks rows up by key, and on a
    fresh table the planner would take any index that the workspace alone can use.

    `raw` holds what no column holds, as Instantly sent it. `content_hash` is over the whole
    item: a row whose hash is unchanged is not written. `changed_at` is when we last saw it
    differ, `deleted_at` when a complete sweep no longer found it.
    """

    workspace_id: str = text_key()
    organization_id: str = text(nullable=False)
    content_hash: UUID = Field(sa_type=PgUUID, nullable=False)
    first_seen_at: datetime = moment(nullable=False)
    changed_at: datetime = moment(nullable=False)
    deleted_at: datetime | None = moment()
    raw: dict[str, Any] = document()


__all__ = [
    "MIRROR",
    "OURS",
    "Decimal",
    "SyncedRow",
    "count",
    "date",
    "datetime",
    "day",
    "day_key",
    "document",
    "flag",
    "metadata",
    "moment",
    "money",
    "number",
    "number_key",
    "text",
    "text_key",
    "texts",
]
