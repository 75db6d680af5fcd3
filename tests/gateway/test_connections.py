"""Slow, half-open and flooding senders are cut off, and others notice nothing."""

import contextlib
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from domain.webhook_secret import HEADER, secret_of
from tests.gateway.running import MASTER, PATH, Running, bodies, gateway, register

SECRET = secret_of(MASTER, "acme")
BEGUN = f"POST {PATH} HTTP/1.1\r\nHost: x\r\n{HEADER}: {SECRET}\r\n".encode()


@pytest.fixture
def strict(fresh_database_url: str, folder: Path) -> Iterator[Running]:
    """A gateway with little patience."""
    register(fresh_database_url)
    with gateway(
        fresh_database_url,
        folder,
        gateway_header_seconds=1,
        gateway_body_seconds=1,
        gateway_connections=30,
        gateway_connections_per_address=20,
        gateway_refusals_per_second=4,
    ) as running:
        yield running


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
    with connected(strict) as line:
        line.sendall(said)
        started = time.monotonic()
        assert rest_of(line) == b""
        assert time.monotonic() - started < 5
    assert 'refused_total{reason="slow_headers"} 1' in strict.metrics()


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
    strict: Running, fresh_database_url: str, length: bytes
) -> None:
    """Nothing of it is kept, since it was never all there."""
    with connected(strict) as line:
        line.sendall(BEGUN + length + b"\r\n" + b'5\r\n{"a":')
        assert rest_of(line).startswith(b"HTTP/1.1 408 ")
    assert bodies(fresh_database_url) == []
    assert "outcome" not in strict.metrics()
    assert 'refused_total{workspace="acme",reason="broken_off"} 1' in strict.metrics()


def test_slow_senders_stop_nobody(strict: Running, fresh_database_url: str) -> None:
    """While fifteen wait with half a body, others are answered as fast as ever."""
    with contextlib.ExitStack() as stack:
        for _ in range(15):
            line = stack.enter_context(connected(strict))
            line.sendall(BEGUN + b"Content-Length: 100\r\n\r\n{")
        started = time.monotonic()
        assert strict.post(b'{"quick": 1}').status_code == 200
        assert time.monotonic() - started < 0.9
    assert bodies(fresh_database_url) == [b'{"quick": 1}']


def test_a_sender_that_goes_away_leaves_nothing(strict: Running, fresh_database_url: str) -> None:
    """Half a body and a closed connection: no row, and no trouble."""
    with connected(strict) as line:
        line.sendall(BEGUN + b"Content-Length: 100\r\n\r\n{")
    assert strict.post(b'{"next": 1}').status_code == 200
    assert bodies(fresh_database_url) == [b'{"next": 1}']


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


def test_a_flood_of_strangers_is_cut_short(strict: Running, fresh_database_url: str) -> None:
    """Above 4 a second an address is answered 429 and closed; Instantly, from that same address
    behind a proxy, is let in all the time."""
    answers = []
    for number in range(40):
        answers.append(strict.post(b"{}", secret="stranger").status_code)
        assert strict.post(b'{"number": %d}' % number).status_code == 200
    assert set(answers[:10]) == {401}
    assert answers.count(429) > 5
    assert set(answers) == {401, 429}
    assert len(bodies(fresh_database_url)) == 40


@pytest.mark.parametrize("path", [PATH, "/" + "x" * 70_000])
def test_endless_headers_are_refused(strict: Running, path: str) -> None:
    """Above 64 KiB of them: 431 instead of more memory."""
    with connected(strict) as line:
        line.sendall(f"POST {path} HTTP/1.1\r\n".encode())
        with contextlib.suppress(OSError):
            for number in range(3000):
                line.sendall(f"X-{number}: {'x' * 100}\r\n".encode())
        received = rest_of(line)
    assert received == b"" or received.startswith(b"HTTP/1.1 431 ")
    assert 'refused_total{reason="large_headers"} 1' in strict.metrics()


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
        assert _first(line).startswith(b"HTTP/1.1 401 ")
