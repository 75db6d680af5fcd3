"""The listener as a process on a real Postgres, without Prefect: no event waits for a run."""

import asyncio
import contextlib
import http.server
import os
import re
import signal
import statistics
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from cli.local import postgres
from models import migrate
from tasks.listener.deadman import ping
from tasks.listener.figures import Figures
from tasks.process.drained import Drained, Share
from tests.tasks.listening import ROOT, Inbox, Listener, body, listening, until

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A Postgres of our own, since a test kills it."""
    home = tmp_path_factory.mktemp("listen") / ".salesbrain"
    server = postgres.start(home)
    try:
        migrate.upgrade(server.url)
        Inbox(server.superuser_url).prepare()
        yield home
    finally:
        postgres.remove(home)


@pytest.fixture(scope="module")
def url(home: Path) -> str:
    return postgres.start(home).url


@pytest.fixture(scope="module")
def inbox(home: Path) -> Inbox:
    return Inbox(postgres.start(home).superuser_url)


@pytest.fixture(scope="module")
def listener(url: str, inbox: Inbox, home: Path) -> Iterator[Listener]:
    """One that is warm when the tests begin; two deliveries had waited for it."""
    inbox.keep_new(2)
    with listening(url, home, "--quiet-seconds", "0.5") as started:
        started.until_listening()
        yield started


def test_what_waited_before_it_came_is_drained(inbox: Inbox, listener: Listener) -> None:
    """At its start it rings the bell itself."""
    until(lambda: listener.figure("events_total") >= 2)
    assert inbox.waiting == 0


def test_each_delivery_becomes_a_fact_at_once(inbox: Inbox, listener: Listener) -> None:
    """By the bell, without a Prefect: sooner than whoever looks every 5 s would see it."""
    delays = []
    for _ in range(8):
        before = inbox.facts
        inbox.keep_new()
        delays.append(until(lambda before=before: inbox.facts == before + 1))  # type: ignore[misc]
    assert statistics.median(delays) < 2


def test_shifts_without_a_run_are_said_and_counted(inbox: Inbox, listener: Listener) -> None:
    """Prefect away costs a line in the log and no event."""
    inbox.keep_new()
    until(lambda: "Prefect is away" in listener.said, 20)
    until(lambda: listener.figure("shifts_without_run_total") >= 1, 20)
    assert listener.said.count("Prefect is away") == 1
    assert "new events, 0 duplicates, 0 parked, oldest wait" in listener.said


def test_duplicates_and_unreadable_ones_are_counted(inbox: Inbox, listener: Listener) -> None:
    """By workspace in /metrics; none of them waits any longer."""
    twice = body("twice@lead.example")
    figures = ("events_total", "duplicates_total", "parked_total", "deliveries_total")
    before = [listener.figure(name) for name in figures]
    inbox.keep(twice, twice, b"[] no object")
    until(lambda: listener.figure("deliveries_total") == before[-1] + 3)
    after = [listener.figure(name) for name in figures]
    assert [new - old for new, old in zip(after, before, strict=True)] == [1, 1, 1, 3]
    assert httpx.get(f"{listener.address}/health", timeout=5).json()["status"] == "well"


def test_doctor_counts_listeners_and_what_waits(inbox: Inbox, url: str, listener: Listener) -> None:
    """One drains; nobody's delivery of six minutes ago makes it fail."""
    assert listener.figure("listening") == 1
    assert said_by_doctor(url) == (True, "1 listener drains the inbox: none waits.")
    inbox.run("insert into app.inbox_queue values (now() - interval '6 min', gen_random_uuid(), "
              "'northwind', 0, now() + interval '1 hour')")  # fmt: skip
    is_fine, sentence = said_by_doctor(url)
    inbox.run("delete from app.inbox_queue")
    assert not is_fine
    start = "1 listener drains the inbox: 1 deliveries wait, the oldest for 36"
    assert re.fullmatch(rf"{start}\d s\.", sentence)


