"""A customer's BI login that tries everything, on marts that dbt built."""

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, LiteralString

import psycopg
import pytest
from psycopg import sql

from tasks import bi_logins
from tasks.walls import walls_intact
from tests.dbt.warehouse import Warehouse, messages

FOREIGN = ("birch", "gus@oak.example", "Birch Inc", "b-live", "well@birch.example")
Row = dict[str, Any]


@pytest.fixture(scope="module")
def login(warehouse: Warehouse) -> Iterator[str]:
    """A login of alder's as the command makes it."""
    with warehouse.connect() as admin:
        issued = bi_logins.create(admin, "alder", name=None, done_by="a test")
        yield issued.login
        bi_logins.revoke(admin, issued.login)
        admin.execute("delete from app.bi_logins where login = %s", [issued.login])


@pytest.fixture
def inside(warehouse: Warehouse, login: str) -> Iterator[psycopg.Connection[Row]]:
    """A session that took off what its role began with."""
    with warehouse.connect(login) as connection:
        connection.execute("set default_transaction_read_only = off")
        yield connection


def relations(warehouse: Warehouse) -> list[tuple[str, str]]:
    rows = warehouse.rows(
        "select schemaname as schema, tablename as name from pg_tables "
        "where schemaname in ('marts', 'reports') union all select schemaname, viewname "
        "from pg_views where schemaname in ('marts', 'reports') order by 1, 2"
    )
    return [(row["schema"], row["name"]) for row in rows]


def test_the_built_marts_stand_behind_their_walls(warehouse: Warehouse, login: str) -> None:
    """Of all that dbt built here, the checker finds nothing to say."""
    assert login.startswith("bi_")
    with warehouse.connect() as admin:
        assert walls_intact(admin) == []


def test_no_mart_shows_a_foreign_row_or_value(
    warehouse: Warehouse, inside: psycopg.Connection[Row]
) -> None:
    """Every relation, whole, as text: nothing of another customer in any column."""
    seen = 0
    for schema, name in relations(warehouse):
        query = sql.SQL("select organization_id, to_jsonb(t)::text as line from {} as t").format(
            sql.Identifier(schema, name)
        )
        rows = inside.execute(query).fetchall()
        seen += len(rows)
        assert {row["organization_id"] for row in rows} <= {"alder"}, name
        assert not [row for row in rows for word in FOREIGN if word in row["line"]], name
    assert seen > 20


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
    warehouse: Warehouse, inside: psycopg.Connection[Row]
) -> None:
    """The same predicate does stop whoever sees the row: the test above could fail."""
    query: LiteralString = (
        "select count(*) from marts.dim_leads where 1 / (case lead_address "
        "when 'gus@oak.example' then 0 else 1 end) = 1"
    )
    inside.execute(query)
    with pytest.raises(psycopg.errors.DivisionByZero):
        warehouse.rows(query, login="salesbrain_analyst")


def test_estimates_know_no_foreign_value(
    warehouse: Warehouse, inside: psycopg.Connection[Row]
) -> None:
    """EXPLAIN says the same of an address that another has and of one that nobody has."""
    with warehouse.connect() as admin:
        admin.execute("analyze marts.dim_leads")
    for column, foreign in (("lead_address", "gus@oak.example"), ("organization_id", "birch"),
                            ("campaign_id", "b-live")):  # fmt: skip
        told = [plan(inside, column, "=", value) for value in (foreign, "nobody@none.example")]
        assert told[0].replace(foreign, "?") == told[1].replace("nobody@none.example", "?")
        less = [plan(inside, column, "<", value) for value in ("a", "h", "z")]
        assert len({line.split("rows=")[1].split()[0] for line in less}) == 1


def plan(
    connection: psycopg.Connection[Row], column: str, operator: LiteralString, value: str
) -> str:
    query = sql.SQL("explain select 1 from marts.dim_leads where {} " + operator + " {}").format(
        sql.Identifier(column), sql.Literal(value)
    )
    return "\n".join(row["QUERY PLAN"] for row in connection.execute(query))


