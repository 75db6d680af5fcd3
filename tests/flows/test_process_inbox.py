"""The flow process_inbox: a listener's runs, and the worker that stands in for it."""

import asyncio
import json
import re
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import httpx
import pytest
import yaml
from prefect.client.orchestration import get_client

from cli.local import postgres, prefect_server, processes, service, stack
from cli.local.deployments import deploy
from cli.local.service import Service
from domain.events import INBOX_WAITING
from flows.process_inbox import process_inbox
from tasks.listener.bell import Name
from tasks.listener.dead_runs import close_dead_runs, tags_of
from tests.conftest import copied_database
from tests.flows.conftest import environment
from tests.flows.installation import Api, Installation, Json
from tests.flows.passage import passage
from tests.tasks.listening import Inbox, Listener, listening, until

PROJECT = Path(__file__).resolve().parents[2]
BRISK = ("--quiet-seconds", "1.5")
CALM = ("--quiet-seconds", "4")


@pytest.fixture(scope="module")
def url(postgres_server: postgres.Postgres) -> Iterator[str]:
    """The database of all these tests; nothing but its inbox is filled."""
    with copied_database(postgres_server) as bare:
        yield bare


@pytest.fixture(scope="module")
def inbox(url: str) -> Inbox:
    found = Inbox(url.replace(f"{postgres.ADMIN}@", f"{postgres.SUPERUSER}@"))
    found.prepare()
    return found


@pytest.fixture(scope="module")
def desk(url: str, inbox: Inbox, prefect_api: Api) -> Installation:
    """The same, with the ways of asking Prefect."""
    return Installation(url, prefect_api)


@pytest.fixture(scope="module")
def deployment(prefect_api: Api, tmp_path_factory: pytest.TempPathFactory) -> UUID:
    """Of prefect.yaml this deployment alone, as it stands there, but sooner silent and without
    its schedule."""
    given: Json = yaml.safe_load((PROJECT / "prefect.yaml").read_text())
    [own] = [one for one in given["deployments"] if one["name"] == "process-inbox"]
    del own["schedules"]
    own["parameters"]["quiet_seconds"] = 3
    file = tmp_path_factory.mktemp("inbox") / "prefect.yaml"
    file.write_text(yaml.safe_dump({"pull": [], "deployments": [own]}))
    asyncio.run(deploy(file))
    answer = httpx.get(f"{prefect_api.url}/deployments/name/process-inbox/process-inbox")
    return UUID(answer.raise_for_status().json()["id"])


@pytest.fixture(scope="module")
def worker(prefect_api: Api, deployment: UUID, url: str, home: Path) -> Iterator[Service]:
    """A worker on the pool of the deployment, there for all tests that ask for it."""
    given = {**prefect_server.client_environment(home, prefect_api.url), "DATABASE_URL": url}
    own = stack.worker(home)
    described = Service("worker-of-inbox", own.command, {**own.environment, **given})
    record, _ = service.launch(described, home, PROJECT)
    log = service.log_of(home, described.name)
    until(lambda: "started!" in log.read_text(), 60)
    yield described
    service.stop(record, home)


@pytest.fixture(scope="module")
def listener(
    url: str, inbox: Inbox, deployment: UUID, prefect_api: Api, home: Path
) -> Iterator[Listener]:
    """One that is warm when the tests begin."""
    with listening(url, home, *BRISK, api_url=prefect_api.url) as started:
        warm(started, inbox)
        yield started


def warm(listener: Listener, inbox: Inbox) -> None:
    """Let it have its first run, for which it still imports Prefect."""
    listener.until_listening()
    inbox.keep_new()
    until(lambda: listener.figure("run_open") == 1, 60)
    until(lambda: listener.figure("run_open") == 0, 60)


def runs_since(api: Api, moment: str, **more: Any) -> list[Json]:
    """Runs of the deployment that were created since, the first one first."""
    wanted = {"name": {"like_": "process-inbox"}, "start_time": {"after_": moment}, **more}
    return list(api.ask("flow_runs", flow_runs=wanted, sort="START_TIME_ASC"))


def moment() -> str:
    time.sleep(0.01)
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime()) + f"{time.time() % 1:.3f}"[1:] + "Z"


def states(api: Api, since: str) -> list[str]:
    return [run["state"]["name"] for run in runs_since(api, since)]


def figures_of(api: Api, run: Json) -> Json:
    """The sum in the one table that a run leaves."""
    [table] = api.artifacts([run["id"]])
    assert table["key"] == "process-inbox"
    rows: list[Json] = json.loads(table["data"])
    assert rows[-1]["workspace"] == "(all)"
    return rows[-1]