def said_by_doctor(url: str) -> tuple[bool, str]:
    program = (
        "from cli.inbox_checks import inbox_is_drained\n"
        "for found in inbox_is_drained(): print(found.is_fine, found.sentence)"
    )
    given = {**os.environ, "DATABASE_URL": url}
    done = subprocess.run(
        [sys.executable, "-c", program], env=given, cwd=ROOT, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    is_fine, _, sentence = done.stdout.strip().partition(" ")
    return is_fine == "True", sentence


def test_the_door_answers_nothing_else(listener: Listener) -> None:
    """An unknown page, another method and what is no HTTP at all harm nobody."""
    assert httpx.get(f"{listener.address}/", timeout=5).status_code == 404
    assert httpx.post(f"{listener.address}/health", timeout=5).status_code == 405
    assert httpx.head(f"{listener.address}/metrics", timeout=5).status_code == 200


def test_days_are_made_ahead(inbox: Inbox, listener: Listener) -> None:
    """At the start of a listener there are parts for the next two weeks."""
    assert listener.figure("listening") == 1
    days = "select count(*) from pg_class where relname ~ '^day_' and relkind = 'r'"
    assert inbox.one(f"{days} and relnamespace = 'inbox'::regnamespace") == 15


def test_it_survives_postgres(home: Path, inbox: Inbox, url: str, listener: Listener) -> None:
    """kill -9 of Postgres: the same process listens again, and what came meanwhile is read. One
    that begins without a Postgres waits for it."""
    server = postgres.status(home)
    assert server is not None
    os.kill(server.pid, signal.SIGKILL)
    until(lambda: listener.figure("listening") == 0)
    with listening(url, home) as early:
        assert early.figure("listening") == 0
        postgres.start(home)
        before = inbox.facts
        inbox.keep_new(5)
        until(lambda: inbox.facts == before + 5)
        early.until_listening()
        listener.until_listening()
        inbox.keep_new()
        assert until(lambda: inbox.facts == before + 6) < 2
    assert listener.process.poll() is None


def test_two_share_the_work_and_one_is_terminated(
    url: str, inbox: Inbox, home: Path, listener: Listener
) -> None:
    """Each delivery is read by one of them, once; SIGTERM amid them ends one well, with whole
    batches, and nothing is lost. While it was well the dead man's switch heard of it."""
    with dead_man() as (address, asked):
        allowed = {"LISTENER_DEADMAN_URL": address, "ALERT_ALLOW_PRIVATE_TARGETS": "true"}
        with listening(url, home, **allowed) as second:
            second.until_listening()
            before, read = inbox.facts, listener.figure("deliveries_total")
            for _ in range(40):
                inbox.keep_new(20)
            until(lambda: second.figure("deliveries_total") > 0)
            inbox.keep_new(2000)
            assert second.stop() == 0
            until(lambda: inbox.facts == before + 2800, 20)
            assert read < listener.figure("deliveries_total") < read + 2800
            assert "(ended by stop)" in second.said
            assert asked == ["/ping/hush"]
            assert "hush" not in second.said


async def asked_for_a_while(address: str, figures: Figures, *, allow_private: bool) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(0.3):
            await ping(address, figures, allow_private=allow_private, every_s=0.1)


def test_the_dead_man_is_asked_only_while_well_and_only_in_public() -> None:
    """A listener that never processed anything is silent; a private address is refused."""
    well = Figures(last_success_at=datetime.now(UTC))
    with dead_man() as (address, asked):
        asyncio.run(asked_for_a_while(address, Figures(), allow_private=True))
        asyncio.run(asked_for_a_while(address, well, allow_private=False))
        assert asked == []
        asyncio.run(asked_for_a_while(address, well, allow_private=True))
        assert set(asked) == {"/ping/hush"}


def test_a_taken_port_is_one_sentence(url: str, home: Path, listener: Listener) -> None:
    """It ends at once and says which port."""
    port = listener.address.rpartition(":")[2]
    with listening(url, home, "--port", port) as second:
        assert second.process.wait(20) == 1
        assert second.said.startswith(f"Error: 127.0.0.1:{port} cannot be listened on")


def test_when_a_listener_is_unwell() -> None:
    """A minute without success, or an event that has waited for over five."""
    figures = Figures(started_at=NOW)
    assert figures.trouble(NOW + timedelta(seconds=50)) is None
    figures.failed("OperationalError: the server is starting up")
    assert figures.trouble(NOW + timedelta(seconds=61)) == (
        "Nothing could be processed for 61 s: OperationalError: the server is starting up"
    )
    figures.add(Drained(), NOW + timedelta(seconds=60))
    assert figures.trouble(NOW + timedelta(seconds=61)) is None
    figures.oldest_at = NOW - timedelta(minutes=5)
    assert "60 s old" not in str(figures.trouble(NOW))
    assert figures.trouble(NOW + timedelta(seconds=60)) == (
        "The oldest waiting event is 360 s old."
    )


def test_metrics_escape_names() -> None:
    """A workspace whose name holds quotes cannot forge a line."""
    figures = Figures(started_at=NOW)
    share = Share(deliveries=2, events=1)
    figures.add(Drained(deliveries=2, by_workspace={'a"\n1': share}), NOW)
    text = figures.exposition(NOW)
    assert 'salesbrain_listener_events_total{workspace="a\\"\\n1"} 1' in text.splitlines()
    assert text.endswith("\n")


@contextmanager
def dead_man() -> Iterator[tuple[str, list[str]]]:
    """A watcher, and what it was asked for."""
    asked: list[str] = []

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/ping/hush", asked
        server.shutdown()
