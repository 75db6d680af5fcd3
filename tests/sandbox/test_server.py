"""The sandbox as a process of its own, and a large world's cost."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import httpx
import pytest

from sandbox.application import create_app
from sandbox.keys import NORTHWIND, NORTHWIND_KEY
from sandbox.world import WorldShape, build_world
from tests.sandbox.conftest import BASE, client_of

HEADERS = {"user-agent": "t/1", "authorization": f"Bearer {NORTHWIND_KEY}"}


@pytest.fixture
def process() -> Iterator[subprocess.Popen[str]]:
    started = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "sandbox",
            "--port",
            "0",
            "--leads",
            "300",
            "--frozen",
            "--anchor",
            "2026-11-24T09:00",
            "--quirks=-cloudflare",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    yield started
    if started.poll() is None:
        started.kill()
    started.wait()


def test_it_says_where_it_is_and_ends_on_sigterm(process: subprocess.Popen[str]) -> None:
    """One line with the URL when ready; a call works; SIGTERM ends it with code 0."""
    assert process.stdout is not None
    url = process.stdout.readline().split()[-1]
    answer = httpx.get(f"{url}/api/v2/workspaces/current", headers=HEADERS, trust_env=False)
    assert answer.json()["id"] == NORTHWIND
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=10) == 0


def test_a_million_leads_start_in_seconds_and_pages_stay_cheap() -> None:
    """The columns of a million leads are small, and the last page costs what the first does."""
    started = time.process_time()
    world = build_world(WorldShape(leads=1_000_000, campaigns=20, uniform=True))
    client = client_of(create_app(world, limits=False))
    assert time.process_time() - started < 8
    assert sum(column.nbytes for column in vars(world.leads).values()) < 50_000_000
    campaign = client.get(f"{BASE}/campaigns").json()["items"][0]["id"]
    after = client.post(f"{BASE}/leads/list", json={"campaign": campaign, "limit": 1}).json()
    body = {"limit": 100, "starting_after": after["next_starting_after"]}
    spent = time.process_time()
    for _ in range(20):
        page = client.post(f"{BASE}/leads/list", json=body).json()
        body["starting_after"] = page["next_starting_after"]
    assert (time.process_time() - spent) / 20 < 0.05  # far above what it is, for busy machines
    assert len(page["items"]) == 100
