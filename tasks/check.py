"""Check what came in: run the suites, keep every result, tell what failed."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from prefect.artifacts import acreate_table_artifact
from prefect.events import emit_event

from domain.checks import NOBODY, Checked, Finding, Verdict, failed_first, grave
from domain.events import CHECKS_FINISHED
from models.session import Pool
from tasks.checks.process import run_suites
from tasks.checks.suites import SUITES
from tasks.incident import Trouble, open_incident, resolve_incidents

PASSED_KEPT: Final = timedelta(days=3)
FAILED_KEPT: Final = timedelta(days=90)
"""How long results stay: those that passed only say that we looked."""
INCIDENT: Final = "check_failed"
STREAMWISE: Final = frozenset({"app.workspaces", "app.sweeps"})
"""Suites whose keys are streams and days, not rows."""

_REASONS: Final = {
    (suite.name, check.rule, check.column): check.why for suite in SUITES for check in suite.checks
}


async def check(url: str, pool: Pool, now: datetime, docs: Path | None = None) -> list[Checked]:
    """Run every suite in the checking process; raises ChecksNotRun."""
    known = {
        "workspaces": await _names(pool, "workspaces", "workspace_id"),
        "organizations": await _names(pool, "organizations", "organization_id"),
    }
    return await run_suites(url, SUITES, known, now, docs)


async def keep(pool: Pool, results: Sequence[Checked], now: datetime) -> str:
    """Add a run to app.check_results, and let go what is old; returns the run's id.

    A check that passed is one row of no workspace; one that failed, a row per workspace.
    """
    run = str(uuid4())
    rows = [
        _row(run, now, result, finding)
        for result in results
        for finding in (result.findings or (None,))
    ]
    async with pool.connection() as connection, connection.transaction():
        await connection.execute(
            """
            delete from app.check_results
            where checked_at < %s or (is_success and checked_at < %s)
            """,
            [now - FAILED_KEPT, now - PASSED_KEPT],
        )
        async with connection.cursor() as cursor:
            await cursor.executemany(
                """
                insert into app.check_results (
                    check_run_id, checked_at, workspace_id, table_name, expectation,
                    column_name, severity, is_success, count_checked, count_failed,
                    failing_keys, detail
                )
                values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
                """,
                rows,
            )
    return run


async def settle(pool: Pool, results: Sequence[Checked], now: datetime) -> None:
    """One incident per workspace and critical check that fails; those that hold again end."""
    failing = grave(results)
    for result in results:
        for finding in result.findings:
            where = finding.workspace_id or NOBODY
            if (where, result.subject) in failing:
                await open_incident(pool, where, _trouble(result, finding), now)
    async with pool.connection() as connection:
        found = await connection.execute(
            "select workspace_id, subject from app.incidents "
            "where kind = %s and resolved_at is null",
            [INCIDENT],
        )
        opened = [(row["workspace_id"], row["subject"]) for row in await found.fetchall()]
    for where, subject in opened:
        if (where, subject) not in failing:
            await resolve_incidents(pool, where, subject, now)


async def tell(results: Sequence[Checked], run: str, verdict: Verdict) -> None:
    """One table, what failed first. Keys of rows may be addresses, so they stay in the database."""
    failed = [
        {
            "result": result.severity,
            "workspace": finding.workspace_id or NOBODY,
            "check": result.subject,
            "rows failed": finding.count,
            "rows checked": result.count_checked,
            "what": _streams(result, finding),
            "why it matters": _why(result),
        }
        for result in failed_first(results)
        for finding in result.findings
    ]
    await acreate_table_artifact(
        key="check-data",
        table=failed + _passed(results),
        description=(
            f"{verdict.sentence}. Keys of the failing rows: app.check_results where "
            f"check_run_id = '{run}'."
        ),
    )


def announce(verdict: Verdict) -> None:
    """The event that the marts are built on."""
    emit_event(
        event=CHECKS_FINISHED,
        resource={"prefect.resource.id": "salesbrain.checks", "prefect.resource.name": "checks"},
        payload={
            "checks": verdict.checks,
            "critical": verdict.critical,
            "warnings": verdict.warnings,
        },
    )


def _passed(results: Sequence[Checked]) -> list[dict[str, Any]]:
    """A row per table for what passed."""
    tables: dict[str, list[Checked]] = {}
    for result in results:
        tables.setdefault(result.table, []).append(result)
    return [
        {
            "result": "passed",
            "workspace": "all",
            "check": f"{table}: {sum(r.is_success for r in checked)} of {len(checked)} checks",
            "rows failed": 0,
            "rows checked": max(result.count_checked for result in checked),
            "what": "",
            "why it matters": "",
        }
        for table, checked in tables.items()
    ]


def _trouble(result: Checked, finding: Finding) -> Trouble:
    named = _streams(result, finding)
    return Trouble(
        INCIDENT,
        result.subject,
        f"{result.subject} fails in {finding.count} of {result.count_checked} rows: "
        f"{_why(result)}.{_stands_still(result, finding)}",
        f"Look at why-idle-{finding.workspace_id}: {named}."
        if named
        else "Look at the failing keys in app.check_results, then at the sync of this table.",
        next((key for key in finding.keys if "@" not in key), None),
    )


def _stands_still(result: Checked, finding: Finding) -> str:
    """What a critical failure means for who reads the marts."""
    if not result.stops_marts or finding.workspace_id is None:
        return ""
    return f" The marts of {finding.workspace_id} stay as they are until it holds again."


def _streams(result: Checked, finding: Finding) -> str:
    """What a check of streams and days names; keys of rows are never told."""
    return ", ".join(finding.keys) if result.table in STREAMWISE else ""


def _row(run: str, now: datetime, result: Checked, finding: Finding | None) -> list[Any]:
    return [
        run,
        now,
        finding.workspace_id if finding else None,
        result.table,
        result.rule,
        result.column,
        result.severity,
        finding is None,
        result.count_checked,
        finding.count if finding else 0,
        list(finding.keys) if finding else [],
        json.dumps({"why": _why(result)}),
    ]


def _why(result: Checked) -> str:
    return _REASONS.get((result.table, result.rule, result.column), "")


async def _names(pool: Pool, table: str, column: str) -> list[str]:
    async with pool.connection() as connection:
        found = await connection.execute(f"select {column} as name from app.{table} order by 1")
        return [row["name"] for row in await found.fetchall()]
