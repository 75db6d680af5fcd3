"""Slow, half-open and flooding senders are cut off, and others notice nothing."""

import contextlib
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from cli.local.postgres import Postgres
from domain.webhook_secret import HEADER, secret_of
from tests.conftest import copied_database
from tests.gateway.running import MASTER, PATH, Running, bodies, gateway, register, wait_for

BROKEN_OFF = 'salesbrain_gateway_refused_total{workspace="acme",reason="broken_off"}'
SECRET = secret_of(MASTER, "acme")
BEGUN = f"POST {PATH} HTTP/1.1\r\nHost: x\r\n{HEADER}: {SECRET}\r\n".encode()


@pytest.fixture(scope="module")
def database(postgres_server: Postgres) -> Iterator[str]:
    with copied_database(postgres_server) as url:
        register(url)
        yield url


@pytest.fixture(scope="module")
def strict(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A gateway with little patience."""
    with gateway(
        database,
        tmp_path_factory.mktemp("strict") / "spool",
        gateway_header_seconds=1,
        gateway_body_seconds=1,
        gateway_connections=30,
        gateway_connections_per_address=20,
        gateway_refusals_per_second=4,
    ) as running:
        yield running


def counted(running: Running, sample: str) -> float:
    """A sample of /metrics; 0 before it is first counted."""
    lines = running.metrics().splitlines()
    return sum(float(line.rpartition(" ")[2]) for line in lines if line.startswith(sample + " "))


def cut_for(running: Running, reason: str) -> float:
    return counted(running, f'salesbrain_gateway_connections_refused_total{{reason="{reason}"}}')


@contextmanager
def connected(running: Running) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", running.port), timeout=8) as line:
        yield line


def rest_of(line: socket.socket) -> bytes:
    """Everything until the other side closes."""
    received = b""
    with contextlib.suppress(ConnectionResetError):
        while part := line.recv(4096):
            received += part
    return received


@pytest.mark.parametrize("said", [b"", b"P", BEGUN, BEGUN + b"X-More: "])
def test_headers_that_do_not_end_are_cut(strict: Running, said: bytes) -> None:
    """A half-open connection is closed, without an answer to nothing."""
    before = cut_for(strict, "slow_headers")
    with connected(strict) as line:
        line.sendall(said)
        started = time.monotonic()
        assert rest_of(line) == b""
        assert time.monotonic() - started < 5
    assert cut_for(strict, "slow_headers") == before + 1


def test_headers_that_drip_are_cut(strict: Running) -> None:
    """A byte now and then does not keep a connection."""
    started = time.monotonic()
    with connected(strict) as line, contextlib.suppress(OSError):
        line.sendall(BEGUN)
        while time.monotonic() - started < 6:
            line.sendall(b"X")
            time.sleep(0.1)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("length", [b"Content-Length: 100\r\n", b"Transfer-Encoding: chunked\r\n"])
def test_a_body_that_does_not_end_is_answered_408(
    strict: Running, database: str, length: bytes
) -> None:
    """Nothing of it is kept, since it was never all there."""
    kept, broken = bodies(database), counted(strict, BROKEN_OFF)
    with connected(strict) as line:
        line.sendall(BEGUN + length + b"\r\n" + b'5\r\n{"a":')
        assert rest_of(line).startswith(b"HTTP/1.1 408 ")
    assert bodies(database) == kept
    wait_for(lambda: counted(strict, BROKEN_OFF) == broken + 1, "the count")


def test_slow_senders_stop_nobody(strict: Running, database: str) -> None:
    """While fifteen wait with half a body, others are answered as fast as ever."""
    with contextlib.ExitStack() as stack:
        for _ in range(15):
            line = stack.enter_context(connected(strict))
            line.sendall(BEGUN + b"Content-Length: 100\r\n\r\n{")
        taken = [_seconds_of_a_post(strict) for _ in range(5)]
        assert min(taken) < 0.9  # the best, since the machine may be busy
    assert b'{"quick": 1}' in bodies(database)


def _seconds_of_a_post(running: Running) -> float:
    started = time.monotonic()
    assert running.post(b'{"quick": 1}').status_code == 200
    return time.monotonic() - started


def test_a_sender_that_goes_away_leaves_nothing(strict: Running, database: str) -> None:
    """Half a body and a closed connection: no row, and no trouble."""
    with connected(strict) as line:
        line.sendall(BEGUN + b"Content-Length: 100\r\n\r\n{")
    assert strict.post(b'{"next": 1}').status_code == 200
    assert bodies(database)[-1] == b'{"next": 1}'
    assert b"{" not in bodies(database)


def test_one_address_cannot_take_all_connections(strict: Running) -> None:
    """Its twenty-first is closed, another address comes in."""
    with contextlib.ExitStack() as stack:
        lines = [stack.enter_context(connected(strict)) for _ in range(22)]
        for line in lines:
            with contextlib.suppress(OSError):
                line.sendall(BEGUN + b"Content-Length: 2\r\n\r\n{}")
        answers = [_first(line) for line in lines]
        assert sum(answer.startswith(b"HTTP/1.1 200") for answer in answers) in (19, 20)
        other = stack.enter_context(
            socket.create_connection(
                ("127.0.0.1", strict.port), timeout=8, source_address=("127.0.0.2", 0)
            )
        )
        other.sendall(BEGUN + b"Content-Length: 2\r\n\r\n{}")
        assert _first(other).startswith(b"HTTP/1.1 200")


def _first(line: socket.socket) -> bytes:
    try:
        return line.recv(4096)
    except ConnectionResetError:
        return b""


def test_a_flood_of_strangers_is_cut_short(strict: Running, database: str) -> None:
    """Above 4 a second an address is answered 429 and closed; Instantly, from that same address
    behind a proxy, is let in all the time."""
    answers = []
    for number in range(40):
        answers.append(strict.post(b"{}", secret="stranger").status_code)
        assert strict.post(b'{"number": %d}' % number).status_code == 200
    assert set(answers[:10]) == {401}
    assert answers.count(429) > 5
    assert set(answers) == {401, 429}
    assert sum(b"number" in body for body in bodies(database)) == 40


@pytest.mark.parametrize("path", [PATH, "/" + "x" * 70_000])
def test_endless_headers_are_refused(strict: Running, path: str) -> None:
    """Above 64 KiB of them: 431 instead of more memory."""
    before = cut_for(strict, "large_headers")
    with connected(strict) as line:
        line.sendall(f"POST {path} HTTP/1.1\r\n".encode())
        with contextlib.suppress(OSError):
            for number in range(3000):
                line.sendall(f"X-{number}: {'x' * 100}\r\n".encode())
        received = rest_of(line)
    assert received == b"" or received.startswith(b"HTTP/1.1 431 ")
    assert cut_for(strict, "large_headers") == before + 1


def test_expect_continue(strict: Running) -> None:
    """Only a sender who has shown a secret is asked to go on."""
    with connected(strict) as line:
        line.sendall(BEGUN + b"Content-Length: 2\r\nExpect: 100-continue\r\n\r\n")
        assert _first(line).startswith(b"HTTP/1.1 100 ")
        line.sendall(b"{}")
        assert _first(line).startswith(b"HTTP/1.1 200 ")
    with connected(strict) as line:
        line.sendall(
            f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
            "Expect: 100-continue\r\n\r\n".encode()
        )
        assert _first(line).startswith((b"HTTP/1.1 401 ", b"HTTP/1.1 429 "))
