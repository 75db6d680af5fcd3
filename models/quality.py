"""Which workspaces' marts stand still, and why."""

from sqlmodel import SQLModel

from models.table import OURS, datetime, moment, text, text_key, texts


class HeldWorkspace(SQLModel, table=True):
    """One row per workspace whose rows in the marts stay as they were at their last good build.

    `because` names what failed, in a sentence without anybody's data; `subjects` are the checks,
    as incidents call them. The row goes when a run of the checks finds nothing critical there.
    """

    __tablename__ = "held_workspaces"
    __table_args__ = ({"schema": OURS},)

    workspace_id: str = text_key()
    held_since: datetime = moment(nullable=False)
    because: str = text(nullable=False)
    subjects: list[str] = texts()
    check_run_id: str = text(nullable=False)
    checked_at: datetime = moment(nullable=False)
