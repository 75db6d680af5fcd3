"""What callers change is there afterwards, and nowhere else."""

from typing import Any

import httpx
import pytest

from sandbox.application import Sandbox, create_app
from sandbox.world import World
from tests.sandbox.conftest import BASE, client_of, leads_of, swept
from tests.sandbox.operations import SCHEDULE, Known, known


@pytest.fixture
def k(northwind: httpx.Client) -> Known:
    return known(northwind)


def overview(k: Known) -> Any:
    return k.get("/campaigns/analytics/overview", id=k.campaign)


def test_applications_over_one_world_do_not_share_changes(world: World) -> None:
    """A deletion in one is not seen in the other."""
    one, two = (client_of(create_app(world, limits=False)) for _ in range(2))
    campaign = swept(one, "/campaigns")[0]["id"]
    one.delete(f"{BASE}/campaigns/{campaign}")
    assert one.get(f"{BASE}/campaigns/{campaign}").status_code == 404
    assert two.get(f"{BASE}/campaigns/{campaign}").status_code == 200


def test_a_new_campaign_is_a_bare_draft(k: Known) -> None:
    """Status 0, open tracking off, null fields absent."""
    doc = k.get(f"/campaigns/{k.draft}")
    assert (doc["status"], doc["open_tracking"]) == (0, False)
    assert len(doc) == 8


def test_a_patched_campaign_keeps_the_rest(k: Known) -> None:
    """Partial at top level; lists are replaced whole."""
    before = k.get(f"/campaigns/{k.campaign}")
    k.client.patch(f"{BASE}/campaigns/{k.campaign}", json={"email_list": [k.account]})
    after = k.get(f"/campaigns/{k.campaign}")
    assert after["email_list"] == [k.account]
    assert {n for n in before if before[n] != after[n]} == {"email_list", "timestamp_updated"}


def test_a_paused_campaign_sends_no_more(app: Sandbox, k: Known) -> None:
    """After a pause time goes on without mails; after activation they come again."""
    k.client.post(f"{BASE}/campaigns/{k.campaign}/pause")
    before = overview(k)["emails_sent_count"]
    app.state.offset += 3 * 86_400_000
    assert overview(k)["emails_sent_count"] == before
    k.client.post(f"{BASE}/campaigns/{k.campaign}/activate")
    app.state.offset += 3 * 86_400_000
    assert overview(k)["emails_sent_count"] > before


def test_a_reply_joins_its_thread(k: Known) -> None:
    """ue_type 3, to the person who wrote, newest of the thread."""
    mail = k.mail or {}
    k.post(
        "/emails/reply",
        {
            "eaccount": mail["eaccount"],
            "reply_to_uuid": mail["id"],
            "subject": "Re: it",
            "body": {"text": "Hello"},
        },
    )
    newest = k.get("/emails", search=f"thread:{mail['thread_id']}")["items"][0]
    assert (newest["ue_type"], newest["to_address_email_list"]) == (3, mail["lead"])
    assert k.get("/emails", lead=mail["lead"], email_type="manual")["items"][0] == newest


def test_reading_a_thread_lowers_the_unread_count(k: Known) -> None:
    """By PATCH and by mark-as-read, which succeeds for unknown threads too."""
    unread = swept(k.client, "/emails", is_unread="true")
    assert k.get("/emails/unread/count") == {"count": len(unread)}
    k.client.patch(f"{BASE}/emails/{unread[0]['id']}", json={"is_unread": 0})
    k.client.post(f"{BASE}/emails/threads/{unread[1]['thread_id']}/mark-as-read")
    assert k.get("/emails/unread/count")["count"] <= len(unread) - 2
    answer = k.client.post(f"{BASE}/emails/threads/no-such-thread/mark-as-read")
    assert answer.json() == {"success": True}


def test_tags_are_unique_and_find_their_campaigns(k: Known) -> None:
    """A second one of the same label is 409; toggling puts it on and takes it off."""
    tag = k.created("/custom-tags", {"label": "VIP"})
    assert k.client.post(f"{BASE}/custom-tags", json={"label": "VIP"}).status_code == 409
    toggle = {"tag_ids": [tag], "resource_type": 2, "resource_ids": [k.campaign], "assign": True}
    k.post("/custom-tags/toggle-resource", toggle)
    assert [c["id"] for c in k.get("/campaigns", tag_ids=tag)["items"]] == [k.campaign]
    k.post("/custom-tags/toggle-resource", toggle | {"assign": False})
    assert k.get("/campaigns", tag_ids=tag) == {"items": []}


def test_list_rows_of_accounts_carry_less_warmup_than_the_single_get(k: Known) -> None:
    """Only the limit in the list."""
    listed = k.get("/accounts")["items"][0]
    assert list(listed["warmup"]) == ["limit"]
    assert len(k.get(f"/accounts/{listed['email']}")["warmup"]) > 1


def test_pausing_an_account(k: Known) -> None:
    """Paused and resumed; an unknown address fails alone."""
    said = k.post("/accounts/pause", {"emails": [k.account, "x@mail.example"]})
    assert said == {"paused_emails": [k.account], "failed_emails": ["x@mail.example"]}
    assert k.get(f"/accounts/{k.account}")["status"] == 2
    k.client.post(f"{BASE}/accounts/{k.account}/resume")
    assert k.get(f"/accounts/{k.account}")["status"] == 1


def test_what_was_done_is_in_the_audit_log(k: Known) -> None:
    """Campaign launch and pause have entries 4 and 5 with the campaign's id."""
    for act in ("pause", "activate"):
        k.client.post(f"{BASE}/campaigns/{k.campaign}/{act}")
    newest = k.get("/audit-logs")["items"][:2]
    assert [(e["activity_type"], e["campaign_id"]) for e in newest] == [
        (4, k.campaign),
        (5, k.campaign),
    ]


def test_lists_count_their_leads(k: Known) -> None:
    """verification-stats add up to the list's leads."""
    for box in swept(k.client, "/lead-lists"):
        stats = k.get(f"/lead-lists/{box['id']}/verification-stats")
        assert sum(stats["stats"].values()) == stats["total_leads"]
        assert stats["total_leads"] == len(leads_of(k.client, list_id=box["id"]))


def test_schedule_is_kept_as_sent(k: Known) -> None:
    """What a draft was made with comes back."""
    assert k.get(f"/campaigns/{k.draft}")["campaign_schedule"] == SCHEDULE
