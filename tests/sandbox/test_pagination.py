"""Pages and cursors: complete, without doubles, with the real API's extra empty page."""

import re
from typing import Any

import httpx
import pytest

from sandbox.application import Sandbox, create_app
from sandbox.keys import NORTHWIND, NORTHWIND_KEY
from sandbox.quirks import Quirks
from sandbox.world import World
from tests.sandbox.conftest import BASE, client_of, leads_of, pages, swept

UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"
CURSORS = {
    "/campaigns": UUID,
    "/emails": UUID,
    "/custom-tags": UUID,
    "/audit-logs": UUID,
    "/webhook-events": UUID,
    "/block-lists-entries": UUID,
    "/subsequences": UUID,
    "/background-jobs": r"[0-9a-f]{24}",
    "/lead-lists": TIME,
    "/lead-labels": TIME,
    "/custom-tag-mappings": TIME,
    "/accounts": TIME + r"&.+@.+",
}

NARROWED = {
    "/emails": {"min_timestamp_created": "2026-11-22"},
    "/webhook-events": {"from": "2026-11-23"},
}


def identity(item: dict[str, Any]) -> str:
    return str(item.get("id") or item["email"])


@pytest.mark.parametrize("path", CURSORS)
def test_small_pages_give_what_large_ones_give(northwind: httpx.Client, path: str) -> None:
    """Whatever the page size: every item once, in one order, and a last page that is empty."""
    params = NARROWED.get(path, {})
    whole = [identity(i) for i in swept(northwind, path, limit=100, **params)]
    for limit in (1, 3, 7):
        if len(whole) / limit < 400:
            found = list(pages(northwind, path, limit=limit, **params))
            assert [identity(i) for page in found for i in page["items"]] == whole
            assert found[-1] == {"items": []}
            assert all(len(page["items"]) == limit for page in found[:-2])
    assert len(whole) == len(set(whole)) > 0


@pytest.mark.parametrize(("path", "form"), CURSORS.items())
def test_cursors_have_the_form_of_their_list(northwind: httpx.Client, path: str, form: str) -> None:
    """Ids, timestamps, or a timestamp and an address, as the real lists have them."""
    cursor = northwind.get(f"{BASE}{path}", params={"limit": 1}).json()["next_starting_after"]
    assert re.fullmatch(form, cursor)


def test_leads_come_by_id_whatever_the_page(northwind: httpx.Client) -> None:
    """Sweeps with 100 and with 17 a page give the same leads, ascending by id."""
    whole = [lead["id"] for lead in leads_of(northwind)]
    assert whole == sorted(set(whole))
    assert [lead["id"] for lead in leads_of(northwind, limit=17)] == whole


def test_campaigns_lists_and_orphans_make_up_the_workspace(northwind: httpx.Client) -> None:
    """Leads of campaigns, of lists and of neither are all leads, and nobody is in two of them."""
    whole = {lead["id"] for lead in leads_of(northwind)}
    parts: list[str] = [
        lead["id"] for lead in leads_of(northwind, in_campaign=False, in_list=False)
    ]
    assert parts
    for kind, key in (("/campaigns", "campaign"), ("/lead-lists", "list_id")):
        for owner in swept(northwind, kind, limit=100):
            parts += [lead["id"] for lead in leads_of(northwind, **{key: owner["id"]})]
    assert sorted(parts) == sorted(whole)


def test_distinct_contacts_are_cursored_by_address(northwind: httpx.Client) -> None:
    """One lead per address, by address, and the cursor is an address."""
    body = {"distinct_contacts": True, "limit": 100}
    first = northwind.post(f"{BASE}/leads/list", json=body).json()
    assert first["next_starting_after"] == first["items"][-1]["email"]
    people = [lead["email"] for lead in leads_of(northwind, **body)]
    assert people == sorted({lead["email"] for lead in leads_of(northwind)})


