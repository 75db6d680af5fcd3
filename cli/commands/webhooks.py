"""`salesbrain webhooks …`: our webhooks at Instantly."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.errors import CommandError

if TYPE_CHECKING:
    from tasks.site import Site

app = typer.Typer(no_args_is_help=True, help="List, take over and renew our webhooks at Instantly.")
Workspace = Annotated[
    str | None, typer.Option("--workspace", help="Only this one of customers.yaml.")
]


@app.command("list")
def list_(workspace: Workspace = None) -> None:
    """Every webhook of each workspace, which of them is ours, and whether it is as wanted."""
    from cli.local.webhook_wish import wish
    from tasks.reconcile.adopt import listed

    wanted_here = wish()

    async def show(site: "Site") -> None:
        wanted, found, decision = await listed(site, wanted_here)
        for one in found:
            mark = "ours" if one.name == wanted.name else "    "
            state = "disabled" if one.is_disabled else "active"
            typer.echo(
                f"{site.workspace_id:16} {mark} {one.webhook_id}  {state:8} "
                f"{one.event_type or 'a label':20} {one.host:30} {one.name or ''}"
            )
        stop = decision.hindrance
        typer.echo(f"{site.workspace_id:16} {decision.seen}{' ' + stop.because if stop else ''}")

    asyncio.run(_each(workspace, show))


@app.command()
def adopt(
    webhook_id: Annotated[
        str | None, typer.Argument(help="Which one, where several lead to our address.")
    ] = None,
    workspace: Workspace = None,
) -> None:
    """Take over a webhook that leads to our address and has no secret yet.

    It gets our name, the workspace's secret and all events. Do it before the gateway is switched
    on in its place: from then on it answers 401 to what shows no secret.
    """
    from cli.local.webhook_wish import wish
    from domain.repair import Hindrance
    from tasks.reconcile.adopt import adopt as take_over

    if webhook_id and not workspace:
        raise CommandError("Say which workspace it is in: --workspace NAME.")
    wanted = wish()
    taken: list[str] = []

    async def one(site: "Site") -> None:
        done = await take_over(site, wanted, webhook_id)
        if isinstance(done, Hindrance):
            typer.echo(f"{site.workspace_id}: nothing taken over. {done.because} {done.remedy}")
            return
        taken.append(done.webhook_id)
        typer.echo(f"{site.workspace_id}: {done.webhook_id} is ours now and shows our secret.")

    asyncio.run(_each(workspace, one, register=wanted))
    if not taken:
        raise CommandError("No webhook was taken over.")


@app.command()
def rotate() -> None:
    """Replace the master secret: the new one and the previous one are both valid from now on.

    Our webhooks show the new one at once. When the workers run with it, remove
    INSTANTLY_WEBHOOK_SECRET_PREVIOUS: the watch then retires the previous one.
    """
    from cli.local.home import find_home, find_project
    from cli.local.master_secret import PREVIOUS_VARIABLE, renew
    from cli.local.webhook_wish import is_simulated, wish
    from domain.repair import NOTHING
    from tasks.reconcile.adopt import move_secret

    wish()  # sets what the sandbox needs, and says what is missing
    _, _, said = renew(find_project(), find_home(), is_simulated=is_simulated())
    typer.echo(said)
    wanted = wish()

    async def one(site: "Site") -> None:
        decision = await move_secret(site, wanted)
        stop = decision.hindrance
        if decision.action == NOTHING or (decision.delivers_anyway and stop is None):
            typer.echo(f"{site.workspace_id}: the webhook shows the new secret.")
        else:
            why = f" {stop.because} {stop.remedy}" if stop else ""
            typer.echo(f"{site.workspace_id}: left to the watch. {decision.seen}{why}")

    asyncio.run(_each(None, one, register=wanted))
    typer.echo(
        f"Restart the workers, which still have the previous master; then remove "
        f"{PREVIOUS_VARIABLE}, and the watch retires it."
    )


async def _each(
    workspace: str | None,
    work: "Callable[[Site], Awaitable[None]]",
    *,
    register: Any = None,
) -> None:
    """Do it for each workspace; what Instantly refuses for one is said and stops no other."""
    from tasks.clients.instantly.errors import InstantlyError
    from tasks.customers import enabled_workspaces
    from tasks.reconcile.watch import open_secrets
    from tasks.site import open_workspace

    known = await enabled_workspaces()
    if workspace and workspace not in known:
        raise CommandError(f"There is no workspace {workspace!r}; known: {', '.join(known)}.")
    if register is not None:
        await open_secrets(known, register)
    for name in [workspace] if workspace else known:
        async with open_workspace(name) as site:
            try:
                await work(site)
            except InstantlyError as error:
                typer.echo(f"{name}: {error} {error.remedy}")
