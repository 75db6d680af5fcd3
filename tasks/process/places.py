"""Whose an event is: the customer of its campaign, else of its account, else of its workspace."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

from tasks.process.rows import EventRow

Connection = AsyncConnection[DictRow]


@dataclass(slots=True)
class Places:
    """Customers by workspace, by (workspace, campaign) and by (workspace, account)."""

    workspaces: dict[str, str] = field(default_factory=dict)
    instantly_ids: dict[str, str | None] = field(default_factory=dict)
    campaigns: dict[tuple[str, str], str] = field(default_factory=dict)
    accounts: dict[tuple[str, str], str] = field(default_factory=dict)

    def of(self, row: EventRow) -> tuple[str, str, str]:
        """The customer of an event, of its campaign, and of its account."""
        workspace = self.workspaces[row.workspace_id]
        campaign = self.campaigns.get((row.workspace_id, row.campaign_id or ""))
        account = self.accounts.get((row.workspace_id, row.account_email or ""))
        return campaign or account or workspace, campaign or workspace, account or workspace


async def workspaces(connection: Connection, names: Iterable[str]) -> Places:
    """The customers of these workspaces; one that is not in the customers file is missing."""
    places = Places()
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(_WORKSPACES, [sorted(set(names))], prepare=True)
    for workspace_id, organization_id, instantly_id in await cursor.fetchall():
        places.workspaces[workspace_id] = organization_id
        places.instantly_ids[workspace_id] = instantly_id
    return places


async def place(connection: Connection, places: Places, rows: Iterable[EventRow]) -> None:
    """Add the customers of the campaigns and accounts that these events name."""
    campaigns, accounts = set[tuple[str, str]](), set[tuple[str, str]]()
    for row in rows:
        if row.campaign_id:
            campaigns.add((row.workspace_id, row.campaign_id))
        if row.account_email:
            accounts.add((row.workspace_id, row.account_email))
    cursor = connection.cursor(row_factory=tuple_row)
    known = {
        "campaign_workspaces": [one[0] for one in campaigns],
        "campaigns": [one[1] for one in campaigns],
        "account_workspaces": [one[0] for one in accounts],
        "accounts": [one[1] for one in accounts],
    }
    await cursor.execute(_HANGING, known, prepare=True)
    for is_campaign, workspace_id, name, organization_id in await cursor.fetchall():
        kept = places.campaigns if is_campaign else places.accounts
        kept[workspace_id, name] = organization_id


_WORKSPACES: Final = """
    select workspace_id, organization_id, instantly_workspace_id
    from app.workspaces where workspace_id = any(%s)
"""
_HANGING: Final = """
    select true, c.workspace_id, c.campaign_id, c.organization_id
    from unnest(%(campaign_workspaces)s::text[], %(campaigns)s::text[])
        as named (workspace_id, campaign_id)
    inner join instantly.campaigns as c using (workspace_id, campaign_id)
    union all
    select false, a.workspace_id, a.account_email, a.organization_id
    from unnest(%(account_workspaces)s::text[], %(accounts)s::text[])
        as named (workspace_id, account_email)
    inner join instantly.accounts as a using (workspace_id, account_email)
"""
