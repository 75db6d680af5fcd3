"""What the six syncs have in common: one child run per workspace, none stopping the others."""

import asyncio
from collections.abc import Sequence
from typing import Any

from prefect import get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from flows.one_workspace import sync_one_workspace
from tasks.customers import enabled_workspaces

WORKSPACES_AT_ONCE = 8


async def sync_every_workspace(
    kind: str,
    workspace: str | None,
    *,
    accept_deletions: bool = False,
    backfill_minutes: float = 4.0,
) -> State[None]:
    """Run the children and sum them up: Failed only when no workspace could be synced."""
    known = await enabled_workspaces()
    names = [workspace] if workspace else known
    room = asyncio.Semaphore(WORKSPACES_AT_ONCE)

    async def child(name: str) -> State[Any]:
        async with room:
            return await sync_one_workspace(
                kind, name, accept_deletions, backfill_minutes, return_state=True
            )

    ended = await asyncio.gather(*(child(name) for name in names))
    return _summary(kind, names, ended)


def _summary(kind: str, names: Sequence[str], ended: Sequence[State[Any]]) -> State[None]:
    failed = [name for name, state in zip(names, ended, strict=True) if not state.is_completed()]
    message = f"{len(names) - len(failed)} of {len(names)} workspaces synced"
    if failed:
        message += f"; not: {', '.join(failed)} (see their runs)"
    get_run_logger().info("%s: %s", kind, message)
    if names and len(failed) == len(names):
        return Failed(message=message)
    return Completed(message=message)
