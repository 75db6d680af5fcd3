"""`salesbrain report`: a customer's month as one HTML file, good enough to send."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.errors import CommandError
from cli.local.database import api_url

if TYPE_CHECKING:
    from cli.customer_report.read import Report


def report(
    organization: Annotated[str, typer.Argument(help="The customer: a name of customers.yaml.")],
    month: Annotated[
        str | None, typer.Option(help="Which month, e.g. 2026-10; default: the last full one.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="The HTML file; default: ORGANIZATION-MONTH.html here.")
    ] = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="A folder for the same numbers as CSV files.")
    ] = None,
    pdf: Annotated[
        bool, typer.Option("--pdf", help="Also as a PDF beside the HTML file (needs Chromium).")
    ] = False,
) -> None:
    """Write a customer's monthly report: results, campaigns, replies, ROI, account health.

    It is read behind the customer's own wall, so it can hold nobody else's numbers. The file is
    complete in itself: it can be sent, opened without a network, and printed.
    """
    from cli.customer_report import page, tables

    now = datetime.now(UTC)
    found = _read(organization, _month(month, now.date()))
    safe = re.sub(r"[^\w.-]", "_", organization)
    place = out or Path(f"{safe}-{found.month:%Y-%m}.html")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(page.render(found, now), encoding="utf-8")
    typer.echo(str(place))
    if pdf:
        typer.echo(str(_print(place)))
    if csv is not None:
        for written in tables.write(found, csv):
            typer.echo(str(written))


def _print(page: Path) -> Path:
    from cli.customer_report.pdf import NoPdf, write

    try:
        return write(page, page.with_suffix(".pdf"))
    except NoPdf as error:
        raise CommandError(f"{page} is written, but no PDF: {error}.") from error


def _read(organization: str, month: date) -> "Report":
    import psycopg

    from cli.customer_report.read import NothingToReport, read
    from models.session import connect

    try:
        with connect(api_url(), application="salesbrain report") as connection:
            return read(connection, organization, month)
    except NothingToReport as error:
        raise CommandError(
            f"{error} The marts are built by `salesbrain run build-marts`."
        ) from error
    except psycopg.errors.UndefinedTable as error:
        raise CommandError(
            "The marts are not built yet: run `salesbrain run build-marts`."
        ) from error
    except psycopg.OperationalError as error:
        raise CommandError(
            f"Postgres does not let salesbrain_api in: {str(error).strip()}. "
            "Where it wants a password, set DATABASE_API_URL."
        ) from error


def _month(text: str | None, today: date) -> date:
    """The first day of a month; without a text, of the one before today's."""
    if text is None:
        return (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    try:
        return datetime.strptime(text, "%Y-%m").date()  # noqa: DTZ007 - a month has no zone
    except ValueError as error:
        raise CommandError(f"--month {text!r} is no month, e.g. 2026-10.") from error
