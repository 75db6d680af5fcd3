"""What the door answers, and that a 2xx means a row with the very same bytes."""

import json
import socket
import time
from typing import Any
from uuid import UUID

import httpx
import psycopg
import pytest

from domain.deliveries import (
    FOREIGN_WORKSPACE,
    NOT_AN_OBJECT,
    NOT_JSON,
    TOO_LARGE,
)
from domain.webhook_secret import HEADER, secret_of
from tests.gateway.conftest import Door
from tests.gateway.running import MASTER, PATH, inbox, wait_for

ACME_AT_INSTANTLY = "0199a1b2-0000-7000-8000-0000000000aa"
OTHERS_AT_INSTANTLY = "0199a1b2-0000-7000-8000-0000000000bb"


def row_of(door: Door, body: bytes) -> dict[str, Any]:
    """The one row with this body; for a body that is too large, with its head."""
    (row,) = [row for row in inbox(door.database) if row["body"] == body]
    return row


def test_a_delivery_is_kept_as_it_was_received(door: Door) -> None:
    """Bytes, workspace, time and a UUID by time; it waits in the queue when the answer comes."""
    before = time.time()
    body = b'{ "event_type":"email_sent", "lead_email" : "mara@example.com" }\n'
    answer = door.running.post(body)
    assert (answer.status_code, answer.json()) == (200, {"kept": True})
    row = row_of(door, body)
    assert before <= row["received_at"].timestamp() <= time.time()
    assert row["delivery_id"].version == 7
    assert int(row["delivery_id"]) >> 80 == int(row["received_at"].timestamp() * 1000)
    assert (row["workspace_id"], row["source"]) == ("acme", "webhook")
    assert (row["body_bytes"], row["parked_because"]) == (len(body), None)
    assert queued(door, row["delivery_id"])


def queued(door: Door, delivery_id: UUID) -> bool:
    with psycopg.connect(door.database) as connection:
        found = connection.execute(
            "select from app.inbox_queue where delivery_id = %s", [delivery_id]
        )
        return found.rowcount == 1


def test_two_in_one_moment_are_two_rows(door: Door) -> None:
    """The same body twice is kept twice: duplicates are processing's to see."""
    body = b'{"event_type":"email_opened","twice":true}'
    for _ in range(2):
        assert door.running.post(body, workspace="globex").status_code == 200
    rows = [row for row in inbox(door.database) if row["body"] == body]
    assert [row["workspace_id"] for row in rows] == ["globex", "globex"]


@pytest.mark.parametrize(
    "shown",
    [
        "",
        "nonsense",
        "é" * 40,
        "x" * 8000,
        secret_of("another master", "acme"),
        secret_of(MASTER, "acme")[:-1],
        secret_of(MASTER, "acme") + "x",
        secret_of(MASTER, "acme")[:17] + secret_of(MASTER, "globex")[17:],
        secret_of(MASTER, "a workspace that is not here"),
    ],
)
def test_whoever_shows_no_secret_of_ours_is_refused(door: Door, shown: str) -> None:
    """401, JSON that says what to do, and nothing of the body is kept."""
    body = b'{"event_type":"email_sent","from":"a stranger"}'
    answer = door.running.client.post(
        door.running.url + PATH, content=body, headers={HEADER.encode(): shown.encode()}
    )
    assert answer.status_code == 401
    assert HEADER in answer.json()["error"]
    assert secret_of(MASTER, "acme") not in answer.text
    assert body not in [row["body"] for row in inbox(door.database)]


def test_without_the_header_it_is_refused(door: Door) -> None:
    """The header itself must be there."""
    answer = door.running.client.post(door.running.url + PATH, content=b"{}")
    assert answer.status_code == 401


