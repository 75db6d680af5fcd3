"""What a customer's BI login might learn of others without being shown a row of theirs."""

import re
from typing import LiteralString

import psycopg
import pytest
from psycopg import sql

from tests.dbt.reach import Row
from tests.dbt.test_sabotage import FOREIGN
from tests.dbt.warehouse import Warehouse


def test_estimates_know_no_foreign_value(
    filled: Warehouse, inside: psycopg.Connection[Row]
) -> None:
    """EXPLAIN says the same of an address that another has and of one that nobody has."""
    with filled.connect() as admin:
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


def test_nobody_reads_what_others_ask(filled: Warehouse, login: str) -> None:
    """pg_stat_activity and pg_prepared_statements: texts of own sessions alone."""
    with filled.connect(login) as reader, filled.connect("bi_birch") as other:
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
