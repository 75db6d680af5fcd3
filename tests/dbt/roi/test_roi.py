"""Revenue, cost and what follows from them, computed by hand for two customers and currencies."""

from decimal import Decimal
from typing import Any, LiteralString

import psycopg
import pytest

from tests.dbt.roi.conftest import AS_OF
from tests.dbt.warehouse import Warehouse, messages

RELATIONS = (
    "marts.fct_deals",
    "marts.fct_costs",
    "marts.attribution",
    "marts.customer_roi",
    "marts.campaign_roi",
    "marts.campaign_roi_monthly",
    "reports.report_customer_months",
    "reports.report_campaigns",
    "reports.report_daily_engagement",
)
WINDOWS = (
    "int_costs__spread", "int_deals__touched", "attribution", "int_exchange_rates__directed",
    "customer_roi", "fct_deals", "int_campaign_costs__borne", "report_replies", "operator_margin",
    "int_campaign_months__counted",
)  # fmt: skip
ALL_MODELS = ("first_touch", "last_touch", "even_split")


def test_unit_tests_of_the_windows_pass(money: Warehouse) -> None:
    """Spread and shared costs, the look-back, thirds of a deal, rates of the day, running sums,
    days and months of the customer's clock."""
    result = money.dbt("test", "--select", *WINDOWS, "--exclude", "test_type:data")
    assert result.success, messages(result)
    assert len(result.result.results) >= 10


def months(money: Warehouse, organization: str) -> dict[str, dict[str, Any]]:
    rows = money.rows("select to_char(month_on, 'YYYY-MM') as month, * from marts.customer_roi")
    return {row["month"]: row for row in rows if row["organization_id"] == organization}


def test_data_tests_of_the_money_hold(money: Warehouse) -> None:
    """Keys, relationships and the floors between deals, costs, marts and reports."""
    folders = ("path:models/operations", "path:models/reports", "path:models/marts/_roi.yml")
    marts = ("fct_deals", "fct_costs", "attribution", "customer_roi", "campaign_roi")
    more = ("campaign_roi_monthly", "path:models/intermediate/_money.yml", "tag:money")
    selected = ["--select", *folders, *marts, *more, "--exclude", "test_type:unit"]
    result = money.dbt("test", *selected, "--indirect-selection", "cautious", *AS_OF)
    assert result.success, messages(result)
    assert len(result.result.results) > 20


def test_a_month_adds_up_by_the_customers_own_clock(money: Warehouse) -> None:
    """March in Berlin: the mail of half past midnight is in, its cost and revenue are by hand."""
    march = months(money, "cedar")["2026-03"]
    assert {name: march[name] for name in ("emails_sent", "leads_contacted", "replies")} == {
        "emails_sent": 4,
        "leads_contacted": 4,
        "replies": 1,
    }
    assert (march["auto_replies"], march["leads_positive"], march["meetings_booked"]) == (1, 1, 1)
    assert march["cost"] == 310 + 90 + 270 + 400
    assert (march["cost_shared"], march["mail_share"]) == (270, Decimal("0.25"))
    assert march["revenue"] == 1000 - 100 + 70
    assert (march["deals_opened"], march["deals_won"], march["deals_lost"]) == (6, 2, 1)
    assert march["roi"] == Decimal("-0.093458")
    assert march["revenue_multiple"] == march["roi"] + 1
    assert (march["cost_per_reply"], march["cost_per_meeting"]) == (1070, 1070)
    assert march["cost_per_deal"] == 535
    assert march["win_rate_ended"] == Decimal("0.666667")
    assert march["is_currency_complete"]


def test_the_pipeline_is_what_is_open_at_the_end_of_a_month(money: Warehouse) -> None:
    """A deal that is won in April was open at the end of March, by its own rate."""
    found = {name: (row["deals_open"], row["pipeline"]) for name, row in rows_of(money).items()}
    assert found["2026-01"] == (0, 0)
    assert found["2026-02"] == (1, 200)
    assert found["2026-03"] == (4, 200 + 540 + 10 + 5)
    assert found["2026-04"] == (3, 215)


def rows_of(money: Warehouse) -> dict[str, dict[str, Any]]:
    return months(money, "cedar")


def test_a_rate_is_the_last_one_up_to_the_closing_day(money: Warehouse) -> None:
    """600 dollars won on 1 April are 540 euros: the rate of 2 April came later."""
    april = months(money, "cedar")["2026-04"]
    assert april["revenue"] == 540
    assert april["cost"] == 150, "of a cost until the end of April half the days have come"
    assert (april["roi"], april["revenue_multiple"]) == (Decimal("2.6"), Decimal("3.6"))


