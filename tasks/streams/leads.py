"""Leads and lead lists."""

from models.mirror import Lead, LeadList
from models.table import metadata
from tasks.clients.instantly import operations
from tasks.streams import readers
from tasks.streams.stream import Column, Stream, listed

LEADS = Stream(
    name="leads",
    table=metadata.tables[f"instantly.{Lead.__tablename__}"],
    operation=operations.LIST_LEADS,
    unpack=listed,
    belongs_to="campaign",
    entity="lead",
    statuses=("status",),
    columns=(
        Column("lead_id", "id", readers.key, is_required=True),
        Column("campaign_id", "campaign", readers.reference),
        Column("lead_list_id", "list_id", readers.reference),
        Column("email", "email", readers.text),
        Column("address", "email", readers.address),
        Column("first_name", "first_name", readers.text),
        Column("last_name", "last_name", readers.text),
        Column("company_name", "company_name", readers.text),
        Column("company_domain", "company_domain", readers.text),
        Column("status", "status", readers.whole),
        Column("interest_status", "lt_interest_status", readers.whole),
        Column("verification_status", "verification_status", readers.whole),
        Column("open_count", "email_open_count", readers.whole, when_absent=0),
        Column("reply_count", "email_reply_count", readers.whole, when_absent=0),
        Column("click_count", "email_click_count", readers.whole, when_absent=0),
        Column("last_contacted_at", "timestamp_last_contact", readers.moment),
        Column("last_opened_at", "timestamp_last_open", readers.moment),
        Column("last_replied_at", "timestamp_last_reply", readers.moment),
        Column("last_clicked_at", "timestamp_last_click", readers.moment),
        Column("interest_changed_at", "timestamp_last_interest_change", readers.moment),
        Column("created_at", "timestamp_created", readers.moment),
        Column("updated_at", "timestamp_updated", readers.moment),
    ),
)

LEAD_LISTS = Stream(
    name="lead_lists",
    table=metadata.tables[f"instantly.{LeadList.__tablename__}"],
    operation=operations.LIST_LEAD_LISTS,
    unpack=listed,
    columns=(
        Column("lead_list_id", "id", readers.key, is_required=True),
        Column("name", "name", readers.text),
        Column("has_enrichment_task", "has_enrichment_task", readers.flag),
        Column("created_at", "timestamp_created", readers.moment),
    ),
)
