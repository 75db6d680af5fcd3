"""Whose dashboards there are, and the database login that each one's connection opens with."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import psycopg
from psycopg.conninfo import conninfo_to_dict

from bi.assets import Customer
from cli.errors import CommandError
from models.session import ANALYST, connect
from tasks import bi_logins
from tasks.bi_roles import Plain

LOGIN_NAME: Final = "Superset (make bi)"
SECURE: Final = ("sslmode", "sslrootcert", "sslcert", "sslkey", "channel_binding")
"""What a customer's connection takes over from the owner's address."""


def found(url: str) -> Sequence[Customer]:
    """Every customer that the marts know; raises CommandError when there are no marts."""
    try:
        with connect(url, role=ANALYST, application="salesbrain bi") as connection:
            rows = connection.execute(
                "select organization_id, organization_name as name, currency"
                " from marts.dim_organizations where organization_id <> 'unassigned' order by 1"
            ).fetchall()
            connection.execute("select from reports.report_customer_months limit 0")
    except (psycopg.errors.UndefinedTable, psycopg.errors.InvalidSchemaName) as missing:
        raise _no_marts() from missing
    except psycopg.OperationalError as error:
        if f'role "{ANALYST}" does not exist' in str(error):  # not even migrated
            raise _no_marts() from error
        raise CommandError(f"Postgres: {str(error).strip().splitlines()[-1]}") from error
    if not rows:
        raise CommandError(
            "The marts know no customer yet: `make demo` makes some, `salesbrain org` adds yours."
        )
    return [Customer(**row) for row in rows]


def place(url: str) -> dict[str, Any]:
    """Where the server is for Superset, as bi.copies.Place takes it."""
    given = conninfo_to_dict(url)
    with connect(url, application="salesbrain bi") as connection:
        info = connection.info
        return {
            "host": info.host,
            "port": info.port,
            "database": info.dbname,
            "query": {name: str(given[name]) for name in SECURE if name in given},
        }


def logins(url: str, known: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    """A login and password for each customer whose connection does not open; of the rest nothing.

    A login that Superset has but cannot open gets a new password; where it has none, or a revoked
    one, there is a new one. Raises CommandError where the owner's login may make none.
    """
    with connect(url, application="salesbrain bi") as connection:
        return {
            customer: _issued(connection, customer, one["login"])
            for customer, one in known.items()
            if not one["opens"]
        }


def _issued(connection: Plain, customer: str, login: str | None) -> dict[str, str]:
    in_use = {one.login for one in bi_logins.listed(connection, customer) if not one.revoked_at}
    if login in in_use:
        issued = bi_logins.rotate(connection, str(login))
    else:
        issued = bi_logins.create(connection, customer, name=LOGIN_NAME, done_by="make bi")
    if issued.script is not None:
        raise CommandError(
            f"DATABASE_URL's login may not make BI logins ({issued.reason}): it needs CREATEROLE, "
            "and `grant salesbrain_bi to … with admin option`. Then run this again."
        )
    return {"login": issued.login, "password": issued.password}


def _no_marts() -> CommandError:
    return CommandError("There are no marts in this database yet: run `make demo` first.")
