"""Marts that are built step by step: whatever came when, they equal a full build."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from psycopg import sql

from cli.local import postgres
from tests.dbt.warehouse import Warehouse, messages

STEPS = sorted(Path(__file__).with_name("steps").glob("*.sql"))
STEPWISE = ("--select", "config.materialized:incremental")
AS_OF = ("--vars", "{as_of: '2026-04-02 00:00:00+00'}")


@pytest.fixture(scope="module")
def stepped(warehouse: Warehouse, postgres_server: postgres.Postgres) -> Iterator[Warehouse]:
    """A copy of the two customers' warehouse that went through all steps, a build after each."""
    with warehouse.copied(postgres_server) as copy:
        for step in STEPS:
            with copy.connect() as connection, connection.transaction():
                connection.execute(step.read_bytes())
            if step != STEPS[-1]:
                run(copy, *STEPWISE)
        run(copy)
        yield copy


def run(warehouse: Warehouse, *arguments: str) -> None:
    result = warehouse.dbt("run", *arguments, *AS_OF)
    assert result.success, messages(result)


def every_row(warehouse: Warehouse) -> dict[str, list[str]]:
    """All rows of all marts and reports, and of what they share, as text in a fixed order."""
    tables = warehouse.rows(
        """
        select schemaname as schema, tablename as name from pg_tables
        where
            schemaname in ('marts', 'reports')
            or schemaname = 'intermediate'
            and tablename not in ('int_marts__built', 'int_lead_events__moved')
        """
    )
    found: dict[str, list[str]] = {}
    with warehouse.connect() as connection:
        for table in tables:
            named = sql.Identifier(table["schema"], table["name"])
            query = sql.SQL("select row_to_json(t)::text as row from {} as t order by 1")
            rows = connection.execute(query.format(named))
            found[f"{table['schema']}.{table['name']}"] = [row["row"] for row in rows]
    return found


def generations(warehouse: Warehouse) -> list[dict[str, Any]]:
    return warehouse.rows("select mart, generation from intermediate.int_marts__built order by 1")


def test_what_is_built_in_steps_equals_a_full_build(
    stepped: Warehouse, warehouse: Warehouse
) -> None:
    """Late events, better tellings, superseded ones, verdicts and readings that came, changed and
    went, moved campaigns, another clock, forgotten people: every row of every table is the same.
    """
    assert generations(stepped) == generations(warehouse), "a step was a full build"
    in_steps = every_row(stepped)
    assert len(in_steps["marts.fct_lead_events"]) > 300
    run(stepped, "--full-refresh")
    at_once = every_row(stepped)
    assert {name for name in at_once if in_steps[name] != at_once[name]} == set()
    assert in_steps.keys() == at_once.keys()


def test_a_step_in_which_nothing_happened_writes_nothing(stepped: Warehouse) -> None:
    """No row of the log's mart is written again."""
    written = "select count(*), max(xmin::text::bigint) from marts.fct_lead_events"
    before = stepped.rows(written)
    run(stepped, *STEPWISE)
    assert stepped.rows(written) == before


def test_what_follows_a_mart_that_was_built_anew_is_built_anew(stepped: Warehouse) -> None:
    """A full build of the log's mart alone: days and leads notice by themselves."""
    run(stepped, "--full-refresh", "--select", "fct_lead_events")
    led = {row["mart"]: row["generation"] for row in generations(stepped)}
    run(stepped, *STEPWISE)
    after = {row["mart"]: row["generation"] for row in generations(stepped)}
    assert after["fct_lead_events"] == led["fct_lead_events"]
    assert after["fct_messages"] == led["fct_messages"]
    assert all(after[mart] > led["fct_lead_events"] for mart in FOLLOWERS)


FOLLOWERS = (
    "engagement_daily",
    "engagement_daily_local",
    "engagement_hourly",
    "int_campaign_leads__touched",
    "int_campaign_months__counted",
    "int_lead_steps__counted",
)
