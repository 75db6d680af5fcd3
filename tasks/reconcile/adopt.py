"""What a person asks for: take a webhook over, move it to a new secret, list them all."""

from collections.abc import Sequence

from domain.repair import (
    Decision,
    Found,
    Hindrance,
    Wanted,
    adoptable,
    adopted,
    decide,
)
from tasks.clients.instantly import operations
from tasks.identify import identify
from tasks.reconcile.standing import note_good
from tasks.site import Site, now
from tasks.subscriptions import Wish, carry_out, hindrance, subscriptions, wanted_of


async def listed(site: Site, wish: Wish) -> tuple[Wanted, Sequence[Found], Decision]:
    """All webhooks of the workspace, and what the watch would do; raises an InstantlyError."""
    found = await subscriptions(site.client)
    wanted = await wanted_of(site, wish)
    return wanted, found, decide(wanted, found, await hindrance(site.place, wish))


async def adopt(site: Site, wish: Wish, webhook_id: str | None = None) -> Found | Hindrance:
    """Give a webhook that leads to our door our name, our secret and all events, and resume it.

    The caller has registered the secrets, so that the door knows what will be shown from the
    next delivery on. Returns it, or why it cannot be; raises an InstantlyError.
    """
    stop = await hindrance(site.place, wish)
    if stop is not None:
        return stop
    await identify(site)
    wanted = await wanted_of(site, wish)
    chosen = adoptable(wanted, await subscriptions(site.client), webhook_id)
    if isinstance(chosen, Hindrance):
        return chosen
    path = {"id": chosen.webhook_id}
    await site.client.call(operations.CHANGE_WEBHOOK, path=path, body=adopted(wanted, chosen))
    if chosen.is_disabled:
        await site.client.call(operations.RESUME_WEBHOOK, path=path)
    await note_good(site.pool, site.workspace_id, now())
    return chosen


async def move_secret(site: Site, wish: Wish) -> Decision:
    """Let our webhook show the new secret where it shows the previous one; raises an
    InstantlyError. What is wrong besides is left to the watch, which tells of it."""
    wanted, _, decision = await listed(site, wish)
    if decision.delivers_anyway and decision.hindrance is None:
        await identify(site)
        await carry_out(site.client, wanted, decision)
    return decision
