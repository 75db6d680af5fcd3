"""What those who watch are told: /metrics, /ready, doctor's counts, and the bell."""

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import psycopg
import pytest
from prometheus_client.parser import text_string_to_metric_families

from domain.events import INBOX_WAITING
from tests.gateway.running import Running, gateway, register, wait_for


@pytest.fixture
def registered(fresh_database_url: str) -> str:
    register(fresh_database_url)
    return fresh_database_url


def values(running: Running) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    """Every sample of /metrics, read by Prometheus' own parser."""
    return {
        (sample.name.removeprefix("salesbrain_gateway_"), frozenset(sample.labels.items())): (
            sample.value
        )
        for family in text_string_to_metric_families(running.metrics())
        for sample in family.samples
    }


def sample(running: Running, name: str, **labels: str) -> float | None:
    return values(running).get((name, frozenset(labels.items())))


def age_oldest(database: str, interval: str) -> None:
    """Make what waits older."""
    with psycopg.connect(database) as connection:
        connection.execute(
            "update app.inbox_queue set received_at = received_at - %s::interval", [interval]
        )


def test_each_outcome_is_counted(registered: str, folder: Path) -> None:
    """Received, kept and refused by workspace and reason; sizes and times of commits; what waits
    in the inbox."""
    with gateway(registered, folder) as running:
        for body in (b'{"n": 1}', b'{"n": 2}', b"[]"):
            running.post(body)
        running.post(b'{"n": 3}', workspace="globex")
        running.post(b"{}", secret="wrong")
        assert sample(running, "received_total", workspace="acme") == 3
        assert sample(running, "kept_total", workspace="acme", outcome="stored") == 2
        assert sample(running, "kept_total", workspace="acme", outcome="parked") == 1
        assert sample(running, "kept_total", workspace="globex", outcome="stored") == 1
        assert sample(running, "parked_total", workspace="acme", reason="not_an_object") == 1
        assert sample(running, "refused_total", workspace="", reason="not_authentic") == 1
        assert sample(running, "batch_size_sum") == 4
        assert sample(running, "commit_seconds_count") == 4
        assert sample(running, "direct") == 1
        assert sample(running, "spool_bytes") == 0
        wait_for(lambda: sample(running, "inbox_depth", workspace="acme") == 2, "the depth", 10)
        assert sample(running, "inbox_depth", workspace="globex") == 1
        oldest = sample(running, "inbox_oldest_timestamp_seconds", workspace="acme")
        assert oldest == pytest.approx(datetime.now(UTC).timestamp(), abs=30)


def test_doctor_can_count_after_a_restart(registered: str, folder: Path) -> None:
    """Answers are added up in app.door_counts, at the latest when the gateway ends."""
    for _ in range(2):
        with gateway(registered, folder) as running:
            running.post(b"{}")
            running.post(b"{}", secret="wrong")
            assert running.stop() == 0
    with psycopg.connect(registered) as connection:
        counted = connection.execute(
            "select workspace_id, outcome, sum(count_answers) from app.door_counts "
            "group by 1, 2 order by 1, 2"
        ).fetchall()
    assert counted == [("", "not_authentic", 2), ("acme", "stored", 2)]


def test_ready_until_the_oldest_waits_too_long(registered: str, folder: Path) -> None:
    """Over five minutes: 503 with a word about it, though events are still kept."""
    with gateway(registered, folder) as running:
        running.post(b'{"waits": 1}')
        age_oldest(registered, "4 minutes")
        wait_for(lambda: running.ready()["oldest_waiting_seconds"] > 200, "the age")
        assert running.ready()["ready"] is True
        age_oldest(registered, "2 minutes")
        wait_for(lambda: not running.ready()["ready"], "the alarm")
        answer = running.client.get(running.url + "/ready")
        assert answer.status_code == 503
        assert "listener" in answer.json()["troubles"][0]
        assert running.post(b'{"kept": "all the same"}').status_code == 200
        assert running.client.get(running.url + "/health").status_code == 200


class Prefect(ThreadingHTTPServer):
    """Takes Prefect events over HTTP; with `is_broken`, takes none."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Events)
        self.taken: list[dict[str, Any]] = []
        self.authorized: list[str | None] = []
        self.is_broken = False


class _Events(BaseHTTPRequestHandler):
    server: Prefect

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        assert self.path == "/api/events"
        if not self.server.is_broken:
            self.server.taken += json.loads(content)
            self.server.authorized.append(self.headers["Authorization"])
        self.send_response(500 if self.server.is_broken else 204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """No words on stderr."""


@pytest.fixture
def prefect() -> Iterator[Prefect]:
    server = Prefect()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def address(prefect: Prefect) -> str:
    return f"http://127.0.0.1:{prefect.server_address[1]}/api"


def test_the_bell_rings_when_nobody_drains(registered: str, folder: Path, prefect: Prefect) -> None:
    """One Prefect event when the oldest is older than five seconds, none before, and not one per
    look."""
    with gateway(
        registered, folder, prefect_api_url=address(prefect), prefect_api_key="hush"
    ) as running:
        running.post(b'{"waits": 1}')
        wait_for(lambda: sample(running, "inbox_depth", workspace="acme") == 1, "a look")
        assert prefect.taken == []
        age_oldest(registered, "10 seconds")
        wait_for(lambda: prefect.taken, "the bell")
        (event,) = prefect.taken
        assert event["event"] == INBOX_WAITING
        assert event["resource"] == {"prefect.resource.id": "salesbrain.inbox"}
        assert event["payload"]["depth"] == 1
        assert event["payload"]["oldest_waiting_seconds"] > 5
        assert abs(datetime.fromisoformat(event["occurred"]) - datetime.now(UTC)).seconds < 30
        assert prefect.authorized == ["Bearer hush"]
        age_oldest(registered, "1 minute")
        wait_for(lambda: running.ready()["oldest_waiting_seconds"] > 60, "another look")
        assert len(prefect.taken) == 1


def test_a_bell_that_nobody_hears_is_only_counted(
    registered: str, folder: Path, prefect: Prefect
) -> None:
    """Prefect's trouble is not the door's."""
    prefect.is_broken = True
    with gateway(registered, folder, prefect_api_url=address(prefect)) as running:
        running.post(b'{"waits": 1}')
        age_oldest(registered, "10 seconds")
        wait_for(lambda: sample(running, "bells_failed_total") == 1, "the failure")
        assert running.post(b'{"still": "open"}').status_code == 200


def test_memory_is_small(registered: str, folder: Path) -> None:
    """An idle gateway takes under 120 MB, and so does one with large bodies behind it."""
    import psutil

    with gateway(registered, folder) as running:
        process = psutil.Process(running.process.pid)
        assert process.memory_info().rss < 80e6
        for _ in range(3):
            assert running.post(b'{"x": "' + b"x" * 2**23 + b'"}').status_code == 200
        assert process.memory_info().rss < 120e6
