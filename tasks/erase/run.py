"""Forget a person, part by part; what was broken off is taken up where it was."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Final
from uuid import uuid4

from domain.erasure import EVERYWHERE
from models.session import Pool
from tasks.erase.inbox import erase_deliveries
from tasks.erase.mentions import OrdersWait, mask_mentions
from tasks.erase.person import PART as TABLES
from tasks.erase.person import MartsBusy, erase_person
from tasks.erase.receipt import Counts, Erasure, Wish, close, enter, note, wait

Part = Callable[[], Awaitable[Counts]]
INBOX: Final = "inbox"
MENTIONS: Final = "mentions"


class NotYet(Exception):
    """A part cannot be done now; the sentence says why, and what helps."""


async def forget_person(
    pool: Pool,
    wish: Wish,
    key: bytes,
    now: datetime,
    others: Mapping[str, Part],
) -> Erasure:
    """Forget who stands in the wish; twice finds nothing to do the second time.

    The pool is the eraser's. `others`: parts outside of the database, by name; each may raise
    NotYet. What could not be done is in `waits_for`, and the erasure stays open.
    """
    erasure = await enter(pool, wish, key, now, uuid4())
    whose = None if wish.organization_id == EVERYWHERE else wish.organization_id
    if TABLES not in erasure.parts_done:
        try:
            await erase_person(pool, erasure, wish.name, wish.organization_id, now)
        except MartsBusy as busy:
            await wait(pool, erasure, TABLES, str(busy))
            return erasure

    async def inbox() -> Counts:
        return await erase_deliveries(pool, wish.name, await _campaigns(pool, whose))

    async def mentions() -> Counts:
        return await mask_mentions(pool, wish.name, whose)

    await run_parts(pool, erasure, {INBOX: inbox, MENTIONS: mentions, **others}, now)
    return erasure


async def run_parts(
    pool: Pool,
    erasure: Erasure,
    parts: Mapping[str, Part],
    now: datetime,
    *,
    is_closed: bool = True,
) -> None:
    """Do what is not done yet, and close the erasure when nothing waits, if it `is_closed`."""
    for name, work in parts.items():
        if name in erasure.parts_done:
            continue
        try:
            counts = await work()
        except (NotYet, OrdersWait) as because:
            await wait(pool, erasure, name, " ".join(str(because).split()))
            continue
        async with pool.connection() as connection:
            await note(connection, erasure, name, counts)
    if is_closed and not erasure.waits_for:
        await close(pool, erasure, now)


async def _campaigns(pool: Pool, organization_id: str | None) -> frozenset[tuple[str, str]] | None:
    """A customer's (workspace, campaign); ('…', '') for a workspace that is all its own."""
    if organization_id is None:
        return None
    async with pool.connection() as connection:
        found = await connection.execute(
            """
            select workspace_id, '' as campaign_id from app.workspaces
            where organization_id = %(organization)s
            union
            select workspace_id, campaign_id from instantly.campaigns
            where organization_id = %(organization)s
            """,
            {"organization": organization_id},
        )
        return frozenset(
            (row["workspace_id"], row["campaign_id"]) for row in await found.fetchall()
        )
