"""`salesbrain org …`: who the customers are, and what their file would change."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from cli.errors import CommandError
from cli.local.database import database_url
from cli.org_lines import (
    cost_line,
    deal_line,
    harmless,
    import_line,
    many,
    member_line,
    organization_line,
    section,
    settings_in_effect,
    workspace_line,
)

if TYPE_CHECKING:
    from models.customers_file import CustomersFile
    from models.session import Pool

T = TypeVar("T")
app = typer.Typer(no_args_is_help=True, help="Customers, their workspaces, members and campaigns.")
Name = Annotated[str, typer.Argument(help="A customer: a name of customers.yaml.")]
File = Annotated[
    Path | None, typer.Argument(help="The customers file; default: the one that the syncs read.")
]


@app.command("list")
def list_() -> None:
    """Customers, workspaces, and campaigns that nobody has claimed."""
    from tasks import organizations as found

    section("Customers", map(organization_line, _at(found.organizations)))
    section("Workspaces", map(workspace_line, _at(found.workspaces)))
    strays = [
        f"{row['workspace_id']} {row['campaign_id']} {harmless(row['name'])}"
        for row in _at(found.unassigned_campaigns)
    ]
    section("Campaigns that nobody has claimed", strays)
    if strays:
        typer.echo("Give one to a customer: salesbrain org assign WORKSPACE CAMPAIGN ORG --write")


@app.command()
def show(organization: Name) -> None:
    """A customer: settings in effect, workspaces, members, and what there is of it."""
    from tasks import organizations as found

    row = _known(organization)
    typer.echo(f"{organization}: {harmless(row['name'])}, {row['time_zone']}, {row['currency']}")
    title = "Settings in effect (* as customers.yaml says, else the default)"
    section(title, settings_in_effect(row["settings"]))
    section("Workspaces", map(workspace_line, _at(lambda p: found.workspaces(p, organization))))
    section("Members", map(member_line, _at(lambda p: found.members(p, organization))))
    figures = _at(lambda pool: found.figures(pool, organization))
    section("Contacts", (f"{one['status']}: {one['count']}" for one in figures["contacts"]))
    section("Deals", map(deal_line, figures["deals"]))
    section("Costs", map(cost_line, figures["costs"]))
    section("Last imports", map(import_line, figures["imports"]))
    section("BI logins", _logins(organization))


@app.command()
def members(organization: Name) -> None:
    """The team members of a customer; they stand in customers.yaml."""
    from tasks import organizations as found

    _known(organization)
    rows = _at(lambda pool: found.members(pool, organization))
    for row in rows:
        typer.echo(member_line(row))
    if not rows:
        typer.echo("None.")


@app.command()
def check(file: File = None) -> None:
    """Say whether a customers file is right, field by field, and what it would change."""
    path, content = _read(file)
    customers = many(len(content.organizations), "customer")
    typer.echo(f"{path} is right: {customers}, {many(len(content.workspaces), 'workspace')}.")
    _show_changes(content, "would be ")


@app.command()
def apply(
    file: File = None,
    preview: Annotated[bool, typer.Option("--preview", help="Only say what would change.")] = False,
) -> None:
    """Bring customers, workspaces and members to what the file says, at once.

    Every sync does the same, and moves campaigns.
    """
    from tasks.customers import save_customers

    path, content = _read(file)
    count = _show_changes(content, "would be " if preview else "")
    if preview or not count:
        return
    _at(lambda pool: save_customers(pool, content, datetime.now(UTC)))
    typer.echo("Applied. Campaigns move with their history in the next sync-campaigns.")
    if path.resolve() != _configured().resolve():
        typer.echo(
            f"The syncs read {_configured()} and will apply that again: put the file there, or set "
            "SALESBRAIN_CUSTOMERS_FILE.",
            err=True,
        )


@app.command()
def assign(
    workspace: Annotated[str, typer.Argument(help="A shared workspace of customers.yaml.")],
    campaign: Annotated[str, typer.Argument(help="The campaign's id, or its name.")],
    organization: Name,
    write: Annotated[
        bool, typer.Option("--write", help="Write the line into customers.yaml.")
    ] = False,
) -> None:
    """Give a campaign of a shared workspace to a customer.

    Says the line for customers.yaml and where it belongs; with --write it is put there, and the
    rest of the file stays as it is.
    """
    from domain.assignment import Rule
    from models.customers_edit import assignment_line, insert
    from models.customers_file import CustomersFileWrong

    path, content = _read(None)
    if organization not in content.organizations:
        raise CommandError(
            f"{path} names no customer {harmless(organization)!r}: "
            f"it has {', '.join(content.organizations)}."
        )
    if write and path.resolve() == _demo_file():
        raise CommandError(f"{path} is the demo's: copy it to customers.yaml and make it yours.")
    found = _campaign(workspace, campaign)
    campaign_id = found["campaign_id"]
    try:
        line = assignment_line(path, workspace, campaign_id, organization)
        if write:
            insert(line, workspace, Rule("campaign", campaign_id, organization))
    except CustomersFileWrong as wrong:
        raise CommandError(str(wrong)) from wrong
    done = "written into" if write else "to be put into"
    typer.echo(f"{harmless(found['name'])}: {found['organization_id']} → {organization}")
    typer.echo(f"{done} {path}, line {line.number}:\n{line.text}")
    typer.echo("It moves with its history in the next sync-campaigns.")


def _campaign(workspace: str, campaign: str) -> dict[str, Any]:
    from tasks.organizations import campaigns_named

    found = _at(lambda pool: campaigns_named(pool, workspace, campaign))
    if not found:
        raise CommandError(f"{harmless(workspace)} has no campaign {harmless(campaign)!r}.")
    if len(found) > 1:
        ids = ", ".join(row["campaign_id"] for row in found)
        raise CommandError(
            f"Several campaigns are called {harmless(campaign)!r}: say which of {ids}."
        )
    return found[0]


def _configured() -> Path:
    """The file that the syncs read; of an installation that talks to the sandbox, the demo's."""
    from cli.local import instantly
    from models.customers_file import DEFAULT_FILE
    from models.settings import SalesbrainSettings

    if not instantly.is_real():
        return _demo_file()
    return SalesbrainSettings().customers_file or DEFAULT_FILE


