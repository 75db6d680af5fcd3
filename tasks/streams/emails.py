"""Mails of the Unibox."""

from typing import Any

from domain.steps import step_and_variant
from models.mirror import Email
from models.table import metadata
from tasks.clients.instantly import operations
from tasks.streams import readers
from tasks.streams.stream import Column, Item, Stream, listed


def _flat(mail: Item) -> Item:
    """A mail with step, variant and the two bodies beside it."""
    body = mail.get("body")
    parts = body if isinstance(body, dict) else {"text": body}
    step = mail.get("step")
    place = step_and_variant(step) if isinstance(step, str) else None
    flat = mail | {"_text": parts.get("text"), "_html": parts.get("html")}
    if place is not None:
        flat |= {"_step": place[0], "_variant": place[1]}
    return flat


def mails(answer: Any) -> list[Item]:
    return [_flat(item) if isinstance(item, dict) else item for item in listed(answer)]


EMAILS = Stream(
    name="emails",
    table=metadata.tables[f"instantly.{Email.__tablename__}"],
    operation=operations.LIST_EMAILS,
    unpack=mails,
    belongs_to="campaign",
    never_kept=frozenset({"body"}),
    columns=(
        Column("email_id", "id", readers.key, is_required=True),
        Column("campaign_id", "campaign_id", readers.reference),
        Column("lead_id", "lead_id", readers.reference),
        Column("lead_email", "lead", readers.text),
        Column("lead_address", "lead", readers.address),
        Column("account_email", "eaccount", readers.address),
        Column("thread_id", "thread_id", readers.reference),
        Column("message_id", "message_id", readers.text),
        Column("mail_type", "ue_type", readers.whole),
        Column("step", "_step", readers.whole),
        Column("variant", "_variant", readers.whole),
        Column("subject", "subject", readers.text),
        Column("body_text", "_text", readers.text),
        Column("body_html", "_html", readers.text),
        Column("from_email", "from_address_email", readers.text),
        Column("to_emails", "to_address_email_list", readers.text),
        Column("is_unread", "is_unread", readers.flag),
        Column("is_auto_reply", "is_auto_reply", readers.flag),
        Column("interest_status", "i_status", readers.whole),
        Column("mailed_at", "timestamp_email", readers.moment),
        Column("created_at", "timestamp_created", readers.moment, is_required=True),
    ),
)
