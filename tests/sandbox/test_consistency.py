"""Every answer is counted from the same events: totals, days, steps, leads and mails agree."""

from datetime import date, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox.application import create_app
from sandbox.keys import BETA_POOL_KEY, NORTHWIND_KEY
from sandbox.world import World, WorldShape, build_world
from tests.sandbox.conftest import BASE, client_of, leads_of, swept

FIRST_DAY, TODAY = date(2026, 8, 20), date(2026, 11, 24)
DAILY = {
    "sent": "emails_sent_count",
    "contacted": "contacted_count",
    "opened": "open_count",
    "new_leads_contacted": "new_leads_contacted_count",
    "replies": "reply_count",
    "replies_automatic": "reply_count_automatic",
    "clicks": "link_click_count",
}
STEPS = {k: v for k, v in DAILY.items() if "contacted" not in k}

Rows = list[dict[str, Any]]


def get(client: httpx.Client, path: str, **params: Any) -> Any:
    return client.get(f"{BASE}{path}", params=params).json()


def total(rows: Rows, name: str) -> int:
    return sum(row[name] for row in rows)


@pytest.fixture(
    scope="module",
    params=[(1, NORTHWIND_KEY), (1, BETA_POOL_KEY), (7, NORTHWIND_KEY)],
    ids=["northwind", "beta-pool", "another seed"],
)
def client(request: pytest.FixtureRequest) -> httpx.Client:
    """A workspace that nobody changes."""
    seed, key = request.param
    return client_of(create_app(build_world(WorldShape(seed=seed)), limits=False), key)


@pytest.fixture(scope="module")
def campaigns(client: httpx.Client) -> Rows:
    return swept(client, "/campaigns", limit=100)


def test_days_add_up_to_totals(client: httpx.Client, campaigns: Rows) -> None:
    """For each campaign the sum of its days is its overview, for every additive count."""
    for campaign in campaigns:
        days = get(client, "/campaigns/analytics/daily", campaign_id=campaign["id"])
        whole = get(client, "/campaigns/analytics/overview", id=campaign["id"])
        assert {d: total(days, d) for d in DAILY} == {d: whole[o] for d, o in DAILY.items()}


def test_steps_add_up_to_totals(client: httpx.Client, campaigns: Rows) -> None:
    """The sum over steps and variants is the overview; what has no step has a row of its own."""
    for campaign in campaigns:
        steps = get(client, "/campaigns/analytics/steps", campaign_id=campaign["id"])
        whole = get(client, "/campaigns/analytics/overview", id=campaign["id"])
        assert {s: total(steps, s) for s in STEPS} == {s: whole[o] for s, o in STEPS.items()}
        assert all(isinstance(row["step"], str | None) for row in steps)
    assert total(get(client, "/campaigns/analytics/steps"), "sent") > 0


def test_campaigns_add_up_to_the_workspace(client: httpx.Client) -> None:
    """The rows of all campaigns add up to the unfiltered overview."""
    rows, whole = get(client, "/campaigns/analytics"), get(client, "/campaigns/analytics/overview")
    for name in (
        "emails_sent_count",
        "reply_count",
        "link_click_count",
        "bounced_count",
        "total_opportunities",
        "total_opportunity_value",
    ):
        assert total(rows, name) == whole[name], name


def test_leads_agree_with_analytics(client: httpx.Client, campaigns: Rows) -> None:
    """Counters and statuses of a campaign's leads are its analytics."""
    rows = {r["campaign_id"]: r for r in get(client, "/campaigns/analytics")}
    for campaign in campaigns:
        leads = leads_of(client, campaign=campaign["id"])
        if campaign["id"] not in rows:
            assert not any("timestamp_last_contact" in lead for lead in leads)
            continue
        row, whole = (
            rows[campaign["id"]],
            get(client, "/campaigns/analytics/overview", id=campaign["id"]),
        )
        assert row["leads_count"] == len(leads)
        assert total(leads, "email_open_count") == whole["open_count"]
        assert total(leads, "email_reply_count") == whole["reply_count"]
        assert total(leads, "email_click_count") == whole["link_click_count"]
        assert sum(lead["email_open_count"] > 0 for lead in leads) == row["open_count"]
        assert sum(lead["status"] == -1 for lead in leads) == row["bounced_count"]
        assert sum(lead["status"] == -2 for lead in leads) == row["unsubscribed_count"]
        assert (
            sum("timestamp_last_contact" in lead for lead in leads)
            == row["new_leads_contacted_count"]
        )
        assert sum(lead["status"] == 3 for lead in leads) <= row["completed_count"]


def test_mails_agree_with_analytics(client: httpx.Client, campaigns: Rows) -> None:
    """The Unibox holds exactly the mails that analytics counts."""
    mails = swept(client, "/emails", limit=100)
    for campaign in campaigns:
        mine = [m for m in mails if m.get("campaign_id") == campaign["id"]]
        whole = get(client, "/campaigns/analytics/overview", id=campaign["id"])
        received = [m for m in mine if m["ue_type"] == 2]
        assert sum(m["ue_type"] == 1 for m in mine) == whole["emails_sent_count"]
        assert sum(m["is_auto_reply"] == 0 for m in received) == whole["reply_count"]
        assert sum(m["is_auto_reply"] == 1 for m in received) == whole["reply_count_automatic"]


