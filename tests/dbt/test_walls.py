"""No customer sees another's row in marts or reports, by whatever way it asks."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, LiteralString

import psycopg
import pytest
from psycopg import sql

from tests.dbt.warehouse import Warehouse, messages

RELATIONS = (
    "marts.account_health",
    "marts.campaign_performance",
    "marts.campaign_performance_daily",
    "marts.dim_accounts",
    "marts.dim_campaigns",
    "marts.dim_leads",
    "marts.dim_organizations",
    "marts.lead_engagement",
    "marts.reconciliation",
    "marts.reconciliation_daily",
    "reports.customer_report",
)
WAYS: tuple[LiteralString, ...] = (
    "select organization_id from {relation}",
    "select organization_id from {relation} where true or organization_id = 'birch'",
    "select organization_id from {relation} where organization_id = 'birch' or 1 = 1",
    "select organization_id from {relation} as t full join {relation} as u using (organization_id)",
    "with every as (select * from {relation}) select organization_id from every",
    "select organization_id from {relation} union all select organization_id from {relation}",
    "select max(organization_id) as organization_id from {relation} having count(*) > 0",
    "select (select max(organization_id) from {relation}) as organization_id",
    "select r.organization_id from (values (1)) v cross join lateral (select * from {relation}) r",
    "select to_jsonb(t) ->> 'organization_id' as organization_id from {relation} as t",
)


def seen(warehouse: Warehouse, login: str, way: LiteralString, relation: str) -> set[str]:
    query = sql.SQL(way).format(relation=sql.Identifier(*relation.split(".")))
    with warehouse.connect(login) as connection:
        return {row["organization_id"] for row in connection.execute(query)}


@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize("way", WAYS)
def test_a_customer_sees_its_own_rows_alone(
    warehouse: Warehouse, way: LiteralString, relation: str
) -> None:
    """A BI login reads its own organization and nothing else, whatever the statement."""
    assert seen(warehouse, "bi_alder", way, relation) == {"alder"}


@pytest.mark.parametrize("relation", RELATIONS)
def test_a_login_of_nobody_sees_nothing(warehouse: Warehouse, relation: str) -> None:
    """A BI login without a customer has no rows, and 'unassigned' is nobody's."""
    assert seen(warehouse, "bi_nobody", WAYS[0], relation) == set()


@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize(
    "login", ["salesbrain_analyst", "salesbrain_transform", "salesbrain_worker"]
)
def test_analysts_and_workers_see_every_row(
    warehouse: Warehouse, login: str, relation: str
) -> None:
    """Roles of the installation itself read all customers."""
    assert {"alder", "birch"} <= seen(warehouse, login, WAYS[0], relation)


def test_a_customer_cannot_set_itself_into_another(warehouse: Warehouse) -> None:
    """Neither the API's setting nor row_security = off nor another role opens the wall."""
    with warehouse.connect("bi_alder") as connection:
        connection.execute("set app.organization_id = 'birch'")
        found = connection.execute("select organization_id from marts.dim_campaigns").fetchall()
        assert {row["organization_id"] for row in found} == {"alder"}
        connection.execute("set row_security = off")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("select * from marts.dim_campaigns")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("set role salesbrain_analyst")


def test_copy_counts_and_statistics_stay_behind_the_wall(warehouse: Warehouse) -> None:
    """COPY writes out own rows, and the planner's statistics tell nothing of a walled table."""
    with warehouse.connect("salesbrain_transform") as builder:
        builder.execute("analyze marts.dim_campaigns")
    with warehouse.connect("bi_alder") as connection:
        with connection.cursor().copy(
            "copy (select organization_id from marts.dim_campaigns) to stdout"
        ) as copied:
            assert {bytes(line).strip() for line in copied} == {b"alder"}
        told = connection.execute("select * from pg_stats where schemaname = 'marts'").fetchall()
    assert told == []


