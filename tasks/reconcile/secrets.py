"""Keep the door's list of secrets as the settings have it."""

from collections.abc import Sequence
from datetime import datetime

from domain.repair import must_register
from domain.webhook_secret import secret_of, tag_of
from models.session import Pool
from tasks.subscriptions import Wish
from tasks.webhook_secrets import register_secrets


async def keep_secrets(pool: Pool, workspace_ids: Sequence[str], wish: Wish, now: datetime) -> bool:
    """Register what the masters of this process make, unless a younger process did already.

    Returns whether it did. A worker that still runs with the old master must not retire the
    secrets of the new one: it leaves the list alone.
    """
    if wish.master is None:
        return False
    async with pool.connection() as connection:
        found = await connection.execute(
            """
            select workspace_id, tag from app.webhook_secrets
            where retired_at is null order by made_at, tag
            """
        )
        rows = await found.fetchall()
    for workspace_id in workspace_ids:
        active = [row["tag"] for row in rows if row["workspace_id"] == workspace_id]
        ours = tag_of(secret_of(wish.master, workspace_id))
        previous = tag_of(secret_of(wish.previous, workspace_id)) if wish.previous else None
        if must_register(active, ours, previous):
            await register_secrets(pool, workspace_ids, wish.master, wish.previous, now)
            return True
    return False
