"""The workspace as Instantly describes it, and its webhook subscriptions."""

from models.table import MIRROR, SyncedRow, datetime, moment, number, text, text_key


class WorkspaceProfile(SyncedRow, table=True):
    """One row per workspace: name, owner and plan as GET /workspaces/current answers."""

    __tablename__ = "workspaces"
    __table_args__ = ({"schema": MIRROR},)

    instantly_workspace_id: str = text_key()
    name: str | None = text()
    owner_id: str | None = text()
    plan_id: str | None = text()
    client_domain: str | None = text()
    created_at: datetime | None = moment()
    updated_at: datetime | None = moment()


class WebhookSubscription(SyncedRow, table=True):
    """One row per webhook subscription; its headers hold a secret and are never kept."""

    __tablename__ = "webhooks"
    __table_args__ = ({"schema": MIRROR},)

    webhook_id: str = text_key()
    name: str | None = text()
    target_host: str | None = text()
    event_type: str | None = text()
    campaign_id: str | None = text()
    status: int | None = number()
    failed_at: datetime | None = moment()
    created_at: datetime | None = moment()
