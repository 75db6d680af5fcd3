"""The migrated database against the models, and the walls between customers, role by role."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from psycopg import sql
from psycopg.rows import dict_row
from sqlalchemy import MetaData

from cli.local import postgres
from models import migrate
from models.registry import MIRROR, OURS, TENANT_TABLES, metadata
from models.session import ANALYST, API, BI, GATEWAY, OWNER, ROLES, TRANSFORM, WORKER
from tests.conftest import copied_database

Connection = psycopg.Connection[dict[str, Any]]
NOW = datetime(2026, 3, 1, tzinfo=UTC)
CUSTOMERS = ("acme", "globex", "unassigned")
SQL_ONLY = {"bi_logins", "alembic_version"}
MIRRORED = [table for table in TENANT_TABLES if table.startswith("instantly.")]


def connect(url: str, role: str | None = None) -> Connection:
    connection = psycopg.connect(url, row_factory=dict_row, autocommit=True)
    if role is not None:
        connection.execute(sql.SQL("set role {}").format(sql.Identifier(role)))
    return connection


def table(name: str) -> sql.Identifier:
    return sql.Identifier(*name.split("."))


def test_the_models_are_the_database(database_url: str) -> None:
    """A table's shape has one birthplace: alembic finds no difference to models/."""

    def ours(name: str | None, kind: str, parents: Any) -> bool:
        if kind == "schema":
            return name in (MIRROR, OURS)
        return kind != "table" or name not in SQL_ONLY

    with migrate.engine(database_url).connect() as connection:
        options = {
            "include_schemas": True,
            "include_name": ours,
            "compare_type": True,
            "version_table_schema": OURS,
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
        nothing = compare_metadata(context, MetaData())  # so that the line above can fail
        assert sum(change[0] == "remove_table" for change in nothing) == len(metadata.tables)


def test_the_database_is_at_the_newest_revision(database_url: str) -> None:
    """Migrating again changes nothing."""
    assert migrate.current(database_url) == migrate.newest()
    migrate.upgrade(database_url)
    assert migrate.current(database_url) == migrate.newest()


@pytest.fixture(scope="module")
def walled(postgres_server: postgres.Postgres) -> Iterator[str]:
    """A database with one row of each customer in every tenant table, and BI logins."""
    with copied_database(postgres_server) as url:
        with connect(url, OWNER) as owner:
            for customer in CUSTOMERS[:2]:
                owner.execute(
                    "insert into app.organizations values (%s, %s, 'UTC', 'EUR', %s)",
                    [customer, customer, NOW],
                )
            for name in TENANT_TABLES:
                if name != "app.organizations":
                    for number, customer in enumerate(CUSTOMERS):
                        insert(owner, name, customer, number)
            for login, customer in (("bi_acme", "acme"), ("bi_unassigned", "unassigned")):
                owner.execute("insert into app.bi_logins values (%s, %s)", [login, customer])
        logins = ("bi_acme", "bi_unassigned", "bi_stranger")
        with connect(url) as admin:
            for login in logins:
                admin.execute(
                    sql.SQL("create role {} login in role {}").format(
                        sql.Identifier(login), sql.Identifier(BI)
                    )
                )
        yield url
        with connect(url) as admin:
            for login in logins:
                admin.execute(sql.SQL("drop role {}").format(sql.Identifier(login)))


def insert(connection: Connection, name: str, customer: str, number: int) -> None:
    """A row with a value in every column that wants one."""
    values: dict[str, Any] = {}
    for column in metadata.tables[name].columns:
        if column.name == "organization_id":
            values[column.name] = customer
        elif not column.nullable and column.identity is None and column.server_default is None:
            kind = column.type.python_type
            values[column.name] = {
                datetime: NOW,
                int: number,
                str: f"{customer}-{number}",
                bool: False,
            }.get(kind, NOW.date() if kind.__name__ == "date" else f"{number:032x}")
    connection.execute(
        sql.SQL("insert into {} ({}) values ({})").format(
            table(name),
            sql.SQL(", ").join(map(sql.Identifier, values)),
            sql.SQL(", ").join(sql.Placeholder() * len(values)),
        ),
        list(values.values()),
    )


def seen(connection: Connection, name: str) -> set[str]:
    query = sql.SQL("select organization_id from {}").format(table(name))
    return {row["organization_id"] for row in connection.execute(query)}


def login(server: postgres.Postgres, url: str, name: str) -> Connection:
    """A session of the login itself, as a customer's tool opens it."""
    database = psycopg.conninfo.conninfo_to_dict(url)["dbname"]
    return connect(server.url_for(name, str(database)))


def test_every_table_with_a_customer_is_walled(database_url: str) -> None:
    """Row-level security enabled and forced, with both policies, on each of them."""
    with connect(database_url) as connection:
        rows = connection.execute(
            """
            select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled,
                c.relforcerowsecurity as forced,
                (select array_agg(polname::text order by polname) from pg_policy as p
                 where p.polrelid = c.oid) as policies
            from pg_class as c
            inner join pg_namespace as n on n.oid = c.relnamespace
            inner join pg_attribute as a on a.attrelid = c.oid and a.attname = 'organization_id'
            where n.nspname in ('instantly', 'app') and c.relkind in ('r', 'p')
            """
        ).fetchall()
    open_to_workers = {"app.workspaces", "app.campaign_assignments", "app.bi_logins"}
    walls = {row["name"] for row in rows} - open_to_workers
    assert walls == set(TENANT_TABLES)
    for row in rows:
        if row["name"] in walls:
            assert row["enabled"], row["name"]
            assert row["forced"], row["name"]
            assert row["policies"] == ["every_row", "own_rows"], row["name"]


def test_no_role_passes_the_walls_or_rules(database_url: str) -> None:
    """None of ours is a superuser, bypasses row security, or may make roles or databases."""
    with connect(database_url) as connection:
        rows = connection.execute(
            "select * from pg_roles where rolname = any(%s)", [list(ROLES)]
        ).fetchall()
    assert {row["rolname"] for row in rows} == set(ROLES)
    for row in rows:
        rights = ("super", "bypassrls", "createrole", "createdb", "replication")
        assert not any(row[f"rol{right}"] for right in rights), row["rolname"]


@pytest.mark.parametrize("name", TENANT_TABLES)
@pytest.mark.parametrize("role", [WORKER, TRANSFORM, OWNER])
def test_our_own_workers_see_every_row(walled: str, role: str, name: str) -> None:
    """They sync and build for all customers."""
    if (role, name) == (TRANSFORM, "app.installation"):
        return
    with connect(walled, role) as connection:
        assert seen(connection, name) >= set(CUSTOMERS)


def test_without_its_policy_a_worker_sees_nothing(walled: str) -> None:
    """Sabotage: the wall is real, and its silence is why the test above exists."""
    with connect(walled, OWNER) as owner, owner.transaction(force_rollback=True):
        owner.execute("drop policy every_row on instantly.leads")
        owner.execute("set local role salesbrain_worker")
        assert seen(owner, "instantly.leads") == set()
        owner.execute("set local role salesbrain_owner")
        assert seen(owner, "instantly.leads") == set()


READ_BY_API = [*MIRRORED, "app.organizations", "app.members", "app.events", "app.status_changes"]


@pytest.mark.parametrize("name", READ_BY_API)
def test_the_window_out_shows_a_customer_its_own(
    postgres_server: postgres.Postgres, walled: str, name: str
) -> None:
    """By the transaction's setting; without one, with another's name or nobody's: nothing."""
    with login(postgres_server, walled, API) as connection:
        assert seen(connection, name) == set()
        for setting, expected in (
            ("acme", {"acme"}), ("globex", {"globex"}), ("unassigned", set[str]()),
            ("", set[str]()), ("acme' or true --", set[str]()), ("%", set[str]()),
        ):  # fmt: skip
            with connection.transaction():
                connection.execute("select set_config('app.organization_id', %s, true)", [setting])
                assert seen(connection, name) == expected, setting
        assert seen(connection, name) == set()


def test_the_setting_means_nothing_to_other_logins(
    postgres_server: postgres.Postgres, walled: str
) -> None:
    """Only the API's own login may say whom it speaks for; a role taken on is no login."""
    with connect(walled) as admin:
        admin.execute("select set_config('app.organization_id', 'acme', false)")
        admin.execute(sql.SQL("set role {}").format(sql.Identifier(API)))
        assert seen(admin, "instantly.leads") == set()


@pytest.mark.parametrize("name", sorted({*TENANT_TABLES, "app.workspaces", "app.bi_logins"}))
@pytest.mark.parametrize("who", ["bi_acme", "bi_unassigned", "bi_stranger", GATEWAY, ANALYST])
def test_marts_are_all_that_others_may_read(
    postgres_server: postgres.Postgres, walled: str, who: str, name: str
) -> None:
    """Neither a customer's BI login nor the gateway nor an analyst has a grant on these tables."""
    with (
        login(postgres_server, walled, who) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(sql.SQL("select * from {}").format(table(name)))


def test_a_bi_login_is_its_customer_and_unassigned_is_nobody(
    postgres_server: postgres.Postgres, walled: str
) -> None:
    """Derived from the login, which nothing that a user can set changes."""
    for who, expected in (("bi_acme", "acme"), ("bi_unassigned", None), ("bi_stranger", None)):
        with login(postgres_server, walled, who) as connection:
            connection.execute("select set_config('app.organization_id', 'globex', false)")
            [row] = connection.execute("select app.tenant_id() as tenant").fetchall()
            assert row["tenant"] == expected
            for statement in ("set role salesbrain_worker", "set session authorization postgres",
                              "create temporary table t (a int)"):  # fmt: skip
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(statement)


REFUSED: Sequence[tuple[str, str]] = [
    *((WORKER, f"delete from {name}") for name in MIRRORED),
    *((WORKER, f"truncate {name}") for name in MIRRORED[:2]),
    (WORKER, "delete from app.events"),
    (WORKER, "update app.events set kind = 'x'"),
    (WORKER, "update app.events set kind = 'x'"),
    (WORKER, "update app.events set event_key = gen_random_uuid()"),
    (WORKER, "delete from app.status_changes"),
    (WORKER, "update app.status_changes set status_after = 1"),
    (WORKER, "drop table instantly.leads"),
    (WORKER, "alter table instantly.leads disable row level security"),
    (WORKER, "drop policy own_rows on instantly.leads"),
    (WORKER, "insert into app.bi_logins values ('me', 'acme')"),
    (WORKER, "select * from app.bi_logins"),
    (TRANSFORM, "update instantly.leads set status = 1"),
    (TRANSFORM, "delete from app.events"),
    (TRANSFORM, "insert into app.organizations values ('x', 'x', 'UTC', 'EUR', now())"),
    (API, "update instantly.leads set organization_id = 'acme'"),
    (API, "insert into app.events (workspace_id) values ('x')"),
    (API, "select * from app.workspaces"),
    (API, "select * from app.incidents"),
    (API, "select * from app.parked_rows"),
    (ANALYST, "select * from app.events"),
    (GATEWAY, "insert into app.events (workspace_id) values ('x')"),
]


@pytest.mark.parametrize(("role", "statement"), REFUSED)
def test_what_a_role_may_not_do(walled: str, role: str, statement: str) -> None:
    """The event log only grows, mirrored rows are never deleted, walls stay where they are."""
    with (
        connect(walled, role) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(statement)


def test_a_worker_moves_events_to_their_customer(walled: str) -> None:
    """The one change that the log allows: whose row it is."""
    with connect(walled, WORKER) as connection, connection.transaction(force_rollback=True):
        moved = connection.execute(
            "update app.events set organization_id = 'acme' where organization_id = 'globex'"
        )
        assert moved.rowcount == 1
