"""One database and one dbt build for all tests of this folder; copies for those that change it."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from cli.local import postgres
from tasks import bi_logins
from tests.conftest import copied_database
from tests.dbt.reach import Row, fill
from tests.dbt.warehouse import Warehouse, messages


@pytest.fixture(scope="session")
def warehouse(
    postgres_server: postgres.Postgres, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Warehouse]:
    """Two customers' rows and their marts, built once; leave it as it is."""
    with copied_database(postgres_server) as url:
        superuser = make_conninfo(url, user=postgres.SUPERUSER)
        with psycopg.connect(superuser, autocommit=True) as connection:
            connection.execute(Path(__file__).with_name("two_customers.sql").read_bytes())
        built = Warehouse(superuser, postgres.ADMIN, tmp_path_factory.mktemp("dbt"))
        try:
            result = built.dbt("build")
            assert result.success, messages(result)
            yield built
        finally:
            with psycopg.connect(superuser, autocommit=True) as connection:
                connection.execute(Path(__file__).with_name("end_logins.sql").read_bytes())


@pytest.fixture
def own(warehouse: Warehouse, postgres_server: postgres.Postgres) -> Iterator[Warehouse]:
    """A copy of it for a test that changes rows or marts."""
    with warehouse.copied(postgres_server) as copy:
        yield copy


@pytest.fixture(scope="session")
def filled(warehouse: Warehouse, postgres_server: postgres.Postgres) -> Iterator[Warehouse]:
    """A copy in which both customers have a row in each mart and report; leave it as it is."""
    with warehouse.copied(postgres_server) as copy:
        fill(copy)
        yield copy


@pytest.fixture(scope="session")
def login(filled: Warehouse) -> Iterator[str]:
    """A login of alder's to that copy, as the command makes it."""
    with filled.connect() as admin:
        issued = bi_logins.create(admin, "alder", name=None, done_by="a test")
    yield issued.login
    with filled.connect() as admin:
        bi_logins.revoke(admin, issued.login)


@pytest.fixture
def inside(filled: Warehouse, login: str) -> Iterator[psycopg.Connection[Row]]:
    """A session of that login that took off what its role began with."""
    with filled.connect(login) as connection:
        connection.execute("set default_transaction_read_only = off")
        yield connection
