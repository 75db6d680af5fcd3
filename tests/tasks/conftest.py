"""One simulated world for the session; each test has its own application and database."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from psycopg.conninfo import conninfo_to_dict

import tests.domain.conftest  # noqa: F401 - the same settings of hypothesis
from cli.local import postgres
from sandbox.application import Sandbox, create_app
from sandbox.world import World, WorldShape, build_world
from tests.conftest import copied_database
from tests.tasks.desk import Desk


@pytest.fixture(scope="session")
def world() -> World:
    """A small world up to yesterday: every campaign, account and status of the demo."""
    yesterday = datetime.now(UTC) - timedelta(days=1)
    anchor = yesterday.replace(hour=18, minute=0, second=0, microsecond=0)
    return build_world(WorldShape(leads=1500, anchor=anchor))


@pytest.fixture
def app(world: World) -> Sandbox:
    return create_app(world, limits=False)


@pytest.fixture
def desk(fresh_database_url: str, app: Sandbox) -> Desk:
    """A migrated database that knows the demo's customers, and the sandbox to sync from."""
    found = Desk(fresh_database_url, app)
    found.save_customers()
    return found


@pytest.fixture(scope="session")
def campaigns_known(postgres_server: postgres.Postgres, world: World) -> Iterator[str]:
    """The name of a database that has the campaigns of every workspace, to copy from."""
    with copied_database(postgres_server) as url:
        desk = Desk(url, create_app(world, limits=False))
        desk.save_customers()
        for workspace in desk.customers.workspaces:
            desk.sync("campaigns", workspace)
        yield str(conninfo_to_dict(url)["dbname"])


@pytest.fixture
def knowing(
    postgres_server: postgres.Postgres, campaigns_known: str, app: Sandbox
) -> Iterator[Desk]:
    """A desk where the campaigns have been synced."""
    with copied_database(postgres_server, campaigns_known) as url:
        yield Desk(url, app)


@pytest.fixture
def unused_tcp_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