def _demo_file() -> Path:
    import sandbox
    from cli.local.instantly import CUSTOMERS_FILE

    return Path(sandbox.__file__).with_name(CUSTOMERS_FILE)


def _read(file: Path | None) -> "tuple[Path, CustomersFile]":
    from models.customers_file import CustomersFileWrong, read_customers

    path = file or _configured()
    try:
        return path, read_customers(path)
    except CustomersFileWrong as wrong:
        faults = "\n  ".join(harmless(one, 300) for one in wrong.faults)
        raise CommandError(f"{path} is wrong:\n  {faults}" if faults else str(wrong)) from wrong


def _show_changes(content: "CustomersFile", would: str) -> int:
    """The changes, one a line; how many."""
    from tasks.organizations import file_changes

    found = _at(lambda pool: file_changes(pool, content))
    for one in found:
        verb = f"{would if one.verb != 'moves' else ''}{one.verb}"
        typer.echo(
            f"  {harmless(one.what)} {verb}{f': {harmless(one.detail, 300)}' if one.detail else ''}"
        )
    typer.echo(f"{many(len(found), 'change')}." if found else "Nothing changes.")
    return len(found)


def _known(organization: str) -> dict[str, Any]:
    from tasks import organizations as found

    row = _at(lambda pool: found.settings_of(pool, organization))
    if row is None:
        names = [one["organization_id"] for one in _at(found.organizations)]
        raise CommandError(f"No customer {harmless(organization)!r}; known: {', '.join(names)}.")
    return row


def _logins(organization: str) -> Sequence[str]:
    from models.session import connect

    with connect(database_url()) as connection:
        rows = connection.execute(
            "select login, created_at from app.bi_logins "
            "where organization_id = %s and revoked_at is null order by created_at",
            [organization],
        ).fetchall()
    return [f"{row['login']} since {row['created_at']:%Y-%m-%d}" for row in rows]


def _at(work: "Callable[[Pool], Awaitable[T]]") -> T:
    from models.session import open_pool

    async def opened() -> T:
        async with open_pool(database_url(), size=1) as pool:
            return await work(pool)

    return asyncio.run(opened())
