"""One database for the folder; each test begins with an emptied log."""

from collections.abc import Iterator

import pytest

from cli.local.postgres import Postgres
from tests.conftest import copied_database
from tests.tasks.score.log import Log


@pytest.fixture(scope="package")
def kept(postgres_server: Postgres) -> Iterator[Log]:
    with copied_database(postgres_server) as url:
        log = Log(url)
        log.found()
        with log.kept():
            yield log
        log.close()


@pytest.fixture
def log(kept: Log) -> Iterator[Log]:
    """Nothing has happened yet, and nobody wants anything otherwise."""
    kept.empty()
    yield kept
    for organization in ("alder", "birch"):
        kept.want(organization, {})
