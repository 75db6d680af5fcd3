"""Campaigns, and the variants of their steps, which come inside the campaign."""

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
    found: list[Item] = []
    for campaign in listed(answer):
        sequences = campaign.get("sequences") or [{}]
        steps = sequences[0].get("steps") or [] if isinstance(sequences[0], dict) else []
        for number, step in enumerate(steps, start=1):
            for variant_number, variant in enumerate(step.get("variants") or [], start=1):
                found.append(
                    {
                        "campaign_id": campaign.get("id"),
                        "step": number,
                        "variant": variant_number,
                        "delay": step.get("delay"),
                        "delay_unit": step.get("delay_unit", "days"),
                    }
                    | variant
                )
    return found


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
        Column("schedule", "campaign_schedule", readers.mapping),
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