def test_nobody_reads_what_others_ask(warehouse: Warehouse, login: str) -> None:
    """pg_stat_activity and pg_prepared_statements: texts of own sessions alone."""
    with warehouse.connect(login) as reader, warehouse.connect("bi_birch") as other:
        other.execute("prepare asked as select 'a secret of birch'")
        other.execute("select 'a secret of birch'")
        told = reader.execute("select a::text as line from pg_stat_activity as a").fetchall()
        assert len(told) > 1
        assert "secret" not in str([row for row in told if "pg_stat_activity" not in row["line"]])
        assert reader.execute("select * from pg_prepared_statements").fetchall() == []


def test_catalogs_name_no_customer(inside: psycopg.Connection[Row]) -> None:
    """Names of tables and logins, comments, function bodies, settings: shown to all, so empty."""
    catalogs: tuple[LiteralString, ...] = (
        "pg_class", "pg_roles", "pg_description", "pg_shdescription", "pg_proc", "pg_policy",
        "pg_db_role_setting", "pg_attrdef", "pg_constraint", "pg_views", "pg_enum", "pg_index",
        "pg_stats", "pg_sequences", "pg_settings", "pg_seclabels", "pg_publication",
    )  # fmt: skip
    for catalog in catalogs:
        rows = inside.execute("select t::text as line from " + catalog + " as t").fetchall()
        found = [row for row in rows for word in FOREIGN[1:] if word in row["line"]]
        assert not found, catalog


@pytest.mark.parametrize(
    "tail",
    ["tablesample system (100)", "where ctid >= '(0,0)'", "where xmin is not null",
     "as t where t::text <> ''"],
)  # fmt: skip
def test_no_way_of_scanning_passes_the_wall(
    inside: psycopg.Connection[Row], tail: LiteralString
) -> None:
    """By sample, by place on the disk, by system column, by whole row."""
    query = "select distinct organization_id from marts.dim_leads " + tail
    assert inside.execute(query).fetchall() == [{"organization_id": "alder"}]


def test_a_parallel_query_keeps_to_its_customer(inside: psycopg.Connection[Row]) -> None:
    """The customer is known to workers too: a wall does not forbid them."""
    inside.execute(
        "set min_parallel_table_scan_size = 0; set parallel_setup_cost = 0;"
        "set parallel_tuple_cost = 0; set enable_indexscan = off; set enable_bitmapscan = off;"
        "set enable_indexonlyscan = off"
    )
    query: LiteralString = "select distinct organization_id from marts.dim_leads"
    lines = [row["QUERY PLAN"] for row in inside.execute("explain " + query).fetchall()]
    assert any("Gather" in line for line in lines), lines
    assert inside.execute(query).fetchall() == [{"organization_id": "alder"}]


def test_a_cursor_keeps_to_its_customer(inside: psycopg.Connection[Row]) -> None:
    """Held over the end of its transaction, and moved about in."""
    inside.execute(
        "declare kept scroll cursor with hold for select organization_id from marts.dim_leads"
    )
    inside.execute("select set_config('app.organization_id', 'birch', false)")
    rows = inside.execute("fetch all from kept").fetchall()
    assert {row["organization_id"] for row in rows} == {"alder"}


def test_a_bell_that_rings_says_nothing(inside: psycopg.Connection[Row]) -> None:
    """Anybody may listen to notifications: ours carry no word."""
    rows = inside.execute(
        "select prosrc from pg_proc where pronamespace = 'app'::regnamespace"
    ).fetchall()
    bells = [bell for row in rows for bell in re.findall(r"pg_notify\((.*?)\)", row["prosrc"])]
    assert set(bells) == {"'salesbrain_inbox', ''"}


TWINS = """
update instantly.campaigns set name = 'One name' where campaign_id = 'a-live';
update instantly.campaigns set name = 'One name' where campaign_id = 'b-live';
update app.organizations set name = 'Alder GmbH' where organization_id = 'birch';
update instantly.leads set email = 'ada@ash.example', address = 'ada@ash.example'
where campaign_id = 'b-live';
update instantly.emails set lead_address = 'ada@ash.example' where campaign_id = 'b-live';
"""
APART = """
update instantly.campaigns set name = 'Alder \u2013 live' where campaign_id = 'a-live';
update instantly.campaigns set name = 'Birch \u2013 live' where campaign_id = 'b-live';
update app.organizations set name = 'Birch Inc' where organization_id = 'birch';
update instantly.leads set email = 'gus@oak.example', address = 'gus@oak.example'
where campaign_id = 'b-live';
update instantly.emails set lead_address = 'gus@oak.example' where campaign_id = 'b-live';
"""


