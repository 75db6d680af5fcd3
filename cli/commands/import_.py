"""`salesbrain import …`: what a customer's own systems know, from CSV files."""

import asyncio
import getpass
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.errors import CommandError
from cli.local.database import database_url

if TYPE_CHECKING:
    from tasks.imports.record import Earlier
    from tasks.imports.run import Imported, Job

app = typer.Typer(
    no_args_is_help=True, help="Contacts, deals, costs and exchange rates from CSV files."
)
File = Annotated[Path, typer.Argument(help="The CSV file; its first line names the columns.")]
Organization = Annotated[
    str, typer.Option("--organization", help="Whose rows these are: a name of customers.yaml.")
]
Preview = Annotated[
    bool, typer.Option("--preview", help="Say what would change, and write nothing.")
]
Decimals = Annotated[
    str | None, typer.Option("--decimal", help="point or comma: the sign before decimals.")
]
Dates = Annotated[
    str | None,
    typer.Option("--dates", help="The format of dates, e.g. %d.%m.%Y; ISO 8601 always works."),
]
Rejected = Annotated[
    Path | None,
    typer.Option("--rejected", help="Where refused rows go; default: beside, .rejected.csv."),
]
By = Annotated[str | None, typer.Option("--by", help="Who imports; default: the user's name.")]


@app.command()
def contacts(
    file: File,
    organization: Organization,
    *,
    preview: Preview = False,
    rejected: Rejected = None,
    by: By = None,
) -> None:
    """People of a customer, one row each, by e-mail address. Nobody is un-suppressed by it."""
    _import("contacts", file, organization, _Asked(preview, rejected, by))


@app.command()
def deals(
    file: File,
    organization: Organization,
    *,
    preview: Preview = False,
    decimal: Decimals = None,
    dates: Dates = None,
    rejected: Rejected = None,
    by: By = None,
) -> None:
    """Deals of a customer, one row each, by the CRM's own id."""
    _import("deals", file, organization, _Asked(preview, rejected, by, decimal, dates))


@app.command()
def costs(
    file: File,
    organization: Organization,
    *,
    preview: Preview = False,
    decimal: Decimals = None,
    dates: Dates = None,
    rejected: Rejected = None,
    by: By = None,
) -> None:
    """What was paid, one row each, by your own id; unassigned: for nobody alone."""
    _import("costs", file, organization, _Asked(preview, rejected, by, decimal, dates))


@app.command()
def rates(
    file: File,
    *,
    preview: Preview = False,
    decimal: Decimals = None,
    dates: Dates = None,
    rejected: Rejected = None,
    by: By = None,
) -> None:
    """Exchange rates: so much of `into_currency` is one of `currency`, from a day on."""
    _import("rates", file, "unassigned", _Asked(preview, rejected, by, decimal, dates))


@dataclass(frozen=True, slots=True)
class _Asked:
    is_preview: bool
    rejected: Path | None
    by: str | None
    decimal: str | None = None
    dates: str | None = None


def _import(kind: str, file: Path, organization: str, asked: _Asked) -> None:
    from domain.import_columns import Kind
    from tasks.imports.run import Job

    if asked.decimal not in (None, "point", "comma"):
        raise CommandError("--decimal is point or comma.")
    beside = None if asked.is_preview else file.with_name(f"{file.stem}.rejected.csv")
    job = Job(
        kind=Kind(kind),
        path=file,
        organization_id=organization,
        decimal=asked.decimal,  # type: ignore[arg-type]
        dates=asked.dates,
        is_preview=asked.is_preview,
        rejected=asked.rejected or beside,
        done_by=asked.by or getpass.getuser(),
    )
    imported = _run(job)
    _show(job, imported)
    if imported.refused:
        raise typer.Exit(2)


def _run(job: "Job") -> "Imported":
    from models.session import open_pool
    from tasks.imports.read import FileWrong
    from tasks.imports.run import NoOrganization, import_file

    async def opened() -> "Imported":
        async with open_pool(database_url(), size=1, application="salesbrain import") as pool:
            return await import_file(pool, job, datetime.now(UTC))

    try:
        return asyncio.run(opened())
    except (FileWrong, NoOrganization) as wrong:
        raise CommandError(f"{_plain(str(wrong), 500)}. Nothing was imported.") from wrong


def _show(job: "Job", imported: "Imported") -> None:
    merged = imported.merged
    typer.echo(f"{job.path}: {imported.form.sentence}.")
    if imported.own:
        names = ", ".join(_plain(name, 40) for name in imported.own[:20])
        kept = "kept as further fields" if job.kind == "contacts" else "not read"
        typer.echo(f"Columns of its own, {kept}: {names}.")
    would = "would be " if job.is_preview else ""
    if imported.earlier:
        typer.echo(_before(imported.earlier))
    typer.echo(
        f"{merged.new} {would}new, {merged.changed} {would}changed, {merged.unchanged} unchanged, "
        f"{imported.refused} refused.{_nothing(job, imported)}"
    )
    if imported.first:
        typer.echo(f"The first {len(imported.first)} of {merged.new + merged.changed}:")
    for values in imported.first:
        typer.echo(f"  {_line(values)}")
    for row in imported.faults:
        for fault in row.faults:
            typer.echo(f"line {row.line}, {_plain(fault.sentence, 300)}", err=True)
    if imported.refused > len(imported.faults):
        typer.echo(f"… and {imported.refused - len(imported.faults)} more", err=True)
    if imported.rejected:
        typer.echo(f"Refused rows: {imported.rejected} (mend them there and import that file).")


def _before(earlier: "Earlier") -> str:
    by = f" by {_plain(earlier.imported_by)}" if earlier.imported_by else ""
    return f"The very same file was imported on {earlier.imported_at:%Y-%m-%d %H:%M} UTC{by}."


def _nothing(job: "Job", imported: "Imported") -> str:
    """A preview says that it wrote nothing, an import where there was nothing to write."""
    if job.is_preview:
        return " Nothing was written: this is a preview."
    return "" if imported.merged.new or imported.merged.changed else " Nothing changes."


def _line(values: Any) -> str:
    told = [
        f"{name}={_plain(str(value), 60)}"
        for name, value in values.items()
        if name not in ("line", "state") and value not in (None, {})
    ]
    return f"line {values['line']} {values['state']}: {', '.join(told)}"


def _plain(text: str, longest: int = 120) -> str:
    from domain.plain_text import plain

    return plain(text, longest)