def test_leads_agree_with_their_mails(client: httpx.Client) -> None:
    """A lead's last step and contact are its newest campaign mail."""
    newest: dict[str, dict[str, Any]] = {}
    for sent in swept(client, "/emails", limit=100, sort_order="asc", email_type="sent"):
        newest[sent["lead_id"]] = sent
    for lead in leads_of(client):
        mail: dict[str, Any] | None = newest.get(lead["id"])
        assert lead.get("timestamp_last_contact") == (mail and mail["timestamp_created"])
        if mail is not None:
            assert lead["status_summary"]["lastStep"] == {
                "from": mail["eaccount"],
                "stepID": mail["step"],
                "timestamp_executed": mail["timestamp_created"],
            }


def test_accounts_agree_with_campaigns(client: httpx.Client) -> None:
    """Over the same days the accounts sent what the campaigns sent."""
    emails = [a["email"] for a in swept(client, "/accounts", limit=100)]
    span = {"start_date": "2026-10-26", "end_date": "2026-11-24"}
    by_account = get(client, "/accounts/analytics/daily", emails=emails, **span)
    by_day = get(client, "/campaigns/analytics/daily", **span)
    for name in ("sent", "new_leads_contacted", "opened", "replies", "clicks"):
        assert total(by_account, name) == total(by_day, name), name


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(cut=st.integers(1, 94), step=st.integers(1, 40))
def test_a_range_is_the_sum_of_its_parts(client: httpx.Client, cut: int, step: int) -> None:
    """Splitting a range of days anywhere loses and doubles nothing; uniques only grow."""
    start, middle = FIRST_DAY, FIRST_DAY + timedelta(days=cut)
    end = middle + timedelta(days=step)

    def over(first: date, last: date) -> Any:
        return get(
            client,
            "/campaigns/analytics/overview",
            start_date=first.isoformat(),
            end_date=last.isoformat(),
        )

    one, two = over(start, middle), over(middle + timedelta(days=1), end)
    whole = over(start, end)
    for name in DAILY.values():
        assert one[name] + two[name] == whole[name], name
    for name in ("open_count_unique", "reply_count_unique", "link_click_count_unique"):
        assert max(one[name], two[name]) <= whole[name] <= one[name] + two[name], name


def test_days_without_activity_and_campaigns_that_never_sent_are_missing(
    client: httpx.Client, campaigns: Rows
) -> None:
    """Neither has a row, and a draft asked for by id gives the empty list."""
    paused = next(c for c in campaigns if c["status"] == 2)
    days = [r["date"] for r in get(client, "/campaigns/analytics/daily", campaign_id=paused["id"])]
    assert days == sorted(set(days))
    assert 0 < len(days) < (TODAY - date.fromisoformat(days[0])).days
    draft = next(c for c in campaigns if c["status"] == 0)
    assert get(client, "/campaigns/analytics", id=draft["id"]) == []


def test_opens_have_another_meaning_in_the_overview(client: httpx.Client) -> None:
    """/analytics counts leads that opened, /overview every open."""
    rows, whole = get(client, "/campaigns/analytics"), get(client, "/campaigns/analytics/overview")
    assert all(r["open_count"] == r["open_count_unique"] for r in rows)
    assert total(rows, "open_count") < whole["open_count"]


def test_contacted_is_near_the_mails_sent(client: httpx.Client) -> None:
    """contacted_count counts lead-days: fewer than mails, far more than leads."""
    whole = get(client, "/campaigns/analytics/overview")
    assert (
        whole["new_leads_contacted_count"] < whole["contacted_count"] <= whole["emails_sent_count"]
    )


def test_interest_totals_count_the_first_change_of_each_kind(client: httpx.Client) -> None:
    """With expand_crm_events every change counts, so it is never less."""
    plain = get(client, "/campaigns/analytics/overview")
    every = get(client, "/campaigns/analytics/overview", expand_crm_events="true")
    for name in (
        "total_interested",
        "total_meeting_booked",
        "total_meeting_completed",
        "total_closed",
    ):
        assert 0 < plain[name] <= every[name]


def test_a_thread_reads_in_order(client: httpx.Client, world: World) -> None:
    """A reply comes after a mail of the same thread, from the lead to the account it came from."""
    seen: dict[str, str] = {}
    for mail in swept(client, "/emails", limit=100, sort_order="asc"):
        if mail["ue_type"] == 1:
            seen[mail["thread_id"]] = mail["eaccount"]
        else:
            assert seen[mail["thread_id"]] == mail["eaccount"]
        if mail["ue_type"] == 2:
            assert mail["from_address_email"] == mail["lead"]
            assert mail["to_address_email_list"] == mail["eaccount"]


def test_follow_ups_keep_the_subject_of_their_first_mail(client: httpx.Client) -> None:
    """Whatever variant the first mail was, the later ones answer it."""
    first: dict[str, str] = {}
    for mail in swept(client, "/emails", limit=100, sort_order="asc", email_type="sent"):
        if mail["step"].startswith("0_0_"):
            first[mail["thread_id"]] = mail["subject"]
        else:
            assert mail["subject"] == "Re: " + first[mail["thread_id"]]
