"""A workspace whose checks failed keeps its rows in the marts; the others build on."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from psycopg import sql

from cli.local.postgres import Postgres
from tests.dbt.warehouse import Warehouse, messages

Rows = dict[str, list[str]]


@dataclass(frozen=True)
class Held:
    """A warehouse in which `pool` is held: rows of each workspace by mart, build by build."""

    warehouse: Warehouse
    before: Rows
    pool: Rows
    side: Rows


@pytest.fixture(scope="module")
def held(warehouse: Warehouse, postgres_server: Postgres) -> Iterator[Held]:
    """Much came, broken and whole; `pool` was held, and all was built and tested."""
    with warehouse.copied(postgres_server) as copy:
        before = rows_of(copy, "pool")
        here = Path(__file__).parent
        with copy.connect() as connection, connection.transaction():
            connection.execute((here / "steps/1_a_first_log.sql").read_bytes())
            connection.execute((here / "held.sql").read_bytes())
        run(copy, "build", "--exclude-resource-type", "unit_test")
        yield Held(copy, before, rows_of(copy, "pool"), rows_of(copy, "side"))


def run(warehouse: Warehouse, *arguments: str) -> None:
    result = warehouse.dbt(*arguments)
    assert result.success, messages(result)


def rows_of(warehouse: Warehouse, workspace: str) -> Rows:
    """Every row of a workspace in every mart and report, as text in a fixed order."""
    places = warehouse.rows(
        """
        select table_schema as schema, table_name as name from information_schema.columns
        where
            table_schema in ('marts', 'reports') and column_name = 'workspace_id'
            and table_name <> 'dim_workspaces'
        """
    )
    found: Rows = {}
    with warehouse.connect() as connection:
        for place in places:
            query = sql.SQL("select to_jsonb(t)::text as row from {} as t where {} = %s order by 1")
            named = sql.Identifier(place["schema"], place["name"])
            rows = connection.execute(
                query.format(named, sql.Identifier("workspace_id")), [workspace]
            )
            found[place["name"]] = [row["row"] for row in rows]
    return found


def test_every_mart_keeps_the_rows_of_the_held_workspace(held: Held) -> None:
    """A status lost, a counter below zero, a new campaign, new mails: nothing of it is told."""
    assert held.before["campaign_performance"]
    assert held.pool == held.before


def test_the_other_workspace_is_built(held: Held) -> None:
    """Its campaign, lead and mails are in the marts of the same build."""
    marts = ("dim_campaigns", "dim_leads", "fct_lead_events", "fct_messages", "inbox_threads")
    assert {mart: len(held.side[mart]) for mart in marts} == {
        "dim_campaigns": 1,
        "dim_leads": 1,
        "fct_lead_events": 3,
        "fct_messages": 3,
        "inbox_threads": 1,
    }


def test_who_reads_the_marts_sees_what_is_held_and_why(held: Held) -> None:
    """dim_workspaces says it of the held one, and of no other."""
    told = held.warehouse.rows(
        "select workspace_id, held_since is not null as is_held, held_because "
        "from marts.dim_workspaces order by 1"
    )
    assert [tuple(row.values()) for row in told] == [
        ("pool", True, "leads.status is_filled fails in 1 of 9 rows"),
        ("side", False, None),
    ]


def test_a_full_refresh_keeps_them_and_a_release_reads_all_that_came(held: Held) -> None:
    """Marts that grow step by step catch up, also one that had never been built before."""
    stepwise = ("run", "--select", "config.materialized:incremental")
    copy = held.warehouse
    with copy.connect() as connection:
        connection.execute("drop table marts.fct_messages")
        connection.execute("delete from intermediate.int_marts__built where mart = 'fct_messages'")
    run(copy, *stepwise, "--full-refresh")
    still = rows_of(copy, "pool")
    assert still["fct_lead_events"] == held.before["fct_lead_events"]
    assert still["fct_messages"] == []
    with copy.connect() as connection:
        connection.execute("delete from app.held_workspaces")
    run(copy, *stepwise)
    [counted] = copy.rows(
        """
        select
            (select count(*) from app.events where lead_address is not null) as events,
            (select count(*) from marts.fct_lead_events) as built,
            (select count(*) from app.messages) as messages,
            (select count(*) from marts.fct_messages) as kept,
            (
                select sum(emails_sent) from marts.engagement_daily where workspace_id = 'pool'
            ) as sent,
            (
                select count(*) from app.events
                where workspace_id = 'pool' and kind = 'email_sent' and campaign_id is not null
            ) as mails
        """
    )
    assert counted["built"] == counted["events"]
    assert counted["kept"] == counted["messages"]
    assert counted["sent"] == counted["mails"]
