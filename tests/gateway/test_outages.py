"""Postgres goes away, is slow, or does not answer: every 2xx is in the inbox once, in the end."""

import os
import signal
import threading
import time
from pathlib import Path

import httpx
import psycopg
import pytest

from cli.local import postgres
from domain.webhook_secret import HEADER, secret_of
from models import migrate
from tests.gateway.conftest import Line
from tests.gateway.running import MASTER, PATH, Running, bodies, gateway, register, wait_for
from webhook_gateway.row import COPY_HEADER

RECEIVED = "salesbrain_gateway_received_total"


def numbered(first: int, last: int) -> list[bytes]:
    return [b'{"number": %d}' % n for n in range(first, last)]


def sent(running: Running, some: list[bytes]) -> list[bytes]:
    """What was acknowledged of them."""
    return [body for body in some if running.post(body).status_code == 200]


def test_an_outage_loses_nothing(line: Line, folder: Path) -> None:
    """Before, during and after: all acknowledged, all stored once, in their order; /ready says
    that it spools, and stays ready."""
    with gateway(line.by_wire, folder) as running:
        assert sent(running, numbered(0, 5)) == numbered(0, 5)
        line.wire.cut()
        assert sent(running, numbered(5, 15)) == numbered(5, 15)
        said = running.ready()
        assert (said["ready"], said["state"], said["inbox_depth"]) == (True, "spooling", 0)
        assert said["spooled_bytes"] > 0
        assert bodies(line.database) == numbered(0, 5)
        line.wire.mend()
        wait_for(lambda: running.ready()["state"] == "direct", "the way back")
        assert sent(running, numbered(15, 20)) == numbered(15, 20)
        wait_for(lambda: not running.ready()["spooled_bytes"], "the spool to drain")
    assert bodies(line.database) == numbered(0, 20)


def test_the_real_postgres_is_killed(tmp_path: Path, folder: Path) -> None:
    """kill -9 of the server and its start again: the same."""
    home = tmp_path / ".salesbrain"
    server = postgres.start(home)
    try:
        migrate.upgrade(server.url)
        register(server.url)
        with gateway(server.url, folder) as running:
            assert sent(running, numbered(0, 3)) == numbered(0, 3)
            os.kill(server.pid, signal.SIGKILL)
            assert sent(running, numbered(3, 8)) == numbered(3, 8)
            server = postgres.start(home)
            wait_for(lambda: running.ready()["state"] == "direct", "the way back")
            assert sent(running, numbered(8, 10)) == numbered(8, 10)
            wait_for(lambda: not running.ready()["spooled_bytes"], "the spool to drain")
        assert bodies(server.url) == numbered(0, 10)
    finally:
        postgres.remove(home)


def test_a_slow_commit_goes_to_the_spool(line: Line, folder: Path) -> None:
    """Postgres that has stopped answering costs a sender about a second, and those behind him
    no more."""
    with gateway(line.by_wire, folder, gateway_commit_seconds=1) as running:
        assert sent(running, numbered(0, 1)) == numbered(0, 1)
        line.wire.holds_all = True
        started = time.monotonic()
        assert sent(running, numbered(1, 8)) == numbered(1, 8)
        assert 0.9 < time.monotonic() - started < 6  # 7 if each had waited
        line.wire.mend()
        wait_for(lambda: len(bodies(line.database)) == 8, "all rows")
    assert bodies(line.database) == numbered(0, 8)


def test_a_second_group_does_not_wait_for_a_slow_one(
    postgres_server: postgres.Postgres, line: Line, folder: Path
) -> None:
    """While one commit hangs the next is on its way beside it; a third waits for a lane."""
    watching = line.database.replace(postgres.ADMIN, postgres.SUPERUSER, 1)
    with (
        gateway(line.by_wire, folder, gateway_commit_seconds=10) as running,
        psycopg.connect(watching, autocommit=True) as superuser,
    ):
        assert sent(running, numbered(0, 1)) == numbered(0, 1)
        answers: list[int] = []
        threads = [
            threading.Thread(target=lambda n=n: answers.append(_posted(running, n)))
            for n in (1, 2, 3)
        ]
        with superuser.transaction():
            superuser.execute("lock table app.inbox_queue in exclusive mode")
            for hanging, thread in zip((1, 2, 2), threads, strict=True):
                thread.start()
                wait_for(lambda hanging=hanging: _hanging(watching) == hanging, "a lane")  # type: ignore[misc]
            assert answers == []
        for thread in threads:
            thread.join(timeout=10)
    assert answers == [200, 200, 200]
    assert sorted(bodies(line.database)) == numbered(0, 4)


def _posted(running: Running, number: int) -> int:
    answer = httpx.post(
        running.url + PATH,
        content=b'{"number": %d}' % number,
        headers={HEADER: secret_of(MASTER, "acme")},
        timeout=20,
    )
    return answer.status_code


def _hanging(database: str) -> int:
    """COPYs that wait for a lock."""
    with psycopg.connect(database) as connection:
        row = connection.execute(
            "select count(*) from pg_stat_activity where datname = current_database() "
            "and query like 'copy app.webhook_inbox%' and wait_event_type = 'Lock'"
        ).fetchone()
    return int(row[0]) if row else 0


