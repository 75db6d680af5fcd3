"""Every wall torn down one by one: the checker names it, and only then."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo
from psycopg.rows import dict_row

from cli.local import postgres
from tasks import bi_logins
from tasks.walls import walls_intact
from tests.conftest import copied_database

Connection = psycopg.Connection[dict[str, Any]]
MADE = """
insert into app.organizations (organization_id, name, time_zone, currency, created_at)
select name, name, 'UTC', 'EUR', now() from unnest(array['alder', 'birch']) as name;
set role salesbrain_transform;
create table marts.fct (organization_id text not null, lead_address text, number int);
create index on marts.fct (organization_id);
select app.protect('marts.fct');
create view reports.flat as select organization_id, lead_address from marts.fct;
select app.protect('reports.flat');
create table staging.raw as select 1 as number;
reset role;
"""


@pytest.fixture(scope="module")
def walled(postgres_server: postgres.Postgres) -> Iterator[Connection]:
    """A superuser's connection to a database with a mart, a report and a login of `alder`."""
    with copied_database(postgres_server) as url:
        superuser = make_conninfo(url, user=postgres.SUPERUSER)
        with psycopg.connect(superuser, row_factory=dict_row, autocommit=True) as connection:
            connection.execute(MADE)
            bi_logins.create(connection, "alder", name=None, done_by="a test")
            yield connection
            bi_logins.revoke_all(connection, "alder")


def test_walls_that_stand_are_told_nothing_of(walled: Connection) -> None:
    """No false alarm: as a superuser sees it, and as the migrator's login does."""
    assert walls_intact(walled) == []
    with psycopg.connect(make_conninfo(walled.info.dsn, user=postgres.ADMIN)) as migrator:
        assert walls_intact(migrator) == []


TENANT = "create or replace function app.tenant_id() returns text language sql stable "
SABOTAGES = [
    ("drop policy own_rows on marts.fct", "marts.fct: a policy is missing or is not ours"),
    ("drop policy every_row on marts.fct", "marts.fct: a policy"),
    ("alter policy own_rows on marts.fct using (true)", "marts.fct: a policy"),
    ("alter policy own_rows on marts.fct using (organization_id = current_setting('a.b'))",
     "marts.fct: a policy"),
    ("alter policy own_rows on marts.fct using (organization_id >= (select app.tenant_id()))",
     "marts.fct: a policy"),
    ("alter policy every_row on marts.fct to salesbrain_owner, salesbrain_bi",
     "marts.fct: a policy"),
    ("alter policy every_row on marts.fct to public", "marts.fct: a policy"),
    ("create policy another on marts.fct using (number = 1)", "marts.fct: a policy"),
    ("alter table marts.fct disable row level security", "marts.fct: row-level security is off"),
    ("alter table marts.fct no force row level security",
     "marts.fct: row-level security is not forced"),
    ("alter table marts.fct alter organization_id drop not null", "marts.fct: no column"),
    ("alter table marts.fct alter lead_address set statistics 100", "marts.fct: the planner keeps"),
    ("create statistics marts.both on organization_id, number from marts.fct",
     "marts.fct: the planner keeps"),
    ("alter view reports.flat reset (security_invoker)",
     "reports.flat: security_invoker is off"),
    ("create or replace view reports.flat with (security_invoker = false) as "
     "select organization_id, lead_address from marts.fct", "reports.flat: security_invoker"),
    ("create materialized view marts.kept as select * from marts.fct",
     "marts.kept: materialized views"),
    ("create table marts.newer (organization_id text not null)", "marts.newer: row-level"),
    ("create table reports.names (name text)", "reports.names: no column"),
    ("alter table instantly.leads disable row level security", "instantly.leads: row-level"),
    ("alter policy own_rows on app.events using (true)", "app.events: a policy"),
    ("grant salesbrain_worker to salesbrain_bi", "salesbrain_bi is let into salesbrain_worker"),
    ("grant pg_read_all_data to {login}", "{login} is let into pg_read_all_data"),
    ("grant pg_read_all_stats to {login}", "{login} is let into pg_read_all_stats"),
    ("grant pg_stat_scan_tables to {login}", "{login} is let into pg_stat_scan_tables"),
    ("grant salesbrain_owner to {login}", "{login} is let into salesbrain_owner"),
    ("grant salesbrain_worker to salesbrain_api", "salesbrain_api is let into salesbrain_worker"),
    ("alter role {login} bypassrls", "{login} is a superuser, passes"),
    ("alter role {login} createrole", "{login} is a superuser, passes"),
    ("alter role {login} superuser", "{login} is a superuser, passes"),
    ("alter role salesbrain_worker bypassrls", "salesbrain_worker is a superuser, passes"),
    ("alter role salesbrain_bi login", "salesbrain_bi can log in itself"),
    (TENANT + "security definer set search_path = '' as $$ select 'birch' $$",
     "app.tenant_id is not the function"),
    ("alter function app.tenant_id() reset search_path", "app.tenant_id is not the function"),
    ("alter function app.tenant_id() security invoker", "app.tenant_id is not the function"),
    ("alter function app.tenant_id() owner to salesbrain_worker",
     "app.tenant_id is not the function"),
    ("create function app.tenant_id(which int) returns text language sql as $$ select '' $$",
     "may call app.tenant_id(integer)"),
    ("create or replace function app.wall_fault(relation oid) returns text language sql stable "
     "set search_path = '' as $$ select null::text $$", "app.wall_fault is not the function"),
    ("create or replace function app.protect(walled regclass) returns void language plpgsql "
     "set search_path = '' as $$ begin end $$", "app.protect is not the function"),
    ("grant select on app.events to salesbrain_bi", "salesbrain_bi may reach app.events"),
    ("grant select (email) on instantly.leads to public", "{login} may reach instantly.leads"),
    ("grant select on staging.raw to {login}", "{login} may reach staging.raw"),
    ("grant usage on schema intermediate to salesbrain_bi",
     "salesbrain_bi may look into schema intermediate"),
    ("grant select on app.events to salesbrain_analyst", "salesbrain_analyst may reach app.events"),
    ("grant select on app.bi_logins to salesbrain_worker", "salesbrain_worker may read or change"),
    ("grant insert on marts.fct to {login}", "{login} may reach marts.fct"),
    ("grant create on schema marts to salesbrain_bi", "salesbrain_bi may make objects in schema"),
    ("grant create on schema public to public", "{login} may make objects in schema public"),
    ("grant usage on sequence app.events_seq to {login}", "{login} may use sequence app."),
    ("grant execute on function app.protect(regclass) to salesbrain_bi", "may call app.protect"),
    ("create function public.every() returns setof marts.fct language sql security definer "
     "as $$ select * from marts.fct $$", "may call every()"),
    ("grant execute on function pg_read_file(text) to {login}", "{login} may call pg_read_file"),
    ("alter table staging.raw owner to {login}", "{login} owns table staging.raw"),
    ("alter default privileges for role salesbrain_transform in schema staging "
     "grant select on tables to salesbrain_bi", "tables of the future in staging"),
    ("alter default privileges for role salesbrain_owner grant select on tables to public",
     "tables of the future in every schema"),
    ("update app.bi_logins set revoked_at = now()", "{login} was revoked and can still log in"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "breach"), SABOTAGES)
