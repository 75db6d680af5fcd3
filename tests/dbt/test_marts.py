"""What the marts say of two customers' invented rows."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any, LiteralString

from tests.dbt.warehouse import Warehouse, messages

PERFORMANCE: LiteralString = """
    select
        campaign_id, organization_id, status_name, is_deleted, leads, leads_deleted,
        leads_contacted, emails_sent, emails_bounced, delivered, leads_opened, leads_clicked,
        leads_replied, leads_auto_replied, leads_positive, leads_opted_out,
        reply_rate_delivered, reply_rate_leads, opt_out_rate_leads
    from marts.campaign_performance order by campaign_id
"""


def by_campaign(warehouse: Warehouse) -> dict[str, dict[str, Any]]:
    return {row.pop("campaign_id"): row for row in warehouse.rows(PERFORMANCE)}


def changed(own: Warehouse, change: LiteralString, *marts: str) -> None:
    """Rows changed, and these marts built from them."""
    with own.connect() as connection:
        connection.execute(change)
    result = own.dbt("run", "--select", *(f"+{mart}" for mart in marts))
    assert result.success, messages(result)


def test_campaign_performance_counts_leads_once_and_machines_apart(warehouse: Warehouse) -> None:
    """A whole row: five leads, of whom one wrote, one's machine wrote, one bounced, one left."""
    assert by_campaign(warehouse)["a-live"] == {
        "organization_id": "alder",
        "status_name": "active",
        "is_deleted": False,
        "leads": 5,
        "leads_deleted": 1,
        "leads_contacted": 4,
        "emails_sent": 6,
        "emails_bounced": 1,
        "delivered": 5,
        "leads_opened": 2,
        "leads_clicked": 1,
        "leads_replied": 1,
        "leads_auto_replied": 1,
        "leads_positive": 1,
        "leads_opted_out": 1,
        "reply_rate_delivered": Decimal("0.2"),
        "reply_rate_leads": Decimal("0.25"),
        "opt_out_rate_leads": Decimal("0.25"),
    }


def test_a_deleted_campaign_keeps_its_history(warehouse: Warehouse) -> None:
    """Its leads and its totals are gone at Instantly and still count here."""
    gone = by_campaign(warehouse)["a-gone"]
    assert (gone["is_deleted"], gone["leads"], gone["leads_deleted"]) == (True, 1, 1)
    assert (gone["emails_sent"], gone["leads_opened"]) == (3, 1)


def test_a_status_that_nobody_knows_is_called_unknown(warehouse: Warehouse) -> None:
    """Instantly may add numbers; the mart still has the row."""
    assert by_campaign(warehouse)["b-live"]["status_name"] == "unknown"


def test_a_campaign_without_totals_counts_its_mirrored_mails(warehouse: Warehouse) -> None:
    """No totals and no mails: nothing sent, and no rate over nothing delivered."""
    nobodys = by_campaign(warehouse)["n-live"]
    assert (nobodys["emails_sent"], nobodys["leads_contacted"]) == (0, 1)
    assert nobodys["reply_rate_delivered"] is None


def test_days_are_utc_days_whatever_the_session_says(warehouse: Warehouse) -> None:
    """A bounce at 23:59 UTC stays on its day, also when dbt's session lives in Auckland."""
    query: LiteralString = """
        select date_on::text, emails_sent, emails_bounced, delivered, leads_replied, leads_positive
        from marts.campaign_performance_daily where campaign_id = 'a-live' order by date_on
    """
    expected = [
        ("2026-03-01", 1, 0, 1, 0, 0),
        ("2026-03-02", 5, 1, 4, 1, 0),
        ("2026-03-03", 0, 0, 0, 0, 1),
    ]
    assert [tuple(row.values()) for row in warehouse.rows(query)] == expected
    elsewhere = {"PGTZ": "Pacific/Auckland"}
    assert warehouse.dbt("run", "--select", "+campaign_performance_daily", **elsewhere).success
    assert [tuple(row.values()) for row in warehouse.rows(query)] == expected


def test_a_moved_campaign_takes_its_history_along_and_nothing_doubles(own: Warehouse) -> None:
    """After a move the new customer has every row of the campaign, the old one none."""
    counts: LiteralString = """
        select
            (select count(*) from marts.campaign_performance) as campaigns,
            (select sum(emails_sent) from marts.campaign_performance_daily) as sent,
            (select count(*) from marts.reconciliation) as measures
    """
    before = own.rows(counts)
    changed(
        own,
        "update instantly.campaigns set organization_id = 'birch' where campaign_id = 'a-live'",
        *("campaign_performance", "campaign_performance_daily", "reconciliation", "dim_campaigns"),
    )
    assert own.rows(counts) == before
    owners = own.rows("select distinct organization_id from marts.campaign_performance_daily")
    assert owners == [{"organization_id": "birch"}]
    seen = own.rows("select campaign_id from marts.dim_campaigns", login="bi_alder")
    assert seen == [{"campaign_id": "a-gone"}]


