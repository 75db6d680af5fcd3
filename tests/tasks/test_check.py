"""What a run of the checks leaves behind, and how it ends when the process breaks."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import psycopg
import pytest
from psycopg.rows import dict_row

from domain.checks import CRITICAL, NOBODY, WARNING, Checked, Finding
from models.session import Pool, open_pool
from tasks.check import FAILED_KEPT, PASSED_KEPT, keep, settle
from tasks.checks.process import ChecksNotRun, environment, last_words, request, run_suites
from tasks.checks.suites import SUITES
from tasks.incident import Trouble, open_incident

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
PASSED = Checked("leads", "is_known", "status", WARNING, 10)
GRAVE = Checked(
    "leads",
    "is_filled",
    "status",
    CRITICAL,
    10,
    (Finding("north", 3, ("a", "b", "c")), Finding("south", 1, ("d",))),
)
MILD = Checked("leads", "has_a_place", "campaign_id", WARNING, 10, (Finding("north", 1, ("e",)),))
STRAY = Checked("leads", "is_known", "workspace_id", CRITICAL, 10, (Finding(None, 1, ("f",)),))

T = TypeVar("T")


def with_pool(url: str, work: Callable[[Pool], Awaitable[T]]) -> T:
    async def run() -> T:
        async with open_pool(url) as pool:
            return await work(pool)

    return asyncio.run(run())


def read(url: str, query: str) -> list[dict[str, Any]]:
    with psycopg.connect(url, row_factory=dict_row) as connection:
        connection.execute("set role salesbrain_worker")
        return connection.execute(query).fetchall()


INCIDENTS = (
    "select workspace_id, subject, count_seen, resolved_at is null as is_open "
    "from app.incidents order by incident_id"
)


def test_a_failed_check_is_a_row_per_workspace_and_a_passed_one_a_row(
    fresh_database_url: str,
) -> None:
    """Who reads failures of a workspace finds them by its id, with counts and keys."""
    run = with_pool(fresh_database_url, lambda pool: keep(pool, [PASSED, GRAVE, STRAY], NOW))
    kept = read(
        fresh_database_url,
        "select check_run_id, workspace_id, expectation, is_success, count_failed, failing_keys "
        "from app.check_results order by check_result_id",
    )
    assert [tuple(row.values()) for row in kept] == [
        (run, None, "is_known", True, 0, []),
        (run, "north", "is_filled", False, 3, ["a", "b", "c"]),
        (run, "south", "is_filled", False, 1, ["d"]),
        (run, None, "is_known", False, 1, ["f"]),
    ]


def test_old_results_are_let_go_and_failures_stay_longer(fresh_database_url: str) -> None:
    """What passed days ago says nothing any more; what failed may still be asked about."""

    async def three_runs(pool: Pool) -> None:
        await keep(pool, [GRAVE], NOW - FAILED_KEPT - timedelta(days=1))
        await keep(pool, [PASSED, MILD], NOW - PASSED_KEPT - timedelta(days=1))
        await keep(pool, [PASSED], NOW)

    with_pool(fresh_database_url, three_runs)
    kept = read(
        fresh_database_url,
        "select expectation, checked_at from app.check_results order by check_result_id",
    )
    assert [tuple(row.values()) for row in kept] == [
        ("has_a_place", NOW - PASSED_KEPT - timedelta(days=1)),
        ("is_known", NOW),
    ]


def test_a_critical_failure_is_one_incident_however_often_it_is_seen(
    fresh_database_url: str,
) -> None:
    """One incident per workspace and check, counted on; a warning is none."""

    async def twice(pool: Pool) -> None:
        for minutes in (0, 10):
            await settle(pool, [GRAVE, MILD, STRAY], NOW + timedelta(minutes=minutes))

    with_pool(fresh_database_url, twice)
    assert [tuple(row.values()) for row in read(fresh_database_url, INCIDENTS)] == [
        ("north", "leads.status is_filled", 2, True),
        ("south", "leads.status is_filled", 2, True),
        (NOBODY, "leads.workspace_id is_known", 2, True),
    ]


def test_an_incident_names_late_streams_and_no_rows(fresh_database_url: str) -> None:
    """A stream's name says where to look; a row's key may be an address and is not told."""
    late = Checked(
        "app.workspaces",
        "streams_are_not_stale",
        None,
        CRITICAL,
        2,
        (Finding("north", 1, ("leads",)),),
    )
    with_pool(fresh_database_url, lambda pool: settle(pool, [late, GRAVE], NOW))
    told = read(fresh_database_url, "select summary, remedy from app.incidents order by 1, 2")
    assert told[0]["remedy"] == "Look at why-idle-north: leads."
    assert told[1]["summary"].startswith("leads.status is_filled fails in 1 of 10 rows")
    assert "app.check_results" in told[1]["remedy"]


def test_an_incident_ends_where_the_check_holds_again(fresh_database_url: str) -> None:
    """Resolved in one workspace, still open in the other; others' incidents are left alone."""
    only_south = Checked("leads", "is_filled", "status", CRITICAL, 10, GRAVE.findings[1:])

    async def twice(pool: Pool) -> None:
        await open_incident(pool, "north", Trouble("key_refused", "leads", "a", "b"), NOW)
        await settle(pool, [GRAVE], NOW)
        await settle(pool, [only_south], NOW + timedelta(minutes=10))

    with_pool(fresh_database_url, twice)
    assert [tuple(row.values()) for row in read(fresh_database_url, INCIDENTS)] == [
        ("north", "leads", 1, True),
        ("north", "leads.status is_filled", 1, False),
        ("south", "leads.status is_filled", 2, True),
    ]


