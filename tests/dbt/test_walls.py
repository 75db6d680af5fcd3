"""No customer sees another's row in marts or reports, by whatever way it asks."""

from typing import LiteralString

import psycopg
import pytest
from psycopg import sql

from tasks.walls import walls_intact
from tests.dbt.reach import RELATIONS, named, relations
from tests.dbt.warehouse import Warehouse, messages

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
INSIDERS = ("salesbrain_analyst", "salesbrain_transform", "salesbrain_worker")


def seen(filled: Warehouse, login: str, relation: str) -> list[set[str]]:
    """Whose rows a login finds, by each of the ways."""
    with filled.connect(login) as connection:
        asked = [sql.SQL(way).format(relation=named(relation)) for way in WAYS]
        return [{row["organization_id"] for row in connection.execute(one)} for one in asked]


def test_every_mart_is_tried(filled: Warehouse) -> None:
    """What dbt built here is what its models' files say, so none is left out below."""
    assert relations(filled) == RELATIONS
    assert len(RELATIONS) > 30


@pytest.mark.parametrize("relation", RELATIONS)
def test_a_customer_sees_its_own_rows_alone(filled: Warehouse, relation: str) -> None:
    """A BI login reads its own organization and nothing else, whatever the statement."""
    found = dict(zip(WAYS, seen(filled, "bi_alder", relation), strict=True))
    assert {way: whose for way, whose in found.items() if whose != {"alder"}} == {}


@pytest.mark.parametrize("relation", RELATIONS)
def test_a_login_of_nobody_sees_nothing(filled: Warehouse, relation: str) -> None:
    """A BI login without a customer has no rows, and 'unassigned' is nobody's."""
    assert seen(filled, "bi_nobody", relation)[0] == set()


@pytest.mark.parametrize("relation", RELATIONS)
def test_analysts_and_workers_see_every_row(filled: Warehouse, relation: str) -> None:
    """Roles of the installation itself read all customers."""
    found = {login: seen(filled, login, relation)[0] for login in INSIDERS}
    assert {login for login, whose in found.items() if not whose >= {"alder", "birch"}} == set()


@pytest.mark.parametrize(
    "breach",
    [
        "alter table {} disable row level security",
        "alter table {} no force row level security",
        "drop policy own_rows on {}",
        "create policy everybody on {} using (true)",
        "grant update on {} to salesbrain_bi",
    ],
)
def test_a_breach_in_any_wall_is_named(filled: Warehouse, breach: LiteralString) -> None:
    """One part of the wall of each mart and report away, and the checker names every one."""
    with filled.connect() as admin:
        before = walls_intact(admin)
        with admin.transaction(force_rollback=True):
            for relation in RELATIONS:
                admin.execute(sql.SQL(breach).format(named(relation)))
            told = set(walls_intact(admin)) - set(before)
        assert walls_intact(admin) == before
    words = {word.rstrip(":") for line in told for word in line.split()}
    assert set(RELATIONS) - words == set()


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
