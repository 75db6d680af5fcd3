"""Campaigns, and the variants of their steps, which come inside the campaign."""

from collections.abc import Iterator
from typing import Any

from models.mirror import Campaign, CampaignVariant
from models.table import metadata
from tasks.clients.instantly import operations
from tasks.streams import readers
from tasks.streams.stream import Column, Item, Stream, listed


def variants(answer: Any) -> list[Item]:
    """One item per campaign x step x variant, of a page of campaigns.

    Only the first sequence is used by Instantly. `delay` is the wait after its step.
    """
    return [
        variant
        for campaign in listed(answer)
        for sequence in _inner(campaign, "sequences")[:1]
        for number, step in enumerate(_inner(sequence, "steps"), start=1)
        for variant in _variants_of(campaign, number, step)
    ]


def _variants_of(campaign: Item, number: int, step: Any) -> Iterator[Item]:
    for variant_number, variant in enumerate(_inner(step, "variants"), start=1):
        # No object is no subject either, so it is parked, under the place it has.
        fields = variant if isinstance(variant, dict) else {"subject": [variant]}
        yield fields | {
            "campaign_id": campaign.get("id"),
            "step": number,
            "variant": variant_number,
            "delay": step.get("delay"),
            "delay_unit": step.get("delay_unit") or "days",
        }


def _inner(outer: Any, name: str) -> list[Any]:
    """The list of this name inside; empty where the form is another."""
    found = outer.get(name) if isinstance(outer, dict) else None
    return found if isinstance(found, list) else []


CAMPAIGNS = Stream(
    name="campaigns",
    table=metadata.tables[f"instantly.{Campaign.__tablename__}"],
    operation=operations.LIST_CAMPAIGNS,
    unpack=listed,
    entity="campaign",
    statuses=("status",),
    columns=(
        Column("campaign_id", "id", readers.key, is_required=True),
        Column("name", "name", readers.text, is_required=True),
        Column("status", "status", readers.whole),
        Column("not_sending_status", "not_sending_status", readers.whole),
        Column("is_evergreen", "is_evergreen", readers.flag),
        Column("is_open_tracking", "open_tracking", readers.flag),
        Column("is_link_tracking", "link_tracking", readers.flag),
        Column("is_text_only", "text_only", readers.flag),
        Column("daily_limit", "daily_limit", readers.whole),
        Column("opportunity_value", "pl_value", readers.decimal),
        Column("account_emails", "email_list", readers.texts, when_absent=[]),
        Column("schedule", "campaign_schedule", readers.document),
        Column("created_at", "timestamp_created", readers.moment),
        Column("updated_at", "timestamp_updated", readers.moment),
    ),
)

CAMPAIGN_VARIANTS = Stream(
    name="campaign_variants",
    table=metadata.tables[f"instantly.{CampaignVariant.__tablename__}"],
    operation=operations.LIST_CAMPAIGNS,
    unpack=variants,
    belongs_to="campaign",
    columns=(
        Column("campaign_id", "campaign_id", readers.key, is_required=True),
        Column("step", "step", readers.whole, is_required=True),
        Column("variant", "variant", readers.whole, is_required=True),
        Column("subject", "subject", readers.text),
        Column("body", "body", readers.text),
        Column("delay", "delay", readers.whole),
        Column("delay_unit", "delay_unit", readers.text),
        Column("is_disabled", "v_disabled", readers.flag),
    ),
)
