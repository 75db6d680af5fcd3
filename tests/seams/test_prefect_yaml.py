"""prefect.yaml against the flows and events that it names."""

import importlib
import inspect
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from prefect import Flow

from domain import events

ROOT = Path(__file__).parents[2]
FILE: dict[str, Any] = yaml.safe_load((ROOT / "prefect.yaml").read_text())
DEPLOYMENTS: list[dict[str, Any]] = FILE["deployments"]
OURS = {
    name: value
    for name, value in vars(events).items()
    if isinstance(value, str) and value.startswith(("salesbrain.", "instantly."))
}


def named(deployment: dict[str, Any]) -> str:
    return str(deployment["name"])


def flow_of(deployment: dict[str, Any]) -> Flow[Any, Any]:
    module, _, name = deployment["entrypoint"].rpartition(".")
    found = getattr(importlib.import_module(module), name)
    assert isinstance(found, Flow)
    return found


def triggers() -> list[dict[str, Any]]:
    automations = FILE.get("automations", [])
    return [
        *(trigger for d in DEPLOYMENTS for trigger in d.get("triggers", [])),
        *(automation["trigger"] for automation in automations),
    ]


@pytest.mark.parametrize("deployment", DEPLOYMENTS, ids=named)
def test_one_word_through_all_floors(deployment: dict[str, Any]) -> None:
    """The entry point imports and is a flow; file, function, flow and deployment share a name."""
    flow = flow_of(deployment)
    word = deployment["name"].replace("-", "_")
    assert deployment["entrypoint"] == f"flows.{word}.{word}"
    assert flow.name == deployment["name"]
    assert flow.fn.__name__ == word


@pytest.mark.parametrize("deployment", DEPLOYMENTS, ids=named)
def test_parameters_are_those_of_the_flow(deployment: dict[str, Any]) -> None:
    """What is set exists, and what the flow needs and has no default for is set."""
    expected = inspect.signature(flow_of(deployment).fn).parameters
    given = set(deployment.get("parameters") or {})
    assert given <= set(expected)
    assert {n for n, p in expected.items() if p.default is inspect.Parameter.empty} <= given


@pytest.mark.parametrize("deployment", DEPLOYMENTS, ids=named)
def test_a_deployment_says_what_it_is(deployment: dict[str, Any]) -> None:
    """A description, tags, the pool, at most one run at a time, and something that starts it.

    Of process-inbox each listener has one, and none of them may wait for another.
    """
    assert deployment["description"].endswith(".")
    assert deployment["tags"]
    assert deployment["work_pool"] == {"name": "salesbrain"}
    if deployment["name"] == "process-inbox":
        assert "concurrency_limit" not in deployment
    else:
        assert deployment["concurrency_limit"]["limit"] == 1
    assert deployment.get("schedules") or deployment.get("triggers")
    for schedule in deployment.get("schedules", []):
        assert schedule["timezone"] == "UTC"


@pytest.mark.parametrize("deployment", DEPLOYMENTS, ids=named)
def test_each_parameter_has_a_sentence_in_the_form(deployment: dict[str, Any]) -> None:
    """Prefect's UI takes the descriptions from the docstring."""
    flow = flow_of(deployment)
    for name, described in flow.parameters.properties.items():
        assert described.get("description"), name
    assert inspect.getdoc(flow.fn)


def test_every_flow_of_a_file_is_deployed() -> None:
    """A flow in flows/ that no deployment names would never run; what is shared is no flow file."""
    deployed = {deployment["entrypoint"].split(".")[1] for deployment in DEPLOYMENTS}
    shared = {"__init__", "every_workspace", "one_workspace"}
    assert {path.stem for path in (ROOT / "flows").glob("*.py")} == deployed | shared


def test_events_are_constants_of_the_domain() -> None:
    """The name that a flow emits and the one that a trigger waits for are the same word."""
    waited = {
        name
        for trigger in triggers()
        for name in [*trigger.get("expect", []), *trigger.get("after", [])]
        if not name.startswith("prefect.")
    }
    assert waited
    assert waited <= set(OURS.values())


def test_events_are_emitted_by_somebody() -> None:
    """Each event is emitted somewhere by its constant."""
    sources = "\n".join(
        path.read_text()
        for room in ("tasks", "flows", "webhook_gateway")
        for path in (ROOT / room).rglob("*.py")
    )
    for name, value in OURS.items():
        assert re.search(rf"\b{name}\b", sources), name
        assert f'"{value}"' not in sources


def test_no_schedule_and_no_trigger_stands_in_python() -> None:
    """All of it is in prefect.yaml, where people look for it."""
    for path in (ROOT / "flows").glob("*.py"):
        text = path.read_text()
        assert ".serve(" not in text
        assert ".deploy(" not in text
        assert "cron" not in text.lower()
