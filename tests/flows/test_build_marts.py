"""The marts as a run: built on what was synced, and what a failing build says."""

import re
from pathlib import Path

import httpx

from flows.build_marts import build_marts
from sandbox import keys
from tasks.lineage import MARTS
from tests.flows.installation import Installation, settled

SENT = """
    select campaign_id, emails_sent, emails_bounced, opportunities, leads
    from marts.campaign_performance where workspace_id = 'northwind' and not is_deleted
"""


def test_the_marts_say_what_instantly_says(synced: Installation, instantly: str) -> None:
    """Per campaign the sums are Instantly's own, and every difference has its reason.

    A workspace that is held stops no other, and the run says whose marts stand still and why.
    """
    synced.change(
        "insert into app.held_workspaces values ('elsewhere', '2026-11-24 08:00+00', "
        "'leads.status is_filled fails in 1 of 9 rows', '{}', 'a run', now())"
    )
    run = synced.run(build_marts)
    assert run.state == "Completed"
    ours = {row.pop("campaign_id"): row for row in synced.rows(SENT)}
    theirs = {row["campaign_id"]: row for row in _analytics(instantly)}
    assert theirs
    assert set(theirs) <= set(ours)
    for campaign, told in theirs.items():
        assert ours[campaign] == {
            "emails_sent": told["emails_sent_count"],
            "emails_bounced": told["bounced_count"],
            "opportunities": told["total_opportunities"],
            "leads": told["leads_count"],
        }
    assert synced.one("select sum(emails_sent) from reports.customer_report") == synced.one(
        "select sum(emails_sent_count) from instantly.campaign_analytics"
    )
    assert synced.one("select count(*) from marts.reconciliation where status = 'unexplained'") == 0
    made = settled(
        lambda: synced.api.events("prefect.asset.materialization.succeeded", run.ids),
        lambda events: len(events) >= len(MARTS),
    )
    assert {event["resource"]["prefect.resource.id"] for event in made} == {
        f"postgres://salesbrain/marts/{mart}" for mart in MARTS
    }
    assert run.message.endswith(
        "; elsewhere is held since 2026-11-24 08:00 UTC: "
        "leads.status is_filled fails in 1 of 9 rows"
    )
    [still] = synced.table(run, "held-workspaces")
    assert (still["workspace"], still["held since"]) == ("elsewhere", "2026-11-24 08:00 UTC")
    built = {row["node"]: row["status"] for row in synced.table(run, "build-marts")}
    assert built["campaign_performance"] == "success"
    assert built["customer_report"] == "success"


def test_a_build_that_fails_says_which_node_and_why(synced: Installation, home: Path) -> None:
    """One sentence, with the first node that failed, and no path of this machine."""
    synced.change("alter schema instantly rename to elsewhere")
    run = synced.run(build_marts, command="run")
    assert run.state == "Failed"
    assert re.search(r"BuildFailed: \d+ of \d+ dbt nodes failed, first model stg_", run.message)
    assert 'relation "instantly.' in run.message
    assert "does not exist" in run.message
    assert str(home) not in run.message
    assert "\n" not in run.message


def test_a_command_that_dbt_does_not_know_is_named(synced: Installation) -> None:
    """A typing error in the form of the deployment ends as Failed, with the word."""
    run = synced.run(build_marts, command="biuld")
    assert run.state == "Failed"
    assert run.message.endswith("BuildFailed: No such command 'biuld'.")


def _analytics(instantly: str) -> list[dict[str, str]]:
    answer = httpx.get(
        f"{instantly}/api/v2/campaigns/analytics",
        headers={"Authorization": f"Bearer {keys.NORTHWIND_KEY}", "User-Agent": "a person"},
    )
    found: list[dict[str, str]] = answer.raise_for_status().json()
    return found