@pytest.mark.parametrize(
    "relation",
    [
        "staging.stg_instantly__leads",
        "staging.status_names",
        "intermediate.int_campaign_leads__measured",
        "instantly.leads",
        "instantly.emails",
        "app.organizations",
        "app.bi_logins",
    ],
)
@pytest.mark.parametrize("login", ["bi_alder", "salesbrain_analyst"])
def test_what_is_not_a_mart_is_closed(warehouse: Warehouse, login: str, relation: str) -> None:
    """Customers and analysts have no way into the layers below the marts."""
    with (
        warehouse.connect(login) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(sql.SQL("select 1 from {}").format(sql.Identifier(*relation.split("."))))


@pytest.mark.parametrize("statement", ["delete from {}", "truncate {}", "drop table {}"])
def test_a_customer_changes_nothing(warehouse: Warehouse, statement: LiteralString) -> None:
    """Marts are read-only to who reads them."""
    query = sql.SQL(statement).format(sql.Identifier("marts", "dim_campaigns"))
    with (
        warehouse.connect("bi_alder") as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(query)


def test_the_api_is_who_its_transaction_says(warehouse: Warehouse) -> None:
    """The API reads the customer that the transaction names, and without one nobody."""
    query: LiteralString = "select distinct organization_id from marts.campaign_performance"
    with warehouse.connect("salesbrain_api") as connection:
        assert connection.execute(query).fetchall() == []
        with connection.transaction():
            connection.execute("select set_config('app.organization_id', 'birch', true)")
            assert connection.execute(query).fetchall() == [{"organization_id": "birch"}]
        assert connection.execute(query).fetchall() == []


def test_a_full_refresh_never_opens_the_wall(warehouse: Warehouse) -> None:
    """While every mart is rebuilt, a customer who keeps reading never sees a foreign row."""
    with reading(warehouse, "bi_alder") as found:
        result = warehouse.dbt("run", "--full-refresh", DBT_USER="salesbrain_transform")
    assert result.success, messages(result)
    assert found.error is None
    assert found.answers > 20
    assert found.organizations == {"alder"}
    for relation in RELATIONS:
        assert seen(warehouse, "bi_alder", WAYS[0], relation) == {"alder"}


class Found:
    """What a reader saw, in how many answers, and what ended it."""

    def __init__(self) -> None:
        self.organizations: set[str] = set()
        self.answers = 0
        self.error: psycopg.Error | None = None


def read_all(connection: psycopg.Connection[dict[str, Any]], found: Found) -> None:
    for relation in RELATIONS:
        query = sql.SQL(WAYS[0]).format(relation=sql.Identifier(*relation.split(".")))
        found.organizations |= {row["organization_id"] for row in connection.execute(query)}
        found.answers += 1


@contextmanager
def reading(warehouse: Warehouse, login: str) -> Iterator[Found]:
    found, is_over = Found(), threading.Event()

    def read() -> None:
        try:
            with warehouse.connect(login) as connection:
                while not is_over.wait(0.005):
                    read_all(connection, found)
        except psycopg.Error as error:
            found.error = error

    reader = threading.Thread(target=read)
    reader.start()
    try:
        yield found
    finally:
        is_over.set()
        reader.join()


TABLE: LiteralString = "create table marts.open_door (organization_id text not null);"
TAKEN: LiteralString = "open_door as select organization_id from marts.dim_campaigns"


@pytest.mark.parametrize(
    ("making", "kind", "schema"),
    [
        (f"create table marts.{TAKEN}", "table", "marts"),
        (f"create view reports.{TAKEN}", "view", "reports"),
        (f"create materialized view marts.{TAKEN}", "materialized view", "marts"),
        ("create table marts.open_door (name text)", "table", "marts"),
        (
            f"{TABLE} select app.protect('marts.open_door');"
            " alter table marts.open_door no force row level security",
            "table",
            "marts",
        ),
        (
            f"{TABLE} select app.protect('marts.open_door');"
            " drop policy own_rows on marts.open_door",
            "table",
            "marts",
        ),
    ],
)
def test_a_mart_without_its_wall_fails_the_run(
    warehouse: Warehouse, making: LiteralString, kind: LiteralString, schema: str
) -> None:
    """Who forgets part of the wall fails the test, and the hook of any run names the relation."""
    with warehouse.connect("salesbrain_transform") as builder:
        builder.execute(making)
        try:
            result = warehouse.dbt("test", "--select", "every_relation_is_walled")
        finally:
            builder.execute(
                sql.SQL("drop {} {}").format(sql.SQL(kind), sql.Identifier(schema, "open_door"))
            )
    assert not result.success
    assert "open_door" in messages(result)
    assert {str(node.status) for node in result.result.results} == {"fail", "error"}


def test_a_mart_behind_its_wall_passes(warehouse: Warehouse) -> None:
    """The check is not one that always fails."""
    with warehouse.connect("salesbrain_transform") as builder:
        builder.execute(f"{TABLE} select app.protect('marts.open_door')")
        try:
            result = warehouse.dbt("run", "--select", "stg_app__organizations")
        finally:
            builder.execute("drop table marts.open_door")
    assert result.success, messages(result)
