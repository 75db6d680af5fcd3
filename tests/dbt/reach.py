"""What a customer can reach, of the models' files and of a database, and rows in all of it."""

from typing import Any, LiteralString

from psycopg import sql

from tests.dbt.warehouse import ROOT, Warehouse

Row = dict[str, Any]
MODELS = ROOT / "dbt" / "models"
RELATIONS = sorted(
    f"{schema}.{file.stem}"
    for schema in ("marts", "reports")
    for file in (MODELS / schema).rglob("*.sql")
)
"""Each mart and report that dbt builds: whoever adds one need not name it here."""
CUSTOMERS = ("alder", "birch")

_PLAINEST: LiteralString = """
    select
        a.attname as name,
        case
            when t.typname in ('json', 'jsonb') then '{}'
            when t.typname = 'uuid' then '00000000-0000-0000-0000-000000000000'
            when t.typcategory = 'N' then '0'
            when t.typcategory = 'B' then 'false'
            when t.typcategory = 'D' then '2026-03-01'
            when t.typcategory = 'A' then '{}'
        end as value
    from pg_attribute as a
    inner join pg_type as t on t.oid = a.atttypid
    where
        a.attrelid = to_regclass(%s) and a.attnum > 0 and a.attnotnull and not a.attisdropped
        and a.attname <> 'organization_id'
"""
"""Columns that must not be empty, each with a value that its type accepts; none for text."""


def named(relation: str) -> sql.Identifier:
    return sql.Identifier(*relation.split("."))


def relations(warehouse: Warehouse) -> list[str]:
    """What the database itself has in the customers' schemas."""
    found = warehouse.rows(
        """
        select n.nspname || '.' || c.relname as relation
        from pg_class as c inner join pg_namespace as n on n.oid = c.relnamespace
        where n.nspname in ('marts', 'reports') and c.relkind in ('r', 'p', 'v', 'm', 'f')
        order by 1
        """
    )
    return [row["relation"] for row in found]


def fill(warehouse: Warehouse) -> None:
    """A row of each customer in each relation that has none of it yet."""
    with warehouse.connect() as connection:
        for relation in relations(warehouse):
            values = connection.execute(_PLAINEST, [relation]).fetchall()
            columns = [sql.Identifier(row["name"]) for row in values]
            for customer in CUSTOMERS:  # whose name is the text of its rows: keys stay apart
                plainest = [sql.Literal(row["value"] or customer) for row in values]
                connection.execute(
                    sql.SQL(
                        "insert into {relation} ({columns}) select {values} where not exists"
                        " (select from {relation} where organization_id = {customer})"
                    ).format(
                        relation=named(relation),
                        columns=sql.SQL(", ").join([sql.Identifier("organization_id"), *columns]),
                        values=sql.SQL(", ").join([sql.Literal(customer), *plainest]),
                        customer=sql.Literal(customer),
                    )
                )
