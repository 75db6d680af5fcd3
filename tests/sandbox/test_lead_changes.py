"""Leads that are added, changed, moved, deleted and searched."""

from typing import Any

import httpx
import pytest

from sandbox.application import Sandbox, create_app
from sandbox.quirks import Quirks
from sandbox.world import World
from tests.sandbox.conftest import BASE, client_of, leads_of
from tests.sandbox.operations import Known, known


@pytest.fixture
def k(northwind: httpx.Client) -> Known:
    return known(northwind)


def overview(k: Known) -> Any:
    return k.get("/campaigns/analytics/overview", id=k.campaign)


def test_deleting_leads_lowers_leads_count(k: Known) -> None:
    """One by id, three in bulk; the deleted lead comes back once and is gone then."""
    row = k.get("/campaigns/analytics", id=k.campaign)[0]
    deleted = k.client.delete(f"{BASE}/leads/{k.lead}").json()
    assert deleted["id"] == k.lead
    bulk = k.client.request("DELETE", f"{BASE}/leads", json={"campaign_id": k.campaign, "limit": 3})
    assert bulk.json() == {"count": 3}
    after = k.get("/campaigns/analytics", id=k.campaign)[0]
    assert after["leads_count"] == row["leads_count"] - 4
    assert after["emails_sent_count"] == row["emails_sent_count"]
    assert k.client.get(f"{BASE}/leads/{k.lead}").status_code == 404


def test_a_changed_interest_shows_in_lead_and_analytics(app: Sandbox, k: Known) -> None:
    """Won counts in the overview; a second change within ten minutes is not an event."""
    before = overview(k)
    k.post("/leads/update-interest-status", {"lead_email": k.email, "interest_value": 4})
    assert k.get(f"/leads/{k.lead}")["lt_interest_status"] == 4
    assert overview(k)["total_closed"] == before["total_closed"] + 1
    k.post("/leads/update-interest-status", {"lead_email": k.email, "interest_value": 3})
    assert k.get(f"/leads/{k.lead}")["lt_interest_status"] == 3
    assert overview(k)["total_meeting_completed"] == before["total_meeting_completed"]
    app.state.offset += 11 * 60_000
    k.post("/leads/update-interest-status", {"lead_email": k.email, "interest_value": 3})
    assert overview(k)["total_meeting_completed"] == before["total_meeting_completed"] + 1


def test_null_makes_a_plain_lead_again(k: Known) -> None:
    """The field is absent then; an unknown address is 400 with `error`."""
    k.post("/leads/update-interest-status", {"lead_email": k.email.upper(), "interest_value": None})
    assert "lt_interest_status" not in k.get(f"/leads/{k.lead}")
    answer = k.client.post(
        f"{BASE}/leads/update-interest-status",
        json={"lead_email": "nobody@mail.example", "interest_value": 1},
    )
    assert (answer.status_code, answer.json()) == (400, {"error": "Lead not found"})


def test_the_documented_202_is_a_quirk(world: World) -> None:
    """interest-202 gives what the document says instead of what was recorded."""
    client = client_of(create_app(world, Quirks().set("interest-202"), limits=False))
    k = known(client)
    answer = client.post(
        f"{BASE}/leads/update-interest-status", json={"lead_email": k.email, "interest_value": 1}
    )
    assert answer.status_code == 202


