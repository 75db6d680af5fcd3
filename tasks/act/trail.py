"""The audit trail of suppressions: what was asked, decided and done, for ever."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from tasks.store import Connection

BY_ITSELF: Final = "salesbrain"
"""`done_by` of what no person did."""
SURE: Final = "yes"
DOUBTFUL: Final = "doubtful"
"""`detail` of an ask: how sure it was."""

_WRITE: Final = """
    insert into app.suppression_changes (
        organization_id, lead_address, workspace_id, action, source, detail, done_by, changed_at
    )
    select entry.*, %s
    from unnest(
        %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[]
    ) as entry
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the trail; `source` is what it rests on, as kind:key."""

    organization_id: str
    lead_address: str
    action: str
    source: str
    detail: str | None = None
    workspace_id: str | None = None
    done_by: str = BY_ITSELF


async def write_down(connection: Connection, entries: Sequence[Entry], now: datetime) -> None:
    """Add lines to the trail, in the caller's transaction."""
    if not entries:
        return
    columns = zip(
        *(
            (
                one.organization_id,
                one.lead_address,
                one.workspace_id,
                one.action,
                one.source,
                one.detail,
                one.done_by,
            )
            for one in entries
        ),
        strict=True,
    )
    await connection.execute(_WRITE, [now, *map(list, columns)])
