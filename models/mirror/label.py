"""Lead labels, tags, and what the tags hang on."""

from models.table import MIRROR, SyncedRow, datetime, moment, number, text, text_key


class LeadLabel(SyncedRow, table=True):
    """One row per label that users of the workspace made; `interest_status` is its number."""

    __tablename__ = "lead_labels"
    __table_args__ = ({"schema": MIRROR},)

    lead_label_id: str = text_key()
    label: str | None = text()
    sentiment: str | None = text()
    interest_status: int | None = number()
    created_at: datetime | None = moment()


class CustomTag(SyncedRow, table=True):
    """One row per tag."""

    __tablename__ = "custom_tags"
    __table_args__ = ({"schema": MIRROR},)

    custom_tag_id: str = text_key()
    label: str | None = text()
    created_at: datetime | None = moment()
    updated_at: datetime | None = moment()


class CustomTagMapping(SyncedRow, table=True):
    """One row per tag x resource; resource_type 1 is an account (by address), 2 a campaign."""

    __tablename__ = "custom_tag_mappings"
    __table_args__ = ({"schema": MIRROR},)

    custom_tag_mapping_id: str = text_key()
    custom_tag_id: str | None = text()
    resource_id: str | None = text()
    resource_type: int | None = number()
    created_at: datetime | None = moment()
