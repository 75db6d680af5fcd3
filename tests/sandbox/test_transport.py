"""Keys, scopes, bodies and errors as the real API has them."""

from typing import Any

import httpx
import pytest

from sandbox import keys
from sandbox.application import Sandbox
from tests.sandbox.conftest import BASE, client_of
from tests.sandbox.operations import SCHEDULE

JSON = {"content-type": "application/json"}


def body(status: int, error: str, message: str) -> dict[str, Any]:
    return {"statusCode": status, "error": error, "message": message}


@pytest.mark.parametrize("agent", ["", "Python-urllib/3.11", "python-httpx/0.28.1"])
def test_some_user_agents_are_turned_away_before_anything_else(app: Sandbox, agent: str) -> None:
    """403 with a text that is not JSON, whatever the key."""
    answer = client_of(app, **{"user-agent": agent}).get(f"{BASE}/campaigns")
    assert (answer.status_code, answer.text) == (403, "error code: 1010")
    assert "json" not in answer.headers["content-type"]


@pytest.mark.parametrize("key", [keys.REVOKED_KEY, keys.V1_KEY, "nonsense"])
def test_keys_that_are_not_good_are_401(app: Sandbox, key: str) -> None:
    """Revoked, of API v1, or invented."""
    answer = client_of(app, key).get(f"{BASE}/workspaces/current")
    assert answer.json() == body(401, "Unauthorized", "Invalid authorization header")


def test_no_key_and_a_v1_parameter_are_401(app: Sandbox) -> None:
    """The header is missing; api_key in the query is nothing to v2."""
    answer = client_of(app, None).get(f"{BASE}/campaigns", params={"api_key": keys.V1_KEY})
    assert answer.json() == body(401, "Unauthorized", "Missing Authorization header")


def test_without_a_plan_everything_is_402(app: Sandbox) -> None:
    """An expired plan, on reading and on writing."""
    client = client_of(app, keys.EXPIRED_KEY)
    answers = [client.get(f"{BASE}/campaigns"), client.post(f"{BASE}/leads/list", json={})]
    assert [a.status_code for a in answers] == [402, 402]
    assert answers[0].json()["error"] == "Payment Required"


def test_a_missing_scope_is_403_and_unscoped_operations_are_open(app: Sandbox) -> None:
    """campaigns:read reads campaigns; accounts are refused; analytics state no scope."""
    client = client_of(app, keys.NARROW_KEY)
    assert client.get(f"{BASE}/campaigns").status_code == 200
    assert client.get(f"{BASE}/accounts").json()["statusCode"] == 403
    assert client.get(f"{BASE}/campaigns/analytics").status_code == 200


def test_a_read_key_cannot_write(app: Sandbox) -> None:
    """all:read reads everything and changes nothing."""
    client = client_of(app, keys.NORTHWIND_READ_KEY)
    assert client.get(f"{BASE}/accounts").status_code == 200
    assert client.post(f"{BASE}/lead-lists", json={"name": "x"}).status_code == 403


def test_old_and_new_key_are_good_together(app: Sandbox) -> None:
    """While a key is being changed both see the same workspace."""
    seen = [
        client_of(app, key).get(f"{BASE}/workspaces/current").json()["id"]
        for key in (keys.NORTHWIND_KEY, keys.NORTHWIND_OLD_KEY)
    ]
    assert seen == [keys.NORTHWIND, keys.NORTHWIND]


def test_an_admin_key_acts_on_its_sub_workspaces_only(app: Sandbox) -> None:
    """x-as-workspace with the agency's key: the sub-workspace, but no other."""

    def seen(key: str, target: str) -> Any:
        return client_of(app, key, **{"x-as-workspace": target}).get(f"{BASE}/workspaces/current")

    assert seen(keys.AGENCY_KEY, keys.AGENCY_SUB).json()["id"] == keys.AGENCY_SUB
    assert seen(keys.AGENCY_KEY, keys.NORTHWIND).status_code == 403
    assert seen(keys.NORTHWIND_KEY, keys.AGENCY_SUB).status_code == 403