def test_bulk_add_counts_what_it_left_out(k: Known) -> None:
    """Uploaded, doubled in the call, invalid, without an address, there already."""
    sent = [
        {"email": "a@mail.example", "first_name": "A", "custom_variables": {"x": 1}},
        {"email": "A@mail.example"},
        {"email": "nonsense"},
        {"first_name": "B"},
        {"email": k.email},
    ]
    body = {"campaign_id": k.draft, "leads": sent, "skip_if_in_workspace": True}
    said = k.post("/leads/add", body)
    assert {
        n: said[n]
        for n in (
            "total_sent",
            "leads_uploaded",
            "duplicate_email_count",
            "invalid_email_count",
            "incomplete_count",
            "skipped_count",
        )
    } == {
        "total_sent": 5,
        "leads_uploaded": 1,
        "duplicate_email_count": 1,
        "invalid_email_count": 1,
        "incomplete_count": 1,
        "skipped_count": 1,
    }
    (lead,) = leads_of(k.client, campaign=k.draft)
    assert lead["payload"] == {
        "email": "a@mail.example",
        "firstName": "A",
        "x": 1,
        "campaign": k.draft,
    }
    assert lead["last_name"] == ""
    assert k.post("/leads/add", body)["leads_uploaded"] == 0


@pytest.mark.parametrize("target", [{}, {"campaign_id": "c", "list_id": "l"}])
def test_bulk_add_needs_exactly_one_target(k: Known, target: dict[str, str]) -> None:
    """A campaign or a list, not both and not neither."""
    sent = {"leads": [{"email": "a@mail.example"}], **target}
    assert k.client.post(f"{BASE}/leads/add", json=sent).status_code == 400


def test_bulk_add_takes_a_thousand(k: Known) -> None:
    """1,000 leads at once, not one more."""
    leads = [{"email": f"p{n}@mail.example"} for n in range(1001)]
    refused = k.client.post(f"{BASE}/leads/add", json={"campaign_id": k.draft, "leads": leads})
    assert refused.json()["message"] == "body/leads must NOT have more than 1000 items"
    assert (
        k.post("/leads/add", {"campaign_id": k.draft, "leads": leads[:1000]})["leads_uploaded"]
        == 1000
    )
    assert len(leads_of(k.client, campaign=k.draft)) == 1000


def test_a_lead_without_campaign_and_list_is_a_quiet_orphan(k: Known) -> None:
    """It succeeds, and the lead is found among those in neither."""
    orphan = k.created("/leads", {"email": "o@mail.example"})
    assert orphan in [lead["id"] for lead in leads_of(k.client, in_campaign=False, in_list=False)]


def test_moved_leads_are_in_the_other_campaign_when_the_job_is_done(k: Known) -> None:
    """The job goes pending, in-progress, success; the lead keeps its id and history."""
    before = k.get(f"/leads/{k.lead}")
    job = k.post(
        "/leads/move", {"ids": [k.lead], "campaign": k.campaign, "to_campaign_id": k.draft}
    )
    looks = [k.get(f"/background-jobs/{job['id']}")["status"] for _ in range(3)]
    assert looks == ["pending", "in-progress", "success"]
    assert [lead["id"] for lead in leads_of(k.client, campaign=k.draft)] == [k.lead]
    assert k.lead not in [lead["id"] for lead in leads_of(k.client, campaign=k.campaign)]
    assert k.get(f"/leads/{k.lead}") == before | {"campaign": k.draft}


def test_a_filter_leaves_what_it_says(k: Known) -> None:
    """Replied, not contacted, won; an unknown filter is 400."""
    replied = leads_of(k.client, filter="FILTER_VAL_REPLIED")
    assert replied == [x for x in leads_of(k.client) if x["email_reply_count"] > 0]
    untouched = leads_of(k.client, filter="FILTER_VAL_NOT_CONTACTED")
    assert not any("timestamp_last_contact" in lead for lead in untouched)
    won = leads_of(k.client, filter="FILTER_LEAD_CLOSED")
    assert {lead["lt_interest_status"] for lead in won} == {4}
    assert k.client.post(f"{BASE}/leads/list", json={"filter": "x"}).status_code == 400


def test_searching_an_address_finds_all_its_leads(k: Known) -> None:
    """contacts and search, in any case of letters."""
    expected = [x["id"] for x in leads_of(k.client) if x["email"].lower() == k.email.lower()]
    for body in ({"contacts": [k.email.upper()]}, {"search": k.email}):
        assert [lead["id"] for lead in leads_of(k.client, **body)] == expected
