"""One world for the session; each test has its own application over it."""

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from sandbox.application import Sandbox, create_app
from sandbox.keys import NORTHWIND_KEY
from sandbox.world import World, build_world

BASE = "http://sandbox.example/api/v2"


def client_of(app: Sandbox, key: str | None = NORTHWIND_KEY, **headers: str) -> TestClient:
    """A client that speaks with a key's rights."""
    given = {"user-agent": "sandbox-tests/1", **headers}
    if key is not None:
        given["authorization"] = f"Bearer {key}"
    return TestClient(app, base_url=BASE, headers=given)


def swept(client: TestClient, path: str, **params: Any) -> list[dict[str, Any]]:
    """Every item of a list, page by page, by GET."""
    return [item for page in pages(client, path, **params) for item in page["items"]]


def pages(client: TestClient, path: str, **params: Any) -> Iterator[dict[str, Any]]:
    """Every page of a list, the empty one at the end included."""
    while True:
        page = client.get(f"{BASE}{path}", params=params).json()
        yield page
        if "next_starting_after" not in page:
            return
        params["starting_after"] = page["next_starting_after"]


def leads_of(client: TestClient, **body: Any) -> list[dict[str, Any]]:
    """Every lead a body describes, page by page."""
    found: list[dict[str, Any]] = []
    body = {"limit": 100, **body}
    while True:
        page = client.post(f"{BASE}/leads/list", json=body).json()
        found += page["items"]
        if "next_starting_after" not in page:
            return found
        body["starting_after"] = page["next_starting_after"]


@pytest.fixture(scope="session")
def world() -> World:
    return build_world()


@pytest.fixture
def app(world: World) -> Sandbox:
    return create_app(world, limits=False)


@pytest.fixture
def northwind(app: Sandbox) -> TestClient:
    return client_of(app)
