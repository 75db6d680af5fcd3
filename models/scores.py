"""How warm leads are, and who is hot."""

from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, Double, Index
from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as PgUUID
from sqlmodel import Field, SQLModel

from models.sync import row_number
from models.table import (
    OURS,
    count,
    datetime,
    document,
    flag,
    moment,
    number,
    number_key,
    text,
    text_key,
)


class LeadScore(SQLModel, table=True):
    """One row per lead address x organization with anything that counts, in whatever campaign.

    `masses`, in the order of the table of `version` (domain/signals.py): of each signal the sum
    of points x 2^((at - massed_from) / half-life). One multiplication gives the points of any
    later moment, so fading writes nothing; `massed_from` is the year's beginning, so that no
    half-life overflows. `last_at`: the newest signal; null where there is only a reason to be
    excluded. `cools_at`: until then at the latest the points may be enough to be hot; null:
    never.
    """

    __tablename__ = "lead_scores"
    __table_args__ = (
        Index(
            "ix_lead_scores_ranked",
            "organization_id",
            "cools_at",
            postgresql_where=sql("excluded_because is null and last_at is not null"),
        ),
        {"schema": OURS},
    )

    lead_address: str = text_key()
    organization_id: str = text_key()
    masses: list[float] = Field(
        sa_type=ARRAY(Double),
        default_factory=list,
        nullable=False,
        sa_column_kwargs={"server_default": sql("'{}'")},
    )
    massed_from: datetime = moment(nullable=False)
    last_at: datetime | None = moment()
    cools_at: datetime | None = moment()
    excluded_because: str | None = text()
    version: str = text(nullable=False)
    scored_at: datetime = moment(nullable=False)


class ScoreQueue(SQLModel, table=True):
    """One row per touch of a lead that may change its score; repeated ones are welcome.

    Filled by triggers on what scores are computed from, emptied by whoever scores.
    """

    __tablename__ = "score_queue"
    __table_args__ = ({"schema": OURS},)

    score_queue_id: int = row_number()
    lead_address: str = text(nullable=False)
    touched_at: datetime = moment(nullable=False)


class EventVersion(SQLModel, table=True):
    """One row per form that an event had until a better telling took its place.

    By it a score as of what was known at some time comes out the same for ever.
    """

    __tablename__ = "event_versions"
    __table_args__ = (
        Index("ix_event_versions_lead", "workspace_id", "lead_address"),
        Index("ix_event_versions_time", "workspace_id", "kind", "occurred_at"),
        {"schema": OURS},
    )

    event_version_id: int = row_number()
    workspace_id: str = text(nullable=False)
    organization_id: str = text(nullable=False)
    event_key: UUID = Field(sa_type=PgUUID, nullable=False)
    kind: str = text(nullable=False)
    source: str = text(nullable=False)
    occurred_at: datetime = moment(nullable=False)
    known_at: datetime = moment(nullable=False)
    replaced_at: datetime = moment(nullable=False)
    campaign_id: str | None = text()
    lead_address: str | None = text()
    interest: int | None = number()


class HotLead(SQLModel, table=True):
    """One row per organization x lead address that is hot now.

    `value`, `place` and `reasons` are of `reckoned_at`, when it entered or was last touched: what
    fades since is not written. `workspace_id` and `campaign_id`: where its newest signal is.
    """

    __tablename__ = "hot_leads"
    __table_args__ = ({"schema": OURS},)

    organization_id: str = text_key()
    lead_address: str = text_key()
    workspace_id: str = text(nullable=False)
    campaign_id: str = text(nullable=False)
    value: float = Field(sa_type=Double, nullable=False)
    place: int = Field(sa_type=BigInteger, nullable=False)
    reasons: dict[str, Any] = document()
    version: str = text(nullable=False)
    reckoned_at: datetime = moment(nullable=False)
    entered_at: datetime = moment(nullable=False)


class HotChange(SQLModel, table=True):
    """One row per entry into and exit from the hot leads, with the reason; append-only."""

    __tablename__ = "hot_changes"
    __table_args__ = (
        Index("ix_hot_changes_lead", "organization_id", "lead_address", "changed_at"),
        {"schema": OURS},
    )

    hot_change_id: int = row_number()
    organization_id: str = text(nullable=False)
    lead_address: str = text(nullable=False)
    workspace_id: str = text(nullable=False)
    campaign_id: str = text(nullable=False)
    is_entry: bool = flag()
    value: float = Field(sa_type=Double, nullable=False)
    place: int | None = number()
    because: str = text(nullable=False)
    version: str = text(nullable=False)
    changed_at: datetime = moment(nullable=False)


class ScoreBand(SQLModel, table=True):
    """One row per organization x scoring version x moment x band of points (domain/calibration.py).

    Of the leads that had so many points at that moment, how many said yes or booked a meeting
    within the days after; written once, when these days are over.
    """

    __tablename__ = "score_bands"
    __table_args__ = ({"schema": OURS},)

    organization_id: str = text_key()
    version: str = text_key()
    moment_at: datetime = Field(sa_type=DateTime(timezone=True), primary_key=True)
    band: str = text_key()
    within_days: int = number_key()
    count_leads: int = count()
    count_positive: int = count()
    computed_at: datetime = moment(nullable=False)
