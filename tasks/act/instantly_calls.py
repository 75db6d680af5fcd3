"""The calls that orders come down to: each may be repeated, and changes nothing the second time.

Who is in a shared workspace is stopped in one customer's campaigns only: taken out of them into a
list that is never mailed. Of what the API offers that is the least that really stops: a lead has
no status that could be set, and a deletion would lose it.
"""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from domain.addresses import canonical_address
from tasks.clients.instantly import InstantlyClient, operations
from tasks.clients.instantly.errors import BadRequest, InstantlyError, NotFound

MOST_PAGES: Final = 50
LOOKS: Final = 4
FIRST_LOOK_S: Final = 0.25
ENDED: Final = (-1, -2)
"""Bounced and unsubscribed: Instantly itself mails them no more."""


class StillThere(InstantlyError):
    """A lead was to leave its campaign, and Instantly still shows it there."""

    kind = "lead_not_moved"


async def entries_of(client: InstantlyClient, address: str) -> Sequence[str]:
    """The ids of the block list's entries for exactly this address."""
    query: dict[str, Any] = {"search": address, "limit": operations.LARGEST_PAGE}
    found: list[str] = []
    for _ in range(MOST_PAGES):
        page = await client.call(operations.LIST_BLOCKED, query=query)
        found += [
            str(one["id"])
            for one in page["items"]
            if canonical_address(str(one.get("bl_value"))) == address
        ]
        if not page["items"] or not page.get("next_starting_after"):
            break
        query["starting_after"] = page["next_starting_after"]
    return found


async def block(client: InstantlyClient, address: str) -> str | None:
    """The id of the new entry; None when the address was blocked already."""
    if await entries_of(client, address):
        return None
    try:
        made = await client.call(operations.BLOCK, body={"bl_value": address})
    except BadRequest:
        if await entries_of(client, address):
            return None
        raise
    return str(made["id"])


async def unblock(client: InstantlyClient, entry_id: str) -> bool:
    """Take an entry away; False when it was gone already."""
    try:
        await client.call(operations.UNBLOCK, path={"id": entry_id})
    except NotFound:
        return False
    return True


async def leads_of(
    client: InstantlyClient, address: str, spelled: Collection[str], campaign_id: str | None = None
) -> list[dict[str, Any]]:
    """The leads with this address, in any case of letters that we have seen it in."""
    body: dict[str, Any] = {
        "contacts": sorted({address, *spelled}),
        "limit": operations.LARGEST_PAGE,
    }
    if campaign_id is not None:
        body["campaign"] = campaign_id
    found: list[dict[str, Any]] = []
    for _ in range(MOST_PAGES):
        page = await client.call(operations.LIST_LEADS, body=body)
        found += [one for one in page["items"] if canonical_address(one.get("email")) == address]
        if not page["items"] or not page.get("next_starting_after"):
            break
        body["starting_after"] = page["next_starting_after"]
    return found


async def list_named(client: InstantlyClient, name: str) -> str:
    """The id of the lead list with this name, made where there is none; the caller sees to it
    that nobody else makes it now."""
    page = await client.call(
        operations.LIST_LEAD_LISTS, query={"search": name, "limit": operations.LARGEST_PAGE}
    )
    known = sorted(str(one["id"]) for one in page["items"] if one.get("name") == name)
    if known:
        return known[0]
    made = await client.call(operations.CREATE_LEAD_LIST, body={"name": name})
    return str(made["id"])


async def take_out(
    client: InstantlyClient, leads: Sequence[Mapping[str, Any]], list_id: str
) -> None:
    """Move leads out of their campaigns into a list. Raises StillThere when one stays."""
    campaigns: defaultdict[str, list[str]] = defaultdict(list)
    for lead in leads:
        campaigns[str(lead["campaign"])].append(str(lead["id"]))
        if lead.get("subsequence_id"):
            await client.call(operations.LEAVE_SUBSEQUENCE, body={"id": lead["id"]})
    for campaign, ids in campaigns.items():
        body = {"ids": ids, "campaign": campaign, "to_list_id": list_id}
        await client.call(operations.MOVE_LEADS, body=body)
    for campaign, ids in campaigns.items():
        await _wait_until_gone(client, campaign, ids)


async def _wait_until_gone(client: InstantlyClient, campaign: str, ids: Sequence[str]) -> None:
    """The move is a job of Instantly's: what counts is that the campaign has them no more."""
    body = {"campaign": campaign, "ids": list(ids), "limit": operations.LARGEST_PAGE}
    for look in range(LOOKS):
        page = await client.call(operations.LIST_LEADS, body=body)
        if not any(one["id"] in ids and one.get("campaign") == campaign for one in page["items"]):
            return
        await asyncio.sleep(FIRST_LOOK_S * 2**look)
    raise StillThere(f"{len(ids)} in campaign {campaign}; the move may still be under way.")


async def set_interest(client: InstantlyClient, lead: Mapping[str, Any], value: int) -> None:
    """Write a lead's interest in its own campaign only."""
    await client.call(
        operations.SET_INTEREST,
        body={
            "lead_email": lead["email"],
            "interest_value": value,
            "campaign_id": lead["campaign"],
        },
    )


def interest_of(lead: Mapping[str, Any]) -> tuple[int | None, datetime | None]:
    """A lead's interest at Instantly and since when."""
    value, at = lead.get("lt_interest_status"), lead.get("timestamp_last_interest_change")
    return None if value is None else int(value), datetime.fromisoformat(at) if at else None
