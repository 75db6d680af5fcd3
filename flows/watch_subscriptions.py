"""The watch over our webhooks at Instantly, which it disables after failures."""

import asyncio
from collections.abc import Sequence
from typing import Any

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from flows.every_workspace import WORKSPACES_AT_ONCE
from tasks.customers import enabled_workspaces
from tasks.reconcile.attend import Looked, attend
from tasks.reconcile.tell import ask_for_repair, tell_looked
from tasks.reconcile.watch import look_at, open_secrets
from tasks.site import open_workspace
from tasks.subscriptions import read_wish


@flow(name="watch-subscriptions", flow_run_name="watch-subscriptions", persist_result=False)
async def watch_subscriptions(workspace: str | None = None) -> State[None]:
    """See that our webhook of every workspace is there, active and as we made it.

    Starts by schedule. Where something is to be mended, or newly cannot be, a child run does
    so and tells; where all is as wanted there is none. It fails when no webhook delivers and
    that is news; what is known already stands in app.incidents. What was disabled, deleted or
    edited leaves a gap and an incident, and when it works again, a
    `salesbrain.webhook.repaired` event. Twice changes nothing.

    Args:
        workspace: The name of one workspace of customers.yaml; empty for all of them.
    """
    wish = read_wish()
    known = await enabled_workspaces()
    if wish is None:
        return Completed(message="INSTANTLY_WEBHOOK_URL is not set: there is no webhook to watch")
    await open_secrets(known, wish)
    names = [workspace] if workspace else known
    room = asyncio.Semaphore(WORKSPACES_AT_ONCE)

    async def watch(name: str) -> Looked | State[Any]:
        async with room:
            looked = await look_at(name, wish)
            if looked.is_due:
                ask_for_repair(name)
            if not looked.is_news:
                return looked
            return await watch_one_subscription(name, return_state=True)

    return await _summary(names, await asyncio.gather(*(watch(name) for name in names)))


@flow(
    name="watch-one-subscription",
    flow_run_name="watch-subscriptions/{workspace}",
    persist_result=False,
)
async def watch_one_subscription(workspace: str) -> State[None]:
    """Mend the webhook of one workspace, or say why that cannot be.

    Started by watch-subscriptions where something is to be done or told. Leaves a table of what
    was seen and done. Twice changes nothing.
    """
    wish = read_wish()
    assert wish is not None  # noqa: S101 - the parent read it
    async with open_workspace(workspace) as site:
        looked = await attend(site, wish)
    await tell_looked([looked])
    if looked.is_due:
        ask_for_repair(workspace)
    get_run_logger().info("webhook of %s: %s", workspace, looked.sentence)
    return (Completed if looked.is_mended else Failed)(message=looked.sentence)


async def _summary(names: Sequence[str], ended: Sequence[Looked | State[Any]]) -> State[None]:
    seen = [one for one in ended if isinstance(one, Looked)]
    if seen:
        await tell_looked(seen)
    bad = [
        name
        for name, one in zip(names, ended, strict=True)
        if not (one.is_good if isinstance(one, Looked) else one.is_completed())
    ]
    message = f"{len(names) - len(bad)} of {len(names)} webhooks deliver"
    if bad:
        message += f"; not: {', '.join(bad)} (see app.incidents)"
    get_run_logger().info("%s", message)
    is_news = any(not isinstance(one, Looked) for one in ended)
    return (Failed if is_news and len(bad) == len(names) else Completed)(message=message)
