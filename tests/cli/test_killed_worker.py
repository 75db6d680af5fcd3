"""kill -9 of a worker and its run: nothing may stay Running, no slot taken, for 5 minutes."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from cli.local import prefect_server, service, stack
from cli.local.service import Service

PROJECT = Path(__file__).resolve().parents[2]
SAMPLE = Path(__file__).with_name("sample_prefect.yaml")
DEPLOY = "import asyncio, sys; from pathlib import Path; from cli.local.deployments import deploy; "
DEPLOY += "asyncio.run(deploy(Path(sys.argv[1])))"
LIMIT_SECONDS = 300


@pytest.mark.skipif(
    not os.environ.get("SALESBRAIN_SLOW_TESTS"), reason="4 minutes: SALESBRAIN_SLOW_TESTS=1 runs it"
)
def test_killed_run_is_crashed_and_its_slot_free_within_five_minutes(home: Path) -> None:
    """Heartbeats, the automations of prefect.yaml and leases end it, with no help; and a run
    that its worker took and never started is ended, too."""
    server = prefect_server.describe(home)
    environment = prefect_server.client_environment(home, f"{server.url}/api")
    environment["PYTHONPATH"] = str(PROJECT)  # the sample flows are not installed
    _, process = service.launch(server, home, PROJECT)
    service.wait_ready(server, process, home)
    deploying = Service("deploy", (sys.executable, "-c", DEPLOY, str(SAMPLE)), environment)
    assert service.launch(deploying, home, PROJECT)[1].wait(60) == 0
    api = httpx.Client(base_url=f"{server.url}/api", timeout=60)
    greet = api.get("/deployments/name/greet/greet").json()
    submitting = {"state": {"type": "PENDING", "name": "Submitting"}}
    stuck = api.post(f"/deployments/{greet['id']}/create_flow_run", json=submitting).json()
    never_began = _reader(api, f"/flow_runs/{stuck['id']}", "state_type")
    own = stack.worker(home)
    worker = Service("prefect-worker", own.command, {**own.environment, **environment})
    worker_pid = service.launch(worker, home, PROJECT)[0].pid

    deployment = api.get("/deployments/name/linger/linger").json()
    run = api.post(f"/deployments/{deployment['id']}/create_flow_run", json={}).json()
    state_of = _reader(api, f"/flow_runs/{run['id']}", "state_type")
    limit = deployment["global_concurrency_limit"]["id"]
    slots_of = _reader(api, f"/v2/concurrency_limits/{limit}", "active_slots")
    _wait(lambda: state_of() == "RUNNING" and slots_of() == 1, 90)
    time.sleep(2)

    victims = psutil.Process(worker_pid).children(recursive=True)
    for victim in (psutil.Process(worker_pid), *victims):
        victim.kill()
    crashed = _wait(lambda: state_of() == "CRASHED", LIMIT_SECONDS)
    free = crashed + _wait(lambda: slots_of() == 0, LIMIT_SECONDS - crashed)
    never = free + _wait(lambda: never_began() == "CRASHED", LIMIT_SECONDS - free)
    sys.stdout.write(
        f"crashed after {crashed:.0f} s, slot free after {free:.0f} s; "
        f"the one that never began crashed after {never:.0f} s\n"
    )


def _reader(api: httpx.Client, path: str, field: str) -> Callable[[], Any]:
    return lambda: api.get(path).raise_for_status().json()[field]


def _wait(condition: Callable[[], bool], seconds: float) -> float:
    """Seconds until the condition holds; fails when it does not in time."""
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < seconds, "it did not happen in time"
        time.sleep(0.5)
    return time.monotonic() - began
