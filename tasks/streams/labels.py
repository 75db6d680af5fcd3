"""Lead labels, tags, and what the tags hang on."""

from models.mirror import CustomTag, CustomTagMapping, LeadLabel
from models.table import metadata
from tasks.clients.instantly import operations
from tasks.streams import readers
from tasks.streams.stream import Column, Stream, listed

LEAD_LABELS = Stream(
    name="lead_labels",
    table=metadata.tables[f"instantly.{LeadLabel.__tablename__}"],
    operation=operations.LIST_LEAD_LABELS,
    unpack=listed,
    columns=(
        Column("lead_label_id", "id", readers.key, is_required=True),
        Column("label", "label", readers.text),
        Column("sentiment", "interest_status_label", readers.text),
        Column("interest_status", "interest_status", readers.whole),
        Column("created_at", "timestamp_created", readers.moment),
    ),
)

CUSTOM_TAGS = Stream(
    name="custom_tags",
    table=metadata.tables[f"instantly.{CustomTag.__tablename__}"],
    operation=operations.LIST_CUSTOM_TAGS,
    unpack=listed,
    columns=(
        Column("custom_tag_id", "id", readers.key, is_required=True),
        Column("label", "label", readers.text),
        Column("created_at", "timestamp_created", readers.moment),
        Column("updated_at", "timestamp_updated", readers.moment),
    ),
)

CUSTOM_TAG_MAPPINGS = Stream(
    name="custom_tag_mappings",
    table=metadata.tables[f"instantly.{CustomTagMapping.__tablename__}"],
    operation=operations.LIST_TAG_MAPPINGS,
    unpack=listed,
    columns=(
        Column("custom_tag_mapping_id", "id", readers.key, is_required=True),
        Column("custom_tag_id", "tag_id", readers.text),
        Column("resource_id", "resource_id", readers.text),
        Column("resource_type", "resource_type", readers.whole),
        Column("created_at", "timestamp_created", readers.moment),
    ),
)
