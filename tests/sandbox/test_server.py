"""The sandbox as a process of its own, and a large world's cost."""

import asyncio
import hashlib
import json
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from sandbox.application import create_app
from sandbox.keys import NORTHWIND, NORTHWIND_KEY
from sandbox.world import WorldShape, build_world
from tests.sandbox.conftest import BASE, client_of
from tests.sandbox.receiver import receiving, run

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


def test_webhooks_from_the_command_line(tmp_path: Path) -> None:
    """--rate, --subscribe and --ledger: events arrive by themselves, one line for each attempt."""

    async def test() -> None:
        ledger = tmp_path / "ledger.jsonl"
        async with receiving() as receiver:
            started = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "sandbox", "--port", "0", "--leads", "2000",
                "--rate", "100", "--subscribe", receiver.url, "--header", "X-Secret: a:b",
                "--sending", "twice=1", "--ledger", str(ledger),
                stdout=asyncio.subprocess.PIPE,
            )  # fmt: skip
            await receiver.count(40)
            started.send_signal(signal.SIGTERM)
            assert await started.wait() == 0
            assert {r.headers["x-secret"] for r in receiver.received} == {"a:b"}
            assert len({r.body["workspace"] for r in receiver.received}) > 1
            kept = [json.loads(line) for line in ledger.read_text().splitlines()]
            assert Counter(e["sha256"] for e in kept) == Counter(
                hashlib.sha256(r.raw).hexdigest() for r in receiver.received
            )

    run(test())


def test_the_command_is_the_sandbox() -> None:
    """`salesbrain sandbox --rate …` passes its options on, and SIGTERM to it ends the sandbox."""
    command = [sys.executable, "-m", "cli.app", "sandbox", "--port", "0", "--leads", "200",
               "--rate", "7", "--frozen"]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        url = started.stdout.readline().split()[-1]
        said = httpx.get(f"{url}/_sandbox/webhooks", trust_env=False).json()
        assert (said["running"], said["sending"]["rate"]) == (True, 7.0)
        started.send_signal(signal.SIGTERM)
        assert started.wait(timeout=10) == 0
    with pytest.raises(httpx.ConnectError):
        httpx.get(url, trust_env=False)
