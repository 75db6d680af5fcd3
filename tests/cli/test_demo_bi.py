"""The demo's BI login: a real one, that sees its customer's rows and is gone afterwards."""

import io
from collections.abc import Iterator

import psycopg
import pytest
from rich.console import Console

from cli.demo_bi import show_bi_login
from cli.errors import CommandError
from cli.local import postgres
from cli.progress import Progress
from tests.conftest import copied_database

MARTS = """
    insert into app.organizations (organization_id, name, time_zone, currency, created_at)
    select name, name, 'UTC', 'EUR', now() from unnest(array['alder', 'birch']) as name;
    set role salesbrain_transform;
    create table marts.campaign_performance as
    select name as organization_id, n as campaign_id
    from unnest(array['alder', 'birch', 'birch', 'unassigned']) with ordinality as c (name, n);
    alter table marts.campaign_performance alter column organization_id set not null;
    create table operations.operator_margin (margin numeric);
"""


@pytest.fixture
def database(postgres_server: postgres.Postgres) -> Iterator[str]:
    """Two customers and nobody's rows in a mart that stands behind its wall."""
    with copied_database(postgres_server) as url:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(MARTS)
            connection.execute("select app.protect('marts.campaign_performance'::regclass)")
        yield url


def shown(database: str) -> str:
    told = io.StringIO()
    show_bi_login(database, Progress(Console(file=told, width=120)))
    return told.getvalue()


def logins(database: str) -> list[tuple[str]]:
    with psycopg.connect(database) as connection:
        return connection.execute(
            "select rolname from pg_roles where rolname like 'bi\\_%'"
        ).fetchall()


def test_a_login_is_shown_to_see_one_customer(database: str) -> None:
    """Four rows of three owners, two of which are its customer's; it is refused the rest."""
    said = shown(database)
    assert "made for birch" in said
    [row] = [line for line in said.splitlines() if "marts.campaign_performance" in line]
    assert [cell.strip() for cell in row.split("│") if cell.strip()] == [
        "marts.campaign_performance", "4", "3", "2", "birch",
    ]  # fmt: skip
    assert "select * from app.contacts: permission denied for table contacts" in said
    assert "Revoked and dropped: birch has 0 logins." in said
    assert logins(database) == []


def test_a_login_that_sees_more_ends_the_demo(database: str) -> None:
    """A wall that is down is an error, and the login is gone all the same."""
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("set role salesbrain_transform")
        connection.execute("alter table marts.campaign_performance disable row level security")
    with pytest.raises(CommandError, match="sees rows of alder, birch, unassigned"):
        shown(database)
    assert logins(database) == []


def test_without_marts_nothing_is_made(fresh_database_url: str) -> None:
    """It says so and leaves no login."""
    assert "No customer has rows" in shown(fresh_database_url)
