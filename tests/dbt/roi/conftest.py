"""One build of the money of two customers, for all tests of this folder."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from cli.local import postgres
from tests.conftest import copied_database
from tests.dbt.warehouse import Warehouse, messages

ROWS = Path(__file__).with_name("two_currencies.sql")
AS_OF = ("--vars", "{as_of: '2026-04-15 12:00:00+00'}")
OURS = ("path:models/operations", "path:models/reports", "attribution")


@pytest.fixture(scope="package")
def money(
    postgres_server: postgres.Postgres, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Warehouse]:
    """The rows of two_currencies.sql and their marts, as of the middle of April."""
    with copied_database(postgres_server) as url:
        superuser = make_conninfo(url, user=postgres.SUPERUSER)
        with psycopg.connect(superuser, autocommit=True) as connection:
            connection.execute(ROWS.read_bytes())
        built = Warehouse(superuser, postgres.ADMIN, tmp_path_factory.mktemp("roi"))
        selected = ["--select", *(f"+{one}" for one in OURS)]
        for command in (["seed"], ["run", *selected, *AS_OF]):
            result = built.dbt(*command)
            assert result.success, messages(result)
        try:
            yield built
        finally:
            with psycopg.connect(superuser, autocommit=True) as connection:
                connection.execute("truncate app.bi_logins; drop role bi_cedar")
