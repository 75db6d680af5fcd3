"""MetricFlow's metrics next to the marts that they are made of."""

from decimal import Decimal
from typing import Any

import pytest

from tests.dbt.roi.metrics import Metrics
from tests.dbt.warehouse import Warehouse

COLUMNS = (
    "emails_sent", "delivered", "leads_contacted", "leads_replied", "reply_rate_leads",
    "reply_rate_delivered", "leads_positive", "positive_rate_leads", "positive_rate_replies",
    "bounce_rate_sent", "meetings_booked", "deals_won", "win_rate_ended", "revenue", "cost",
    "pipeline", "roi", "revenue_multiple", "cost_per_reply", "cost_per_positive",
    "cost_per_meeting", "cost_per_deal",
)  # fmt: skip
OF_DAYS = ("emails_sent", "delivered", "meetings_booked")
"""A month without any day has no number there, where the mart has a zero."""
MODELS = ("first_touch", "last_touch", "even_split")


@pytest.fixture(scope="module")
def metrics(money: Warehouse, tmp_path_factory: pytest.TempPathFactory) -> Metrics:
    parsed = money.dbt("parse")
    assert parsed.success, parsed.exception
    return Metrics(parsed.result, tmp_path_factory.mktemp("metrics"))


def asked(money: Warehouse, query: str, login: str | None = None) -> list[dict[str, Any]]:
    with money.connect(login) as connection:
        return connection.execute(query.encode()).fetchall()


def number(value: Any) -> Decimal | None:
    """As the marts round it."""
    return None if value is None else round(Decimal(str(value)), 6)


def test_the_semantic_models_are_valid(metrics: Metrics) -> None:
    """MetricFlow's own checks find nothing, warnings included."""
    assert metrics.faults() == []


def test_the_headline_numbers_are_the_marts(money: Warehouse, metrics: Metrics) -> None:
    """Each saved metric of a customer's month is the column of customer_roi, nulls included."""
    found = {
        (row["organization"], row["metric_time__month"].date()): row
        for row in asked(money, metrics.sql(saved_query_name="customer_months"))
    }
    marts = asked(money, "select * from marts.customer_roi")
    assert len(found) == len(marts) >= 7
    for mart in marts:
        metric = found[mart["organization_id"], mart["month_on"]]
        for column in COLUMNS:
            told = metric[column]
            if told is None and column in OF_DAYS:
                told = 0
            assert number(told) == number(mart[column]), (mart["month_on"], column)


def test_campaigns_have_the_marts_attribution(money: Warehouse, metrics: Metrics) -> None:
    """Cost, and revenue and ROI by three models, by campaign and month."""
    found = {
        (row["organization"], row["campaign"], row["metric_time__month"].date()): row
        for row in asked(money, metrics.sql(saved_query_name="campaign_months"))
    }
    marts = asked(
        money,
        """
        select *, workspace_id || '/' || campaign_id as campaign
        from marts.campaign_roi_monthly where workspace_id is not null
        """,
    )
    assert len(marts) >= 5
    for mart in marts:
        metric = found[mart["organization_id"], mart["campaign"], mart["month_on"]]
        assert number(metric["campaign_cost"]) == number(mart["cost"])
        for model in MODELS:
            for name in (f"revenue_{model}", f"roi_{model}"):
                assert number(metric[name]) == number(mart[name]), (mart["campaign"], name)


def test_currencies_are_never_added_up(money: Warehouse, metrics: Metrics) -> None:
    """Over customers of two currencies there is no revenue and no ROI; by currency there is."""
    names = ["revenue", "cost", "roi", "pipeline", "deals_won"]
    [whole] = asked(money, metrics.sql(metric_names=names))
    assert {name: whole[name] for name in names[:4]} == dict.fromkeys(names[:4])
    assert whole["deals_won"] == 4
    query = metrics.sql(metric_names=names, group_by_names=["organization__currency"])
    euros = {row["organization__currency"]: row for row in asked(money, query)}["EUR"]
    assert euros["revenue"] == 970 + 540
    assert euros["roi"] is None, "the pounds of February have no rate"


def test_a_customers_login_gets_its_own_numbers(money: Warehouse, metrics: Metrics) -> None:
    """The query of a saved query, asked through the wall."""
    query = metrics.sql(saved_query_name="customer_months")
    assert {row["organization"] for row in asked(money, query, "bi_cedar")} == {"cedar"}


def test_days_are_the_marts(money: Warehouse, metrics: Metrics) -> None:
    """By day of the customer's clock: half past midnight of Berlin is that day's."""
    query = metrics.sql(
        metric_names=["emails_sent", "replies"],
        group_by_names=["metric_time__day", "organization"],
    )
    found = {
        (row["organization"], str(row["metric_time__day"].date())): row["emails_sent"]
        for row in asked(money, query)
    }
    assert found["cedar", "2026-03-01"] == 1
    assert found["dogwood", "2026-03-31"] == 1
    assert (
        sum(value or 0 for value in found.values())
        == asked(money, "select sum(emails_sent) as sent from marts.customer_roi")[0]["sent"]
    )


def test_an_unknown_metric_is_named(metrics: Metrics) -> None:
    """So that the tests above cannot pass on nothing."""
    with pytest.raises(Exception, match="open_rate"):
        metrics.sql(metric_names=["open_rate"])
