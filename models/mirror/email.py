"""Mails of the Unibox: sent by campaigns, received, and written by hand."""

from sqlalchemy import Index
from sqlalchemy import text as sql

from models.table import MIRROR, SyncedRow, datetime, moment, number, text, text_key


class Email(SyncedRow, table=True):
    """One row per mail. `mail_type` 1 campaign, 2 received, 3 sent by hand, 4 scheduled.

    `step` and `variant` count from 1. `created_at` is Instantly's clock (the sync's watermark),
    `mailed_at` the time in the mail itself.
    """

    __tablename__ = "emails"
    __table_args__ = (
        Index("ix_emails_campaign", "campaign_id"),
        Index("ix_emails_thread", "thread_id"),
        Index("ix_emails_lead_address", "lead_address"),
        Index("ix_emails_sender", sql("lower(from_email)"), postgresql_where=sql("mail_type = 2")),
        Index(
            "ix_emails_recipient",
            sql("lower(to_emails)"),
            postgresql_where=sql("lead_address is null"),
        ),
        {"schema": MIRROR},
    )

    email_id: str = text_key()
    campaign_id: str | None = text()
    lead_id: str | None = text()
    lead_email: str | None = text()
    lead_address: str | None = text()
    account_email: str | None = text()
    thread_id: str | None = text()
    message_id: str | None = text()
    mail_type: int | None = number()
    step: int | None = number()
    variant: int | None = number()
    subject: str | None = text()
    body_text: str | None = text()
    body_html: str | None = text()
    from_email: str | None = text()
    to_emails: str | None = text()
    is_unread: bool | None = None
    is_auto_reply: bool | None = None
    interest_status: int | None = number()
    mailed_at: datetime | None = moment()
    created_at: datetime | None = moment()
