"""A worker is killed after Instantly has done what it asked, and before it could write so."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import httpx

from cli.local import processes
from domain.taxonomy import Label
from sandbox.keys import NORTHWIND_KEY
from tasks.act.claim_orders import LEASE
from tests.tasks.act.instantly import carried, writing
from tests.tasks.act.replies import AT, acted, read, trail
from tests.tasks.desk import Desk

ROOT = Path(__file__).parents[3]
WHO = "mara@fern.example"
WORLD = ("--leads", "50", "--frozen", "--no-limits")


def test_what_it_did_is_done_once(desk: Desk) -> None:
    """After the lease another worker finds the address blocked; there is one entry, one mark."""
    read(desk, "m1", Label.UNSUBSCRIBE)
    acted(desk)
    sandbox = subprocess.Popen(
        [sys.executable, "-m", "sandbox", "--port", "0", *WORLD],
        stdout=subprocess.PIPE, text=True, cwd=ROOT, start_new_session=True,
    )  # fmt: skip
    try:
        assert sandbox.stdout is not None
        url = sandbox.stdout.readline().split()[-1]
        died = subprocess.run(
            [sys.executable, "-m", "tests.tasks.act.dies_after_its_call", desk.url, url],
            cwd=ROOT, check=False, timeout=120,
        )  # fmt: skip
        assert died.returncode == -9
        assert trail(desk) == ["suppressed"]
        place = writing(desk)
        there = replace(place, access=replace(place.access, base_url=url))
        desk.transport = httpx.AsyncHTTPTransport()
        assert carried(desk, there).said == []
        desk.transport = httpx.AsyncHTTPTransport()
        assert carried(desk, there, AT + LEASE).said == [("block_address", "was blocked already")]
        headers = {"Authorization": f"Bearer {NORTHWIND_KEY}", "User-Agent": "a person"}
        page = httpx.get(f"{url}/api/v2/block-lists-entries?search={WHO}", headers=headers).json()
        assert len(page["items"]) == 1
        assert trail(desk) == ["suppressed", "blocked_at_instantly"]
    finally:
        processes.stop(sandbox.pid)