def test_a_wall_that_is_torn_down_is_named(walled: Connection, statement: str, breach: str) -> None:
    """Each on its own, undone after; so every test of walls fails with it."""
    [row] = walled.execute("select login::text as login from app.bi_logins").fetchall()
    login = row["login"]
    sequence = walled.execute(
        "select c.oid::regclass::text as name from pg_class as c where relkind = 'S' "
        "and relnamespace = 'app'::regnamespace limit 1"
    ).fetchone()
    assert sequence is not None
    done = statement.replace("{login}", login).replace("app.events_seq", sequence["name"])
    with walled.transaction(force_rollback=True):
        walled.execute(done.encode())
        found = walls_intact(walled)
    assert [one for one in found if breach.replace("{login}", login) in one], found
    assert walls_intact(walled) == []


@pytest.mark.parametrize("right", ["temporary", "create"])
def test_rights_on_the_database_itself_are_named(walled: Connection, right: str) -> None:
    """Temporary objects could be named like ours, and a schema could hold such objects."""
    with walled.transaction(force_rollback=True):
        walled.execute(
            sql.SQL("grant {} on database {} to public").format(
                sql.SQL("temporary" if right == "temporary" else "create"),
                sql.Identifier(walled.info.dbname),
            )
        )
        assert [one for one in walls_intact(walled) if "temporary objects or schemas" in one]


def test_protecting_again_waits_for_nobody(walled: Connection) -> None:
    """A mart that is walled off already is left alone: its readers are not locked out."""
    with walled.transaction(force_rollback=True):
        walled.execute("select app.protect('marts.fct')")
        locks = walled.execute(
            "select mode from pg_locks where relation = 'marts.fct'::regclass "
            "and pid = pg_backend_pid() and mode <> 'AccessShareLock'"
        ).fetchall()
    assert locks == []


def test_a_column_that_is_added_gets_no_statistics(walled: Connection) -> None:
    """A mart that grows a column is mended by the next run's hook."""
    with walled.transaction(force_rollback=True):
        walled.execute("alter table marts.fct add column phone text")
        assert [one for one in walls_intact(walled) if "planner keeps" in one]
        walled.execute("select app.protect('marts.fct')")
        assert walls_intact(walled) == []
