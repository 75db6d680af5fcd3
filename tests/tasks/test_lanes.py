"""Which chains of pages a stream is read by."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.application import create_app
from sandbox.quirks import Quirks
from sandbox.world import World
from tasks import lanes
from tasks.lanes import DAYS_A_CALL, HISTORY_DAYS, windows
from tasks.site import Site
from tasks.streams.accounts import ACCOUNT_ANALYTICS_DAILY
from tasks.streams.analytics import CAMPAIGN_ANALYTICS_DAILY
from tasks.sweep import sweep
from tests.tasks.desk import Desk

DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(DAYS, st.integers(0, 200))
def test_windows_miss_no_day_whatever_an_end_means(since: date, span: int) -> None:
    """Whether the last day of a range counts or not (nobody says), every day is asked for."""
    until = since + timedelta(days=span)
    wanted = {since + timedelta(days=n) for n in range(span + 1)}
    inclusive: set[date] = set()
    exclusive: set[date] = set()
    for start, end in windows(since, until):
        days = [start + timedelta(days=n) for n in range((end - start).days + 1)]
        assert 2 <= len(days) <= DAYS_A_CALL
        inclusive |= set(days)
        exclusive |= set(days[:-1])
    assert exclusive == wanted
    assert inclusive == wanted | {until + timedelta(days=1)}


def test_the_history_of_accounts_takes_three_calls() -> None:
    """As much history as fits in three calls, and no fourth for one day."""
    today = date(2026, 3, 1)
    assert len(windows(today - timedelta(days=HISTORY_DAYS - 1), today)) == 3
    assert len(windows(today - timedelta(days=HISTORY_DAYS), today)) == 4


def test_leads_are_read_campaign_by_campaign(knowing: Desk) -> None:
    """A chain a campaign, a chain a list, one for the rest: each lead stands in one of them."""
    today = date(2026, 3, 1)
    plan = knowing.at(lambda site: lanes.lead_lanes(site, today, None))
    kinds = [lane.name.partition(":")[0] for lane in plan.lanes]
    assert (kinds.count("campaign"), kinds.count("list"), kinds.count("neither")) == (10, 2, 1)
    assert plan.scope == {}


def test_a_deleted_campaign_has_no_chain(knowing: Desk) -> None:
    """It would only be asked for in vain."""
    with knowing.connect() as connection:
        connection.execute(
            "update instantly.campaigns set deleted_at = now() where campaign_id = "
            "(select min(campaign_id) from instantly.campaigns where workspace_id = 'northwind')"
        )
    plan = knowing.at(lambda site: lanes.campaign_lanes(site, date(2026, 3, 1), None))
    assert len(plan.lanes) == 9


@pytest.mark.parametrize("quirk", ["end-date-exclusive", "-end-date-exclusive"])
def test_today_is_read_whatever_an_end_date_means(
    fresh_database_url: str, world: World, quirk: str
) -> None:
    """Read twice, the last days and then the latest: nothing is missed, doubled or taken away."""
    desk = Desk(fresh_database_url, create_app(world, Quirks.parse(quirk), limits=False))
    desk.save_customers()
    desk.sync("campaigns")
    desk.sync("accounts")
    today = world.shape.anchor.date()

    async def read(site: Site) -> None:
        for last in (None, today - timedelta(days=1)):
            for stream, planner in (
                (CAMPAIGN_ANALYTICS_DAILY, lanes.campaign_day_lanes),
                (ACCOUNT_ANALYTICS_DAILY, lanes.account_day_lanes),
            ):
                plan = await planner(site, today, last)
                [outcome] = await sweep(site, (stream,), plan.lanes, scope=plan.scope)
                assert outcome.tombstones is not None
                assert outcome.tombstones.missing == 0

    desk.at(read)
    [found] = desk.rows(
        """
        select
            (select max(date_on) from instantly.campaign_analytics_daily) as campaigns,
            (select max(date_on) from instantly.account_analytics_daily) as accounts
        """
    )
    assert found == {"campaigns": today, "accounts": today}


def test_what_is_new_to_us_is_read_from_its_beginning(knowing: Desk) -> None:
    """Its days before we met it are history, though those of the others were read already."""
    knowing.sync("accounts")
    today, last = date(2026, 3, 2), date(2026, 3, 1)
    account, campaign = (
        knowing.one(f"select min({key}) from instantly.{table} where workspace_id = 'northwind'")
        for table, key in (("accounts", "account_email"), ("campaigns", "campaign_id"))
    )
    with knowing.connect() as connection:
        for table, key, one in (
            ("accounts", "account_email", account),
            ("campaigns", "campaign_id", campaign),
        ):
            connection.execute(
                f"update instantly.{table} set first_seen_at = "
                f"case {key} when %s then %s::date else '2026-01-01' end",
                [one, last],
            )

    async def plans(site: Site) -> tuple[lanes.Plan, lanes.Plan]:
        return (
            await lanes.account_day_lanes(site, today, last),
            await lanes.campaign_day_lanes(site, today, last),
        )

    accounts, campaigns = knowing.at(plans)
    asked = [(lane.query["emails"], lane.query["start_date"]) for lane in accounts.lanes]
    assert [start for emails, start in asked if emails == [account]] == [
        "2025-12-03", "2026-01-02", "2026-02-01",
    ]  # fmt: skip
    assert [start for emails, start in asked if emails != [account]] == ["2026-02-22"]
    dated = {lane.query["campaign_id"]: lane.query.get("start_date") for lane in campaigns.lanes}
    assert dated.pop(campaign) is None
    assert set(dated.values()) == {"2026-02-22"}
