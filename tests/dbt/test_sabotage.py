"""A customer's BI login that tries everything, on marts that dbt built."""

from contextlib import suppress
from typing import LiteralString

import psycopg
import pytest
from psycopg import sql

from tasks.walls import walls_intact
from tests.dbt.reach import Row, named, relations
from tests.dbt.warehouse import Warehouse

FOREIGN = ("birch", "gus@oak.example", "Birch Inc", "b-live", "well@birch.example")


def test_the_built_marts_stand_behind_their_walls(filled: Warehouse, login: str) -> None:
    """Of all that dbt built here, the checker finds nothing to say."""
    assert login.startswith("bi_")
    with filled.connect() as admin:
        assert walls_intact(admin) == []


def test_no_mart_shows_a_foreign_row_or_value(
    filled: Warehouse, inside: psycopg.Connection[Row]
) -> None:
    """Every relation, whole, as text: nothing of another customer in any column."""
    for relation in relations(filled):
        query = sql.SQL("select organization_id, to_jsonb(t)::text as line from {} as t")
        rows = inside.execute(query.format(named(relation))).fetchall()
        assert {row["organization_id"] for row in rows} == {"alder"}, relation
        assert not [row for row in rows for word in FOREIGN if word in row["line"]], relation


REFUSED: tuple[LiteralString, ...] = (
    "set role salesbrain_analyst",
    "set role salesbrain_bi",
    "set role salesbrain_transform",
    "set session authorization salesbrain_worker",
    "create temporary table dim_campaigns (organization_id text)",
    "create temporary view v as select 1",
    "create function pg_temp.tenant_id() returns text language sql as $$ select 'birch' $$",
    "create function public.f() returns int language sql as $$ select 1 $$",
    "create table public.t (a int)",
    "create table marts.t (a int)",
    "create schema mine",
    "create view reports.v as select * from app.organizations",
    "create policy mine on marts.dim_campaigns using (true)",
    "alter table marts.dim_campaigns disable row level security",
    "alter function app.tenant_id() reset search_path",
    "select app.protect('marts.dim_campaigns')",
    "select app.wall_fault('marts.dim_campaigns'::regclass)",
    "insert into app.bi_logins (login, organization_id) values (session_user, 'birch')",
    "insert into marts.dim_campaigns (organization_id) values ('alder')",
    "update marts.dim_campaigns set organization_id = 'alder'",
    "select * from app.organizations",
    "select * from instantly.leads",
    "select * from staging.stg_app__organizations",
    "select * from pg_statistic",
    "select * from pg_statistic_ext_data",
    "select * from pg_authid",
    "select * from pg_largeobject",
    "select * from pg_user_mapping",
    "select pg_read_file('pg_hba.conf')",
    "select * from pg_ls_dir('.')",
    "select lo_import('/etc/hostname')",
    "copy marts.dim_campaigns to program 'cat'",
    "copy marts.dim_campaigns to '/tmp/out'",
    "copy marts.dim_campaigns from stdin",
    "create extension dblink",
    "create extension file_fdw",
    "create statistics s on organization_id, name from marts.dim_campaigns",
    "do $$ begin lock table marts.dim_campaigns in access exclusive mode; end $$",
    "truncate marts.dim_campaigns",
    "grant salesbrain_worker to current_user",
    "alter role current_user bypassrls",
    "create subscription s connection '' publication p",
    "comment on table marts.dim_campaigns is 'mine'",
    "create index on marts.dim_campaigns (name)",
    "select * from marts.dim_campaigns for update",
    "select table_to_xml('app.organizations', true, true, '')",
    "select * from ts_stat('select to_tsvector(name) from app.organizations')",
    "select query_to_xml('select * from instantly.leads', true, true, '')",
    "do $$ begin execute 'set role salesbrain_worker'; end $$",
    "set row_security = off; select * from marts.dim_campaigns",
)


@pytest.mark.parametrize("statement", REFUSED)
def test_what_a_customer_may_not_do(
    inside: psycopg.Connection[Row], statement: LiteralString
) -> None:
    """Refused for want of a right, not by the read-only setting, which anybody can take off."""
    with pytest.raises(
        (psycopg.errors.InsufficientPrivilege, psycopg.errors.FeatureNotSupported,
         psycopg.errors.UndefinedFile)
    ) as refused:  # fmt: skip
        inside.execute(statement)
    if "extension" not in statement and "_xml" not in statement:  # not in every server's make
        assert isinstance(refused.value, psycopg.errors.InsufficientPrivilege)


SETTINGS: tuple[LiteralString, ...] = (
    "select set_config('app.organization_id', 'birch', false)",
    "set search_path = pg_temp, marts, reports, pg_catalog",
    "set search_path = public, app, marts",
    "set enable_indexscan = off; set enable_bitmapscan = off; set enable_indexonlyscan = off",
    "set session_replication_role = 'origin'",
    "set plan_cache_mode = force_generic_plan",
    "set debug_parallel_query = on",
    "set application_name = 'salesbrain_api'",
    "set client_encoding = 'LATIN1'",
    "reset role; reset session authorization",
    "discard all",
)


@pytest.mark.parametrize("setting", SETTINGS)
def test_no_setting_opens_a_wall(inside: psycopg.Connection[Row], setting: LiteralString) -> None:
    """What a session may set changes nothing of whose rows it sees."""
    with suppress(psycopg.errors.InsufficientPrivilege, psycopg.errors.UndefinedObject):
        inside.execute(setting)
    rows = inside.execute("select distinct organization_id from marts.dim_campaigns").fetchall()
    assert rows == [{"organization_id": "alder"}]


PREDICATES: tuple[LiteralString, ...] = (
    "1 / (case when organization_id = 'alder' then 1 else 0 end) = 1",
    "lead_address::numeric is null and organization_id <> 'alder'",
    "case when organization_id <> 'alder' then lead_address::int = 1 else true end",
    "1 / (position('oak.example' in lead_address) - 5) = 7",
    "query_to_xml('select ' || quote_literal(lead_address), true, true, '') is null",
    "set_config('my.value', lead_address, false) is null",
    "lead_address ~ '^g.*oak'",
    "pg_catalog.convert_from(lead_address::bytea, 'UTF8')::date is null and lead_address ~ 'oak'",
)


@pytest.mark.parametrize("predicate", PREDICATES)
def test_no_error_quotes_a_foreign_value(
    inside: psycopg.Connection[Row], predicate: LiteralString
) -> None:
    """The policy is looked at before anything that could tell what it is given."""
    query = "select lead_address from marts.dim_leads where " + predicate
    found = ""
    try:
        found = str(inside.execute(query).fetchall())
    except psycopg.Error as error:
        found = f"{type(error).__name__}: {error}"
    kept = inside.execute("select current_setting('my.value', true) as kept").fetchone()
    assert "DivisionByZero" not in found
    assert "oak.example" not in found.replace(predicate, "")
    assert "oak" not in str(kept)


def test_a_division_that_only_a_foreign_row_would_stop_is_no_oracle(
    filled: Warehouse, inside: psycopg.Connection[Row]
) -> None:
    """The same predicate does stop whoever sees the row: the test above could fail."""
    query: LiteralString = (
        "select count(*) from marts.dim_leads where 1 / (case lead_address "
        "when 'gus@oak.example' then 0 else 1 end) = 1"
    )
    inside.execute(query)
    with pytest.raises(psycopg.errors.DivisionByZero):
        filled.rows(query, login="salesbrain_analyst")
