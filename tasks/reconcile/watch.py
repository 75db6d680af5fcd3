"""One look at each workspace, by the settings of this process."""

import asyncio
from collections.abc import Sequence
from typing import Final

from models.session import open_pool
from models.settings import DatabaseSettings
from tasks.reconcile.attend import Looked, look
from tasks.reconcile.gaps import due_searches
from tasks.reconcile.secrets import keep_secrets
from tasks.site import now, open_workspace
from tasks.subscriptions import Wish

DOOR_LEARNS_WITHIN_S: Final = 3.0
"""The gateways read the list of secrets every 2 s."""


async def open_secrets(workspace_ids: Sequence[str], wish: Wish) -> None:
    """Let the door know the secrets before anybody is told to show them."""
    url = DatabaseSettings().required_url()
    async with open_pool(url, size=1, application="salesbrain watch") as pool:
        if await keep_secrets(pool, workspace_ids, wish, now()):
            await asyncio.sleep(DOOR_LEARNS_WITHIN_S)


async def look_at(workspace_id: str, wish: Wish) -> Looked:
    """What is seen of one workspace; raises CustomersFileWrong when it is not in the file."""
    async with open_workspace(workspace_id) as site:
        return await look(site, wish)


async def searches_due(workspace_ids: Sequence[str]) -> set[tuple[str, int]]:
    """(workspace, gap) of those of these workspaces whose webhook works again, or is new."""
    url = DatabaseSettings().required_url()
    async with open_pool(url, size=1, application="salesbrain reconcile") as pool:
        return {gap for gap in await due_searches(pool) if gap[0] in workspace_ids}