def test_without_a_rate_nothing_is_added_up(money: Warehouse) -> None:
    """Pounds that nobody can change are counted apart, and there is no ROI."""
    february = months(money, "cedar")["2026-02"]
    assert (february["revenue"], february["deals_won"]) == (0, 1)
    assert (february["deals_won_without_rate"], february["is_currency_complete"]) == (1, False)
    assert (february["roi"], february["cost_per_deal"]) == (None, None)
    abroad = months(money, "dogwood")["2026-03"]
    assert (abroad["cost"], abroad["costs_without_rate"]) == (900, 1)
    assert (abroad["roi"], abroad["cost_per_reply"], abroad["currency"]) == (None, None, "USD")


def test_without_cost_there_is_no_roi(money: Warehouse) -> None:
    """Null, neither an error nor infinity; a customer without anything has no rows."""
    december = months(money, "cedar")["2025-12"]
    assert (december["cost"], december["roi"], december["revenue_multiple"]) == (0, None, None)
    assert months(money, "elm") == {}


def test_the_month_of_new_york_ends_in_new_york(money: Warehouse) -> None:
    """A mail of half past three UTC on 1 April is of March there; April is there, without mails."""
    found = {name: row["emails_sent"] for name, row in months(money, "dogwood").items()}
    assert found == {"2026-03": 10, "2026-04": 0}


def test_deals_are_valued_and_told_once(money: Warehouse) -> None:
    """Refunds are off, the CRM goes before Instantly, and the contact's company is there."""
    query: LiteralString = """
        select deal_id, status, revenue_source, company_name, revenue_amount, rate, revenue
        from marts.fct_deals where organization_id = 'cedar' and status = 'won' order by deal_id
    """
    assert [tuple(row.values()) for row in money.rows(query)] == [
        ("instantly-alone", "won", "instantly", None, 70, 1, 70),
        ("no-rate", "won", "crm", None, 300, None, None),
        ("told", "won", "crm", None, 600, Decimal("0.9"), 540),
        ("two-campaigns", "won", "crm", "Ash Ltd", 900, 1, 900),
    ]


def test_shared_costs_fall_to_the_customers_by_mails_and_nothing_is_lost(money: Warehouse) -> None:
    """A quarter and three quarters; a month without mails is nobody's; the parts are the whole."""
    shared = money.rows(
        """
        select organization_id, date_on::text, mail_share, amount from marts.fct_costs
        where is_shared order by date_on, organization_id
        """
    )
    assert [tuple(row.values()) for row in shared] == [
        ("unassigned", "2026-01-05", None, 77),
        ("cedar", "2026-03-15", Decimal("0.25"), 300),
        ("dogwood", "2026-03-15", Decimal("0.75"), 900),
    ]
    [sums] = money.rows(
        """
        select
            (select sum(amount) from intermediate.int_costs__spread) as spread,
            (select sum(amount) - 150 from app.costs) as told
        """
    )
    assert sums["spread"] == sums["told"]


def parts(money: Warehouse, deal: str) -> dict[str, list[tuple[Any, ...]]]:
    rows = money.rows("select * from marts.attribution order by model, campaign_id")
    found: dict[str, list[tuple[Any, ...]]] = {model: [] for model in ALL_MODELS}
    for row in rows:
        if row["deal_id"] == deal:
            found[row["model"]].append((row["campaign_id"], row["basis"], row["revenue"]))
    return found


def test_the_models_share_a_deal_among_campaigns_that_touched_it(money: Warehouse) -> None:
    """First and last touch take all, the even split halves."""
    assert parts(money, "two-campaigns") == {
        "first_touch": [("c1", "touches", 900)],
        "last_touch": [("c2", "touches", 900)],
        "even_split": [("c1", "touches", 450), ("c2", "touches", 450)],
    }


def test_what_the_crm_says_goes_before_every_model(money: Warehouse) -> None:
    """A deal told of a campaign is that campaign's, though another one touched the contact."""
    assert parts(money, "told") == {m: [("c1", "explicit", 540)] for m in ALL_MODELS}


