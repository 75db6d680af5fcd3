"""The switches: what each of them changes, and how they are written."""

import asyncio
import time

import httpx
import pytest

from sandbox import keys
from sandbox.application import create_app
from sandbox.quirks import QUIRKS, Quirks
from sandbox.world import World
from tests.sandbox.conftest import BASE, client_of


def test_a_missing_scope_can_be_400(world: World) -> None:
    """What one user reports, by quirk."""
    app = create_app(world, Quirks().set("scope-400"))
    assert client_of(app, keys.NARROW_KEY).get(f"{BASE}/accounts").status_code == 400


def test_nulls_are_left_out_of_entities_but_not_of_jobs(
    world: World, northwind: httpx.Client
) -> None:
    """By default; with the quirk off they are there."""
    workspace = northwind.get(f"{BASE}/workspaces/current").json()
    assert None not in workspace.values()
    whole = client_of(create_app(world, Quirks.none(), limits=False))
    assert whole.get(f"{BASE}/workspaces/current").json()["org_logo_url"] is None
    job = northwind.get(f"{BASE}/background-jobs").json()["items"][0]
    assert job["entity_id"] is None


def test_latency_does_not_hold_up_other_calls(world: World) -> None:
    """Ten calls at 100 ms each take about as long as one."""
    app = create_app(world, latency_ms=100)

    async def ten() -> float:
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(app),
            base_url=BASE,
            headers={"user-agent": "t", "authorization": f"Bearer {keys.NORTHWIND_KEY}"},
        ) as client:
            started = time.monotonic()
            await asyncio.gather(*(client.get(f"{BASE}/workspaces/current") for _ in range(10)))
            return time.monotonic() - started

    assert 0.1 <= asyncio.run(ten()) < 0.95


def test_errors_come_at_their_rate(world: World) -> None:
    """server-errors=0.3: about three in ten are 500, the rest are right."""
    client = client_of(create_app(world, Quirks.parse("server-errors=0.3"), limits=False))
    codes = [client.get(f"{BASE}/workspaces/current").status_code for _ in range(200)]
    assert 35 <= codes.count(500) <= 85
    assert set(codes) == {200, 500}


def test_slow_answers_come_at_their_rate(world: World) -> None:
    """slow=1: every answer takes the time it says."""
    app = create_app(world, Quirks.parse("slow=1"), limits=False)
    app.slow_s = 0.05
    started = time.monotonic()
    client_of(app).get(f"{BASE}/workspaces/current")
    assert time.monotonic() - started >= 0.05


def test_quirks_are_read_from_text() -> None:
    """Names switch on, a minus off, a number is a rate; all and none are beginnings."""
    assert Quirks.parse("") == Quirks()
    some = Quirks.parse("slow, server-errors=0.02, -cloudflare")
    assert (some.slow, some.server_errors, some.cloudflare) == (0.1, 0.02, False)
    assert Quirks.parse("none,trailing-cursor") == Quirks.none().set("trailing-cursor")
    assert all(vars(Quirks.all()).values())
    assert not any(vars(Quirks.none()).values())
    with pytest.raises(ValueError, match="unknown quirk 'sloow'"):
        Quirks.parse("sloow")


def test_every_quirk_is_explained() -> None:
    """The table of sentences and the switches are the same set."""
    assert {name.replace("-", "_") for name in QUIRKS} == set(vars(Quirks()))
