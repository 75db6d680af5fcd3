"""What came by no delivery, in runs: hourly for every workspace, and told where it is refused."""

import re

import pytest

from flows.reconcile_webhooks import reconcile_webhooks
from sandbox import keys
from tests.flows.installation import Installation

EXPECTED = """
    insert into app.stream_states (workspace_id, stream, backfill_from_at, watermark_at)
    select workspace_id, 'webhook', now() - interval '29 days', now() - interval '27 days'
    from app.workspaces
"""
"""Nearly all that the sandbox's log keeps: one delivery in fifty failed, and few fall on a day."""
TOLD = "select workspace_id, count(*)::int as events from app.events group by 1 order by 1"


def test_every_workspace_is_searched_and_a_second_search_finds_nothing(
    synced: Installation,
) -> None:
    """One child each; the log's failures are in the inbox and in the log of events, once."""
    synced.change(EXPECTED)
    synced.change("update instantly.emails set first_seen_at = now() - interval '5 hours'")
    synced.change(
        """
        update instantly.leads
        set first_seen_at = now() - interval '28 days', changed_at = now() - interval '5 hours'
        """
    )
    run = synced.run(reconcile_webhooks)
    assert (run.state, run.message) == ("Completed", "3 of 3 workspaces reconciled")
    assert len(run.children) == 3
    assert synced.rows("select distinct source from app.webhook_inbox") == [
        {"source": "delivery_log"}
    ]
    events = synced.rows(TOLD)
    assert len(events) == 3
    ways = synced.rows("select distinct way from app.repair_counts order by way")
    assert [row["way"] for row in ways] == ["counters", "delivery_log", "emails", "statuses"]
    for child in run.children.values():
        assert re.fullmatch(r"(\d+) events? missed, \1 of them repaired", child["state"]["message"])

    again = synced.run(reconcile_webhooks)
    assert again.state == "Completed"
    for child in again.children.values():
        assert child["state"]["message"] == "no event missed"
    assert synced.rows(TOLD) == events


def test_a_key_without_the_scope_ends_its_own_child_alone(
    synced: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are searched; the incident says which scope is missing."""
    synced.change(EXPECTED)
    monkeypatch.setenv("INSTANTLY_KEY_NORTHWIND", keys.NARROW_KEY)
    monkeypatch.delenv("INSTANTLY_KEY_NORTHWIND_OLD")
    run = synced.run(reconcile_webhooks)
    assert run.state == "Completed"
    assert run.message == "2 of 3 workspaces reconciled; not: northwind (see their runs)"
    child = run.children["reconcile-webhooks/northwind"]["state"]
    assert "the delivery log could not be read" in child["message"]
    [incident] = synced.rows("select * from app.incidents where subject = 'delivery log'")
    assert incident["kind"] == "scope_missing"