def test_a_worker_stands_in_where_no_listener_is(
    desk: Installation, inbox: Inbox, worker: Service, deployment: UUID
) -> None:
    """The event of a gateway starts one run, not one per event, and it drains the inbox. At its
    end it closes what a killed listener left open."""
    since, before = moment(), inbox.facts
    left = open_run(desk.api, deployment, "ghost:1:0")
    inbox.keep_new(3)
    for _ in range(3):
        ring(desk.api)
        time.sleep(0.5)
    until(lambda: inbox.facts == before + 3, 60)
    inbox.keep_new()  # while it lingers
    until(lambda: inbox.facts == before + 4, 60)
    until(lambda: states(desk.api, since) == ["Completed"], 60)
    [run] = runs_since(desk.api, since)
    assert "listener" not in run["tags"]
    assert figures_of(desk.api, run)["new events"] == 4
    ended = httpx.get(f"{desk.api.url}/flow_runs/{left}", timeout=10).json()["state"]
    assert ended["name"] == "Crashed"
    assert "Its listener ended" in ended["message"]


def test_nothing_to_do_is_done_at_once(desk: Installation, inbox: Inbox) -> None:
    """A sweep of an empty inbox ends without waiting for more, and says so."""
    assert inbox.waiting == 0
    with environment({"DATABASE_URL": desk.url}):
        began = time.monotonic()
        run = desk.run(process_inbox)
    assert time.monotonic() - began < 9  # the silence it would wait for is 10
    assert (run.state, run.message) == ("Completed", "nothing waited")
    assert figures_of(desk.api, {"id": str(run.flow_run_id)})["deliveries"] == 0


def test_prefect_goes_away_and_comes_back(
    desk: Installation, inbox: Inbox, deployment: UUID, home: Path
) -> None:
    """In mid-run: the work goes on, and the run is closed when Prefect is back. What had no run
    is reported by one then. No delivery waited, and each is told of once."""
    with (
        passage(urlsplit(desk.api.url).port or 0) as way,
        listening(desk.url, home, *CALM, api_url=f"http://127.0.0.1:{way.port}/api") as one,
    ):
        warm(one, inbox)
        since, before = moment(), inbox.facts
        inbox.keep_new(2)
        until(lambda: states(desk.api, since) == ["Running"], 30)
        way.shut()
        inbox.keep_new(3)
        until(lambda: inbox.facts == before + 5)
        until(lambda: one.said.count("(ended by silence)") == 2, 30)
        inbox.keep_new(4)
        until(lambda: inbox.facts == before + 9)
        until(lambda: one.figure("shifts_without_run_total") == 1, 30)
        way.open()
        until(lambda: states(desk.api, since) == ["Completed", "Completed"], 30)
    cut, late = sorted(runs_since(desk.api, since), key=lambda run: "later" in run["name"])
    assert cut["state"]["message"].endswith("(closed when Prefect was back)")
    assert figures_of(desk.api, cut)["new events"] == 5
    assert late["name"].endswith(" (reported later)")
    assert "processed without a run while Prefect was away" in late["state"]["message"]
    until(lambda: figures_of(desk.api, late)["new events"] == 4)
    assert one.said.count("Prefect is away") == one.said.count("Prefect is back") == 1


def test_a_listeners_work_stands_as_runs_of_the_deployment(
    desk: Installation, inbox: Inbox, listener: Listener, worker: Service, deployment: UUID
) -> None:
    """Open while events come, closed by silence, with one table; no worker takes them up."""
    since, before = moment(), inbox.facts
    for _ in range(2):
        for _ in range(4):
            inbox.keep_new(2)
            time.sleep(0.4)
            if inbox.facts > before:
                until(lambda: listener.figure("run_open") == 1)
        until(lambda: listener.figure("run_open") == 0)
    until(lambda: states(desk.api, since) == ["Completed", "Completed"])
    for run in runs_since(desk.api, since):
        assert re.fullmatch(r"process-inbox/\d\d:\d\d", run["name"])
        assert run["deployment_id"] == str(deployment)
        assert f"listener:{listener.name}" in run["tags"]
        assert run["infrastructure_pid"] is None  # a worker would have left its process here
        told = figures_of(desk.api, run)
        assert (told["deliveries"], told["new events"], told["parked"]) == (8, 8, 0)
        assert run["state"]["message"].startswith("8 deliveries in ")
        assert run["total_run_time"] > 1.5
    assert inbox.facts == before + 16


