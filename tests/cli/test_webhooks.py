"""The way of the webhooks as `up` starts it: secrets, gateway, listener, on a real Postgres."""

import json
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import psycopg
from rich.console import Console

import sandbox
from cli.commands.listener import forget_others_secrets
from cli.local import postgres, webhooks
from cli.local.home import find_project, make_home
from cli.local.service import SECRETS
from cli.local.supervisor import Supervisor
from cli.progress import Progress
from domain.webhook_secret import HEADER, secret_of
from models import migrate

NOBODY = "http://127.0.0.1:9/api"


@contextmanager
def environment(given: dict[str, str]) -> Iterator[None]:
    """These variables for a while, and none of an installation's."""
    before = dict(os.environ)
    for name in [name for name in before if name.startswith((*SECRETS, "PREFECT_"))]:
        del os.environ[name]
    os.environ.update(given)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def test_a_webhook_reaches_the_facts(home: Path) -> None:
    """With a simulated Instantly nothing has to be set: the secret is made, the gateway accepts
    it at once, and the listener makes a fact of it; both answer for their health."""
    server = postgres.start(make_home(home))
    migrate.upgrade(server.url)
    customers = Path(sandbox.__file__).with_name("customers.yaml")
    given = {
        "DATABASE_URL": server.url, "SALESBRAIN_HOME": str(home), "PREFECT_API_URL": NOBODY,
        "SALESBRAIN_CUSTOMERS_FILE": str(customers), "GATEWAY_PORT": "0", "LISTENER_PORT": "0",
    }  # fmt: skip
    said = Progress(Console(file=(home / "said").open("w"), width=200))
    with environment(given), Supervisor(home, find_project(), said.say) as supervisor:
        door, drain = webhooks.start(supervisor, said, is_sandbox=True)
        assert os.environ["INSTANTLY_WEBHOOK_URL"] == f"{door.url}/webhooks/instantly/webhook"
        assert httpx.get(f"{drain.url}/health", timeout=5).json()["status"] == "well"
        sent = {HEADER: secret_of(webhooks.master_of(home), "northwind")}
        until_accepted(f"{door.url}{webhooks.PATH}", sent)
        with psycopg.connect(server.superuser_url, autocommit=True) as connection:
            wait_for(lambda: value(connection, "select sum(count_sent) from app.lead_facts") == 1)
        refused = httpx.post(f"{door.url}{webhooks.PATH}", json={}, headers={HEADER: "a.b"})
        assert refused.status_code == 401
    assert "3 accepted, 3 of them new" in (home / "said").read_text()


def test_the_secret_of_a_home_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    """Mode 0600; another home has another one."""
    homes = [make_home(tmp_path / name) for name in ("one", "two")]
    masters = [webhooks.master_of(home) for home in homes]
    assert masters == [webhooks.master_of(home) for home in homes]
    assert masters[0] != masters[1]
    assert len(masters[0]) >= 32
    assert stat.S_IMODE((homes[0] / "webhook-secret").stat().st_mode) == 0o600


def test_each_process_gets_only_what_it_needs() -> None:
    """Neither holds a master secret or a key of Instantly's; the listener tells the alerts and
    lets a language model read replies."""
    listeners = {"ALERT_URLS", "OPENAI_API_KEY"}
    given = {
        "INSTANTLY_WEBHOOK_SECRET": "hush", "INSTANTLY_KEY_NORTHWIND": "hush",
        "OPENAI_API_KEY": "hush", "ALERT_URLS": "hush", "LISTENER_DEADMAN_URL": "heard",
        "DATABASE_URL": "heard",
    }  # fmt: skip
    with environment(given):
        door = webhooks.gateway(0).full_environment()
        drain = webhooks.listener(0).full_environment()
    assert "hush" not in door.values()
    assert {name for name, value in drain.items() if value == "hush"} == listeners
    with environment(given):
        forget_others_secrets()  # which a .env brought in
        assert {name for name, value in os.environ.items() if value == "hush"} == listeners
    assert drain["LISTENER_DEADMAN_URL"] == drain["DATABASE_URL"] == "heard"


def until_accepted(address: str, headers: dict[str, str]) -> None:
    """The door reads its secrets at its start; until then it asks to come again."""
    body = {
        "timestamp": datetime.now(UTC).isoformat(),
        "event_type": "email_sent",
        "lead_email": "ada@lead.example",
        "email_account": "amy@northwind.example",
    }
    wait_for(
        lambda: httpx.post(address, content=json.dumps(body), headers=headers).status_code == 200
    )


def value(connection: "psycopg.Connection[Any]", query: str) -> Any:
    row = connection.execute(query.encode()).fetchone()
    return row[0] if row else None


def wait_for(condition: Any, seconds: float = 60) -> None:
    ends = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < ends, "it did not happen in time"
        time.sleep(0.05)
