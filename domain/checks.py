"""What a run of the quality checks found, and what it means for each workspace."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

Severity = Literal["critical", "warning"]
CRITICAL: Final = "critical"
"""The marts would say something wrong, or a customer would see another's row."""
WARNING: Final = "warning"
"""Worth a look; what reads the row copes with it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Rows of one workspace that failed a check; `workspace_id` None is of no workspace we know."""

    workspace_id: str | None
    count: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """One check as it went: over how many rows, and the workspaces in which it failed.

    `stops_marts`: whether a critical failure holds the marts of the workspace as they are.
    """

    table: str
    rule: str
    column: str | None
    severity: Severity
    count_checked: int
    findings: tuple[Finding, ...] = ()
    stops_marts: bool = True

    @property
    def is_success(self) -> bool:
        return not self.findings

    @property
    def subject(self) -> str:
        """What an incident is about, such as `leads.status is_filled`."""
        place = f"{self.table}.{self.column}" if self.column else self.table
        return f"{place} {self.rule}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A whole run in numbers; a check that failed in three workspaces counts once."""

    checks: int
    critical: int
    warnings: int

    @property
    def sentence(self) -> str:
        checks = "check" if self.checks == 1 else "checks"
        warnings = "warning" if self.warnings == 1 else "warnings"
        return f"{self.checks} {checks}, {self.critical} critical, {self.warnings} {warnings}"


def verdict(results: Sequence[Checked]) -> Verdict:
    failed = [result.severity for result in results if not result.is_success]
    return Verdict(len(results), failed.count(CRITICAL), failed.count(WARNING))


def grave(results: Iterable[Checked]) -> set[tuple[str, str]]:
    """(workspace_id, subject) of everything critical: what deserves an incident.

    Rows of no known workspace are nobody's, so they are told under every-workspace's name.
    """
    return {
        (finding.workspace_id or NOBODY, result.subject)
        for result in results
        if result.severity == CRITICAL
        for finding in result.findings
    }


def stopped(results: Iterable[Checked]) -> dict[str, list[tuple[Checked, Finding]]]:
    """By workspace, whatever stops its marts; the worst of it (by rows) first."""
    found: dict[str, list[tuple[Checked, Finding]]] = {}
    for result in results:
        for finding in result.findings:
            if result.severity == CRITICAL and result.stops_marts and finding.workspace_id:
                found.setdefault(finding.workspace_id, []).append((result, finding))
    return {
        workspace: sorted(failed, key=lambda pair: (-pair[1].count, pair[0].subject))
        for workspace, failed in found.items()
    }


def because(failed: Sequence[tuple[Checked, Finding]]) -> str:
    """Why the marts of a workspace are held: a sentence without anybody's data."""
    said = [
        f"{result.subject} fails in {finding.count} of {result.count_checked} rows"
        for result, finding in failed[:TOLD_AT_MOST]
    ]
    rest = len(failed) - len(said)
    more = [f"{rest} more {'check fails' if rest == 1 else 'checks fail'}"] if rest else []
    return ", ".join(said + more)


TOLD_AT_MOST: Final = 3
"""So many checks are named in a sentence."""
NOBODY: Final = "(no workspace)"


def failed_first(results: Sequence[Checked]) -> list[Checked]:
    """Critical failures, then warnings, then what passed; each by table."""
    rank = {CRITICAL: 0, WARNING: 1}
    return sorted(results, key=lambda r: (r.is_success, rank[r.severity], r.table, r.subject))
