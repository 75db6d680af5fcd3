"""Faults that are injected while the sandbox runs."""

from typing import Any

import httpx
import pytest

from sandbox import keys
from sandbox.application import Sandbox, create_app
from sandbox.faults import BREAKS
from sandbox.quirks import Quirks
from sandbox.world import World
from tests.sandbox.conftest import BASE, client_of, leads_of, pages, swept

CONTROL = "http://sandbox.example/_sandbox"


def order(client: httpx.Client, **faults: Any) -> None:
    answer = client.post(f"{CONTROL}/faults", json=faults)
    assert answer.status_code == 200, answer.text


def first_page(client: httpx.Client, limit: int = 100) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = client.post(f"{BASE}/leads/list", json={"limit": limit}).json()[
        "items"
    ]
    return items


def test_all_lists_can_be_empty_suddenly(northwind: httpx.Client) -> None:
    """Lists and arrays give nothing; single objects stay; clearing brings all back."""
    order(northwind, empty_lists=True)
    assert northwind.get(f"{BASE}/campaigns").json() == {"items": []}
    assert northwind.get(f"{BASE}/campaigns/analytics").json() == []
    assert northwind.get(f"{BASE}/workspaces/current").json()["id"] == keys.NORTHWIND
    northwind.delete(f"{CONTROL}/faults")
    assert len(northwind.get(f"{BASE}/campaigns").json()["items"]) == 10


def test_a_campaign_can_vanish_in_the_middle_of_a_sweep(northwind: httpx.Client) -> None:
    """After two more calls it is gone, and so are its leads."""
    victim = swept(northwind, "/campaigns", limit=100)[-1]["id"]
    order(northwind, delete_campaign={"id": victim, "after_calls": 2})
    seen = [c["id"] for page in pages(northwind, "/campaigns", limit=3) for c in page["items"]]
    assert victim not in seen
    assert leads_of(northwind, campaign=victim) == []


@pytest.mark.parametrize("kind", BREAKS)
def test_rows_of_the_next_page_can_be_broken(northwind: httpx.Client, kind: str) -> None:
    """Three rows of one page, each in the way asked for; the page after is sound again."""
    sound = first_page(northwind)
    order(northwind, **{"break": {"stream": "leads", "rows": 3, "pages": 1, "kinds": [kind]}})
    broken = [row for row, good in zip(first_page(northwind), sound, strict=True) if row != good]
    assert len(broken) == 3
    assert first_page(northwind) == sound


def test_each_way_of_breaking_is_what_its_name_says(northwind: httpx.Client) -> None:
    """NUL characters, addresses of 300 and of other letters, missing ids, wrong types."""
    order(northwind, **{"break": {"stream": "leads", "rows": 6}})
    rows = [
        row
        for row, good in zip(first_page(northwind), first_page(northwind), strict=True)
        if row != good
    ]
    by_kind = dict(zip(BREAKS, rows, strict=True))
    assert isinstance(by_kind["wrong-type"]["timestamp_created"], dict)
    assert "id" not in by_kind["missing-id"]
    assert "\x00" in by_kind["nul"]["first_name"]
    assert by_kind["nul"]["payload"]["note"] == "a\x00b"
    assert len(by_kind["long-address"]["email"]) == 300
    assert not by_kind["unicode-address"]["email"].isascii()
    assert by_kind["upper-address"]["email"].isupper()


def test_fields_can_appear_and_change_their_type(northwind: httpx.Client) -> None:
    """A new field, an unknown enum value, another type; on lists and single answers alike."""
    order(
        northwind,
        new_field={"stream": "campaigns", "field": "moon_phase", "value": 3},
        new_enum={"stream": "accounts", "field": "status", "value": 42},
        change_type={"stream": "accounts", "field": "daily_limit", "to": "string"},
    )
    campaign = northwind.get(f"{BASE}/campaigns").json()["items"][0]
    assert campaign["moon_phase"] == 3
    assert northwind.get(f"{BASE}/campaigns/{campaign['id']}").json()["moon_phase"] == 3
    account = northwind.get(f"{BASE}/accounts").json()["items"][0]
    assert (account["status"], type(account["daily_limit"])) == (42, str)


def test_calls_can_be_made_to_fail(northwind: httpx.Client) -> None:
    """The next two calls under a path answer 503, others and later ones do not."""
    order(northwind, fail={"status": 503, "count": 2, "path": "/emails"})
    codes = [
        northwind.get(f"{BASE}{p}").status_code
        for p in ("/campaigns", "/emails", "/emails/unread/count", "/emails")
    ]
    assert codes == [200, 503, 503, 200]