def test_with_a_listener_nobody_rings_for_a_worker(
    desk: Installation, inbox: Inbox, listener: Listener, url: str, home: Path
) -> None:
    """A real gateway looks at the inbox all the while: no event, and no run but the listener's."""
    since = moment()
    address = f"http://127.0.0.1:{(port := processes.free_port(0))}"
    given = {"DATABASE_URL": url, "PREFECT_API_URL": desk.api.url, "GATEWAY_PORT": str(port),
             "SALESBRAIN_HOME": str(home)}  # fmt: skip
    command = (sys.executable, "-m", "webhook_gateway")
    record, process = service.launch(
        gateway := Service("gateway", command, given, address, f"{address}/health"), home, PROJECT
    )
    try:
        service.wait_ready(gateway, process, home)
        for _ in range(20):
            inbox.keep_new()
            time.sleep(0.4)
    finally:
        service.stop(record, home)
    assert waiting_events(desk.api, since) == []
    assert all("listener" in run["tags"] for run in runs_since(desk.api, since))


def test_the_run_of_a_killed_listener_is_closed(
    desk: Installation, inbox: Inbox, listener: Listener, deployment: UUID, home: Path
) -> None:
    """After kill -9 its run is crashed by whoever looks next; those of the living stay open."""
    since, before, kept = moment(), inbox.facts, 0
    with listening(desk.url, home, api_url=desk.api.url) as victim:
        victim.until_listening()
        while not (victim.figure("run_open") and listener.figure("run_open")):
            inbox.keep_new()
            kept += 1
        victim.process.kill()
        victim.process.wait()
        for _ in range(5):  # the other one goes on
            inbox.keep_new()
            kept += 1
        assert asyncio.run(closed(deployment, desk.url)) == 1
    # The living one's run may have begun before `since`, or may have ended by now.
    assert sorted(set(states(desk.api, since)) - {"Running", "Completed"}) == ["Crashed"]
    until(lambda: inbox.facts == before + kept)
    until(lambda: set(states(desk.api, since)) <= {"Completed", "Crashed"})
    [crashed] = [run for run in runs_since(desk.api, since) if run["state"]["name"] == "Crashed"]
    assert f"listener:{victim.name}" in crashed["tags"]
    assert "Nothing is lost" in crashed["state"]["message"]
    assert asyncio.run(closed(deployment, desk.url)) == 0


async def closed(deployment: UUID, url: str) -> int:
    """How many runs of dead listeners were closed."""
    async with get_client() as client:
        return await close_dead_runs(client, deployment, url, doubt_s=0.2)


def test_a_sweep_beside_a_listener_leaves_at_once(
    desk: Installation, inbox: Inbox, listener: Listener
) -> None:
    """It takes what waits and no worker's time, though more comes all the while."""
    with environment({"DATABASE_URL": desk.url}), coming(inbox):
        began = time.monotonic()
        run = desk.run(process_inbox)
    assert time.monotonic() - began < 9  # the silence it would wait for is 10
    assert run.state == "Completed"
    until(lambda: inbox.waiting == 0)


@contextmanager
def coming(inbox: Inbox) -> Iterator[None]:
    """A delivery each 20 ms."""
    over = threading.Event()

    def send() -> None:
        while not over.wait(0.02):
            inbox.keep_new()

    sender = threading.Thread(target=send)
    sender.start()
    try:
        yield
    finally:
        over.set()
        sender.join()


def open_run(api: Api, deployment: UUID, listener: str) -> str:
    """A run as a listener of this name opens it."""
    given = {"state": {"type": "PENDING"}, "tags": tags_of(Name(listener))}
    made = httpx.post(f"{api.url}/deployments/{deployment}/create_flow_run", json=given, timeout=10)
    return str(made.raise_for_status().json()["id"])


def ring(api: Api) -> None:
    """What a gateway sends when the oldest delivery has waited for over 5 s."""
    event = {
        "id": str(uuid4()),
        "occurred": moment(),
        "event": INBOX_WAITING,
        "resource": {"prefect.resource.id": "salesbrain.inbox"},
        "payload": {"depth": 3},
    }
    httpx.post(f"{api.url}/events", json=[event], timeout=10).raise_for_status()


def waiting_events(api: Api, since: str) -> list[Json]:
    wanted = {"event": {"name": [INBOX_WAITING]}, "occurred": {"since": since}}
    return list(api.ask("events", filter=wanted, limit=50)["events"])