def test_two_customers_of_the_same_names_and_addresses_stay_two(
    warehouse: Warehouse, login: str
) -> None:
    """Same name, same campaign, same lead in one workspace: each still sees its own alone."""
    chosen = ("+dim_campaigns", "+dim_leads", "+lead_engagement", "+dim_organizations")
    with warehouse.connect() as admin:
        admin.execute(TWINS)
        try:
            built = warehouse.dbt("run", "--select", *chosen)
            assert built.success, messages(built)
            for who, customer, other in (
                (login, "alder", "b-live"), ("bi_birch", "birch", "a-live")
            ):  # fmt: skip
                with warehouse.connect(who) as reader:
                    for name in ("dim_campaigns", "dim_leads", "lead_engagement"):
                        rows = reader.execute(
                            sql.SQL("select organization_id, campaign_id from {}").format(
                                sql.Identifier("marts", name)
                            )
                        ).fetchall()
                        assert {row["organization_id"] for row in rows} == {customer}, name
                        assert other not in {row["campaign_id"] for row in rows}, name
                    [named] = reader.execute("select * from marts.dim_organizations").fetchall()
                    assert named["organization_id"] == customer
        finally:
            admin.execute(APART)
            warehouse.dbt("run", "--select", *chosen)


class Reader:
    """A login that reads every relation again and again, until it is told or thrown out."""

    def __init__(self) -> None:
        self.organizations: set[str] = set()
        self.rounds = 0
        self.error: psycopg.Error | None = None
        self.is_over = threading.Event()

    def read(self, connection: psycopg.Connection[Row], names: list[tuple[str, str]]) -> None:
        try:
            while not self.is_over.wait(0.005):
                for schema, name in names:
                    query = sql.SQL("select organization_id from {}").format(
                        sql.Identifier(schema, name)
                    )
                    found = connection.execute(query).fetchall()
                    self.organizations |= {row["organization_id"] for row in found}
                self.rounds += 1
        except psycopg.Error as error:
            self.error = error


@contextmanager
def reading(warehouse: Warehouse, login: str) -> Iterator[Reader]:
    reader, names = Reader(), relations(warehouse)
    with warehouse.connect(login) as connection:
        thread = threading.Thread(target=reader.read, args=(connection, names))
        thread.start()
        try:
            yield reader
        finally:
            reader.is_over.set()
            thread.join()


def test_rebuilding_never_shows_a_foreign_row(warehouse: Warehouse, login: str) -> None:
    """Built anew and then in steps, while a login of the command's making keeps reading."""
    with reading(warehouse, login) as reader:
        built = [warehouse.dbt("run", *how) for how in (["--full-refresh"], [])]
    assert all(one.success for one in built), [messages(one) for one in built]
    assert reader.error is None
    assert reader.rounds > 3
    assert reader.organizations == {"alder"}


def test_a_customer_that_goes_while_it_reads_is_thrown_out(warehouse: Warehouse) -> None:
    """Its login revoked and its rows deleted: until the session ends, its own rows or none."""
    with warehouse.connect() as admin:
        issued = bi_logins.create(admin, "birch", name=None, done_by="a test")
        try:
            with reading(warehouse, issued.login) as reader:
                while not reader.rounds and reader.error is None:
                    time.sleep(0.01)
                with warehouse.connect("salesbrain_transform") as builder:
                    for schema, name in relations(warehouse):
                        if schema == "marts":
                            builder.execute(
                                sql.SQL("delete from {} where organization_id = 'birch'").format(
                                    sql.Identifier(schema, name)
                                )
                            )
                bi_logins.revoke(admin, issued.login)
        finally:
            bi_logins.revoke(admin, issued.login)
            warehouse.dbt("run", "--full-refresh")
    assert isinstance(reader.error, psycopg.OperationalError)
    assert reader.organizations == {"birch"}
