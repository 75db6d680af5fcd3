"""One world for the session; each test has its own application over it."""

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from sandbox.application import Sandbox, create_app
from sandbox.keys import NORTHWIND_KEY
from sandbox.routes import ROUTES
from sandbox.world import World, build_world

LOOP = asyncio.new_event_loop()
BASE = "http://sandbox.example/api/v2"


class Direct(httpx.BaseTransport):
    """Calls the application in this thread: no socket, no other thread."""

    def __init__(self, app: Sandbox) -> None:
        self._asgi = httpx.ASGITransport(app)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return LOOP.run_until_complete(self._answer(request))

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        sent = httpx.Request(
            request.method, request.url, headers=request.headers, content=request.read()
        )
        answer = await self._asgi.handle_async_request(sent)
        return httpx.Response(
            answer.status_code, headers=answer.headers, content=await answer.aread()
        )


def client_of(app: Sandbox, key: str | None = NORTHWIND_KEY, **headers: str) -> httpx.Client:
    """A client that speaks with a key's rights."""
    given = {"user-agent": "sandbox-tests/1", **headers}
    if key is not None:
        given["authorization"] = f"Bearer {key}"
    return httpx.Client(transport=Direct(app), base_url=BASE, headers=given)


def swept(client: httpx.Client, path: str, **params: Any) -> list[dict[str, Any]]:
    """Every item of a list, page by page, by GET."""
    return [item for page in pages(client, path, **params) for item in page["items"]]


def pages(client: httpx.Client, path: str, **params: Any) -> Iterator[dict[str, Any]]:
    """Every page of a list, the empty one at the end included."""
    while True:
        page = client.get(f"{BASE}{path}", params=params).json()
        yield page
        if "next_starting_after" not in page:
            return
        params["starting_after"] = page["next_starting_after"]


def leads_of(client: httpx.Client, **body: Any) -> list[dict[str, Any]]:
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
def northwind(app: Sandbox) -> httpx.Client:
    return client_of(app)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it aloud when the operations could not be held against the published document."""
    if any("INSTANTLY_OPENAPI" in str(r.longrepr) for r in terminalreporter.getreports("skipped")):
        terminalreporter.write_line(
            f"sandbox: {len(ROUTES)} operations NOT checked against Instantly's OpenAPI document "
            "(set INSTANTLY_OPENAPI)"
        )