def test_the_older_account_cursor_is_still_taken(northwind: httpx.Client) -> None:
    """A bare timestamp goes on where the timestamp with an address does."""
    params = {"limit": 5}
    first = northwind.get(f"{BASE}/accounts", params=params).json()
    cursor = first["next_starting_after"]
    after = {"limit": 5, "starting_after": cursor}
    older = {"limit": 5, "starting_after": cursor.partition("&")[0]}
    assert (
        northwind.get(f"{BASE}/accounts", params=after).json()
        == northwind.get(f"{BASE}/accounts", params=older).json()
    )


def test_ten_items_unless_told(northwind: httpx.Client) -> None:
    """The default page is 10, by GET and by POST."""
    assert len(northwind.get(f"{BASE}/campaigns").json()["items"]) == 10
    assert len(northwind.post(f"{BASE}/leads/list").json()["items"]) == 10


@pytest.mark.parametrize("limit", [0, -1, 101, 1000])
def test_limits_beyond_the_bounds_are_refused(northwind: httpx.Client, limit: int) -> None:
    """1 to 100; anything else is 400, in the query and in the body."""
    answers = [
        northwind.get(f"{BASE}/campaigns", params={"limit": limit}),
        northwind.post(f"{BASE}/leads/list", json={"limit": limit}),
    ]
    assert [a.status_code for a in answers] == [400, 400]
    assert all("limit must be" in a.json()["message"] for a in answers)


def test_a_limit_above_100_can_give_an_empty_list(world: World) -> None:
    """The other observed answer, with the quirk off."""
    client = client_of(create_app(world, Quirks().set("limit-400", False), limits=False))
    assert client.get(f"{BASE}/accounts", params={"limit": 200}).json() == {"items": []}


def test_without_the_quirk_the_last_page_has_no_cursor(world: World) -> None:
    """trailing-cursor off: the sweep ends with the last item."""
    client = client_of(create_app(world, Quirks().set("trailing-cursor", False), limits=False))
    found = list(pages(client, "/accounts", limit=4))
    assert "next_starting_after" not in found[-1]
    assert found[-1]["items"]


def test_webhooks_give_no_cursor(northwind: httpx.Client) -> None:
    """As recorded: the list of webhooks fits one page."""
    assert "next_starting_after" not in northwind.get(f"{BASE}/webhooks").json()


def test_a_sweep_survives_the_deletion_of_its_cursor(app: Sandbox, northwind: httpx.Client) -> None:
    """The next page starts behind the place where the deleted item was."""
    whole = [c["id"] for c in swept(northwind, "/campaigns", limit=100)]
    page = northwind.get(f"{BASE}/campaigns", params={"limit": 4}).json()
    app.state.delete_campaign(page["next_starting_after"])
    rest = swept(northwind, "/campaigns", limit=4, starting_after=page["next_starting_after"])
    assert [c["id"] for c in rest] == whole[4:]


def test_wrong_filter_keys_are_silently_ignored(northwind: httpx.Client) -> None:
    """campaign_id and campaign_ids on /leads/list change nothing (the trap of the real API)."""
    campaign = northwind.get(f"{BASE}/campaigns").json()["items"][0]["id"]
    for key, value in (("campaign_id", campaign), ("campaign_ids", [campaign])):
        answer = northwind.post(f"{BASE}/leads/list", json={key: value}).json()
        assert answer == northwind.post(f"{BASE}/leads/list", json={}).json()


def test_another_workspace_sees_nothing(app: Sandbox) -> None:
    """A foreign campaign has no leads here, and a foreign lead is 404."""
    own, foreign = client_of(app), client_of(app, NORTHWIND_KEY)
    campaign = own.get(f"{BASE}/campaigns").json()["items"][0]
    from sandbox.keys import BETA_POOL_KEY

    foreign = client_of(app, BETA_POOL_KEY)
    lead = own.post(f"{BASE}/leads/list", json={"limit": 1}).json()["items"][0]
    assert foreign.post(f"{BASE}/leads/list", json={"campaign": campaign["id"]}).json() == {
        "items": []
    }
    assert foreign.get(f"{BASE}/leads/{lead['id']}").status_code == 404
    assert foreign.get(f"{BASE}/campaigns/{campaign['id']}").status_code == 404
    assert lead["organization"] == NORTHWIND