def test_delete_with_a_content_type_is_refused(northwind: httpx.Client) -> None:
    """400 'body must be null', and nothing is deleted; without it the object comes back."""
    campaign = northwind.get(f"{BASE}/campaigns").json()["items"][0]
    path = f"{BASE}/campaigns/{campaign['id']}"
    answer = northwind.delete(path, headers=JSON)
    assert answer.json() == body(400, "Bad Request", "body must be null")
    deleted = northwind.delete(path)
    assert (deleted.status_code, deleted.json()["id"]) == (200, campaign["id"])
    assert northwind.get(path).json()["statusCode"] == 404


def test_an_empty_json_body_is_refused_and_none_is_not(northwind: httpx.Client) -> None:
    """JSON content type with nothing: 400; `{}` or no content type: fine."""
    campaign = northwind.get(f"{BASE}/campaigns").json()["items"][0]["id"]
    path = f"{BASE}/campaigns/{campaign}/pause"
    refused = northwind.post(path, content=b"", headers=JSON)
    assert refused.json()["message"].startswith("Body cannot be empty when content-type")
    assert northwind.post(path).status_code == 200
    assert northwind.post(path, json={}).status_code == 200


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ({"name": "x"}, "body must have required property 'campaign_schedule'"),
        (
            {"name": "x", "campaign_schedule": SCHEDULE, "colour": 1},
            "body must NOT have additional properties",
        ),
        ({"name": 3, "campaign_schedule": SCHEDULE}, "body/name must be string"),
        (
            {
                "name": "x",
                "campaign_schedule": {"schedules": [SCHEDULE["schedules"][0] | {"days": 1}]},
            },
            "body/campaign_schedule/schedules/0/days must be object",
        ),
        (
            {"name": "x", "campaign_schedule": {"schedules": []}},
            "body/campaign_schedule/schedules must NOT have fewer than 1 items",
        ),
    ],
)
def test_bodies_are_checked_in_fastifys_words(
    northwind: httpx.Client, sent: dict[str, Any], message: str
) -> None:
    """The first thing that is wrong, by its path."""
    assert northwind.post(f"{BASE}/campaigns", json=sent).json() == body(
        400, "Bad Request", message
    )


def test_what_is_no_json_is_refused(northwind: httpx.Client) -> None:
    """A broken body is 400."""
    answer = northwind.post(f"{BASE}/leads/list", content=b"{", headers=JSON)
    assert answer.status_code == 400


def test_unknown_paths_and_methods_are_404(northwind: httpx.Client) -> None:
    """There is no PUT, no GET /leads, and no v1."""
    campaign = northwind.get(f"{BASE}/campaigns").json()["items"][0]["id"]
    answers = [
        northwind.put(f"{BASE}/campaigns/{campaign}", json={}),
        northwind.get(f"{BASE}/leads"),
        northwind.get(f"{BASE}/campaign/list"),
    ]
    assert [a.status_code for a in answers] == [404, 404, 404]


def test_too_much_account_analytics_is_413(northwind: httpx.Client) -> None:
    """Many accounts over a whole month are too large; a shorter range is not."""
    emails = [f"a{n}@mail.example" for n in range(200)]
    params = {"emails": emails, "start_date": "2026-10-25", "end_date": "2026-11-24"}
    path = f"{BASE}/accounts/analytics/daily"
    assert northwind.get(path, params=params).json()["statusCode"] == 413
    assert northwind.get(path, params=params | {"start_date": "2026-11-10"}).status_code == 200


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"emails": "a@mail.example", "start_date": "2026-01-01", "end_date": "2026-03-01"},
        {"emails": "a@mail.example", "start_date": "yesterday"},
    ],
)
def test_account_analytics_complains_with_a_message_only(
    northwind: httpx.Client, params: dict[str, str]
) -> None:
    """No addresses, more than 31 days, no date: 400 of another shape."""
    answer = northwind.get(f"{BASE}/accounts/analytics/daily", params=params)
    assert (answer.status_code, list(answer.json())) == (400, ["message"])


def test_activating_an_unknown_campaign_is_400_with_404_inside(northwind: httpx.Client) -> None:
    """The status of the answer and the statusCode in it differ."""
    answer = northwind.post(f"{BASE}/campaigns/{keys.NORTHWIND}/activate")
    assert (answer.status_code, answer.json()["statusCode"]) == (400, 404)
