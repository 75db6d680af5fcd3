"""`salesbrain replay`, `parked …`, `rebuild …`: what came in, read again."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeVar
from uuid import UUID

import typer

from cli.errors import CommandError
from cli.local.database import database_url

if TYPE_CHECKING:
    from models.session import Pool

T = TypeVar("T")
parked = typer.Typer(no_args_is_help=True, help="List, show and redrive what could not be read.")
rebuild = typer.Typer(no_args_is_help=True, help="Make facts anew from the log, or the log itself.")

Workspace = Annotated[str | None, typer.Option(help="Of this workspace alone.")]
Reason = Annotated[str | None, typer.Option(help="Parked for this reason alone.")]


def replay(
    since: Annotated[
        str | None, typer.Option("--from", help="Received from then on, ISO 8601; UTC if no zone.")
    ] = None,
    until: Annotated[str | None, typer.Option("--to", help="Received before then.")] = None,
    kind: Annotated[
        str | None, typer.Option(help="Events of this kind, e.g. reply_received.")
    ] = None,
    workspace: Workspace = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Count, and write nothing.")] = False,
) -> None:
    """Read deliveries of the inbox again by today's rules. Twice does nothing twice."""
    from tasks.process.replay import Span
    from tasks.process.replay import replay as replayed

    span = Span(_moment("--from", since), _moment("--to", until), kind, workspace)
    done = _at(lambda pool: replayed(pool, span, dry_run=dry_run))
    would = "would be " if dry_run else ""
    typer.echo(
        f"{done.deliveries} deliveries read: {done.new} events {would}new, {done.changed} "
        f"{would}completed, {done.same} as they were; {done.parked} {would}parked, "
        f"{done.unparked} no longer."
    )
    for name, count in sorted(done.by_kind.items()):
        typer.echo(f"  {name}: {count}")


@parked.command("list")
def list_(
    workspace: Workspace = None,
    reason: Reason = None,
    most: Annotated[int, typer.Option(help="At most so many.")] = 50,
) -> None:
    """What is parked, the newest first, and why."""
    from tasks.process.parked import list_parked

    rows = _at(lambda pool: list_parked(pool, workspace=workspace, reason=reason, most=most))
    if not rows:
        typer.echo("Nothing is parked.")
    for row in rows:
        redriven = " (redriven)" if row["redriven_at"] else ""
        typer.echo(
            f"{row['delivery_id']}  {row['parked_at']:%Y-%m-%d %H:%M:%S}  {row['workspace_id']}  "
            f"{row['reason']}{redriven}: {row['explanation']}"
        )


@parked.command()
def show(
    delivery: Annotated[str, typer.Argument(help="Its id, as `parked list` shows it.")],
) -> None:
    """One parked delivery with its body: the words of a stranger, control characters escaped."""
    from tasks.process.parked import show_parked

    row = _at(lambda pool: show_parked(pool, _identity(delivery)))
    if row is None:
        raise CommandError(f"No delivery {delivery} is parked; `salesbrain parked list` lists all.")
    body = row.pop("body")
    for name, value in row.items():
        typer.echo(f"{name}: {value}")
    text = "(dropped)" if body is None else bytes(body).decode(errors="replace")
    typer.echo(f"body: {_harmless(text)}")


@parked.command()
def redrive(
    delivery: Annotated[str | None, typer.Argument(help="One delivery's id.")] = None,
    workspace: Workspace = None,
    reason: Reason = None,
    every: Annotated[bool, typer.Option("--all", help="Whatever is parked.")] = False,
) -> None:
    """Put parked deliveries back into the queue: the next drain reads them by today's rules."""
    from tasks.process import parked as tasks

    if not (delivery or workspace or reason or every):
        raise CommandError("Say which: an id, --workspace, --reason, or --all.")
    key = _identity(delivery) if delivery else None
    count = _at(
        lambda pool: tasks.redrive(
            pool, now=datetime.now(UTC), delivery_id=key, workspace=workspace, reason=reason
        )
    )
    typer.echo(f"{count} back in the queue.")


@rebuild.command()
def facts(workspace: Workspace = None) -> None:
    """Judge and count anew from the log of events; the end is the same as it was."""
    from tasks.process.rebuild import rebuild_facts

    for one in _at(lambda pool: rebuild_facts(pool, workspace)):
        typer.echo(
            f"{one.workspace_id}: facts of {one.leads} leads, {one.campaigns} campaigns, "
            f"{one.accounts} accounts; {one.verdicts} opens and clicks are machines'."
        )


@rebuild.command()
def events(workspace: Workspace = None) -> None:
    """Read the whole inbox again into the log; nothing is taken out of it."""
    from tasks.process.rebuild import rebuild_events

    done = _at(lambda pool: rebuild_events(pool, workspace))
    typer.echo(
        f"{done.deliveries} deliveries read: {done.new} events new, {done.changed} completed."
    )


def _at(work: "Callable[[Pool], Awaitable[T]]") -> T:
    from models.session import open_pool

    async def opened() -> T:
        async with open_pool(database_url(), size=1) as pool:
            return await work(pool)

    return asyncio.run(opened())


def _harmless(text: str) -> str:
    """A stranger's text on one line, without what a terminal would obey."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in quoted)


def _moment(option: str, text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise CommandError(f"{option} {text!r} is no time, e.g. 2026-03-02T09:00.") from error
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _identity(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise CommandError(f"{text!r} is no delivery's id.") from error


__all__: list[Any] = ["parked", "rebuild", "replay"]
