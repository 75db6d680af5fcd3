"""Leads as the mirror has them, by address: a batch is one pass over its campaigns' leads."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from tasks.store import Connection

Where = tuple[str, str | None, str]
"""workspace_id, campaign_id, lead_address."""
NOBODY: Final[Mapping[str, Any]] = {
    "first_name": None,
    "last_name": None,
    "company_name": None,
    "raw": None,
}
"""A lead that no sync has brought yet, or none any more."""
_LEADS: Final = """
    select
        workspace_id, campaign_id, address, first_name, last_name, company_name, raw
    from instantly.leads
    where
        workspace_id = any(%s) and campaign_id = any(%s) and address = any(%s)
    order by deleted_at is null, lead_id desc
"""


async def leads(connection: Connection, wanted: Iterable[Where]) -> Mapping[Where, Any]:
    """What is known of these people in these campaigns; of two rows of one the living counts."""
    asked = [one for one in wanted if one[1]]
    if not asked:
        return {}
    columns = [sorted({str(one[place]) for one in asked}) for place in range(3)]
    # Not prepared: a generic plan would look each address up by campaign, one pass apiece.
    found = await connection.execute(_LEADS, columns, prepare=False)
    return {
        (row["workspace_id"], row["campaign_id"], row["address"]): row
        for row in await found.fetchall()
    }
