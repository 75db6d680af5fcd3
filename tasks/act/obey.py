"""One order carried out at Instantly: is it still wanted, and what came of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from domain.follow_through import Interest, Kind, interest_to_set
from domain.opt_outs import Change
from domain.taxonomy import MEANINGS, Label
from tasks.act import instantly_calls as calls
from tasks.act.conflicts import Seen, note_conflict, settle
from tasks.act.orders import Order
from tasks.clients.instantly.errors import InstantlyError
from tasks.site import Site

_STANDING: Final = """
    select
        s.state,
        coalesce((o.settings #>> '{replies,opt_outs_to_instantly}')::boolean, true)
            as tells_opt_outs,
        coalesce((o.settings #>> '{replies,interest_to_instantly}')::boolean, false)
            as tells_interest
    from app.organizations as o
    left join app.suppressions as s
        on s.organization_id = o.organization_id and s.lead_address = %s
    where o.organization_id = %s
"""
_SPELLED: Final = """
    select distinct email from instantly.leads
    where workspace_id = %s and address = %s and email is not null
"""
_OWNERS: Final = """
    select campaign_id, organization_id from instantly.campaigns
    where workspace_id = %s and campaign_id = any(%s)
"""
_STILL_READ: Final = """
    select label from app.reply_labels
    where workspace_id = %s and message_key = %s and is_effective
"""
_LIST_LOCK: Final = """
    select pg_advisory_xact_lock(hashtextextended('salesbrain stopped leads ' || %s, 0))
"""
LIFTED: Final = "lifted meanwhile: nothing was done"
OFF: Final = "switched off for this customer meanwhile: nothing was done"
UNKNOWN: Final = "Instantly has no such lead"

_SAID: Final = {
    Interest.SET: "interest {ours} set where {theirs} stood",
    Interest.AGREES: "interest {theirs} stands there and agrees",
    Interest.THEIRS: "interest {theirs} is newer there and stays: see app.interest_conflicts",
    Interest.LEFT: "interest {theirs} there was left as it is",
}


class NotPlacedYet(InstantlyError):
    """A lead is in a campaign that no sync has seen yet, so it may be another customer's."""

    kind = "campaign_not_known_yet"
    remedy = "Nothing to do: after the next sync-campaigns it is clear."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an order. `change` goes into the audit trail; `entry_id` is of a new entry
    of the block list."""

    said: str
    change: Change | None = None
    entry_id: str | None = None


async def obey(site: Site, order: Order, now: datetime) -> Outcome:
    """Carry an order out. Whatever a process before us did of it already counts as done.

    Raises InstantlyError; the order is tried again then.
    """
    if (why := await _why_not(site, order)) is not None:
        return Outcome(why)
    if order.kind is Kind.BLOCK_ADDRESS:
        return await _block(site, order)
    if order.kind is Kind.UNBLOCK_ADDRESS:
        return await _unblock(site, order)
    if order.kind is Kind.STOP_LEAD:
        return await _stop(site, order)
    return await _set_interest(site, order, now)


async def _why_not(site: Site, order: Order) -> str | None:
    async with site.pool.connection() as connection:
        found = await connection.execute(_STANDING, [order.lead_address, order.organization_id])
        row = await found.fetchone()
    if row is None:
        return "the customer is gone: nothing was done"
    if order.kind is Kind.SET_INTEREST:
        return None if row["tells_interest"] else OFF
    is_suppressed = row["state"] in ("held", "active")
    if order.kind is Kind.UNBLOCK_ADDRESS:
        return "suppressed again meanwhile: it stays blocked" if is_suppressed else None
    if not is_suppressed:
        return LIFTED
    return None if row["tells_opt_outs"] else OFF


async def _block(site: Site, order: Order) -> Outcome:
    entry_id = await calls.block(site.client, order.lead_address)
    if entry_id is None:
        return Outcome("was blocked already", Change.BLOCKED)
    return Outcome("blocked", Change.BLOCKED, entry_id)


async def _unblock(site: Site, order: Order) -> Outcome:
    if order.entry_id is None or not await calls.unblock(site.client, order.entry_id):
        return Outcome("was not blocked by us any more", Change.UNBLOCKED)
    return Outcome("unblocked", Change.UNBLOCKED)


async def _stop(site: Site, order: Order) -> Outcome:
    spelled = await _spelled(site, order.lead_address)
    leads = await calls.leads_of(site.client, order.lead_address, spelled)
    mine = await _of_customer(site, order, [one for one in leads if one.get("campaign")])
    going = [one for one in mine if one.get("status") not in calls.ENDED]
    if not mine:
        return Outcome(UNKNOWN if not leads else "in none of its campaigns", Change.STOPPED)
    if not going:
        return Outcome("had ended there already", Change.STOPPED)
    await calls.take_out(site.client, going, await _list_of(site, order.organization_id))
    return Outcome(f"taken out of {len(going)} campaigns", Change.STOPPED)


async def _list_of(site: Site, organization_id: str) -> str:
    """The list of a customer's stopped leads; Instantly would make two of one name."""
    async with site.pool.connection() as connection, connection.transaction():
        await connection.execute(_LIST_LOCK, [f"{site.workspace_id}/{organization_id}"])
        return await calls.list_named(site.client, f"Opted out ({organization_id})")


async def _set_interest(site: Site, order: Order, now: datetime) -> Outcome:
    if order.campaign_id is None or order.interest is None or order.replied_at is None:
        return Outcome("no campaign is known: nothing was done")
    if not await _is_still_read_so(site, order):
        return Outcome("read otherwise meanwhile: nothing was done")
    spelled = await _spelled(site, order.lead_address)
    leads = await calls.leads_of(site.client, order.lead_address, spelled, order.campaign_id)
    if not leads:
        return Outcome(UNKNOWN)
    theirs, changed_at = calls.interest_of(leads[0])
    verdict = interest_to_set(order.interest, order.replied_at, theirs, changed_at)
    if verdict is Interest.SET:
        await calls.set_interest(site.client, leads[0], order.interest)
    seen = Seen(order, theirs)
    async with site.pool.connection() as connection:
        if verdict is Interest.THEIRS:
            await note_conflict(connection, seen, now)
        elif verdict is not Interest.LEFT:
            await settle(connection, seen, now)
    return Outcome(_SAID[verdict].format(ours=order.interest, theirs=theirs))


async def _spelled(site: Site, address: str) -> list[str]:
    async with site.pool.connection() as connection:
        found = await connection.execute(_SPELLED, [site.workspace_id, address])
        return [row["email"] for row in await found.fetchall()]


async def _of_customer(
    site: Site, order: Order, leads: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Those of the leads that are in campaigns of the order's customer."""
    campaigns = sorted({str(one["campaign"]) for one in leads})
    async with site.pool.connection() as connection:
        found = await connection.execute(_OWNERS, [site.workspace_id, campaigns])
        owners = {row["campaign_id"]: row["organization_id"] for row in await found.fetchall()}
    if unknown := [one for one in campaigns if one not in owners]:
        raise NotPlacedYet(", ".join(unknown))
    return [one for one in leads if owners[str(one["campaign"])] == order.organization_id]


async def _is_still_read_so(site: Site, order: Order) -> bool:
    key = order.source.removeprefix(f"message:{order.workspace_id}/")
    async with site.pool.connection() as connection:
        found = await connection.execute(_STILL_READ, [order.workspace_id, key])
        row = await found.fetchone()
    return row is not None and MEANINGS[Label(row["label"])].interest == order.interest
