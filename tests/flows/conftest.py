"""One Prefect server, one sandbox and one synced database for all tests of this folder."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from prefect.flows import Flow
from prefect.settings import (
    PREFECT_API_URL,
    PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
    PREFECT_HOME,
    temporary_settings,
)
from psycopg.conninfo import conninfo_to_dict

from cli.local import postgres, prefect_server, processes, service
from cli.local.warm import flush
from flows.sync_accounts import sync_accounts
from flows.sync_analytics import sync_analytics
from flows.sync_campaigns import sync_campaigns
from flows.sync_emails import sync_emails
from flows.sync_leads import sync_leads
from flows.sync_workspaces import sync_workspaces
from sandbox import keys
from tests.conftest import copied_database
from tests.flows.installation import Api, Installation, Run, with_password

PROJECT = Path(__file__).resolve().parents[2]
SYNCS: Mapping[str, Flow[..., Any]] = {
    "workspaces": sync_workspaces,
    "campaigns": sync_campaigns,
    "accounts": sync_accounts,
    "leads": sync_leads,
    "analytics": sync_analytics,
    "emails": sync_emails,
}
KEYS = {
    "INSTANTLY_KEY_NORTHWIND": keys.NORTHWIND_KEY,
    "INSTANTLY_KEY_NORTHWIND_OLD": keys.NORTHWIND_OLD_KEY,
    "INSTANTLY_KEY_BETA_POOL": keys.BETA_POOL_KEY,
    "INSTANTLY_KEY_AGENCY": keys.AGENCY_KEY,
}


@pytest.fixture(scope="package")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """SALESBRAIN_HOME."""
    return tmp_path_factory.mktemp("flows") / ".salesbrain"


@pytest.fixture(scope="package")
def server(home: Path) -> Iterator[tuple[service.Service, "subprocess.Popen[bytes]"]]:
    """The server that `salesbrain up` starts (7 s; prefect_test_harness takes 18 s), launched."""
    described = prefect_server.describe(home, processes.free_port(0))
    record, process = service.launch(described, home, PROJECT)
    yield described, process
    service.stop(record, home)


@pytest.fixture(scope="package")
def prefect_api(
    server: tuple[service.Service, "subprocess.Popen[bytes]"],
    home: Path,
    postgres_server: postgres.Postgres,  # only so that it starts meanwhile
    instantly: str,
) -> Iterator[Api]:
    """The API of that server, which this process talks to from now on."""
    service.wait_ready(*server, home)
    api = Api(f"{server[0].url}/api")
    # Each run of a flow would wait a second for the thread of its heartbeat.
    ours = {
        PREFECT_API_URL: api.url,
        PREFECT_HOME: home / "prefect",
        PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None,
    }
    with temporary_settings(ours):
        yield api
        asyncio.run(flush())


@pytest.fixture(scope="package")
def instantly() -> Iterator[str]:
    """The address of a sandbox in a process of its own, whose world ended yesterday."""
    yesterday = (datetime.now(UTC) - timedelta(days=1)).date()
    shape = ["--leads", "400", "--anchor", f"{yesterday}T18:00", "--frozen", "--no-limits"]
    process = subprocess.Popen(
        [sys.executable, "-m", "sandbox", "--port", "0", *shape],
        stdout=subprocess.PIPE, text=True, cwd=PROJECT, start_new_session=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        yield process.stdout.readline().split()[-1]
    finally:
        processes.stop(process.pid)


@pytest.fixture(scope="package")
def settings(instantly: str, home: Path) -> Iterator[Mapping[str, str]]:
    """The environment of a worker; DATABASE_URL is each installation's."""
    given = {
        **KEYS,
        "INSTANTLY_BASE_URL": instantly,
        "INSTANTLY_EMAILS_PER_MINUTE": "5000",
        "INSTANTLY_REQUESTS_PER_SECOND": "1000",
        "SALESBRAIN_CUSTOMERS_FILE": str(PROJECT / "sandbox" / "customers.yaml"),
        "SALESBRAIN_HOME": str(home),
    }
    with environment(given):
        yield given


@pytest.fixture(scope="package")
def first_runs(
    postgres_server: postgres.Postgres, prefect_api: Api, settings: Mapping[str, str]
) -> Iterator[tuple[Installation, Mapping[str, Run]]]:
    """A database in which each sync has run once, and how the runs ended; leave it as it is."""
    with copied_database(postgres_server) as bare:
        installation = Installation(with_password(bare), prefect_api)
        with environment({"DATABASE_URL": installation.url}):
            runs = {kind: installation.run(flow) for kind, flow in SYNCS.items()}
        yield installation, runs


@pytest.fixture
def synced(
    postgres_server: postgres.Postgres, first_runs: tuple[Installation, Mapping[str, Run]]
) -> Iterator[Installation]:
    """A copy of that database for one test, which its flows find in DATABASE_URL."""
    with _copied(postgres_server, first_runs[0]) as installation:
        yield installation


@pytest.fixture(scope="module")
def shared(
    postgres_server: postgres.Postgres, first_runs: tuple[Installation, Mapping[str, Run]]
) -> Iterator[Installation]:
    """The same for the tests of a module together: each bears what the others leave in it."""
    with _copied(postgres_server, first_runs[0]) as installation:
        yield installation


@contextmanager
def _copied(server: postgres.Postgres, source: Installation) -> Iterator[Installation]:
    template = str(conninfo_to_dict(source.url)["dbname"])
    with copied_database(server, template) as bare:
        installation = source.at(with_password(bare))
        with environment({"DATABASE_URL": installation.url}):
            yield installation


@contextmanager
def environment(given: Mapping[str, str]) -> Iterator[None]:
    """These variables for a while; dbt's own, which a build sets, go with them."""
    before = dict(os.environ)
    os.environ.update(given)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