def test_a_stranger_is_refused_before_his_body_comes(door: Door) -> None:
    """The answer to 10 MB that never come is there at once."""
    with socket.create_connection(("127.0.0.1", door.running.port), timeout=5) as line:
        line.sendall(
            f"POST {PATH} HTTP/1.1\r\nHost: x\r\n{HEADER}: no\r\n"
            "Content-Length: 10000000\r\n\r\n".encode()
        )
        assert line.recv(100).startswith(b"HTTP/1.1 401 ")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", NOT_JSON),
        (b"not json \xff\x00", NOT_JSON),
        (b'{"event_type":"email_sent"', NOT_JSON),
        (b'["event_type"]', NOT_AN_OBJECT),
        (b"17", NOT_AN_OBJECT),
        (b"null", NOT_AN_OBJECT),
    ],
)
def test_what_nobody_can_read_is_kept_and_parked(door: Door, body: bytes, reason: str) -> None:
    """200, so that Instantly does not switch the webhook off; the answer and a row say why."""
    answer = door.running.post(body)
    assert answer.status_code == 200
    assert answer.json()["kept"] is True
    assert answer.json()["parked"] == reason
    row = row_of(door, body)
    assert row["parked_because"] == reason
    assert not queued(door, row["delivery_id"])
    with psycopg.connect(door.database) as connection:
        parked = connection.execute(
            "select reason from app.parked_deliveries where delivery_id = %s",
            [row["delivery_id"]],
        ).fetchall()
    assert parked == [(reason,)]


@pytest.mark.parametrize(
    "body",
    [
        b'{"n": 123456789012345678901234567890123456789012345678901234567890}',
        b'{"n": 1e999, "m": NaN, "o": -Infinity}',
        b'{"t": "\\ud83d", "u": "\\udc00"}',
        b'{"t": "a\\u0000b"}',
        b'{"t": "caf\xe9"}',
        b'{"a": 1, "a": 2}',
        b'\xef\xbb\xbf{"bom": true}',
        '{"wide": "16 bits"}'.encode("utf-16"),
        b'{"unheard_of": [[{}]]}',
        b'{"deep": ' + b"[" * 60 + b"]" * 60 + b"}",
    ],
)
def test_what_processing_may_read_is_not_parked(door: Door, body: bytes) -> None:
    """The door parks only what is certain; the rest is for domain/deliveries.py."""
    answer = door.running.post(body)
    assert answer.json() == {"kept": True}
    assert row_of(door, body)["parked_because"] is None


def test_deep_nesting_harms_nobody(door: Door) -> None:
    """100,000 levels are kept and answered like anything else."""
    body = b'{"deep": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    assert door.running.post(body).status_code == 200
    assert row_of(door, body)["body_bytes"] == len(body)


@pytest.fixture(scope="module")
def known(door: Door) -> Door:
    """The gateway has learned what Instantly calls the workspace."""
    with psycopg.connect(door.database) as connection:
        connection.execute(
            "insert into app.organizations values ('acme', 'Acme', 'UTC', 'EUR', now())"
        )
        connection.execute(
            "insert into app.workspaces (workspace_id, organization_id, is_shared, is_enabled, "
            "name, key_variables, created_at, instantly_workspace_id) "
            "values ('acme', 'acme', false, true, 'Acme', '{}', now(), %s)",
            [ACME_AT_INSTANTLY],
        )
    foreign = json.dumps({"workspace": OTHERS_AT_INSTANTLY, "waits": True}).encode()
    wait_for(lambda: "parked" in door.running.post(foreign).json(), "the workspace's id")
    return door


def test_another_workspace_than_the_secrets_is_parked(known: Door) -> None:
    """A subscription that was copied to another workspace is noticed, and nothing is lost."""
    body = json.dumps({"event_type": "email_sent", "workspace": OTHERS_AT_INSTANTLY}).encode()
    answer = known.running.post(body)
    assert answer.status_code == 200
    assert answer.json()["parked"] == FOREIGN_WORKSPACE
    assert row_of(known, body)["parked_because"] == FOREIGN_WORKSPACE


@pytest.mark.parametrize(
    "named",
    [ACME_AT_INSTANTLY, ACME_AT_INSTANTLY.upper(), "Acme Head Office", "", None, 7, ["x"]],
)
def test_its_own_workspace_is_not_foreign(known: Door, named: object) -> None:
    """Only an id names a workspace: a lead's variable of that name can be any text."""
    body = json.dumps({"event_type": "email_sent", "workspace": named}).encode()
    assert known.running.post(body).json() == {"kept": True}


def test_a_variable_behind_the_real_workspace_does_not_make_it_foreign(known: Door) -> None:
    """Of a key that comes twice domain/deliveries.py takes Instantly's own, and so does the
    door."""
    body = b'{"workspace": "%s", "workspace": "%s"}' % (
        ACME_AT_INSTANTLY.encode(),
        OTHERS_AT_INSTANTLY.encode(),
    )
    assert known.running.post(body).json() == {"kept": True}


