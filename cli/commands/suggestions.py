"""`salesbrain suggestions …`: what could be written to whom, and what was done with it."""

import asyncio
import getpass
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar
from uuid import UUID

import typer

from cli.errors import CommandError
from cli.local.database import database_url

if TYPE_CHECKING:
    from models.session import Pool
    from tasks.suggest.decide import Deed

T = TypeVar("T")
app = typer.Typer(
    no_args_is_help=True,
    help="List and show suggested mails, and say what became of them. Nothing is ever sent.",
)
Which = Annotated[str, typer.Argument(help="Its id, as `suggestions list` shows it.")]
By = Annotated[str | None, typer.Option(help="Who did it; otherwise who is logged in here.")]
KINDS = ("answer", "follow_up")
STATES = ("open", "sent", "edited", "dismissed", "cancelled", "replaced")


@app.command("list")
def list_(
    organization: Annotated[str | None, typer.Option(help="Of this customer alone.")] = None,
    kind: Annotated[str | None, typer.Option(help="Only: answer or follow_up.")] = None,
    state: Annotated[str, typer.Option(help=f"One of {', '.join(STATES)}.")] = "open",
    most: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
) -> None:
    """Suggestions with their reasons: answers first, then follow-ups by when they are due."""
    from tasks.suggest.listed import listed

    _one_of("--kind", kind, KINDS)
    _one_of("--state", state, STATES)
    rows = _at(
        lambda pool: listed(pool, organization=organization, kind=kind, state=state, most=most)
    )
    if not rows:
        typer.echo("Nothing is suggested." if state == "open" else f"No suggestion is {state}.")
    for row in rows:
        due = f"due {row['due_at']:%Y-%m-%d %H:%M}" if row["due_at"] else f"no. {row['position']}"
        typer.echo(
            f"{row['suggestion_id']}  {row['organization_id']}  {row['kind']:9}  {due:20}  "
            f"{_line(row['lead_address'])}  {row['label']}: {_line(row['reason'])}"
        )


@app.command()
def show(suggestion: Which) -> None:
    """One suggested mail with why it was made and what it used."""
    from tasks.suggest.listed import shown

    row = _at(lambda pool: shown(pool, _identity(suggestion)))
    if row is None:
        raise CommandError(f"There is no suggestion {suggestion}; `suggestions list` lists them.")
    cites, body, final = row.pop("cites"), row.pop("body"), row.pop("final_body")
    for name, value in row.items():
        if value is not None:
            text = json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
            typer.echo(f"{name}: {_line(text)}")
    for cite in cites:
        typer.echo(f"uses: {cite['kind']} {_line(cite['ref'])}: {_line(cite['quote'])}")
    typer.echo(f"\n{_lines(body)}")
    if final is not None:
        typer.echo(f"\nAs it was sent:\n\n{_lines(final)}")


@app.command()
def sent(suggestion: Which, by: By = None) -> None:
    """Say that it was sent as it stands."""
    _decide(suggestion, "sent", by)


@app.command()
def edit(
    suggestion: Which,
    body: Annotated[Path, typer.Option("--body", help="The text as sent, in a file; - for stdin.")],
    by: By = None,
) -> None:
    """Say that it was sent with changes; how much of it was kept is measured."""
    _decide(suggestion, "edited", by, final_body=_text(body))


@app.command()
def dismiss(
    suggestion: Which,
    because: Annotated[str | None, typer.Option(help="Why it was of no use.")] = None,
    by: By = None,
) -> None:
    """Say that it was of no use."""
    _decide(suggestion, "dismissed", by, because=because)


def _decide(
    suggestion: str,
    state: "Deed",
    by: str | None,
    *,
    final_body: str | None = None,
    because: str | None = None,
) -> None:
    from tasks.suggest.decide import SuggestionEnded, SuggestionUnknown, decide

    key, who = _identity(suggestion), f"member:{by or getpass.getuser()}"
    try:
        done = _at(
            lambda pool: decide(pool, key, state, who, final_body=final_body, because=because)
        )
    except (SuggestionUnknown, SuggestionEnded) as error:
        raise CommandError(str(error)) from None
    kept = "" if done.similarity is None else f"; {done.similarity:.0%} of it was kept"
    typer.echo(f"{done.suggestion_id} is {done.state}{kept}.")


def _at(work: "Callable[[Pool], Awaitable[T]]") -> T:
    from models.session import open_pool

    async def opened() -> T:
        async with open_pool(database_url(), size=1) as pool:
            return await work(pool)

    return asyncio.run(opened())


def _text(file: Path) -> str:
    if str(file) == "-":
        return sys.stdin.read()
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file} cannot be read: give a text file in UTF-8.") from error


def _one_of(option: str, given: str | None, known: tuple[str, ...]) -> None:
    if given is not None and given not in known:
        raise CommandError(f"{option} {given!r} is none of {', '.join(known)}.")


def _line(text: str) -> str:
    """A stranger's text on one line, without what a terminal would obey."""
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)


def _lines(text: str) -> str:
    return "\n".join(map(_line, text.splitlines()))


def _identity(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise CommandError(f"{text!r} is no suggestion's id.") from error
