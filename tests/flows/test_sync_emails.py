"""Mails come newest first; the history follows as far as the budget allows."""

from datetime import UTC, datetime, timedelta

import pytest

from flows.sync_emails import sync_emails
from tasks.mails import FIRST_LOOK_BACK, OVERLAP
from tests.flows.installation import Installation

MAILS = """
    select count(*) as mails, count(distinct email_id) as once, min(created_at) as oldest
    from instantly.emails where workspace_id = 'northwind'
"""
STATE = """
    select is_backfill_done, backfill_calls_left from app.stream_states
    where workspace_id = 'northwind' and stream = 'emails'
"""


def test_new_mails_come_first_and_the_history_later(
    synced: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without time for the history a run reads what is new and says when the rest is there."""
    everything = synced.rows(MAILS)
    synced.change("delete from instantly.emails where workspace_id = 'northwind'")
    synced.change("delete from app.stream_states where stream = 'emails'")
    monkeypatch.delenv("INSTANTLY_EMAILS_PER_MINUTE")

    hasty = synced.run(sync_emails, workspace="northwind", backfill_minutes=0.0)
    assert hasty.state == "Completed"
    [new] = synced.rows(MAILS)
    assert 0 < new["mails"] < everything[0]["mails"]
    assert new["oldest"] >= datetime.now(UTC) - FIRST_LOOK_BACK - OVERLAP - timedelta(minutes=5)
    [state] = synced.rows(STATE)
    assert not state["is_backfill_done"]
    page = synced.page(hasty, "why-idle-northwind")
    eta = "history still back-filling: about {} calls, ".format(state["backfill_calls_left"])
    assert eta in page
    assert "within the e-mail budget" in page

    monkeypatch.setenv("INSTANTLY_EMAILS_PER_MINUTE", "5000")
    patient = synced.run(sync_emails, workspace="northwind", backfill_minutes=1.0)
    assert synced.rows(MAILS) == everything
    assert synced.rows(STATE) == [{"is_backfill_done": True, "backfill_calls_left": 0}]
    assert "back-filling" not in synced.page(patient, "why-idle-northwind")
