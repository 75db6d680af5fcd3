"""Our requests against Instantly's own document: by reading it, and by a mock made from it.

The document is found by INSTANTLY_OPENAPI or beside the project; the mock is npm's
@stoplight/prism-cli, found on the PATH or by PRISM. What is missing is skipped, and said.
"""

import asyncio
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from tasks.clients.instantly import InstantlyClient, Operation, operations
from tasks.clients.instantly.errors import BadRequest, UnreadableAnswer
from tasks.clients.instantly.operations import PREFIX
from tasks.fetch import fetch_pages
from tasks.lanes import Plan
from tasks.plans import SWEEPS, Step
from tasks.streams.emails import EMAILS
from tasks.streams.stream import Lane
from tests.tasks.clients.scripted import Turns
from tests.tasks.desk import Desk

DOCUMENT = Path(
    os.environ.get("INSTANTLY_OPENAPI")
    or Path(__file__).parents[4] / "shared" / "instantly" / "openapi-core.json"
)
PRISM = os.environ.get("PRISM") or shutil.which("prism")
OPERATIONS = {
    name: value for name, value in vars(operations).items() if isinstance(value, Operation)
}
READ_BY_POST = ("/leads/list", "/accounts/warmup-analytics")
STEPS = [step for steps in SWEEPS.values() for step in steps]
MAILS = (
    Lane("new", query={"sort_order": "asc", "min_timestamp_created": "2026-03-01T00:00:00.000Z"}),
    Lane("old", query={"sort_order": "desc", "max_timestamp_created": "2026-03-01T00:00:00.000Z"}),
)

needs_document = pytest.mark.skipif(
    not DOCUMENT.exists(),
    reason=f"{len(OPERATIONS)} operations not compared: set INSTANTLY_OPENAPI to the document",
)
needs_mock = pytest.mark.skipif(
    PRISM is None or not DOCUMENT.exists(),
    reason=f"{len(STEPS)} readings not tried on a mock: npm install -g @stoplight/prism-cli",
)


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(DOCUMENT.read_text())
    return loaded


def described(document: dict[str, Any], operation: Operation) -> dict[str, Any]:
    for path, methods in document["paths"].items():
        if re.sub(r"{\w+}", "{}", path) == PREFIX + re.sub(r"{\w+}", "{}", operation.path):
            found: dict[str, Any] = methods[operation.method.lower()]
            return found
    raise AssertionError(f"the document has no {operation.path}")


@needs_document
@pytest.mark.parametrize("name", OPERATIONS)
def test_the_document_has_the_operation(document: dict[str, Any], name: str) -> None:
    """Method, path, and the scope that a key needs, where one is stated."""
    operation = OPERATIONS[name]
    text = described(document, operation).get("description", "")
    stated = set(re.findall(r"`([a-z_-]+:[a-z]+)`", text.partition("following scopes")[2]))
    if operation.scope is None:
        assert stated == set()
    else:
        assert operation.scope in stated


@needs_document
@pytest.mark.parametrize("name", OPERATIONS)
def test_only_a_list_by_post_is_a_read_by_post(name: str) -> None:
    """What may be repeated changes nothing at Instantly."""
    operation = OPERATIONS[name]
    reads = operation.method == "GET" or operation.path in READ_BY_POST
    assert operation.is_write is not reads


@dataclass
class Noticing(httpx.AsyncBaseTransport):
    """Real HTTP to the mock, and what the mock has against each request."""

    inner: httpx.AsyncHTTPTransport = field(default_factory=httpx.AsyncHTTPTransport)
    requests: list[httpx.Request] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await self.inner.handle_async_request(request)
        self.requests.append(request)
        complaints = json.loads(answer.headers.get("sl-violations", "[]"))
        self.violations += [
            f"{request.method} {request.url.path}: {one['location']} {one['message']}"
            for one in complaints
            if one["location"][0] == "request"
        ]
        return answer

    async def aclose(self) -> None:
        await self.inner.aclose()


