"""The real thing, killed: syncs in processes of their own, on a Postgres that goes away."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from cli.local import postgres
from models import migrate
from sandbox.keys import NORTHWIND_KEY
from tests.conftest import TEMPLATE, copied_database

ROOT = Path(__file__).parents[2]
LEADS = 10_000
ALL_PAGES = 20 * (LEADS // 20 // 100 + 1)
"""Of 20 campaigns, each with an empty page at its end."""
PROGRAM = """
import asyncio, sys, time
from tasks.budget import SharedBudget
from tasks.customers import enabled_workspaces
from tasks.site import open_workspace
from tasks.sync import Wishes, sync

turn, starts = SharedBudget.turn, []

async def noted_turn(budget, kind):
    await turn(budget, kind)
    starts.append(time.monotonic())

SharedBudget.turn = noted_turn

async def main():
    await enabled_workspaces()
    def told(stream, pages):
        print("stored", stream, pages, flush=True)
    async with open_workspace("northwind") as site:
        for kind in sys.argv[1:]:
            synced = await sync(site, kind, Wishes(on_pages=told))
            alone = any(outcome.is_left_alone for outcome in synced.outcomes)
            print("ended", kind, synced.error or "well", "left alone" if alone else "", flush=True)
            if synced.error:
                sys.exit(3)

asyncio.run(main())
print("starts", *starts)
"""
CUSTOMERS = """
organizations: {northwind: {name: Northwind}}
workspaces: {northwind: {organization: northwind, keys: [KEY_OF_THE_TEST]}}
"""


@pytest.fixture(scope="module")
def instantly() -> Iterator[str]:
    """A sandbox in a process of its own: 20 campaigns of 500 leads, with the real limits."""
    command = [sys.executable, "-m", "sandbox", "--port", "0", "--leads", str(LEADS), "--uniform",
               "--latency-ms", "30"]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        assert process.stdout is not None
        line = next(line for line in process.stdout if "ready on" in line)
        threading.Thread(target=process.stdout.read, daemon=True).start()
        yield line.split()[-1]
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A Postgres that only these tests use, since they kill it."""
    home = tmp_path_factory.mktemp("faults") / ".salesbrain"
    server = postgres.start(home)
    try:
        with psycopg.connect(server.url_for(postgres.ADMIN, "postgres"), autocommit=True) as admin:
            admin.execute(f"create database {TEMPLATE}")
        migrate.upgrade(server.url_for(postgres.ADMIN, TEMPLATE))
        with psycopg.connect(server.url_for(postgres.ADMIN, "postgres"), autocommit=True) as admin:
            admin.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = %s",
                [TEMPLATE],
            )
        yield home
    finally:
        postgres.remove(home)