def test_a_workspace_not_yet_known_is_never_foreign(known: Door) -> None:
    """Before the first contact with Instantly there is nothing to compare with."""
    body = json.dumps({"workspace": OTHERS_AT_INSTANTLY, "of": "globex"}).encode()
    assert known.running.post(body, workspace="globex").json() == {"kept": True}


def test_a_large_body_is_kept_whole(door: Door) -> None:
    """Up to 16 MiB nothing is cut, in one piece or in many."""
    body = b'{"reply_html": "' + b"x" * (2**24 - 20) + b'"}'
    assert door.running.post(body).json() == {"kept": True}
    assert row_of(door, body)["body_bytes"] == len(body)


def test_of_a_body_too_large_head_and_length_are_kept(door: Door) -> None:
    """16 MiB and a byte: parked, answered 200, its first MiB and its length in the inbox."""
    body = b"too large " * (2**24 // 10 + 1)
    answer = door.running.post(body)
    assert answer.status_code == 200
    assert answer.json()["parked"] == TOO_LARGE
    row = row_of(door, body[: 2**20])
    assert (row["body_bytes"], row["parked_because"]) == (len(body), TOO_LARGE)


def test_a_body_in_chunks_is_kept(door: Door) -> None:
    """Without a Content-Length too."""
    parts = [b'{"chunks": "', b"a" * 70_000, b"b" * 70_000, b'"}']
    answer = door.running.client.post(
        door.running.url + PATH,
        content=iter(parts),
        headers={HEADER: secret_of(MASTER, "acme")},
    )
    assert answer.json() == {"kept": True}
    assert row_of(door, b"".join(parts))


def test_requests_in_one_packet_are_all_answered(door: Door) -> None:
    """Pipelined deliveries get their answers in order, over a connection that stays."""
    secret = secret_of(MASTER, "acme")
    one = b'{"pipelined": %d}'
    sent = b"".join(
        b"POST %s HTTP/1.1\r\nHost: x\r\n%s: %s\r\nContent-Length: %d\r\n\r\n%s"
        % (PATH.encode(), HEADER.encode(), secret.encode(), len(one % n), one % n)
        for n in range(3)
    )
    with socket.create_connection(("127.0.0.1", door.running.port), timeout=5) as line:
        line.sendall(sent)
        received = b""
        while received.count(b'{"kept": true}') < 3:
            received += line.recv(4096)
    assert received.count(b"HTTP/1.1 200 OK\r\n") == 3
    assert [row_of(door, one % n)["workspace_id"] for n in range(3)] == ["acme"] * 3


def test_a_sender_that_closes_is_told_so(door: Door) -> None:
    """HTTP/1.0 and `Connection: close` end the connection behind the answer."""
    secret = secret_of(MASTER, "acme")
    for version, extra in ((b"1.0", b""), (b"1.1", b"Connection: close\r\n")):
        with socket.create_connection(("127.0.0.1", door.running.port), timeout=5) as line:
            line.sendall(
                b"POST %s HTTP/%s\r\nHost: x\r\n%s: %s\r\n%sContent-Length: 2\r\n\r\n{}"
                % (PATH.encode(), version, HEADER.encode(), secret.encode(), extra)
            )
            received = b""
            while part := line.recv(4096):
                received += part
        assert b"connection: close" in received
        assert received.endswith(b'{"kept": true}')


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", PATH, 405),
        ("PUT", PATH, 405),
        ("POST", "/webhooks/instantly", 404),
        ("GET", "/", 404),
        ("GET", "/health", 200),
    ],
)
def test_other_routes(door: Door, method: str, path: str, status: int) -> None:
    """Each has its plain answer in JSON."""
    answer = door.running.client.request(method, door.running.url + path)
    assert answer.status_code == status
    assert isinstance(answer.json(), dict)


def test_what_is_not_http_is_refused(door: Door) -> None:
    """Rubbish on the port gets 400 and no more, and the gateway goes on."""
    with socket.create_connection(("127.0.0.1", door.running.port), timeout=5) as line:
        line.sendall(b"\x16\x03\x01\x02\x00 this is TLS\r\n\r\n")
        received = line.recv(4096)
    assert received.startswith(b"HTTP/1.1 400 ")
    assert b"Traceback" not in received
    assert httpx.get(door.running.url + "/health").status_code == 200