def test_account_health_names_its_reasons(warehouse: Warehouse) -> None:
    """Each account with its grade, grave reasons first; a deleted account has no health."""
    found = warehouse.rows(
        """
        select account_email, health, reasons, sent_today, remaining_today
        from marts.account_health order by account_email
        """
    )
    assert [tuple(row.values()) for row in found] == [
        (
            "ill@alder.example",
            "unhealthy",
            ["account_connection_error", "bounce_rate_critical", "warmup_banned"],
            100,
            0,
        ),
        ("well@alder.example", "healthy", [], 12, 18),
        ("well@birch.example", "unhealthy", ["warmup_score_critical"], 0, 30),
    ]


def test_reconciliation_names_each_difference(warehouse: Warehouse) -> None:
    """What agrees, what a cause explains, and what nothing explains are told apart."""
    found = warehouse.rows(
        """
        select campaign_id, measure, ours, instantly, status, reason from marts.reconciliation
        where
            campaign_id = 'a-live' and measure in ('leads', 'contacted', 'opened', 'unsubscribed')
            or campaign_id = 'b-live' and measure = 'replied'
            or campaign_id = 'n-live' and measure = 'leads'
        order by campaign_id, measure
        """
    )
    assert [tuple(row.values()) for row in found] == [
        ("a-live", "contacted", 4, 6, "explained", "vendor_counts_dispatches"),
        ("a-live", "leads", 4, 4, "agrees", None),
        ("a-live", "opened", 2, 2, "agrees", None),
        ("a-live", "unsubscribed", 1, 1, "agrees", None),
        ("b-live", "replied", 1, 5, "unexplained", None),
        ("n-live", "leads", 1, None, "explained", "drafts_omitted"),
    ]


def test_missing_replies_are_explained_while_mails_are_still_coming(own: Warehouse) -> None:
    """The same gap is the backfill's as long as the mails of old are being read."""
    changed(
        own,
        "update app.stream_states set is_backfill_done = false where stream = 'emails'",
        "reconciliation",
    )
    (row,) = own.rows(
        """
        select status, reason from marts.reconciliation
        where campaign_id = 'b-live' and measure = 'replied'
        """
    )
    assert row == {"status": "explained", "reason": "backfill_running"}


def test_the_customers_report_adds_up_its_campaigns(warehouse: Warehouse) -> None:
    """Rates come from the sums, not from the campaigns' rates."""
    (row,) = warehouse.rows(
        """
        select campaigns, leads, leads_contacted, emails_sent, leads_replied, reply_rate_leads
        from reports.customer_report
        """,
        login="bi_alder",
    )
    assert tuple(row.values()) == (2, 6, 5, 9, 1, Decimal("0.2"))


def test_freshness_follows_the_slowest_workspace(warehouse: Warehouse) -> None:
    """Read just now: fresh, though nothing changed; two days ago: a warning that names it."""
    assert warehouse.dbt("source", "freshness").success
    with warehouse.connect() as connection:
        late: LiteralString = """
            update app.stream_states set last_succeeded_at = now() - interval '{} days'
            where stream = 'leads'
        """
        connection.execute(late.replace("{}", "2"))
        try:
            statuses = {node.node.name: str(node.status) for node in _freshness(warehouse)}
            test = warehouse.dbt("test", "--select", "streams_are_fresh")
        finally:
            connection.execute(late.replace("{}", "0"))
    assert {name for name, status in statuses.items() if status == "warn"} == {"leads"}
    assert str(test.result.results[0].status) == "warn"


def _freshness(warehouse: Warehouse) -> list[Any]:
    result = warehouse.dbt("source", "freshness")
    assert result.exception is None, messages(result)
    return list(result.result.results)


def test_the_documentation_is_one_page(warehouse: Warehouse) -> None:
    """`docs generate --static` writes one file that holds the overview and every mart."""
    assert warehouse.dbt("docs", "generate", "--static").success
    target = Path(warehouse.folder) / "target"
    page = (target / "static_index.html").read_text()
    assert "Salesbrain marts" in page
    nodes = json.loads((target / "catalog.json").read_text())["nodes"]
    assert "model.salesbrain.account_health" in nodes