@dataclass
class Bench:
    """A database, the sandbox's address, and the processes that sync."""

    home: Path
    url: str
    instantly: str
    customers: Path

    def start(self, *kinds: str) -> "subprocess.Popen[str]":
        environment = os.environ | {
            "DATABASE_URL": self.url,
            "INSTANTLY_BASE_URL": self.instantly,
            "SALESBRAIN_CUSTOMERS_FILE": str(self.customers),
            "KEY_OF_THE_TEST": NORTHWIND_KEY,
        }
        return subprocess.Popen(
            [sys.executable, "-c", PROGRAM, *kinds],
            cwd=ROOT, env=environment, text=True, bufsize=1,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def run(self, *kinds: str) -> list[str]:
        """What a sync that runs to its end has said."""
        return finished(self.start(*kinds))

    def one(self, query: str) -> Any:
        options = "-c role=salesbrain_worker"
        with psycopg.connect(self.url, options=options, autocommit=True) as connection:
            found = connection.execute(query).fetchone()
        assert found is not None
        return found[0]

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        answer = httpx.request(method, f"{self.instantly}/_sandbox{path}", json=body, timeout=10)
        return answer.raise_for_status().json()

    def is_whole(self) -> None:
        """Every lead once, none marked as deleted, no sweep left open."""
        assert self.one("select count(*) from instantly.leads") == LEADS
        assert self.one("select count(*) from instantly.leads where deleted_at is not null") == 0
        assert self.one("select count(*) from app.sweeps where finished_at is null") == 0
        assert self.one("select count(*) from app.parked_rows") == 0


def finished(process: "subprocess.Popen[str]") -> list[str]:
    said, wrong = process.communicate(timeout=90)
    assert process.returncode == 0, wrong
    return said.splitlines()


def until_stored(process: "subprocess.Popen[str]", times: int) -> None:
    """Wait until the process has stored leads so often."""
    assert process.stdout is not None
    for line in process.stdout:
        times -= line.startswith("stored leads")
        if times == 0:
            return
    raise AssertionError(f"it ended early: {process.stderr and process.stderr.read()}")


@pytest.fixture(scope="module")
def prepared(home: Path, instantly: str) -> Iterator[Bench]:
    """A database that knows the campaigns, to copy from."""
    customers = home / "customers.yaml"
    customers.write_text(CUSTOMERS)
    with copied_database(postgres.start(home)) as url:
        made = Bench(home, url, instantly, customers)
        made.run("campaigns")
        yield made


@pytest.fixture
def bench(home: Path, prepared: Bench) -> Iterator[Bench]:
    name = conninfo_to_dict(prepared.url)["dbname"]
    with copied_database(postgres.start(home), str(name)) as url:
        made = replace(prepared, url=url)
        made.ask("DELETE", "/faults")
        made.ask("DELETE", "/counters")
        yield made


def test_killed_in_mid_sweep_it_resumes(bench: Bench) -> None:
    """kill -9, twice, then to the end: every row once, nothing skipped, nothing tombstoned."""
    for stored in (2, 4):
        process = bench.start("leads")
        until_stored(process, stored)
        process.kill()
        process.communicate(timeout=10)
        assert process.returncode == -signal.SIGKILL
        assert 0 < bench.one("select count(*) from instantly.leads") < LEADS
    assert "ended leads well" in bench.run("leads")[-2]
    bench.is_whole()
    assert bench.one("select count(*) from app.sweeps where stream = 'leads'") == 1
    pages = bench.one("select count_pages from app.sync_runs where stream = 'leads'")
    assert pages < ALL_PAGES


@pytest.mark.parametrize("how", ["kill -9", "restart"])
def test_postgres_goes_away_under_a_running_sync(bench: Bench, how: str) -> None:
    """Killed or restarted and back: the same run goes on and ends well, and every row is there."""
    process = bench.start("leads")
    until_stored(process, 3)
    if how == "kill -9":
        server = postgres.status(bench.home)
        assert server is not None
        os.kill(server.pid, signal.SIGKILL)
    else:
        postgres.stop(bench.home)
    postgres.start(bench.home)
    assert "ended leads well" in finished(process)[-2]
    bench.is_whole()


def test_storms_of_429_and_500_pass(bench: Bench) -> None:
    """Each refused call is repeated within the budget; the run ends well, and counts them."""
    for status in (429, 500, 503):
        fail = {"fail": {"status": status, "count": 12, "path": "/leads/list"}}
        bench.ask("POST", "/faults", fail)
    assert "ended leads well" in bench.run("leads")[-2]
    bench.is_whole()
    assert bench.one("select count_throttled from app.sync_runs where stream = 'leads'") == 12
    assert bench.one("select count_failed_calls from app.sync_runs where stream = 'leads'") == 24


def test_two_syncs_at_once_keep_the_budget(bench: Bench) -> None:
    """Of two runs of one kind one leaves the stream alone; three processes keep the one limit.

    Counted where calls start: on a busy machine the sandbox itself may stall for a moment, and
    then sees them come all at once.
    """
    runs = [bench.start("leads"), bench.start("leads"), bench.start("campaigns", "accounts")]
    said = [line for process in runs for line in finished(process)]
    assert sum("left alone" in line for line in said) == 1
    assert all(" well" in line for line in said if line.startswith("ended"))
    bench.is_whole()
    starts = sorted(
        float(moment) for line in said if line.startswith("starts") for moment in line.split()[1:]
    )
    assert len(starts) > ALL_PAGES
    assert max(sum(first <= t < first + 1 for t in starts) for first in starts) <= 100


def test_a_campaign_deleted_in_mid_sweep_stops_nothing(bench: Bench) -> None:
    """Its chain ends where it is; its leads are doubted until the campaign is known to be gone."""
    campaign = bench.one("select min(campaign_id) from instantly.campaigns")
    order = {"delete_campaign": {"id": campaign, "after_calls": 60}}
    bench.ask("POST", "/faults", order)
    assert "ended leads well" in bench.run("leads")[-2]
    assert bench.one("select count(*) from instantly.leads where deleted_at is not null") == 0
    bench.run("campaigns", "leads")
    gone = f"select count(*) from instantly.leads where campaign_id = '{campaign}'"
    assert bench.one(f"{gone} and deleted_at is null") == 0
    assert bench.one("select count(*) from instantly.leads where deleted_at is null") == LEADS - 500
