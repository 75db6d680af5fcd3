"""An upgrade is calm: tables change while the gateway receives, and no delivery notices."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import httpx
import psycopg
import pytest

from cli.local.postgres import ADMIN, SUPERUSER, Postgres
from domain.webhook_secret import HEADER, secret_of
from models import migrate
from tests.conftest import WORKER
from tests.gateway.running import MASTER, PATH, PLAIN, gateway, register

BEFORE = "0002"
"""The first version with a door."""
A_SECOND = 500
SENDERS = 8


@pytest.fixture
def older(postgres_server: Postgres) -> Iterator[str]:
    """A database as the first version with a gateway left it."""
    name = f"older_{WORKER}"
    with psycopg.connect(postgres_server.url_for(ADMIN, "postgres"), autocommit=True) as connection:
        connection.execute(f"create database {name}")
    try:
        url = postgres_server.url_for(ADMIN, name)
        migrate.upgrade(url, BEFORE)
        yield url
    finally:
        maintenance = postgres_server.url_for(SUPERUSER, "postgres")
        with psycopg.connect(maintenance, autocommit=True) as connection:
            connection.execute(f"drop database {name} with (force)")


def send(url: str, sender: int, over: threading.Event, answers: Counter[int]) -> None:
    """Deliveries evenly in time, each another one, until it is over."""
    headers = {HEADER: secret_of(MASTER, "acme")}
    began, pause = time.monotonic(), SENDERS / A_SECOND
    with httpx.Client(timeout=30, verify=PLAIN) as client:
        for number in count():
            time.sleep(max(0.0, began + number * pause - time.monotonic()))
            body = f'{{"event_type":"email_opened","from":{sender},"number":{number}}}'.encode()
            answers[client.post(url + PATH, content=body, headers=headers).status_code] += 1
            if over.is_set():
                return


def test_a_gateway_at_work_bears_an_upgrade(older: str, folder: Path) -> None:
    """500 deliveries a second while every later migration runs: all acknowledged, all there."""
    register(older)
    answers: Counter[int] = Counter()
    over = threading.Event()
    with gateway(older, folder) as running:
        senders = [
            threading.Thread(target=send, args=(running.url, n, over, answers))
            for n in range(SENDERS)
        ]
        for sender in senders:
            sender.start()
        time.sleep(1)
        before = sum(answers.values())
        try:
            migrate.upgrade(older)
            during = sum(answers.values()) - before
            time.sleep(0.5)
        finally:
            over.set()
        for sender in senders:
            sender.join()
        assert running.stop() == 0
    assert during > 0
    assert migrate.current(older) == migrate.newest()
    assert set(answers) == {200}
    with psycopg.connect(older, options="-c role=salesbrain_owner") as connection:
        stored = connection.execute("select count(*) from app.webhook_inbox").fetchone()
    assert stored == (sum(answers.values()),)
