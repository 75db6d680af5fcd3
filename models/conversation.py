"""Mails as conversations: what was sent and answered, once each, wherever we learned of it."""

from sqlalchemy import Index
from sqlmodel import SQLModel

from models.table import OURS, count, datetime, flag, moment, text, text_key


class Conversation(SQLModel, table=True):
    """One row per thread with a lead; `conversation_key` says by what it was put together.

    'thread:<Instantly's thread id>', or 'lead:<campaign>:<address>' where no message of it
    knows a thread. Counts and times are functions of its messages.
    """

    __tablename__ = "conversations"
    __table_args__ = (
        Index("ix_conversations_lead", "workspace_id", "lead_address"),
        {"schema": OURS},
    )

    workspace_id: str = text_key()
    conversation_key: str = text_key()
    organization_id: str = text(nullable=False)
    campaign_id: str | None = text()
    lead_address: str = text(nullable=False)
    subject: str | None = text()
    count_sent: int = count()
    count_received: int = count()
    first_message_at: datetime = moment(nullable=False)
    last_message_at: datetime = moment(nullable=False)
    last_received_at: datetime | None = moment()
    last_sent_at: datetime | None = moment()


class Message(SQLModel, table=True):
    """One row per mail, sent or received, whether the webhook told it, the sync, or both.

    `message_key` is Instantly's e-mail id, or the event's identity where none was given.
    `placed_by` says why the mail stands in its conversation (message_id, thread, lead).
    """

    __tablename__ = "messages"
    __table_args__ = (
        Index("ix_messages_conversation", "workspace_id", "conversation_key", "sent_at"),
        Index("ix_messages_lead", "workspace_id", "lead_address", "sent_at"),
        {"schema": OURS},
    )

    workspace_id: str = text_key()
    message_key: str = text_key()
    organization_id: str = text(nullable=False)
    conversation_key: str = text(nullable=False)
    placed_by: str = text(nullable=False)
    campaign_id: str | None = text()
    lead_address: str = text(nullable=False)
    account_email: str | None = text()
    is_received: bool = flag()
    is_automatic: bool = flag()
    sent_at: datetime = moment(nullable=False)
    message_id: str | None = text()
    thread_id: str | None = text()
    subject: str | None = text()
    body_text: str | None = text()
    body_html: str | None = text()
    is_from_webhook: bool = flag()
    is_from_sync: bool = flag()
