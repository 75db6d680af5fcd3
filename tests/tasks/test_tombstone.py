"""What is taken down with what: a deletion that explains itself is no reason for doubt."""

from sandbox.application import Sandbox
from tasks.sync import Synced
from tests.tasks.desk import Desk


def gone(desk: Desk, table: str) -> int:
    """How many rows of northwind are marked as deleted."""
    query = (
        f"select count(*) from instantly.{table} "
        "where workspace_id = 'northwind' and deleted_at is not null"
    )
    return int(desk.one(query))


def refused(synced: Synced) -> set[str]:
    return {
        outcome.stream
        for outcome in synced.outcomes
        if outcome.tombstones is not None and outcome.tombstones.is_refused
    }


def largest_campaign(desk: Desk) -> tuple[str, int]:
    [row] = desk.rows(
        """
        select campaign_id, count(*) as n from instantly.leads
        where workspace_id = 'northwind' and campaign_id is not null
        group by 1 order by 2 desc limit 1
        """
    )
    return row["campaign_id"], row["n"]


def test_leads_of_a_deleted_campaign_go_with_it(knowing: Desk) -> None:
    """More than a tenth of all leads are gone, and it is believed: their campaign is deleted."""
    knowing.sync("leads")
    campaign, leads = largest_campaign(knowing)
    assert leads > 74
    knowing.app.state.delete_campaign(campaign)
    assert refused(knowing.sync("campaigns")) == set()
    assert gone(knowing, "campaigns") == 1
    assert refused(knowing.sync("leads")) == set()
    assert gone(knowing, "leads") == leads
    assert knowing.one("select count(*) from app.incidents") == 0


def test_leads_are_not_given_up_while_their_campaign_stands(knowing: Desk) -> None:
    """Deleted when the sweep was planned: doubted now, believed once the campaign is known gone."""
    knowing.sync("leads")
    campaign, leads = largest_campaign(knowing)
    knowing.order("faults", {"delete_campaign": {"id": campaign, "after_calls": 1}})
    first = knowing.sync("leads")
    assert first.error is None
    assert gone(knowing, "leads") == 0
    knowing.sync("campaigns")
    assert refused(knowing.sync("leads")) == set()
    assert gone(knowing, "leads") == leads
    assert knowing.one("select count(*) from app.incidents where resolved_at is null") == 0


def test_days_of_deleted_accounts_go_with_them(knowing: Desk, app: Sandbox) -> None:
    """Three of sixteen accounts are removed: their days and mappings explain themselves."""
    for kind in ("accounts", "analytics"):
        knowing.sync(kind)
    busiest = knowing.rows(
        """
        select account_email from instantly.account_analytics_daily
        where workspace_id = 'northwind' group by 1 order by count(*) desc limit 3
        """
    )
    for row in busiest:
        del app.state.docs["accounts"][row["account_email"]]
    with knowing.connect() as connection:  # the mappings were read just now: let them be due
        connection.execute("update app.stream_states set last_succeeded_at = null")
    for kind in ("accounts", "analytics"):
        synced = knowing.sync(kind)
        assert synced.error is None
        assert refused(synced) == set()
    assert gone(knowing, "accounts") == 3
    assert gone(knowing, "account_analytics_daily") > 0
    assert gone(knowing, "warmup_totals") >= 2
    assert gone(knowing, "account_campaign_mappings") >= 3


def test_a_window_of_days_is_not_the_whole_history(knowing: Desk) -> None:
    """What was read again are the last days: older ones were not asked for, and stay."""
    for kind in ("accounts", "analytics"):
        knowing.sync(kind)
    days = knowing.one("select count(*) from instantly.campaign_analytics_daily")
    knowing.sync("analytics")
    assert knowing.one("select count(*) from instantly.campaign_analytics_daily") == days
    assert gone(knowing, "campaign_analytics_daily") == 0
    assert gone(knowing, "warmup_analytics_daily") == 0