def test_what_was_committed_after_all_is_stored_once(line: Line, folder: Path) -> None:
    """The commit went through and only its answer was late: the spool has the row too, and the
    inbox has it once."""
    with gateway(line.by_wire, folder, gateway_commit_seconds=0.5) as running:
        assert running.post(b'{"before": 1}').status_code == 200
        line.wire.deaf_after = COPY_HEADER  # COPY needs one answer before its data flows
        assert running.post(b'{"late": 1}').status_code == 200
        wait_for(lambda: len(bodies(line.database)) == 2, "the commit")
        assert running.ready()["spooled_bytes"], "no commit lost its answer"
        line.wire.mend()
        wait_for(lambda: not running.ready()["spooled_bytes"], "the spool to drain")
        assert bodies(line.database) == [b'{"before": 1}', b'{"late": 1}']
        assert "salesbrain_gateway_duplicate_total 1" in running.metrics()


def test_a_start_without_postgres_keeps_events(line: Line, folder: Path) -> None:
    """The digests that the last gateway left open the door; what comes is drained later."""
    with gateway(line.by_wire, folder) as running:
        assert running.stop() == 0
    line.wire.cut()
    with gateway(line.by_wire, folder) as running:
        assert sent(running, numbered(0, 3)) == numbered(0, 3)
        assert running.post(b"{}", secret="wrong").status_code == 401
        line.wire.mend()
        wait_for(lambda: bodies(line.database) == numbered(0, 3), "the rows")


def test_the_left_digests_are_for_this_user_alone(line: Line, folder: Path) -> None:
    """Mode 0600 in a folder of mode 0700, and no secret in it."""
    with gateway(line.by_wire, folder) as running:
        file = folder / "secrets.json"
        wait_for(file.exists, "the file of digests")
        assert file.stat().st_mode & 0o777 == 0o600
        assert folder.stat().st_mode & 0o777 == 0o700
        assert secret_of(MASTER, "acme").split(".")[1] not in file.read_text()
        running.stop()


def test_a_cold_start_without_either_is_not_ready(line: Line, folder: Path) -> None:
    """Who can prove nothing is asked to come again, and comes in when Postgres is there."""
    line.wire.cut()
    with gateway(line.by_wire, folder) as running:
        answer = running.post(b"{}")
        assert answer.status_code == 503
        assert int(answer.headers["retry-after"]) > 0
        assert running.client.get(running.url + "/ready").status_code == 503
        line.wire.mend()
        wait_for(lambda: running.post(b'{"late": 1}').status_code == 200, "the secrets")
    assert bodies(line.database) == [b'{"late": 1}']


def test_a_full_spool_says_so(line: Line, folder: Path) -> None:
    """503 and Retry-After instead of a promise that cannot be kept; then it goes on."""
    large = b'{"x": "' + b"x" * 300_000 + b'"}'
    with gateway(line.by_wire, folder, gateway_spool_bytes=2**20) as running:
        line.wire.cut()
        answers = [running.post(large) for _ in range(5)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 503, 503]
        assert int(answers[-1].headers["retry-after"]) > 0
        assert running.post(b'{"small": 1}').status_code == 200
        line.wire.mend()
        wait_for(lambda: len(bodies(line.database)) == 4, "the rows")
        wait_for(lambda: running.post(large).status_code == 200, "room again")
        wait_for(lambda: len(bodies(line.database)) == 5, "the last row")
    assert bodies(line.database) == [large, large, large, b'{"small": 1}', large]


def test_a_spool_that_cannot_be_written_is_no_promise(line: Line, folder: Path) -> None:
    """Without a folder to write to and without Postgres: 503, not ready; with Postgres: 200."""
    blocked = folder.parent / "a file"
    blocked.touch()
    with gateway(line.by_wire, folder, gateway_spool_folder=blocked / "spool") as running:
        assert running.post(b'{"direct": 1}').status_code == 200
        line.wire.cut()
        assert running.post(b'{"nowhere": 1}').status_code == 503
        answer = running.client.get(running.url + "/ready")
        assert answer.status_code == 503
        assert answer.json()["troubles"] == ["neither database nor spool can keep events"]
    assert bodies(line.database) == [b'{"direct": 1}']


@pytest.mark.parametrize("spooling", [False, True])
def test_sigterm_finishes_what_was_accepted(line: Line, folder: Path, spooling: bool) -> None:
    """A request that waits for its commit is answered, the rows are there, exit code 0."""
    with gateway(line.by_wire, folder, gateway_commit_seconds=5) as running:
        assert sent(running, numbered(0, 1)) == numbered(0, 1)
        if spooling:
            line.wire.cut()
        else:
            line.wire.holds_all = True
        answers: list[int] = []
        thread = threading.Thread(
            target=lambda: answers.append(running.post(b'{"last": 1}').status_code)
        )
        thread.start()
        wait_for(lambda: f'{RECEIVED}{{workspace="acme"}} 2' in running.metrics(), "the request")
        running.process.send_signal(signal.SIGTERM)
        time.sleep(0.3)
        line.wire.mend()
        thread.join(timeout=15)
        assert answers == [200]
        assert running.process.wait(timeout=15) == 0
    with gateway(line.by_wire, folder) as running:  # what stayed in the spool is the next one's
        wait_for(lambda: len(bodies(line.database)) == 2, "the rows")
        assert running.stop() == 0
    assert bodies(line.database) == [*numbered(0, 1), b'{"last": 1}']
    assert not list(folder.glob("*.spool"))
