"""Every operation of the sandbox against Instantly's own OpenAPI document."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sandbox.application import create_app
from sandbox.call import Route
from sandbox.differences import DIFFERENCES
from sandbox.routes import ROUTES
from sandbox.world import World
from tests.sandbox.conftest import BASE, client_of
from tests.sandbox.operations import call_for, known

DOCUMENT = Path(
    os.environ.get("INSTANTLY_OPENAPI")
    or Path(__file__).parents[3] / "shared" / "instantly" / "openapi-core.json"
)
pytestmark = pytest.mark.skipif(
    not DOCUMENT.exists(),
    reason=f"{len(ROUTES)} operations not checked: set INSTANTLY_OPENAPI to the OpenAPI document",
)


def _name(route: Route) -> str:
    return f"{route.method} {route.path}"


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(DOCUMENT.read_text())
    return loaded


def _operation(document: dict[str, Any], route: Route) -> dict[str, Any]:
    found: dict[str, Any] = document["paths"]["/api/v2" + route.path][route.method.lower()]
    return found


def _complaints(document: dict[str, Any], route: Route, status: int, body: Any) -> set[str]:
    """What the document has against an answer, without the values in it."""
    responses = _operation(document, route)["responses"]
    if str(status) not in responses:
        return {f"status {status} is not among {', '.join(responses)}"}
    content = responses[str(status)].get("content", {}).get("application/json")
    if content is None or body is None:
        return set()
    schema = content["schema"] | {"components": document["components"]}
    out = set()
    for error in Draft202012Validator(schema).iter_errors(body):
        place = re.sub(r"\d+", "*", error.json_path)
        out.add(f"{place}: {error.validator} ({str(error.message)[:160]})")
    return out


def complaints_about(method: str, path: str, body: Any) -> set[str]:
    """What the document has against an answer that is no listed difference."""
    route = next(r for r in ROUTES if (r.method, r.path) == (method, path))
    listed = [d.what for d in DIFFERENCES if d.operation == _name(route)]
    found = _complaints(json.loads(DOCUMENT.read_text()), route, 200, body)
    return {c for c in found if not any(what in c for what in listed)}


@pytest.mark.parametrize("route", ROUTES, ids=_name)
def test_answers_are_what_the_document_promises(
    world: World, document: dict[str, Any], route: Route
) -> None:
    """Path, status, body and query of each operation, but for the differences listed."""
    client = client_of(create_app(world, limits=False))
    path, arguments = call_for(known(client), route.method, route.path)
    answer = client.request(route.method, BASE + path, **arguments)
    assert answer.status_code < 300, answer.text
    body = answer.json() if "json" in answer.headers["content-type"] and answer.content else None
    complaints = _complaints(document, route, answer.status_code, body)
    listed = [d.what for d in DIFFERENCES if d.operation == _name(route)]
    assert {c for c in complaints if not any(what in c for what in listed)} == set()
    assert [what for what in listed if not any(what in c for c in complaints)] == []
    named = {p["name"] for p in _operation(document, route).get("parameters", [])}
    assert set(arguments.get("params", {})) <= named


@pytest.mark.parametrize("route", ROUTES, ids=_name)
def test_scopes_are_those_the_document_states(document: dict[str, Any], route: Route) -> None:
    """A key needs what the operation's description says, and nothing where it says nothing."""
    text = _operation(document, route).get("description", "")
    stated = set(re.findall(r"`([a-z_-]+:[a-z]+)`", text.partition("following scopes")[2]))
    if route.scope is None:
        assert stated == set()
    else:
        resource, action = route.scope.split(":")
        assert {route.scope, f"{resource}:all"} <= stated | {f"all:{action}"}


def test_every_listed_difference_names_an_operation() -> None:
    """The table of differences speaks of operations the sandbox has."""
    assert {d.operation for d in DIFFERENCES} <= {_name(r) for r in ROUTES}
