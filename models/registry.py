"""Every table, imported once so that the metadata is whole, and which of them are tenants'."""

import models.conversation
import models.crm
import models.customers
import models.erasure
import models.events
import models.facts
import models.inbox
import models.incident
import models.mirror
import models.outbox
import models.quality
import models.repair
import models.replies
import models.scores
import models.suggestions
import models.suppression
import models.sync
from models.table import MIRROR, OURS, metadata

__all__ = ["MIRROR", "OURS", "TENANT_TABLES", "metadata", "models"]

TENANT_TABLES: tuple[str, ...] = tuple(
    sorted(
        table.fullname
        for table in metadata.tables.values()
        if "organization_id" in table.columns
        and table.fullname not in ("app.workspaces", "app.campaign_assignments")
    )
)
"""Tables whose rows belong to a customer: row-level security is enabled and forced on each."""
