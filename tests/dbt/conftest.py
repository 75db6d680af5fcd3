"""One Postgres and one dbt build for all tests of this folder."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from cli.local import postgres
from models.migrate import upgrade
from tests.dbt.warehouse import Warehouse, messages


@pytest.fixture(scope="session")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A superuser's address of an empty, migrated database on a server of its own."""
    home = tmp_path_factory.mktemp("warehouse") / ".salesbrain"
    server = postgres.start(home)
    upgrade(server.url)
    yield server.superuser_url
    postgres.remove(home)


@pytest.fixture(scope="session")
def warehouse(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Two customers' rows and their marts, built once; who changes rows puts them back."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(Path(__file__).with_name("two_customers.sql").read_bytes())
    built = Warehouse(database_url, tmp_path_factory.mktemp("dbt"))
    result = built.dbt("build")
    assert result.success, messages(result)
    return built
