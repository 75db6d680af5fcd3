"""The hourly ranking as a flow: a table of the hottest, and a failure that says so."""

from flows.score_leads import score_leads
from tests.flows.installation import Installation

EVENTS = """
    insert into app.events (
        workspace_id, organization_id, event_key, kind, source, occurred_at, known_at,
        campaign_id, lead_address
    )
    select
        c.workspace_id, c.organization_id, gen_random_uuid(), 'lead_meeting_booked', 'webhook',
        now() - interval '1 hour', now(), c.campaign_id, 'jane@example.net'
    from instantly.campaigns as c
    where c.organization_id <> 'unassigned'
    order by c.workspace_id, c.campaign_id
    limit 1
"""


def test_the_hottest_leads_are_a_table(synced: Installation) -> None:
    """A meeting makes a lead hot: its row with the reason; a second run changes nothing."""
    assert synced.change(EVENTS) == 1
    run = synced.run(score_leads)
    assert run.state == "Completed"
    assert "1 became hot, 0 are no longer" in run.message
    [row] = [row for row in synced.table(run, "hottest-leads") if row["lead"] == "jane@example.net"]
    assert row["why"] == "meeting booked"
    assert 99 < float(row["points"]) <= 100
    again = synced.run(score_leads, afresh=True)
    assert "0 became hot, 0 are no longer" in again.message
    assert synced.table(again, "hottest-leads") != []
    assert synced.one("select count(*) as count from app.hot_changes") == 1


def test_what_postgres_refuses_fails_the_run(synced: Installation) -> None:
    """Nothing is half written, and the run says what was refused."""
    synced.change(EVENTS)
    synced.change("revoke insert on app.hot_changes from salesbrain_worker")
    run = synced.run(score_leads)
    assert run.state == "Failed"
    assert "permission denied" in run.message
    assert synced.one("select count(*) as count from app.hot_leads") == 0