@pytest.fixture(scope="module")
def mock() -> Iterator[str]:
    """The address of a mock of Instantly's document."""
    assert PRISM is not None
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [PRISM, "mock", "--host", "127.0.0.1", "--port", str(port), str(DOCUMENT)]
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(300):
            try:
                httpx.get(address, timeout=1)
                break
            except httpx.TransportError:
                time.sleep(0.1)
        yield address
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)


@pytest.fixture
def planned(knowing: Desk) -> Sequence[tuple[Step, Plan]]:
    """Every reading of every kind: of the first time, and of the next day."""
    knowing.sync("accounts")
    today = date(2026, 3, 2)

    async def plans(site: Any) -> list[tuple[Step, Plan]]:
        return [
            (step, await step.plan(site, today, last))
            for step in STEPS
            for last in (None, date(2026, 3, 1))
        ]

    return knowing.at(plans)


async def two_pages(
    client: InstantlyClient, step: Step, lane: Lane, *, cursor: str | None
) -> AsyncIterator[object]:
    """The first page and the one its cursor leads to; the mock's cursor leads to itself."""
    try:
        async for page in fetch_pages(client, step.streams[0], lane, cursor=cursor, number=0):
            yield page
    except UnreadableAnswer as error:
        assert "does not move" in str(error)  # noqa: PT017 - the mock's cursor is always the same


@needs_mock
def test_a_mock_of_the_document_accepts_our_requests(
    mock: str, planned: Sequence[tuple[Step, Plan]], knowing: Desk
) -> None:
    """Each lane of each stream, with and without a cursor: the mock has nothing against it."""
    noticing = Noticing()
    access = replace(knowing.place().access, base_url=mock)
    mails = Step((EMAILS,))

    async def ask() -> None:
        async with InstantlyClient(access, Turns(), transport=noticing) as client:
            for step, plan in [*planned, (mails, Plan(MAILS))]:
                for lane in plan.lanes[:4]:
                    pages = [page async for page in two_pages(client, step, lane, cursor=None)]
                    assert pages, step.name

    asyncio.run(ask())
    assert noticing.violations == []
    asked = {re.sub(r"[^/]+@[^/]+", "{}", request.url.path) for request in noticing.requests}
    assert len(asked) == len({step.streams[0].operation.path for step in [*STEPS, mails]})
    assert {request.headers["user-agent"] for request in noticing.requests} != set()


@needs_mock
def test_the_mock_would_notice(mock: str, knowing: Desk) -> None:
    """A page that is too large, in a query or a body, is refused: the test above can fail."""
    access = replace(knowing.place().access, base_url=mock)

    async def ask() -> None:
        async with InstantlyClient(access, Turns()) as client:
            with pytest.raises(BadRequest):
                await client.call(operations.LIST_CAMPAIGNS, query={"limit": 1000})
            with pytest.raises(BadRequest):
                await client.call(operations.LIST_LEADS, body={"limit": 1000})

    asyncio.run(ask())


@needs_document
def test_every_parameter_is_one_of_the_document(
    document: dict[str, Any], planned: Sequence[tuple[Step, Plan]]
) -> None:
    """A wrong name is silently ignored by Instantly and would return everybody's rows."""
    for step, plan in [*planned, (Step((EMAILS,)), Plan(MAILS))]:
        operation = step.streams[0].operation
        known = described(document, operation)
        queries = {p["name"] for p in known.get("parameters", []) if p["in"] == "query"}
        body = known.get("requestBody", {}).get("content", {}).get("application/json", {})
        fields = set(body.get("schema", {}).get("properties", {}))
        paging = {"limit", "starting_after"} if step.streams[0].is_paged else set()
        for lane in plan.lanes:
            assert set(lane.query) <= queries, step.name
            assert set(lane.body or {}) <= fields, step.name
            assert paging <= (fields if operation.page_in_body else queries), step.name
