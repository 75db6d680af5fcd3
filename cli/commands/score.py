"""`salesbrain score`: one lead's score, and why."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.errors import CommandError
from cli.local.database import database_url

if TYPE_CHECKING:
    from tasks.score.explain import Explained


def score(
    *,
    lead: Annotated[str | None, typer.Option(help="Its address.")] = None,
    organization: Annotated[
        str | None, typer.Option(help="For this customer alone, when several know the address.")
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", help="The score at this time, ISO 8601; UTC if no zone."),
    ] = None,
    known_at: Annotated[
        str | None,
        typer.Option("--known-at", help="By what was known at this time; default: now."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, with exact numbers.")] = False,
    calibration: Annotated[
        bool, typer.Option(help="How many of each band of points said yes; no --lead.")
    ] = False,
    plot: Annotated[
        Path | None, typer.Option(help="With --calibration: write the picture there, as SVG.")
    ] = None,
) -> None:
    """Explain a lead's score: its signals with their points and ages.

    The same address, pair of times and version give the same number, whatever was learned since.
    """
    if calibration:
        _show_calibration(organization, plot)
        return
    if lead is None:
        raise CommandError("Say whose score: --lead ADDRESS; or --calibration.")
    from domain.addresses import canonical_address

    now = datetime.now(UTC)
    moment = _moment("--as-of", as_of) or now
    known = _moment("--known-at", known_at) or now
    address = canonical_address(lead)
    if address is None:
        raise CommandError(f"{lead!r} is no address.")
    found = asyncio.run(_explained(address, moment, known))
    if organization:
        found = [one for one in found if one.organization_id == organization]
    if not found:
        whose = f" of {organization}" if organization else ""
        raise CommandError(f"No event{whose} known by {known:%Y-%m-%d %H:%M:%S} is about {lead}.")
    if as_json:
        typer.echo(json.dumps([_document(address, one) for one in found], indent=1))
        return
    for one in found:
        _show(address, one)


def _show_calibration(organization: str | None, picture: Path | None) -> None:
    import psycopg

    from cli import calibration
    from models.session import ANALYST, connect

    try:
        with connect(database_url(), role=ANALYST) as connection:
            asked = {"organization": organization}
            bands = connection.execute(calibration.BANDS.encode(), asked).fetchall()
    except psycopg.errors.UndefinedTable:
        bands = []
    if not bands:
        whose = f" of {organization}" if organization else ""
        raise CommandError(
            f"No bands of points{whose} yet: score-leads looks at Mondays two weeks back and "
            "older, build-marts shows them."
        )
    typer.echo(calibration.table(bands))
    if picture is not None:
        picture.write_text(calibration.plot(bands), encoding="utf-8")
        typer.echo(f"Picture: {picture}")


async def _explained(lead: str, as_of: datetime, known_at: datetime) -> "list[Explained]":
    from models.session import open_pool
    from tasks.score.explain import explain

    async with open_pool(database_url(), size=1, application="salesbrain score") as pool:
        return await explain(pool, lead, as_of, known_at)


def _document(lead: str, one: "Explained") -> dict[str, Any]:
    found = one.score
    return {
        "lead": lead,
        "organization": one.organization_id,
        "value": found.value,
        "version": found.version,
        "as_of": found.as_of.isoformat(),
        "known_at": found.known_at.isoformat(),
        "excluded_because": found.excluded_because,
        "reasons": [
            {
                "name": reason.name,
                "count": reason.count,
                "points": reason.points,
                "before_the_cap": reason.faded,
                "newest_at": reason.newest_at.isoformat(),
            }
            for reason in found.reasons
        ],
        "machines": dict(one.machines),
        "waiting": one.waiting,
    }


def _show(lead: str, one: "Explained") -> None:
    """A readable table, for people; addresses are the only words of strangers in it."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from domain.score_texts import ago

    score = one.score
    console = Console(highlight=False)
    console.print(Text(f"{lead} for {one.organization_id}: {score.value:.2f} points"))
    console.print(
        f"as of {score.as_of:%Y-%m-%d %H:%M:%S} UTC, known at "
        f"{score.known_at:%Y-%m-%d %H:%M:%S} UTC, by {score.version}"
    )
    if score.excluded_because:
        console.print(f"no candidate for the hot leads: {score.excluded_because}")
    table = Table("signal", "how many", "points", "before the cap", "newest")
    for reason in score.reasons:
        table.add_row(
            reason.name,
            str(reason.count),
            f"{reason.points:.2f}",
            f"{reason.faded:.2f}",
            ago(reason.newest_at, score.as_of),
        )
    console.print(table)
    for kind, count in sorted(one.machines.items()):
        console.print(f"{count} {kind} of a machine count nothing")
    if one.waiting:
        console.print(
            f"{one.waiting} deliveries received by then are not read yet: this may still change"
        )


def _moment(option: str, text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise CommandError(f"{option} {text!r} is no time, e.g. 2026-03-02T09:00.") from error
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
