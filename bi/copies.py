"""Each customer's copy of the dashboard in Superset: made, renewed, and taken away again.

Used within Superset's application (bi.load).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import psycopg2
from sqlalchemy.engine import URL
from superset import db
from superset.commands.chart.delete import DeleteChartCommand
from superset.commands.dashboard.delete import DeleteDashboardCommand
from superset.commands.database.delete import DeleteDatabaseCommand
from superset.commands.dataset.delete import DeleteDatasetCommand
from superset.commands.importers.v1.assets import ImportAssetsCommand
from superset.models.core import PASSWORD_MASK, Database
from superset.models.slice import Slice

from bi.assets import DATABASE, Customer, contents, identity


@dataclass(frozen=True, slots=True)
class Place:
    """Where the database is: `host` may be a socket's folder, `query` is for sslmode and such."""

    host: str
    port: int
    database: str
    query: dict[str, str]

    def address(self, login: str) -> str:
        """SQLAlchemy's, with the password masked."""
        query = {**self.query, "host": self.host} if self.host.startswith("/") else self.query
        host = None if self.host.startswith("/") else self.host
        url = URL.create(
            "postgresql+psycopg2", login, PASSWORD_MASK, host, self.port, self.database, query
        )
        return str(url.render_as_string(hide_password=False))


def known_login(customer: Customer, place: Place) -> dict[str, Any]:
    """The login that the customer's connection has, and whether it opens here, as that customer."""
    found = db.session.query(Database).filter_by(uuid=identity(customer, DATABASE)).first()
    if found is None:
        return {"login": None, "opens": False}
    login = found.url_object.username
    try:
        return {"login": login, "opens": _opens(place, login, found.password, customer)}
    except ValueError:  # kept under another secret key
        return {"login": login, "opens": False}


def _opens(place: Place, login: str, password: str | None, customer: Customer) -> bool:
    try:
        connection = psycopg2.connect(
            host=place.host, port=place.port, dbname=place.database, user=login,
            password=password or "", connect_timeout=10, **place.query,
        )  # fmt: skip
    except psycopg2.OperationalError:
        return False
    with connection, connection.cursor() as cursor:
        cursor.execute("select app.tenant_id()")
        (whose,) = cursor.fetchone()
    connection.close()
    return bool(whose == customer.organization_id)


def bring(customer: Customer, place: Place, login: str, password: str | None = None) -> Database:
    """Import the customer's copy over what there is; without a password the kept one stays."""
    passwords = {DATABASE: password} if password else {}
    ImportAssetsCommand(contents(customer, place.address(login)), passwords=passwords).run()
    return db.session.query(Database).filter_by(uuid=identity(customer, DATABASE)).one()


def forget_all_but(customers: Sequence[Customer]) -> list[str]:
    """Take away what customers who are no longer there left: their names."""
    kept = {identity(one, DATABASE) for one in customers}
    ours = db.session.query(Database).filter_by(is_managed_externally=True).all()
    gone = [database for database in ours if database.uuid not in kept]
    names = [str(database.database_name) for database in gone]
    for database in gone:
        _forget(database)
    return names


def _forget(database: Database) -> None:
    datasets = [dataset.id for dataset in database.tables]
    of_it = Slice.datasource_id.in_(datasets)
    charts = db.session.query(Slice).filter(of_it, Slice.datasource_type == "table").all()
    dashboards = {dashboard.id for chart in charts for dashboard in chart.dashboards}
    chart_ids, database_id = [chart.id for chart in charts], database.id
    for command, ids in (
        (DeleteDashboardCommand, sorted(dashboards)),
        (DeleteChartCommand, chart_ids),
        (DeleteDatasetCommand, datasets),
    ):
        if ids:
            command(ids).run()
    DeleteDatabaseCommand(database_id).run()