@pytest.mark.parametrize(
    ("deal", "campaign"),
    [("too-old", "unattributed"), ("ninety-days", "c2"), ("mailed-later", "unattributed")],
)
def test_the_look_back_window_is_of_days_of_the_customer(
    money: Warehouse, deal: str, campaign: str
) -> None:
    """90 days before by the customer's calendar is in, 101 and the day after are out; a campaign
    of another customer never has part in a deal, though the CRM names it.
    """
    assert {part[0] for found in parts(money, deal).values() for part in found} == {campaign}


def test_campaigns_have_three_rois_side_by_side(money: Warehouse) -> None:
    """What the customer bears for no campaign falls to them by mails; nothing gets lost."""
    query: LiteralString = """
        select campaign_id, cost_direct, cost, revenue_first_touch, revenue_last_touch,
            revenue_even_split, roi_even_split
        from marts.campaign_roi_monthly
        where organization_id = 'cedar' and month_on = '2026-03-01' order by campaign_id
    """
    assert [tuple(row.values()) for row in money.rows(query)] == [
        ("c1", 90, 580, 900, 0, 450, Decimal("-0.224138")),
        ("c2", 0, 490, 0, 900, 450, Decimal("-0.081633")),
        ("unattributed", 0, 0, 70, 70, 70, None),
    ]
    whole = money.rows(
        """
        select campaign_id, emails_sent, cost, revenue_first_touch, pipeline_last_touch
        from marts.campaign_roi where organization_id = 'cedar' order by campaign_id
        """
    )
    assert [tuple(row.values()) for row in whole] == [
        ("c1", 0, 580, 1440, 0),
        ("c2", 0, 490, 0, 10),
        ("unattributed", 0, 150, 70, 205),
    ]


def test_a_campaigns_results_cost_what_the_customers_do(money: Warehouse) -> None:
    """A meeting costs what it does in customer_roi; a deal by each model, to half a deal; where a
    rate is missing, nothing is made up.
    """
    query: LiteralString = """
        select campaign_id, meetings_booked, cost_per_meeting, cost_per_deal_first_touch,
            cost_per_deal_last_touch, cost_per_deal_even_split, reply_rate_leads
        from marts.campaign_roi where organization_id = 'cedar' order by campaign_id
    """
    assert [tuple(row.values()) for row in money.rows(query)] == [
        ("c1", 0, None, 290, 580, Decimal("386.666667"), None),
        ("c2", 1, 490, None, 490, 980, None),
        ("unattributed", 0, None, None, None, None, None),
    ]


def test_the_operators_margin_has_fees_costs_and_metered_ai(money: Warehouse) -> None:
    """In the operator's dollars, the fee by the rate turned round; unpriced calls are counted."""
    query: LiteralString = """
        select fees, costs, ai_calls, ai_calls_without_price, ai_cost, margin
        from operations.operator_margin
        where organization_id = 'cedar' and month_on = '2026-03-01'
    """
    [row] = money.rows(query, login="salesbrain_analyst")
    assert tuple(row.values()) == (
        Decimal("444.444444"), 80, 3, 1, Decimal("0.5"), Decimal("363.944444"),
    )  # fmt: skip
    [lost] = money.rows(
        "select margin, margin_rate_fees from operations.operator_margin"
        " where organization_id = 'dogwood' and month_on = '2026-03-01'"
    )
    assert (lost["margin"], lost["margin_rate_fees"]) == (-90, None)


@pytest.mark.parametrize("login", ["bi_cedar", "salesbrain_api", "salesbrain_worker"])
@pytest.mark.parametrize("relation", ["operator_margin", "operator_costs"])
def test_nobody_but_analysts_reads_the_operators_numbers(
    money: Warehouse, login: str, relation: str
) -> None:
    """A BI login has no way into the schema; the analysts read it."""
    query = psycopg.sql.SQL("select 1 from {}").format(
        psycopg.sql.Identifier("operations", relation)
    )
    with money.connect(login) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(query)
    with money.connect("salesbrain_analyst") as connection:
        assert connection.execute(query).fetchall()


@pytest.mark.parametrize("relation", RELATIONS)
def test_a_customer_sees_its_own_money_alone(money: Warehouse, relation: str) -> None:
    """In every mart and report of this family; the operator's costs are in none of them."""
    query = psycopg.sql.SQL("select to_jsonb(t) as row from {} as t").format(
        psycopg.sql.Identifier(*relation.split("."))
    )
    with money.connect("bi_cedar") as connection:
        rows = [row["row"] for row in connection.execute(query)]
    assert {row["organization_id"] for row in rows} == {"cedar"}
    assert not any(row.get("kind") == "labour" for row in rows)
