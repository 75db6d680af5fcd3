"""A real Postgres for every test that wants one: one server a session, databases by template.

The embedded one, or with TEST_POSTGRES_SOCKETS another that listens there and trusts the superuser
`postgres`: the suite passes on Postgres 15 too.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from xdist.scheduler import LoadScopeScheduling

from cli.local import postgres
from models import migrate
from tests.server_home import server_home

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")
TEMPLATE = f"migrated_{WORKER}"
TOGETHER = ("tests/flows", "tests/dbt", "tests/gateway", "tests/tasks/reconcile")
"""Folders whose tests share something dear: one process runs all of a folder. In the order in
which they begin, the longest first: what begins last must not end last."""
LONG = ("tests/cli", "tests/seams", "tests/sandbox", "tests/tasks")
"""Folders of longer files, each of which any process may run."""
_numbers = count(1)


class _ByFile(LoadScopeScheduling):  # type: ignore[misc]
    """Side by side (`pytest -n 3`), a file or such a folder stays together and in order."""

    def _split_scope(self, nodeid: str) -> str:
        return _together(nodeid)


def _together(nodeid: str) -> str:
    file = nodeid.partition("::")[0]
    return next((folder for folder in TOGETHER if file.startswith(f"{folder}/")), file)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Which process runs what."""
    config.option.loadscopereorder = False  # it takes many tests for long ones
    return _ByFile(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Dear folders first, then files that start processes or databases, then all others."""
    ranks = {name: rank for rank, name in enumerate((*TOGETHER, *LONG))}

    def rank(item: pytest.Item) -> int:
        file = item.nodeid.partition("::")[0]
        named = (name for name in ranks if file == name or file.startswith(f"{name}/"))
        return min((ranks[name] for name in named), default=len(ranks))

    items.sort(key=rank)


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[postgres.Postgres]:
    """A server with a migrated database to copy from, by default in a home of its own."""
    elsewhere = os.environ.get("TEST_POSTGRES_SOCKETS")
    if elsewhere:
        server = postgres.Postgres(pid=0, sockets=Path(elsewhere), version="")
        postgres.create_database(server)
        with _with_template(server):
            yield server
        return
    with server_home(tmp_path_factory.mktemp("server")) as home:
        server = postgres.start(home)
        _hurry(server)
        with _with_template(server):
            yield server


def _hurry(server: postgres.Postgres) -> None:
    """What it writes need not survive the machine: kill -9 of a server loses nothing by that."""
    for setting in ("fsync", "full_page_writes"):
        _execute(server, f"alter system set {setting} = off", login=postgres.SUPERUSER)
    _execute(server, "select pg_reload_conf()", login=postgres.SUPERUSER)


@contextmanager
def _with_template(server: postgres.Postgres) -> Iterator[None]:
    _execute(server, f"drop database if exists {TEMPLATE}")
    try:
        _execute(server, f"create database {TEMPLATE}")
        migrate.upgrade(server.url_for(postgres.ADMIN, TEMPLATE))
        _execute(
            server,
            "select pg_terminate_backend(pid) from pg_stat_activity "  # the migrator's own pool
            f"where datname = '{TEMPLATE}'",
        )
        yield
    finally:
        _execute(server, f"drop database {TEMPLATE} with (force)", login=postgres.SUPERUSER)


@pytest.fixture(scope="session")
def database_url(postgres_server: postgres.Postgres) -> Iterator[str]:
    """One migrated database that the whole session shares: leave nothing in it."""
    with copied_database(postgres_server) as url:
        yield url


@pytest.fixture
def fresh_database_url(postgres_server: postgres.Postgres) -> Iterator[str]:
    """A migrated, empty database for one test, as its owner sees it (0.1 s)."""
    with copied_database(postgres_server) as url:
        yield url


@contextmanager
def copied_database(server: postgres.Postgres, template: str = TEMPLATE) -> Iterator[str]:
    """A copy of a database nobody is connected to, dropped at the end."""
    name = f"test_{WORKER}_{next(_numbers)}"
    how = "strategy file_copy" if server.pid else ""  # without syncs the files are sooner copied
    _execute(server, f"create database {name} template {template} {how}")
    # What a migration grants on the database itself is not copied with it.
    _execute(
        server,
        f"grant create on database {name} to salesbrain_owner;"
        f"revoke temporary on database {name} from public;"
        f"grant temporary on database {name} to salesbrain_worker, salesbrain_transform",
    )
    try:
        yield server.url_for(postgres.ADMIN, name)
    finally:
        # As superuser: an autovacuum worker may be in it, which nobody else may send away.
        _execute(server, f"drop database {name} with (force)", login=postgres.SUPERUSER)


def _execute(server: postgres.Postgres, statement: str, login: str = postgres.ADMIN) -> None:
    url = server.url_for(login, "postgres")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement)
