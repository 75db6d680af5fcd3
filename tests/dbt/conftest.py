"""One database and one dbt build for all tests of this folder."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from cli.local import postgres
from tests.conftest import copied_database
from tests.dbt.warehouse import Warehouse, messages


@pytest.fixture(scope="session")
def warehouse(
    postgres_server: postgres.Postgres, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Warehouse]:
    """Two customers' rows and their marts, built once; who changes rows puts them back."""
    with copied_database(postgres_server) as url:
        superuser = make_conninfo(url, user=postgres.SUPERUSER)
        with psycopg.connect(superuser, autocommit=True) as connection:
            connection.execute(Path(__file__).with_name("two_customers.sql").read_bytes())
        built = Warehouse(superuser, postgres.ADMIN, tmp_path_factory.mktemp("dbt"))
        result = built.dbt("build")
        assert result.success, messages(result)
        yield built
        with psycopg.connect(superuser, autocommit=True) as connection:
            connection.execute(Path(__file__).with_name("end_logins.sql").read_bytes())
