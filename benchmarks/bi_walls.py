"""The shipped dashboard's slowest queries by a BI login behind the wall, next to the owner's own.

    python -m benchmarks.bi_walls [--events 5000000] [--organizations 50] [--rounds 15]

Every statement that Superset sends for the dashboard (bi/queries.json) runs once or twice as a
customer's login; the three slowest and that over fct_lead_events are then compared, in turn on the
same server, with the same statement over `… where organization_id = …` by the tables' owner, whose
session is a superuser's, which no policy touches. The tables have the marts' columns, indexes and
walls, and are filled straight in SQL (benchmarks/bi_tables.sql).
"""

import argparse
import json
import re
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psycopg
import yaml
from psycopg import sql
from psycopg.rows import dict_row, tuple_row

from benchmarks import ground
from tasks import bi_logins
from tasks.walls import walls_intact

ROOT = Path(__file__).parents[1]
CUSTOMER = "customer-7"
QUERIES = ROOT / "bi" / "queries.json"
FILLING = Path(__file__).with_name("bi_tables.sql")
TABLES = {
    "marts": ("fct_lead_events", "hottest_leads"),
    "reports": (
        "report_daily_engagement", "report_campaigns", "report_customer_months",
        "report_account_health", "report_replies",
    ),
}  # fmt: skip
PERIOD = {"since": "date '2026-05-01'", "until": "date '2026-11-01'"}
"""Half a year, the dashboard's own period, at the end of the data."""
FROM = re.compile(r"\bFROM (?P<table>(?:marts|reports)\.(?P<name>\w+))(?: AS (?P<alias>\w+))?")
Connection = psycopg.Connection[Any]


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--events", type=int, default=5_000_000)
    arguments.add_argument("--organizations", type=int, default=50)
    arguments.add_argument("--rounds", type=int, default=15)
    asked = arguments.parse_args()
    with (
        ground.fresh_postgres() as server,
        psycopg.connect(server.superuser_url, autocommit=True, row_factory=dict_row) as owner,
    ):
        sizes = {"events": asked.events, "organizations": asked.organizations}
        fill(owner, sizes)
        login = bi_logins.create(owner, CUSTOMER, name=None, done_by="benchmark").login
        breaches = walls_intact(owner)
        with psycopg.connect(server.url_for(login), autocommit=True) as customer:
            every = {query: milliseconds(customer, query) for query in shipped()}
            figures = [compare(owner, customer, query, asked.rounds) for query in slowest(every)]
        bi_logins.revoke(owner, login)
        ground.report(
            "bi_walls",
            {**sizes, "breaches": breaches, "queries_in_all": len(every), "queries": figures},
        )


def shipped() -> list[str]:
    """The dashboard's statements over half a year."""
    found: list[str] = json.loads(QUERIES.read_text())
    return [query.format(**PERIOD) for query in found]


def slowest(every: dict[str, float], count: int = 3) -> list[str]:
    ranked = sorted(every, key=lambda query: -every[query])
    events = [query for query in ranked if "fct_lead_events" in query]
    return [*ranked[:count], *(query for query in events if query not in ranked[:count])]


def fill(owner: Connection, sizes: dict[str, int]) -> None:
    owner.execute("set role salesbrain_transform")
    for schema, tables in TABLES.items():
        for table in tables:
            owner.execute(made(schema, table))
    owner.execute("reset role")
    values = {name: sql.Literal(number) for name, number in sizes.items()}
    owner.execute(sql.SQL(FILLING.read_text()).format(**values))
    for schema, tables in TABLES.items():  # as autovacuum leaves them; statistics of values are off
        for table in tables:
            owner.execute(sql.SQL("vacuum (analyze) {}").format(sql.Identifier(schema, table)))


def made(schema: str, table: str) -> sql.Composed:
    """The table as its dbt contract has it."""
    columns = [
        sql.SQL("{} {}").format(sql.Identifier(one["name"]), sql.SQL(_type(one)))
        for one in contract(schema, table)
    ]
    return sql.SQL("create table {} ({})").format(
        sql.Identifier(schema, table), sql.SQL(", ").join(columns)
    )


def _type(column: dict[str, Any]) -> str:
    owned = column["name"] == "organization_id"
    return f"{column['data_type']} not null" if owned else str(column["data_type"])


def contract(schema: str, table: str) -> Sequence[dict[str, Any]]:
    for file in sorted((ROOT / "dbt" / "models" / schema).glob("_*.yml")):
        for model in yaml.safe_load(file.read_text()).get("models", []):
            if model["name"] == table:
                columns: Sequence[dict[str, Any]] = model["columns"]
                return columns
    raise LookupError(f"{schema}.{table} has no contract in dbt/models")


def compare(owner: Connection, customer: Connection, query: str, rounds: int) -> dict[str, Any]:
    """Medians in milliseconds, after a first round that warms; and their ratio."""
    owners = FROM.sub(_narrowed, query)
    same = sorted(map(str, rows(owner, owners))) == sorted(map(str, rows(customer, query)))
    times: dict[str, list[float]] = {"owner": [], "login": []}
    for number in range(rounds):
        pairs = [("owner", owner, owners), ("login", customer, query)]
        for who, connection, asked in pairs if number % 2 else reversed(pairs):
            times[who].append(milliseconds(connection, asked))
    medians = {who: statistics.median(found) for who, found in times.items()}
    return {
        "query": " ".join(query.split())[:240],
        "same_rows": same,
        **{f"{who}_ms": round(found, 1) for who, found in medians.items()},
        "ratio": round(medians["login"] / medians["owner"], 2),
    }


def _narrowed(found: "re.Match[str]") -> str:
    alias = found["alias"] or found["name"]
    return f"FROM (SELECT * FROM {found['table']} WHERE organization_id = '{CUSTOMER}') AS {alias}"


def milliseconds(connection: Connection, query: str) -> float:
    started = time.perf_counter()
    rows(connection, query)
    return (time.perf_counter() - started) * 1000


def rows(connection: Connection, query: str) -> list[tuple[Any, ...]]:
    with connection.cursor(row_factory=tuple_row) as cursor:
        return cursor.execute(query.encode()).fetchall()


if __name__ == "__main__":
    main()
