"""`salesbrain suppressions …`: who is not to be written to, and a second look at what is held."""

import asyncio
import getpass
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from cli.errors import CommandError
from cli.local.database import database_url

if TYPE_CHECKING:
    from models.session import Pool
    from tasks.act.consequences import Followed
    from tasks.act.decisions import Decision

T = TypeVar("T")
LONGEST_WORDS = 300
app = typer.Typer(
    no_args_is_help=True, help="Who is not to be written to; a second look at what is held."
)
Organization = Annotated[str, typer.Argument(help="Whose list: a name of customers.yaml.")]
Address = Annotated[str, typer.Argument(help="The e-mail address.")]
Because = Annotated[str, typer.Option("--because", help="Why, for the audit trail.")]
By = Annotated[str | None, typer.Option("--by", help="Who decides; default: the user's name.")]


@app.command("list")
def list_(
    organization: Annotated[
        str | None, typer.Option("--organization", help="Of this customer alone.")
    ] = None,
    held: Annotated[
        bool, typer.Option("--held", help="Only what waits for a second look, with its words.")
    ] = False,
    lifted: Annotated[bool, typer.Option("--lifted", help="Only what was lifted.")] = False,
    most: Annotated[int, typer.Option(help="At most so many.")] = 50,
) -> None:
    """Suppressed addresses, the newest first; held ones with what the person wrote."""
    from domain.opt_outs import State
    from tasks.act.decisions import listed

    if held and lifted:
        raise CommandError("Say --held or --lifted, not both.")
    wanted = [State.HELD] if held else [State.LIFTED] if lifted else [State.ACTIVE, State.HELD]
    rows = _at(lambda pool: listed(pool, organization, wanted, most))
    for row in rows:
        typer.echo(
            f"{row['organization_id']}  {_plain(row['lead_address'])}  {row['state']}  "
            f"{row['because']}  asked {row['asked_at']:%Y-%m-%d %H:%M} UTC"
        )
        if row["state"] == State.HELD:
            _show_words(row)
    if not rows:
        typer.echo("None.")


@app.command()
def add(organization: Organization, address: Address, because: Because, by: By = None) -> None:
    """Suppress an address: as if it had opted out, for the whole customer, at once."""
    from tasks.act import decisions

    _known(organization)
    followed = _decide(decisions.add, organization, address, because, by)
    if not followed.suppressed:
        typer.echo(f"{_plain(address)} was suppressed already.")
        return
    typer.echo(f"{_plain(address)} is suppressed. {_followed(followed)}")


@app.command()
def confirm(organization: Organization, address: Address, because: Because, by: By = None) -> None:
    """Say that a held one was an opt-out."""
    from tasks.act import decisions

    followed = _decide(decisions.confirm, organization, address, because, by)
    typer.echo(f"{_plain(address)} is suppressed for good. {_followed(followed)}")


@app.command()
def lift(organization: Organization, address: Address, because: Because, by: By = None) -> None:
    """Let an address be written to again, because a person looked and says so."""
    from tasks.act import decisions

    ordered = _decide(decisions.lift, organization, address, because, by)
    unblocks = f" It is unblocked in {ordered} workspaces at Instantly." if ordered else ""
    typer.echo(f"{_plain(address)} may be written to again.{unblocks}")


@app.command()
def retry(
    workspace: Annotated[
        str | None, typer.Option("--workspace", help="Only this one of customers.yaml.")
    ] = None,
) -> None:
    """Try orders for Instantly again that were given up; carry-out-actions does it."""
    from tasks.act.decisions import retry as again

    count = _at(lambda pool: again(pool, workspace, datetime.now(UTC)))
    typer.echo(f"{count} orders wait again.")


def _decide(
    work: "Callable[[Pool, Decision, datetime], Awaitable[T]]",
    organization: str,
    address: str,
    because: str,
    by: str | None,
) -> T:
    from tasks.act.decisions import Decision, NothingThere

    if not because.strip():
        raise CommandError("Say why: --because 'asked on the phone'.")
    decision = Decision(organization, address, because.strip(), by or getpass.getuser())
    try:
        return _at(lambda pool: work(pool, decision, datetime.now(UTC)))
    except NothingThere as error:
        raise CommandError(
            f"Nothing to decide about {_plain(str(error))}: see salesbrain suppressions list."
        ) from error
    except ValueError as error:
        raise CommandError(_plain(str(error))) from error


def _known(organization: str) -> None:
    async def names(pool: "Pool") -> list[str]:
        async with pool.connection() as connection:
            found = await connection.execute("select organization_id from app.organizations")
            return sorted(row["organization_id"] for row in await found.fetchall())

    known = _at(names)
    if organization not in known:
        raise CommandError(f"No customer {_plain(organization)!r}; known: {', '.join(known)}.")


def _followed(followed: "Followed") -> str:
    ended = f"{followed.cancelled} suggestions ended, " if followed.cancelled else ""
    return f"{ended}{followed.ordered} orders wait for Instantly."


def _show_words(row: dict[str, Any]) -> None:
    """What the person wrote, cut; the words of a stranger, harmless for a terminal."""
    from tasks.clients.reply_text import visible

    words = visible(row["body_text"], row["body_html"])
    typer.echo(f"    read as {row['label']}: {_plain('; '.join(row['reasons'] or []))}")
    typer.echo(f"    “{_plain(words, LONGEST_WORDS)}”" if words else "    (the mail is not here)")


def _plain(text: str, longest: int = 120) -> str:
    from domain.plain_text import plain

    return plain(text, longest)


def _at(work: "Callable[[Pool], Awaitable[T]]") -> T:
    from models.session import open_pool

    async def opened() -> T:
        async with open_pool(database_url(), size=1) as pool:
            return await work(pool)

    return asyncio.run(opened())
