"""The Prefect server of this machine: started, deployed to, run against, all for real."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from cli.local import prefect_server, service
from cli.local.service import Service

PROJECT = Path(__file__).resolve().parents[2]
SAMPLE = Path(__file__).with_name("sample_prefect.yaml")
PROGRAM = """
import asyncio, json, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from prefect.client.orchestration import get_client
from prefect.states import Pending, Scheduled
from cli.local.deployments import deploy
from cli.local.leftover_runs import settle_leftovers
from cli.local.warm import flush, run_deployment_here

async def main():
    deployed = [await deploy(Path(sys.argv[1])) for _ in range(2)]
    wanted = (("greet", {"name": "Bo"}), ("stumble", None))
    outcomes = [await run_deployment_here(name, given) for name, given in wanted]
    try:
        await run_deployment_here("nothing")
    except Exception as error:
        missing = f"{type(error).__name__}: {error}"
    await flush()
    past = datetime.now(UTC) - timedelta(hours=1)
    async with get_client() as client:
        greet = await client.read_deployment_by_name("greet/greet")
        for state in (Pending(), Scheduled(scheduled_time=past)):
            await client.create_flow_run_from_deployment(greet.id, state=state)
    settled = [await settle_leftovers() for _ in range(2)]
    print(json.dumps({
        "deployments": [d.deployments for d in deployed],
        "automations": deployed[0].automations,
        "runs": [[o.flow_run_name, o.state, o.is_completed, o.message, o.result] for o in outcomes],
        "missing": missing,
        "settled": [[s.missed, s.cut_off, str(s)] for s in settled],
    }))

asyncio.run(main())
"""


@pytest.fixture(scope="module")
def server(module_home: Path) -> Iterator[Service]:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(("127.0.0.1", prefect_server.PORT))
            taken.listen()
        except OSError:
            pass  # somebody else has it: just as good
        described = prefect_server.describe(module_home)
        _, process = service.launch(described, module_home, PROJECT)
        service.wait_ready(described, process, module_home)
        yield described


@pytest.fixture(scope="module")
def done(server: Service, module_home: Path) -> dict[str, Any]:
    """What one program that deploys twice and runs two deployments here has to say."""
    environment = prefect_server.client_environment(module_home, f"{server.url}/api")
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(SAMPLE)], capture_output=True, text=True,
        env={**os.environ, **environment}, cwd=PROJECT, check=False, timeout=120,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    said: dict[str, Any] = json.loads(result.stdout.splitlines()[-1])
    return said


def ask(server: Service, path: str, body: dict[str, Any] | None = None) -> Any:
    answer = httpx.post(f"{server.url}/api{path}", json=body or {}, timeout=10)
    return answer.raise_for_status().json()


def test_a_taken_port_is_passed_over(server: Service) -> None:
    """With 4200 taken the server answers on another port, and only on this machine."""
    assert server.url is not None
    assert not server.url.endswith(":4200")
    assert server.url.startswith("http://127.0.0.1:")


def test_the_whole_file_is_applied(server: Service, done: dict[str, Any]) -> None:
    """Schedules, parameters, tags, limits, descriptions, forms and triggers all arrive."""
    found = {d["name"]: d for d in ask(server, "/deployments/filter")}
    greet = found["greet"]
    assert greet["description"] == "Greets every minute."
    assert greet["parameters"] == {"name": "Ada"}
    assert greet["tags"] == ["sample"]
    assert greet["schedules"][0]["schedule"]["interval"] == 60
    assert greet["global_concurrency_limit"]["limit"] == 1
    assert greet["work_pool_name"] == "salesbrain"
    form = greet["parameter_openapi_schema"]["properties"]["name"]
    assert form["description"] == "Whom to greet."
    names = {automation["name"] for automation in ask(server, "/automations/filter")}
    assert names == {"stumble__automation_1", *done["automations"]}
    assert len(done["automations"]) >= 1


def test_applying_twice_changes_nothing(server: Service, done: dict[str, Any]) -> None:
    """The second time finds the same deployments and automations."""
    first, second = done["deployments"]
    assert first == second == ["greet", "stumble", "linger"]
    assert len(ask(server, "/deployments/filter")) == 3
    assert len(ask(server, "/automations/filter")) == 1 + len(done["automations"])


def test_runs_here_are_runs_of_their_deployment(server: Service, done: dict[str, Any]) -> None:
    """A warm run has its deployment, its name, its state, its result and its logs."""
    assert done["runs"][0] == ["greet/Bo", "Completed", True, "", "hello Bo"]
    runs = ask(server, "/flow_runs/filter", {"flow_runs": {"name": {"any_": ["greet/Bo"]}}})
    assert len(runs) == 1
    assert runs[0]["deployment_id"] is not None
    assert runs[0]["work_pool_name"] == "salesbrain"
    logs = ask(server, "/logs/filter", {"logs": {"flow_run_id": {"any_": [runs[0]["id"]]}}})
    assert any("Finished in state Completed" in log["message"] for log in logs)


def test_a_failed_run_says_why(done: dict[str, Any]) -> None:
    """The failure is an outcome with the reason, not an exception."""
    _, state, completed, message, _ = done["runs"][1]
    assert (state, completed) == ("Failed", False)
    assert "the floor was wet" in message


def test_an_unknown_deployment_is_one_sentence(done: dict[str, Any]) -> None:
    """It says which, and what creates it."""
    assert done["missing"].startswith("CommandError: The deployment nothing/nothing does not exist")


def test_leftovers_of_an_earlier_stack_are_settled(done: dict[str, Any]) -> None:
    """A run that was cut off ends as crashed and a missed one goes; the second time finds none."""
    said = "1 run missed while nothing ran and dropped; "
    said += "1 run cut off earlier and marked as crashed"
    assert done["settled"] == [[1, 1, said], [0, 0, ""]]


def test_slots_are_free_after_the_runs(server: Service, done: dict[str, Any]) -> None:
    """Neither a warm run nor a settled one keeps its deployment's concurrency slot."""
    assert done["runs"]
    limits = ask(server, "/v2/concurrency_limits/filter")
    assert {limit["active_slots"] for limit in limits} == {0}


def test_scheduled_runs_really_appear(server: Service, done: dict[str, Any]) -> None:
    """The scheduler works with the pinned packages: with some, it only logs an error."""
    assert done["deployments"]
    wanted = {"flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}}}
    for _ in range(60):
        if ask(server, "/flow_runs/count", wanted):
            return
        time.sleep(0.5)
    pytest.fail("no run was scheduled within 30 s")


def test_keeping_is_switched_on(server: Service) -> None:
    """Runs and events are vacuumed, and slots' leases survive a restart of the server."""
    answer = httpx.get(f"{server.url}/api/admin/settings", timeout=10).raise_for_status().json()
    vacuum = answer["server"]["services"]["db_vacuum"]
    assert set(vacuum["enabled"]) == {"events", "flow_runs"}
    assert answer["server"]["events"]["retention_period"] == "P7D"
    assert answer["server"]["concurrency"]["lease_storage"].endswith("filesystem")
    assert answer["server"]["analytics_enabled"] is False
