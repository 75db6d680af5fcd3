"""The quality checks as a run: what is kept, what is told, and who is rung for."""

import pytest

from domain.events import CHECKS_FINISHED
from flows.check_data import check_data
from tasks.checks.suites import SUITES
from tests.flows.installation import Installation, settled


def test_a_broken_row_is_kept_told_and_an_incident(shared: Installation) -> None:
    """Every check leaves its result; the critical failure is one incident, and its key untold."""
    broken = shared.one(
        """
        update instantly.leads set status = null
        where lead_id = (select min(lead_id) from instantly.leads where workspace_id = 'northwind')
        returning lead_id
        """
    )
    run = shared.run(check_data)
    assert run.state == "Completed"
    kept = shared.rows(
        """
        select workspace_id, severity, count_failed, failing_keys from app.check_results
        where not is_success and table_name = 'leads' and column_name = 'status'
            and expectation = 'is_filled'
        """
    )
    assert [tuple(row.values()) for row in kept] == [("northwind", "critical", 1, [broken])]
    checks = sum(len(suite.checks) for suite in SUITES)
    assert run.message.startswith(f"{checks} checks")
    assert (
        shared.one(
            "select count(distinct (table_name, expectation, column_name)) from app.check_results"
        )
        == checks
    )
    assert [
        tuple(row.values())
        for row in shared.rows(
            "select workspace_id, kind, subject, count_seen from app.incidents "
            "where resolved_at is null"
        )
    ] == [("northwind", "check_failed", "leads.status is_filled", 1)]
    assert [
        tuple(row.values())
        for row in shared.rows("select workspace_id, subjects from app.held_workspaces")
    ] == [("northwind", ["leads.status is_filled"])]
    assert "northwind stay as they are" in shared.one("select summary from app.incidents")
    told = shared.table(run, "check-data")
    assert (told[0]["workspace"], told[0]["check"]) == ("northwind", "leads.status is_filled")
    assert told[0]["result"] == "critical"
    assert broken not in str(told)
    [event] = settled(lambda: shared.api.events(CHECKS_FINISHED, run.ids), bool)
    assert event["payload"]["checks"] == checks
    assert event["payload"]["critical"] == 1


def test_checks_that_cannot_run_fail_and_ring_for_nobody(
    shared: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No marts are built on what nobody looked at."""
    monkeypatch.delenv("DATABASE_URL")
    run = shared.run(check_data)
    assert run.state == "Failed"
    assert "DATABASE_URL is not set: run `salesbrain up`" in run.message
    assert shared.api.events(CHECKS_FINISHED, run.ids) == []
