"""How far each stream has come: sweeps, their pages, runs, parked rows, and the rate budgets."""

from typing import Any

from sqlalchemy import ARRAY, BigInteger, Boolean, DateTime, Identity, Index, text
from sqlmodel import Field, SQLModel

from models.table import (
    OURS,
    count,
    datetime,
    document,
    flag,
    moment,
    number,
    number_key,
    text_key,
    texts,
)
from models.table import text as words


def row_number() -> Any:
    """A key that the database counts up."""
    return Field(
        default=None, sa_type=BigInteger, primary_key=True, sa_column_args=[Identity(always=True)]
    )


class StreamState(SQLModel, table=True):
    """One row per workspace x stream: when it last went well, and what holds it up."""

    __tablename__ = "stream_states"
    __table_args__ = ({"schema": OURS},)

    workspace_id: str = text_key()
    stream: str = text_key()
    watermark_at: datetime | None = moment()
    backfill_from_at: datetime | None = moment()
    backfill_cursor: str | None = words()
    is_backfill_done: bool = flag()
    backfill_calls_left: int | None = number()
    last_started_at: datetime | None = moment()
    last_succeeded_at: datetime | None = moment()
    blocked_by: str | None = words()
    blocked_because: str | None = words()


class Sweep(SQLModel, table=True):
    """One row per full sweep of a stream; at most one is open, and a run resumes it."""

    __tablename__ = "sweeps"
    __table_args__ = (
        Index(
            "uq_sweeps_open",
            "workspace_id",
            "stream",
            unique=True,
            postgresql_where=text("finished_at is null"),
        ),
        {"schema": OURS},
    )

    sweep_id: int = row_number()
    workspace_id: str = words(nullable=False)
    stream: str = words(nullable=False)
    started_at: datetime = moment(nullable=False)
    finished_at: datetime | None = moment()
    outcome: str | None = words()
    count_seen: int | None = number()
    count_tombstoned: int | None = number()


class SweepLane(SQLModel, table=True):
    """One row per sweep x lane (a chain of pages, such as one campaign) and its next cursor."""

    __tablename__ = "sweep_lanes"
    __table_args__ = ({"schema": OURS},)

    sweep_id: int = number_key()
    lane: str = text_key()
    cursor: str | None = words()
    pages: int = count()
    is_done: bool = flag()


class SweepPage(SQLModel, table=True):
    """One row per page that a sweep stored in a stream's table, with its keys, until it ends."""

    __tablename__ = "sweep_pages"
    __table_args__ = ({"schema": OURS},)

    sweep_id: int = number_key()
    stream: str = text_key()
    lane: str = text_key()
    page: int = number_key()
    seen_keys: list[str] = texts()


class SyncRun(SQLModel, table=True):
    """One row per stream that a run of a sync went through, with its numbers."""

    __tablename__ = "sync_runs"
    __table_args__ = (
        Index("ix_sync_runs_workspace_stream", "workspace_id", "stream", "started_at"),
        {"schema": OURS},
    )

    sync_run_id: int = row_number()
    workspace_id: str = words(nullable=False)
    stream: str = words(nullable=False)
    flow_run_id: str | None = words()
    started_at: datetime = moment(nullable=False)
    finished_at: datetime | None = moment()
    outcome: str = words(nullable=False)
    count_pages: int = count()
    count_new: int = count()
    count_changed: int = count()
    count_unchanged: int = count()
    count_parked: int = count()
    count_tombstoned: int = count()
    count_calls: int = count()
    count_throttled: int = count()
    count_failed_calls: int = count()
    api_milliseconds: int = count()
    wait_milliseconds: int = count()


class ParkedRow(SQLModel, table=True):
    """One row per item that could not be read, as received, with the reason.

    `item` is JSON text, not jsonb: it may hold what jsonb refuses. The same item parked again
    is the same row.
    """

    __tablename__ = "parked_rows"
    __table_args__ = (
        Index("uq_parked_rows_item", "workspace_id", "stream", "item_hash", unique=True),
        {"schema": OURS},
    )

    parked_row_id: int = row_number()
    workspace_id: str = words(nullable=False)
    stream: str = words(nullable=False)
    item_hash: str = words(nullable=False)
    item_key: str | None = words()
    reason: str = words(nullable=False)
    item: str = words(nullable=False)
    first_parked_at: datetime = moment(nullable=False)
    last_parked_at: datetime = moment(nullable=False)


class RateBudget(SQLModel, table=True):
    """One row per budget: when its next call may start, and the starts that a window counts."""

    __tablename__ = "rate_budgets"
    __table_args__ = ({"schema": OURS},)

    budget: str = text_key()
    next_at: datetime = moment(nullable=False)
    recent: list[datetime] = Field(
        sa_type=ARRAY(DateTime(timezone=True)),
        nullable=False,
        default_factory=list,
        sa_column_kwargs={"server_default": text("'{}'")},
    )
    count_used: int = count()
    count_throttled: int = count()


class CheckResult(SQLModel, table=True):
    """One row per expectation x run of the quality checks, with keys of rows that failed it."""

    __tablename__ = "check_results"
    __table_args__ = (Index("ix_check_results_checked_at", "checked_at"), {"schema": OURS})

    check_result_id: int = row_number()
    check_run_id: str = words(nullable=False)
    checked_at: datetime = moment(nullable=False)
    workspace_id: str | None = words()
    table_name: str = words(nullable=False)
    expectation: str = words(nullable=False)
    column_name: str | None = words()
    severity: str = words(nullable=False)
    is_success: bool = Field(sa_type=Boolean, nullable=False)
    count_checked: int | None = number()
    count_failed: int | None = number()
    failing_keys: list[str] = texts()
    detail: dict[str, Any] = document()


class Installation(SQLModel, table=True):
    """The one row that names this installation; what it makes at Instantly carries the name."""

    __tablename__ = "installation"
    __table_args__ = ({"schema": OURS},)

    installation_id: str = text_key()
    created_at: datetime = moment(nullable=False)
