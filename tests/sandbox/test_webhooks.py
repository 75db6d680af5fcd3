"""Subscriptions, the real test delivery, and the delivery log."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest

from sandbox import payloads
from sandbox.application import Sandbox
from sandbox.keys import NORTHWIND
from sandbox.world.events import Kind
from tests.sandbox.conftest import BASE, swept


class Target:
    """A small HTTP server that keeps what it is sent."""

    def __init__(self, status: int) -> None:
        received: list[tuple[dict[str, str], dict[str, Any]]] = []

        class Door(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                raw = self.rfile.read(int(self.headers["content-length"]))
                received.append(({k.lower(): v for k, v in self.headers.items()}, json.loads(raw)))
                self.send_response(status)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.received = received
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def target(request: pytest.FixtureRequest) -> Iterator[Target]:
    made = Target(getattr(request, "param", 200))
    yield made
    made.server.shutdown()
    made.server.server_close()


def subscribed(client: httpx.Client, url: str, **more: Any) -> dict[str, Any]:
    body = {"target_hook_url": url, "event_type": "all_events", **more}
    answer: dict[str, Any] = client.post(f"{BASE}/webhooks", json=body).json()
    return answer


def test_a_test_delivery_is_really_sent(northwind: httpx.Client, target: Target) -> None:
    """With the headers of the subscription, flat JSON, and an entry in the log."""
    hook = subscribed(northwind, target.url, headers={"X-Shared-Secret": "s3"})
    said = northwind.post(f"{BASE}/webhooks/{hook['id']}/test").json()
    assert (said["success"], said["status_code"]) == (True, 200)
    ((headers, body),) = target.received
    assert headers["x-shared-secret"] == "s3"
    assert headers["user-agent"].startswith("axios/")
    assert body["workspace"] == NORTHWIND
    entry = northwind.get(f"{BASE}/webhook-events", params={"search": target.url}).json()["items"]
    assert [e["payload"] for e in entry] == [body]


@pytest.mark.parametrize("target", [404], indirect=True)
def test_a_refused_test_is_200_with_the_failure_inside(
    northwind: httpx.Client, target: Target
) -> None:
    """As recorded: success false, the target's status, an error text."""
    hook = subscribed(northwind, target.url)
    answer = northwind.post(f"{BASE}/webhooks/{hook['id']}/test")
    assert answer.status_code == 200
    said = answer.json()
    assert said.pop("response_time_ms") >= 0
    assert said == {"success": False, "status_code": 404, "error": "HTTP 404: Not Found"}


def test_a_disabled_webhook_is_resumed(northwind: httpx.Client) -> None:
    """Status -1 with timestamp_error becomes 1 without."""
    broken = next(h for h in northwind.get(f"{BASE}/webhooks").json()["items"] if h["status"] == -1)
    assert "timestamp_error" in broken
    resumed = northwind.post(f"{BASE}/webhooks/{broken['id']}/resume").json()
    assert resumed == {k: v for k, v in broken.items() if k != "timestamp_error"} | {"status": 1}


@pytest.mark.parametrize(
    "wrong",
    [
        {"event_type": "auto_reply_received"},
        {"event_type": "email_clicked"},
        {"target_hook_url": "ftp://x"},
        {"event_type": None},
        {"custom_interest_value": 99},
        {"headers": {"a": 1}},
        {"secret": "x"},
    ],
)
def test_wrong_subscriptions_are_refused(northwind: httpx.Client, wrong: dict[str, Any]) -> None:
    """auto_reply_received cannot be subscribed to, among others."""
    body = {"target_hook_url": "https://x.example/h", "event_type": "email_sent", **wrong}
    assert northwind.post(f"{BASE}/webhooks", json=body).status_code == 400


def test_event_types_lack_two_and_name_the_labels(northwind: httpx.Client) -> None:
    """17 standard ones, the two any-labels, and each custom label."""
    types = northwind.get(f"{BASE}/webhooks/event-types").json()["event_types"]
    ids = [t["id"] for t in types]
    assert sum(t["type"] == "standard" for t in types) == 17
    assert "custom_label_any_positive" in ids
    assert not {"lead_no_show", "supersearch_enrichment_completed"} & set(ids)
    assert "Referral" in [t["label"] for t in types]


def test_the_log_agrees_with_its_summaries(northwind: httpx.Client) -> None:
    """Entries, summary and days count the same; both bounds are inclusive."""
    span = {"from": "2026-11-10", "to": "2026-11-18"}
    events = swept(northwind, "/webhook-events", limit=100, **span)
    summary = northwind.get(f"{BASE}/webhook-events/summary", params=span).json()
    days = northwind.get(f"{BASE}/webhook-events/summary-by-date", params=span).json()["items"]
    failed = [e for e in events if not e["success"]]
    assert summary["total_events"] == len(events) == sum(d["total_events"] for d in days)
    assert summary["failed_events"] == len(failed) > 0
    assert (days[0]["date"], days[-1]["date"]) == ("2026-11-10", "2026-11-18")
    assert swept(northwind, "/webhook-events", limit=100, success="false", **span) == failed


def test_payloads_are_flat_and_name_events_as_instantly_does(app: Sandbox) -> None:
    """link_clicked for clicks, label text for custom labels, the lead's variables at top level."""
    state = app.state
    events = state.snapshot().events
    seen: dict[str, dict[str, Any]] = {}
    for at in range(0, len(events), 7):
        if payloads.event_type(state, at) is not None:
            body = payloads.payload(state, at)
            seen[body["event_type"]] = body
    assert {
        "email_sent",
        "email_opened",
        "link_clicked",
        "reply_received",
        "auto_reply_received",
        "email_bounced",
        "lead_unsubscribed",
        "lead_interested",
        "Referral",
    } <= set(seen)
    for body in seen.values():
        assert not any(isinstance(v, dict | list) for v in body.values())
        assert body["email"] == body["lead_email"]
        assert body.get("step", 1) >= 1
    assert "email_account" not in seen["lead_interested"]
    assert "reply_text" in seen["lead_interested"]
    assert seen["email_sent"]["unibox_url"] is None
    assert "thread_search=thread:" in seen["reply_received"]["unibox_url"]


def test_lost_and_completed_have_no_event(app: Sandbox) -> None:
    """Interest "Lost", completed leads and mails by hand are never delivered."""
    events = app.state.snapshot().events
    for at in range(len(events)):
        silent = events.kind[at] in (Kind.COMPLETED, Kind.MANUAL) or (
            events.kind[at] == Kind.INTEREST and events.value[at] == -3
        )
        if silent:
            assert payloads.event_type(app.state, at) is None
