"""Who the customers are: organizations, their workspaces, members and campaign assignments.

Filled from one YAML file (tasks/customers.py); no secret stands in it or here, only the
names of the environment variables that hold the keys.
"""

from typing import Any

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.table import OURS, datetime, document, flag, moment, number_key, text, text_key, texts


def organization_reference() -> str:
    return Field(  # type: ignore[no-any-return]
        sa_type=Text,
        nullable=False,
        sa_column_args=[ForeignKey(f"{OURS}.organizations.organization_id")],
    )


class Organization(SQLModel, table=True):
    """One row per customer. `time_zone` and `currency` are those of its reports; `settings` what
    it wants otherwise than we do (models/organization_settings.py)."""

    __tablename__ = "organizations"
    __table_args__ = ({"schema": OURS},)

    organization_id: str = text_key()
    name: str = text(nullable=False)
    time_zone: str = text(nullable=False)
    currency: str = text(nullable=False)
    settings: dict[str, Any] = document()
    created_at: datetime = moment(nullable=False)


class Workspace(SQLModel, table=True):
    """One row per Instantly workspace, by our own name for it (`workspace_id`, a slug).

    Dedicated: `organization_id` owns everything in it. Shared: it is 'unassigned' and campaigns
    are assigned one by one. `instantly_workspace_id` is what the key answered at first contact;
    a key that later answers for another workspace is refused.
    """

    __tablename__ = "workspaces"
    __table_args__ = (UniqueConstraint("instantly_workspace_id"), {"schema": OURS})

    workspace_id: str = text_key()
    organization_id: str = organization_reference()
    is_shared: bool = flag()
    is_enabled: bool = flag(default=True)
    name: str = text(nullable=False)
    instantly_workspace_id: str | None = text()
    act_as: str | None = text()
    key_variables: list[str] = texts()
    created_at: datetime = moment(nullable=False)


class Member(SQLModel, table=True):
    """One row per person x organization."""

    __tablename__ = "members"
    __table_args__ = ({"schema": OURS},)

    organization_id: str = Field(
        sa_type=Text,
        primary_key=True,
        sa_column_args=[ForeignKey(f"{OURS}.organizations.organization_id")],
    )
    email: str = text_key()
    name: str | None = text()
    role: str = text(nullable=False)


class CampaignAssignment(SQLModel, table=True):
    """One row per rule of a shared workspace; the first rule by position that fits decides."""

    __tablename__ = "campaign_assignments"
    __table_args__ = ({"schema": OURS},)

    workspace_id: str = text_key()
    position: int = number_key()
    kind: str = text(nullable=False)
    value: str = text(nullable=False)
    organization_id: str = organization_reference()
