"""Rate limits over sliding windows, measured with a clock of the test's own."""

import httpx
import pytest

from sandbox import keys
from sandbox.application import Sandbox, create_app
from sandbox.limiter import Limiter
from sandbox.world import World
from tests.sandbox.conftest import BASE, client_of


class Ticks:
    """Seconds that pass only when told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


def burst(limiter: Limiter, count: int, workspace: str = "w") -> int:
    return sum(limiter.admit(workspace, "GET /x") for _ in range(count))


def test_a_hundred_calls_in_any_second(ticks: Ticks) -> None:
    """The window slides: what was admitted 0.6 s ago still counts."""
    limiter = Limiter(ticks)
    assert burst(limiter, 60) == 60
    ticks.now += 0.6
    assert burst(limiter, 60) == 40
    ticks.now += 0.41  # the first sixty are more than a second old now
    assert burst(limiter, 100) == 60


def test_six_thousand_calls_in_any_minute(ticks: Ticks) -> None:
    """At 100 a second for a minute the 6,001st is refused, then the window frees up."""
    limiter = Limiter(ticks)
    for _ in range(59):
        assert burst(limiter, 100) == 100
        ticks.now += 1.0
    assert burst(limiter, 101) == 100
    ticks.now += 0.99
    assert burst(limiter, 10) == 0
    ticks.now += 0.02
    assert burst(limiter, 10) == 10


def test_workspaces_do_not_share(ticks: Ticks) -> None:
    """One workspace's burst leaves another's budget alone."""
    limiter = Limiter(ticks)
    assert (burst(limiter, 150, "a"), burst(limiter, 100, "b")) == (100, 100)


def test_counters_tell_the_fullest_windows(ticks: Ticks) -> None:
    """Refused calls are seen in the windows, but do not use up the limit."""
    limiter = Limiter(ticks)
    burst(limiter, 130)
    ticks.now += 30
    burst(limiter, 50)
    assert limiter.counters()["w"] == {
        "calls": 180,
        "paths": {"GET /x": 180},
        "refused": 30,
        "most_per_second": 130,
        "most_per_minute": 180,
        "most_emails_per_minute": 0,
        "most_admitted_per_second": 100,
    }
    limiter.reset()
    assert limiter.counters() == {}


@pytest.fixture
def limited(world: World, ticks: Ticks) -> Sandbox:
    return create_app(world, ticks=ticks)


def statuses(client: httpx.Client, path: str, count: int) -> list[int]:
    return [client.get(f"{BASE}{path}").status_code for _ in range(count)]


def test_twenty_lists_of_mails_a_minute(limited: Sandbox, ticks: Ticks) -> None:
    """The 21st is 429 without Retry-After; other paths go on; a minute later mails do too."""
    client = client_of(limited)
    assert statuses(client, "/emails", 20) == [200] * 20
    refused = client.get(f"{BASE}/emails")
    assert refused.json() == {
        "statusCode": 429,
        "error": "Too Many Requests",
        "message": "Rate limit exceeded",
    }
    assert "retry-after" not in refused.headers
    assert client.get(f"{BASE}/emails/unread/count").status_code == 200
    ticks.now += 60
    assert client.get(f"{BASE}/emails").status_code == 200


def test_all_keys_of_a_workspace_share_its_budget(limited: Sandbox) -> None:
    """Old and new key together get 100 a second, the sub-workspace has its own."""
    old, new = client_of(limited, keys.NORTHWIND_OLD_KEY), client_of(limited)
    agency = client_of(limited, keys.AGENCY_KEY)
    sub = client_of(limited, keys.AGENCY_KEY, **{"x-as-workspace": keys.AGENCY_SUB})
    assert statuses(old, "/workspaces/current", 60) == [200] * 60
    assert statuses(new, "/workspaces/current", 50).count(429) == 10
    assert statuses(agency, "/workspaces/current", 100) == [200] * 100
    assert statuses(sub, "/workspaces/current", 100) == [200] * 100


def test_limits_can_be_switched_off(world: World, ticks: Ticks) -> None:
    """limits=False admits everything and still counts."""
    app = create_app(world, limits=False, ticks=ticks)
    assert statuses(client_of(app), "/workspaces/current", 150) == [200] * 150
    assert app.limiter.counters()[keys.NORTHWIND]["most_per_second"] == 150


def test_test_mails_are_limited_to_ten_a_minute(limited: Sandbox) -> None:
    """POST /emails/test has a budget of its own."""
    sent = {
        "eaccount": "x@mail.example",
        "to_address_email_list": "y@mail.example",
        "subject": "s",
        "body": {"html": "h"},
    }
    client = client_of(limited)
    codes = [client.post(f"{BASE}/emails/test", json=sent).status_code for _ in range(12)]
    assert codes == [200] * 10 + [429] * 2
