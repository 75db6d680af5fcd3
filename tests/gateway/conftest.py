"""Gateways on real Postgres: one shared for plain answers, and wires for those that fail."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest

from cli.local.postgres import ADMIN, Postgres
from tests.conftest import copied_database
from tests.gateway.running import Running, gateway, register
from tests.gateway.wire import Wire, wired


@dataclass(frozen=True)
class Door:
    """A running gateway and the address of its database."""

    running: Running
    database: str


@pytest.fixture(scope="package")
def door(postgres_server: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """One gateway that several tests use; each looks only for its own rows."""
    folder = tmp_path_factory.mktemp("door") / "spool"
    with copied_database(postgres_server) as url:
        register(url)
        with gateway(url, folder, gateway_refusals_per_second=10_000) as running:
            yield Door(running, url)


@dataclass(frozen=True)
class Line:
    """A database, directly and by a wire that can be cut."""

    database: str
    by_wire: str
    wire: Wire


@pytest.fixture
def line(postgres_server: Postgres, fresh_database_url: str) -> Iterator[Line]:
    register(fresh_database_url)
    database = fresh_database_url.partition("?")[0].rpartition("/")[2]
    with wired(postgres_server.sockets / ".s.PGSQL.5432") as wire:
        address = f"postgresql://{ADMIN}@127.0.0.1:{wire.port}/{quote(database)}"
        yield Line(fresh_database_url, address, wire)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "spool"
