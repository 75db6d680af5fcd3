"""Whose dashboards there are, and the logins that their connections open with."""

from collections.abc import Iterator

import psycopg
import pytest

from bi import customers
from cli.errors import CommandError
from models.session import connect
from tasks import bi_logins


@pytest.fixture
def ash(fresh_database_url: str) -> Iterator[str]:
    """The address of a database with the customer ash, whose logins end with the test."""
    with connect(fresh_database_url) as connection:
        connection.execute(
            "insert into app.organizations (organization_id, name, time_zone, currency, created_at)"
            " values ('ash', 'Ash', 'UTC', 'EUR', now())"
        )
    yield fresh_database_url
    with connect(fresh_database_url) as connection:
        bi_logins.revoke_all(connection, "ash")


def test_without_marts_the_way_to_them_is_named(fresh_database_url: str) -> None:
    """Nothing else tells what to do."""
    with pytest.raises(CommandError, match="make demo"):
        customers.found(fresh_database_url)


def test_a_connection_that_opens_keeps_its_login(ash: str) -> None:
    """And so its password, which Superset alone has."""
    assert customers.logins(ash, {"ash": {"login": "bi_kept", "opens": True}}) == {}


def test_a_connection_that_does_not_open_gets_a_login_that_does(ash: str) -> None:
    """The one it has with a new password, as long as that is in use; else a new one."""
    first = customers.logins(ash, {"ash": {"login": None, "opens": False}})["ash"]
    again = customers.logins(ash, {"ash": {"login": first["login"], "opens": False}})["ash"]
    assert again["login"] == first["login"]
    assert again["password"] != first["password"]
    with connect(ash) as connection:
        bi_logins.revoke(connection, first["login"])
    anew = customers.logins(ash, {"ash": {"login": first["login"], "opens": False}})["ash"]
    assert anew["login"] != first["login"]
    with psycopg.connect(ash, user=anew["login"]) as opened:
        assert opened.execute("select app.tenant_id()").fetchone() == ("ash",)


def test_the_place_is_where_the_owner_connects(ash: str) -> None:
    """A socket's folder stays one; of the rest, what makes the connection safe goes with it."""
    place = customers.place(f"{ash}&sslmode=prefer&application_name=x")
    assert place["host"].startswith("/")
    assert place["query"] == {"sslmode": "prefer"}
