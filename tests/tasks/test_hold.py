"""Whose marts are held, since when and why, and who is let go."""

from datetime import UTC, datetime, timedelta

import psycopg

from domain.checks import CRITICAL, WARNING, Checked, Finding
from models.session import Pool
from tasks.hold import Held, held, hold
from tests.tasks import checked_rows as rows
from tests.tasks.test_check import with_pool

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
STATUS = Checked("leads", "is_filled", "status", CRITICAL, 90, (Finding("north", 3, ("a",)),))
STATUS_AT_BOTH = Checked(
    "leads", "is_filled", "status", CRITICAL, 90, (*STATUS.findings, Finding("south", 1, ("d",)))
)
NAME = Checked("campaigns", "is_not_empty", "name", WARNING, 5, (Finding("south", 1, ("c",)),))
STALE = Checked(
    "app.workspaces",
    "streams_are_not_stale",
    None,
    CRITICAL,
    2,
    (Finding("south", 1, ("leads",)),),
    stops_marts=False,
)
STRAY = Checked("leads", "is_known", "workspace_id", CRITICAL, 90, (Finding(None, 1, ("f",)),))


def settled(url: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("set role salesbrain_worker")
        rows.settle_in(connection, rows.NORTH, rows.SOUTH)


def test_a_critical_failure_holds_its_workspace_until_the_checks_pass(
    fresh_database_url: str,
) -> None:
    """Since the first failure, for the latest reason; the other workspace is let go before."""
    settled(fresh_database_url)

    async def three_runs(pool: Pool) -> list[list[Held]]:
        told = []
        for number, results in enumerate(([STATUS_AT_BOTH], [STATUS, NAME], [NAME])):
            await hold(pool, results, f"run {number}", NOW + number * timedelta(hours=1))
            told.append(await held(pool))
        return told

    both, north, nobody = with_pool(fresh_database_url, three_runs)
    assert [one.workspace_id for one in both] == ["north", "south"]
    [still] = north
    assert still.sentence == (
        "north is held since 2026-11-24 08:00 UTC: leads.status is_filled fails in 3 of 90 rows"
    )
    assert nobody == []


def test_warnings_late_streams_and_rows_of_nobody_hold_nothing(fresh_database_url: str) -> None:
    """What is only late holds back nothing that is right; nobody's rows are in nobody's marts."""
    settled(fresh_database_url)

    async def run(pool: Pool) -> list[Held]:
        await hold(pool, [NAME, STALE, STRAY], "run", NOW)
        return await held(pool)

    assert with_pool(fresh_database_url, run) == []


def test_a_hold_of_a_workspace_that_is_gone_ends(fresh_database_url: str) -> None:
    """Who was deleted is not held for ever, and not held again."""
    settled(fresh_database_url)

    async def run(pool: Pool) -> list[Held]:
        await hold(pool, [STATUS], "run", NOW)
        async with pool.connection() as connection:
            await connection.execute("delete from app.workspaces where workspace_id = 'north'")
        await hold(pool, [STATUS], "run", LATER)
        return await held(pool)

    assert with_pool(fresh_database_url, run) == []
