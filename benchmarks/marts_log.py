"""An agency's log for the benchmark of marts: filled set-based, as its owner writes in bulk."""

from pathlib import Path
from typing import Any, Final

import psycopg
from psycopg import sql

SQL: Final = Path(__file__).parent / "sql"


def fill(admin: psycopg.Connection[Any], events: int, organizations: int) -> None:
    """The log and all that stands beside it; statistics as autovacuum would leave them."""
    admin.execute("drop schema if exists bench cascade")
    admin.execute("create schema bench")
    _run(admin, "growth_log.sql", events=events, organizations=organizations)
    admin.execute("vacuum analyze")
    admin.execute("checkpoint")


def add_news(admin: psycopg.Connection[Any], news: int, number: int) -> None:
    """So many new events, of as many leads; no number twice."""
    _run(admin, "growth_news.sql", news=news, round=number)


def _run(admin: psycopg.Connection[Any], file: str, **values: int) -> None:
    literals = {name: sql.Literal(value) for name, value in values.items()}
    script = sql.SQL((SQL / file).read_text()).format(**literals)
    admin.execute("set session_replication_role = replica")  # a queue of the past is no news
    try:
        admin.execute(script)
    finally:
        admin.execute("set session_replication_role = origin")
