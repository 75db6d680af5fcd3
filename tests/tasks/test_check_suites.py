"""Every check can fail, and good rows pass: run for real, once over many broken rows."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest

from cli.local.postgres import Postgres
from domain import volume
from domain.checks import Checked, Finding
from models.session import open_pool
from models.table import metadata
from tasks.check import check
from tasks.checks.findings import KEYS_KEPT
from tasks.checks.suite import Check, Suite
from tasks.checks.suites import SUITES
from tests.conftest import copied_database
from tests.tasks import checked_rows as rows

LATE, STALE = "late", "stale"
MANY = 1200
"""More failing rows than the checking process reads to tell them apart."""


@dataclass(frozen=True)
class Run:
    """What the checks said about a database whose broken rows are known."""

    broken: list[rows.Broken]
    results: dict[tuple[str, str, str | None], Checked]

    def found(self, suite: Suite, check: Check) -> tuple[Finding, ...]:
        return self.results[suite.name, check.rule, check.column].findings


def checked(url: str) -> dict[tuple[str, str, str | None], Checked]:
    async def run() -> list[Checked]:
        async with open_pool(url) as pool:
            return await check(url, pool, rows.NOW)

    return {(r.table, r.rule, r.column): r for r in asyncio.run(run())}


@pytest.fixture(scope="module")
def run(postgres_server: Postgres) -> Iterator[Run]:
    """One run over a database in which every check has something to find."""
    with copied_database(postgres_server) as url:
        broken = list(rows.broken_rows())
        with psycopg.connect(url) as connection:
            connection.execute("set role salesbrain_worker")
            rows.settle_in(connection, rows.NORTH, rows.SOUTH, LATE, STALE)
            fill(connection, [(b.suite.table, b.row) for b in broken])
            delay_streams(connection)
            shrink_sweeps(connection)
            keep_counting(connection)
            lose_many_statuses(connection)
            delete_broken_leads(connection)
        yield Run(broken, checked(url))


def fill(connection: psycopg.Connection[Any], placed: list[tuple[str, rows.Row]]) -> None:
    """Insert rows with the parents they need, parents that are there already left alone."""
    for table, wanted in rows.parents([row for _, row in placed]).items():
        identity = rows.IDENTITIES[table]
        there = {tuple(row[c] for c in identity) for name, row in placed if name == table}
        missing = [row for row in wanted if tuple(row[c] for c in identity) not in there]
        rows.insert(connection, str(rows.table_of(table).schema), table, missing)
    for suite in rows.FILLED:
        own = [row for table, row in placed if table == suite.table]
        rows.insert(connection, suite.schema, suite.table, own)


def delay_streams(connection: psycopg.Connection[Any]) -> None:
    for workspace, stream, age in (
        (LATE, "campaigns", timedelta(minutes=40)),
        (STALE, "leads", timedelta(days=4)),
    ):
        connection.execute(
            "update app.stream_states set last_succeeded_at = %s "
            "where workspace_id = %s and stream = %s",
            [rows.NOW - age, workspace, stream],
        )


def shrink_sweeps(connection: psycopg.Connection[Any]) -> None:
    counts = {rows.NORTH: (100, 100, 40), rows.SOUTH: (100, 100, 90)}
    rows.insert(
        connection,
        "app",
        "sweeps",
        [
            {"workspace_id": w, "stream": "leads", "started_at": rows.NOW, "count_seen": count}
            | {"finished_at": rows.NOW, "outcome": "complete"}
            for w, seen in counts.items()
            for count in seen
        ],
    )


def keep_counting(connection: psycopg.Connection[Any]) -> None:
    """Six same weekdays of 40 mails in each workspace; then 10 in one, 200 in another, and 39.

    Today brought nothing so far, and the days between were as empty as weekends: neither is told.
    """
    day = volume.day_to_judge(datetime.now(UTC))
    for workspace, last in ((rows.NORTH, 10), (rows.SOUTH, 200), (LATE, 39)):
        connection.execute(
            """
            insert into app.events (
                workspace_id, organization_id, event_key, kind, source, occurred_at, known_at,
                lead_address
            )
            select %s, %s, gen_random_uuid(), 'email_sent', 'webhook', at, at, 'ada@ash.example'
            from generate_series(0, 7) as week
            cross join lateral (
                select (%s::date - 7 * week + time '09:00') at time zone 'UTC' as at
            ) as day
            cross join lateral generate_series(1, case week when 0 then %s else 40 end)
            """,
            [workspace, rows.ACME, day, last],
        )


def lose_many_statuses(connection: psycopg.Connection[Any]) -> None:
    leads = metadata.tables["instantly.leads"]
    lost = {"workspace_id": rows.SOUTH, "status": None, "campaign_id": None, "lead_list_id": None}
    many = [rows.good_row(leads, n) | lost | {"lead_id": f"many-{n}"} for n in range(MANY)]
    rows.insert(connection, "instantly", "leads", many)


def delete_broken_leads(connection: psycopg.Connection[Any]) -> None:
    """A lead marked deleted, without a status, that stayed behind when its campaign moved."""
    row = rows.good_row(metadata.tables["instantly.leads"], 0)
    campaign = {"campaign_id": "campaign_id-of-deleted"}
    gone = {"deleted_at": rows.NOW, "lead_id": "deleted", "status": None}
    fill(connection, [("leads", row | campaign | gone | {"organization_id": rows.GLOBEX})])


@pytest.mark.parametrize(
    ("suite", "check"),
    [pytest.param(s, c, id=f"{s.name}-{c.column}-{c.rule}") for s in SUITES for c in s.checks],
)
def test_every_check_finds_the_row_that_breaks_it(run: Run, suite: Suite, check: Check) -> None:
    """Each check names the rows broken for it, in their workspace; none is there for show."""
    told = {f.workspace_id: f for f in run.found(suite, check)}
    assert told
    for broken in run.broken:
        if broken.suite.table == suite.table and broken.check is check:
            assert broken.key in told[broken.workspace].keys


def test_nothing_but_broken_rows_is_found(run: Run) -> None:
    """No check names a row that was put in as good."""
    for (table, *_), result in run.results.items():
        if table in ("app.workspaces", "app.sweeps"):
            continue
        bad = {b.key for b in run.broken if b.suite.name == table}
        bad |= {"deleted"} | {f"many-{n}" for n in range(MANY)}
        named = {key for finding in result.findings for key in finding.keys}
        assert result.rule == "is_one_a_workspace" or named <= bad


def test_a_late_stream_is_a_warning_and_a_stale_one_is_critical(run: Run) -> None:
    """Past its allowed age a stream is late; past three times that, stale as well."""
    late = run.results["app.workspaces", "streams_are_fresh", None]
    stale = run.results["app.workspaces", "streams_are_not_stale", None]
    assert late.severity == "warning"
    assert stale.severity == "critical"
    assert [(f.workspace_id, f.keys) for f in late.findings] == [
        (LATE, ("campaigns",)),
        (STALE, ("leads",)),
    ]
    assert [(f.workspace_id, f.keys) for f in stale.findings] == [(STALE, ("leads",))]


def test_a_sweep_of_half_as_many_rows_is_found(run: Run) -> None:
    """40 rows after 100 and 100 are told, 90 are not."""
    told = run.results["app.sweeps", "brings_as_many_as_before", None].findings
    assert [(f.workspace_id, f.count) for f in told] == [(rows.NORTH, 1)]


def test_a_day_is_measured_by_its_weekday(run: Run) -> None:
    """10 mails after 40, 40, 40 are too few, 200 too many, and 39 are as usual."""
    few = run.results["app.workspaces", "brings_what_it_usually_does", None]
    many = run.results["app.workspaces", "brings_no_more_than_usual", None]
    day = volume.day_to_judge(datetime.now(UTC))
    past = ", ".join(["40"] * volume.WEEKS)
    assert [(f.workspace_id, f.keys) for f in few.findings] == [
        (rows.NORTH, (f"mails sent on {day}: 10 after {past}",))
    ]
    assert [(f.workspace_id, f.keys) for f in many.findings] == [
        (rows.SOUTH, (f"mails sent on {day}: 200 after {past}",))
    ]
    assert few.severity == many.severity == "warning"


def test_all_failing_rows_are_counted_and_some_named(run: Run) -> None:
    """However many rows fail, the count is whole and the keys are few, per workspace."""
    for rule, column in (("is_filled", "status"), ("has_a_place", "campaign_id")):
        told = {f.workspace_id: f for f in run.results["leads", rule, column].findings}
        assert told[rows.SOUTH].count == MANY
        assert len(told[rows.SOUTH].keys) == KEYS_KEPT
        assert told[rows.NORTH].count == 1


def test_deleted_rows_count_only_for_whose_they_are(run: Run) -> None:
    """A lead marked deleted may be broken, but may not stay behind with another customer."""
    status = run.results["leads", "is_filled", "status"]
    owner = run.results["leads", "agrees_with_campaign", "organization_id"]
    assert all("deleted" not in f.keys for f in status.findings)
    assert any("deleted" in f.keys for f in owner.findings)


def test_a_good_world_passes(fresh_database_url: str) -> None:
    """Rows as they should be, two workspaces of them: no check finds anything."""
    with psycopg.connect(fresh_database_url) as connection:
        connection.execute("set role salesbrain_worker")
        rows.settle_in(connection, rows.NORTH, rows.SOUTH)
        fill(
            connection,
            [
                (
                    s.table,
                    rows.good_row(metadata.tables[f"instantly.{s.table}"], 1) | {"workspace_id": w},
                )
                for s in rows.MIRRORED
                for w in (rows.NORTH, rows.SOUTH)
            ],
        )
    results = checked(fresh_database_url)
    assert [r.subject for r in results.values() if not r.is_success] == []
    assert {r.count_checked for r in results.values() if not r.table.startswith("app.")} == {2}
