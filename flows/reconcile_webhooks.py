"""What came by no delivery: fetched from Instantly's log and from polling, and counted."""

import asyncio
from collections.abc import Sequence
from typing import Any

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from flows.every_workspace import WORKSPACES_AT_ONCE
from tasks.assign import assign
from tasks.customers import enabled_workspaces
from tasks.reconcile.reconcile import reconcile
from tasks.reconcile.tell import tell_reconciled
from tasks.reconcile.watch import searches_due
from tasks.site import open_workspace


@flow(name="reconcile-webhooks", flow_run_name="reconcile-webhooks", persist_result=False)
async def reconcile_webhooks(workspace: str | None = None, only_gaps: bool = False) -> State[None]:
    """Find what no delivery told, bring it into the log of events, and close gaps.

    Starts hourly, and when a webhook works again. One child run per workspace. Leaves counts in
    app.repair_counts, an incident while events are missed, and closed gaps with what of them
    stays unknown. A gap that ends meanwhile is seen to by the same run, since another would be
    refused. Twice finds nothing more.

    Args:
        workspace: The name of one workspace of customers.yaml; empty for all of them.
        only_gaps: Look only at workspaces whose webhook works again after a gap, or is new.
    """
    names = [workspace] if workspace else await enabled_workspaces()
    seen = await searches_due(names)
    ended = await _children(sorted({name for name, _ in seen}) if only_gaps else names)
    newer = await searches_due(names) - seen
    ended |= await _children(sorted({name for name, _ in newer}))
    return _summary(ended)


@flow(
    name="reconcile-one-workspace",
    flow_run_name="reconcile-webhooks/{workspace}",
    persist_result=False,
)
async def reconcile_one_workspace(workspace: str) -> State[None]:
    """Look for what no delivery of one workspace told.

    Started by reconcile-webhooks. Leaves a table of what was missed and of its gaps. Twice
    finds nothing more; what Instantly refuses leaves gaps open and ends as Failed.
    """
    async with open_workspace(workspace) as site:
        done = await reconcile(site)
        await assign(site)
    await tell_reconciled(done)
    get_run_logger().info("%s: %s", workspace, done.sentence)
    return (Completed if done.log_fault is None else Failed)(message=done.sentence)


async def _children(names: Sequence[str]) -> dict[str, State[Any]]:
    room = asyncio.Semaphore(WORKSPACES_AT_ONCE)

    async def child(name: str) -> State[Any]:
        async with room:
            return await reconcile_one_workspace(name, return_state=True)

    return dict(zip(names, await asyncio.gather(*map(child, names)), strict=True))


def _summary(ended: dict[str, State[Any]]) -> State[None]:
    failed = sorted(name for name, state in ended.items() if not state.is_completed())
    message = f"{len(ended) - len(failed)} of {len(ended)} workspaces reconciled"
    if failed:
        message += f"; not: {', '.join(failed)} (see their runs)"
    get_run_logger().info("%s", message)
    return (Failed if ended and len(failed) == len(ended) else Completed)(message=message)