def test_quirks_change_at_run_time(northwind: httpx.Client) -> None:
    """By name, to on, off or a rate; an unknown one is explained."""
    northwind.post(f"{CONTROL}/quirks", json={"server-errors": 1, "cloudflare": False})
    assert northwind.get(f"{BASE}/campaigns").status_code == 500
    said = northwind.post(f"{CONTROL}/quirks", json={"server-errors": 0}).json()
    assert (said["server_errors"], said["cloudflare"]) == (0, False)
    assert "known: " in northwind.post(f"{CONTROL}/quirks", json={"x": 1}).json()["message"]


def test_the_clock_can_be_moved(northwind: httpx.Client) -> None:
    """A week on there are more mails than before."""
    before = northwind.get(f"{BASE}/campaigns/analytics/overview").json()["emails_sent_count"]
    northwind.post(f"{CONTROL}/clock", json={"advance_seconds": 7 * 86_400})
    after = northwind.get(f"{BASE}/campaigns/analytics/overview").json()["emails_sent_count"]
    assert after > before + 100


def test_counters_are_read_and_reset(app: Sandbox, northwind: httpx.Client) -> None:
    """Calls per path, with ids left out; the control endpoint itself does not count."""
    campaign = northwind.get(f"{BASE}/campaigns").json()["items"][0]["id"]
    northwind.get(f"{BASE}/campaigns/{campaign}")
    seen = northwind.get(f"{CONTROL}/counters").json()[keys.NORTHWIND]
    assert seen["paths"] == {"GET /campaigns": 1, "GET /campaigns/{id}": 1}
    northwind.delete(f"{CONTROL}/counters")
    assert northwind.get(f"{CONTROL}/counters").json() == {}


def test_the_truth_about_replies_can_be_asked(northwind: httpx.Client) -> None:
    """Topic and language of each received mail, and which opens no human made."""
    truth = northwind.get(f"{CONTROL}/truth").json()
    received = swept(northwind, "/emails", email_type="received", limit=100)
    assert {m["id"] for m in received} <= set(truth["replies"])
    away = [m for m in received if truth["replies"][m["id"]]["topic"] == "out_of_office"]
    assert away
    assert all(m["is_auto_reply"] == 1 for m in away)
    assert {m["kind"] for m in truth["machine"]} == {"open", "click"}


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("faults", {"explode": 1}),
        ("faults", {"break": {}}),
        ("clock", {}),
        ("faults", {"break": {"stream": "leads", "kinds": ["x"]}}),
    ],
)
def test_a_wrong_order_is_refused_with_a_reason(
    northwind: httpx.Client, path: str, sent: dict[str, Any]
) -> None:
    """400 and a sentence, never a 500."""
    answer = northwind.post(f"{CONTROL}/{path}", json=sent)
    assert answer.status_code == 400
    assert answer.json()["message"]


def test_an_unknown_order_names_the_known_ones(northwind: httpx.Client) -> None:
    """404 with the list."""
    answer = northwind.get(f"{CONTROL}/nothing")
    assert answer.status_code == 404
    assert "/_sandbox/faults" in answer.json()["message"]


def test_quirks_bring_unknown_values_and_fields(world: World) -> None:
    """new-enums and new-fields at rate 1 touch every entity."""
    client = client_of(create_app(world, Quirks.parse("new-enums=1,new-fields=1"), limits=False))
    rows = client.get(f"{BASE}/campaigns").json()["items"]
    assert {row["status"] for row in rows} == {7}
    assert all("feature_flags_beta" in row for row in rows)


def test_counters_of_leads_can_lag(world: World) -> None:
    """lagging-counters: some leads show one open less than analytics."""
    quick, late = (
        client_of(create_app(world, q, limits=False))
        for q in (Quirks(), Quirks().set("lagging-counters"))
    )
    opens = [sum(x["email_open_count"] for x in leads_of(c)) for c in (quick, late)]
    assert opens[1] < opens[0]


def test_faults_never_reach_the_stored_documents(northwind: httpx.Client) -> None:
    """An entity that was shown broken is whole when asked for again."""
    whole = northwind.get(f"{BASE}/accounts").json()
    order(northwind, **{"break": {"stream": "accounts", "rows": 10}})
    assert northwind.get(f"{BASE}/accounts").json() != whole
    assert northwind.get(f"{BASE}/accounts").json() == whole