def test_a_process_that_breaks_says_why_in_one_sentence(fresh_database_url: str) -> None:
    """No result is invented: a database that is away ends the run, and the sentence names it."""
    away = fresh_database_url.replace("/test_", "/gone_")
    known: dict[str, list[str]] = {"workspaces": [], "organizations": []}
    with pytest.raises(
        ChecksNotRun, match=r'code 1: TestConnectionError: .*database "gone_\w+" does not exist'
    ):
        asyncio.run(run_suites(away, SUITES, known, NOW))


@pytest.mark.parametrize(
    ("complaint", "told"),
    [
        ("", "it said nothing"),
        ("Killed\n", "Killed"),
        (
            "Traceback (most recent call last):\n  raise\n"
            "psycopg.OperationalError: no route to postgresql://me:hush-hush@db.example/sales\n\n",
            "OperationalError: no route to postgresql://me:***@db.example/sales",
        ),
        (
            "sqlalchemy.exc.ProgrammingError: no such column\n[parameters: {'a': 'b'}]\n"
            "(Background on this error at: there)\n",
            "ProgrammingError: no such column",
        ),
        (
            "pydantic.ValidationError: 1 validation error for Row\nvalue\n  none is not allowed\n",
            "ValidationError: 1 validation error for Row value none is not allowed",
        ),
    ],
)
def test_last_words_are_the_error_without_password_or_values(complaint: str, told: str) -> None:
    """A sentence for a person: what a traceback ends with, and nothing secret of it."""
    assert last_words(complaint, "postgresql://me:hush-hush@db.example/sales") == told


def test_a_request_holds_no_address_of_the_database() -> None:
    """What is asked may be read by anybody; the address goes another way."""
    asked = request(SUITES, {"workspaces": ["north"], "organizations": []}, NOW)
    assert "postgresql" not in str(asked)


def test_the_process_gets_the_database_and_no_other_secret() -> None:
    """Keys of Instantly stay with the processes that call it, however they are named."""
    ours = {"PATH": "/bin", "PGSSLMODE": "require", "KEY_OF_ACME": "hush", "INSTANTLY_API_KEY": "h"}
    given = environment("postgresql:///sales", ours)
    assert given == {"PATH": "/bin", "PGSSLMODE": "require", "DATABASE_URL": "postgresql:///sales"}


def test_before_anything_is_synced_the_checks_pass_and_their_pages_are_built(
    fresh_database_url: str, tmp_path: Path
) -> None:
    """No workspace yet: nothing fails; the pages hold no address of a database."""
    known: dict[str, list[str]] = {"workspaces": [], "organizations": ["unassigned"]}
    suites = [suite for suite in SUITES if suite.table in ("leads", "workspaces")]
    place = tmp_path / "a home" / "data_docs"
    results = asyncio.run(run_suites(fresh_database_url, suites, known, NOW, place))
    assert all(result.is_success for result in results)
    page = place / "gx/uncommitted/data_docs/local_site/index.html"
    assert "leads" in page.read_text()
    kept = [
        path.read_text() for path in place.rglob("*") if path.suffix in (".yml", ".json", ".html")
    ]
    assert not any("salesbrain_admin@" in text for text in kept)


def test_every_check_has_a_number_a_reason_and_a_name_of_its_own() -> None:
    """Results are told apart by table, rule and column, and each says why it matters."""
    asked = request(SUITES, {"workspaces": [], "organizations": []}, NOW)
    numbers = [check["id"] for suite in asked["suites"] for check in suite["checks"]]
    assert numbers == list(range(len(numbers)))
    names = [(s.name, c.rule, c.column) for s in SUITES for c in s.checks]
    assert len(names) == len(set(names))
    assert all(check.why for suite in SUITES for check in suite.checks)
