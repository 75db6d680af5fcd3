"""`salesbrain doctor`: does everything work, in one plain sentence each?"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Protocol

import typer

from cli.errors import CommandError


@dataclass(frozen=True)
class Finding:
    """One sentence. `is_fine` False makes the command fail; `fix` says what to do then."""

    is_fine: bool
    sentence: str
    fix: str = ""


class Check(Protocol):
    """Looks at one thing. May raise CommandError, whose message is then the finding."""

    def __call__(self) -> Sequence[Finding]: ...


def python_version() -> Sequence[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    fine = (3, 11) <= sys.version_info[:2] <= (3, 13)
    return [
        Finding(fine, f"Python {version}.", "Use Python 3.11, 3.12 or 3.13; remove .venv first.")
    ]


def checks() -> Sequence[Check]:
    """Every check, in the order of their dependence. A new check is added here."""
    from cli import checks as found
    from cli import (
        inbox_checks,
        suppression_checks,
        wall_checks,
        webhook_checks,
        workspace_checks,
    )

    return (
        python_version,
        found.postgres_answers,
        found.migrations_are_current,
        found.marts_are_built,
        found.prefect_answers,
        found.runs_are_scheduled,
        workspace_checks.keys_work,
        workspace_checks.campaigns_are_assigned,
        webhook_checks.door_refusals,
        webhook_checks.gaps,
        inbox_checks.inbox_is_drained,
        suppression_checks.orders_are_carried_out,
        suppression_checks.held_ones_are_looked_at,
        wall_checks.walls_stand,
    )


def webhook_checks() -> Sequence[Check]:
    """What `--webhook` looks at instead, a live test first."""
    from cli import webhook_checks as found

    return (found.webhook_test, found.door_refusals, found.gaps)


def doctor(
    webhook: Annotated[
        bool,
        typer.Option(
            "--webhook", help="Let Instantly send a test to our gateway and show the stored row."
        ),
    ] = False,
) -> None:
    """Say what works and what does not, each with what to do; exit code 1 if anything fails.

    Starts nothing but the embedded database, and changes nothing.
    """
    chosen = webhook_checks() if webhook else checks()
    findings = [finding for check in chosen for finding in _look(check)]
    for finding in findings:
        sign = "ok  " if finding.is_fine else "FAIL"
        typer.echo(f"{sign}  {finding.sentence}")
        if finding.fix and not finding.is_fine:
            typer.echo(f"      {finding.fix}")
    failed = sum(not finding.is_fine for finding in findings)
    if failed:
        typer.echo(f"\n{failed} of {len(findings)} checks failed.")
        raise typer.Exit(1)


def _look(check: Callable[[], Sequence[Finding]]) -> Sequence[Finding]:
    try:
        return check()
    except CommandError as error:
        return [Finding(False, str(error))]
