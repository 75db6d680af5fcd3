"""A migrated database of two customers, and dbt run on it as production runs it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, LiteralString

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.rows import dict_row

from cli.local import postgres
from tests.conftest import copied_database

ROOT = Path(__file__).parents[2]
PLACE = ("--project-dir", str(ROOT / "dbt"), "--profiles-dir", str(ROOT / "dbt"))
TOLD = ("--quiet", "--no-use-colors")


@dataclass(frozen=True)
class Warehouse:
    """`url` is a superuser's, `builder` the login dbt runs as; `folder` takes dbt's artifacts."""

    url: str
    builder: str
    folder: Path

    def dbt(self, *arguments: str, **variables: str) -> Any:
        """A run of dbt in this process; `variables` are added to its environment."""
        from dbt.cli.main import dbtRunner

        with _environment({**self._settings(), **variables}):
            project = _project_in(self.database)
            return dbtRunner(manifest=project).invoke([*TOLD, *arguments, *PLACE])

    @contextmanager
    def copied(self, server: postgres.Postgres) -> Iterator["Warehouse"]:
        """A copy that may be changed. Nobody may be connected to this one at that moment."""
        with copied_database(server, self.database) as url:
            yield replace(self, url=make_conninfo(url, user=postgres.SUPERUSER))

    def rows(self, query: LiteralString, *, login: str | None = None) -> list[dict[str, Any]]:
        """What a query answers to a login, or to the superuser."""
        with self.connect(login) as connection:
            return connection.execute(query).fetchall()

    def connect(self, login: str | None = None) -> psycopg.Connection[dict[str, Any]]:
        address = make_conninfo(self.url, user=login) if login else self.url
        return psycopg.connect(address, row_factory=dict_row, autocommit=True)

    @property
    def database(self) -> str:
        return str(conninfo_to_dict(self.url)["dbname"])

    def _settings(self) -> dict[str, str]:
        parts = conninfo_to_dict(self.url)
        return {
            "DBT_HOST": str(parts.get("host", "localhost")),
            "DBT_PORT": str(parts.get("port", 5432)),
            "DBT_USER": self.builder,
            "DBT_PASSWORD": str(parts.get("password", "")),
            "DBT_DATABASE": self.database,
            "DBT_TARGET_PATH": str(self.folder / "target"),
            "DBT_LOG_PATH": str(self.folder / "logs"),
            "DO_NOT_TRACK": "1",
        }


def _project_in(database: str) -> Any:
    """The project as dbt reads it, in this database.

    dbt would read it anew for each database and each set of --vars, which takes seconds; of what
    it read, nothing but the name of the database depends on them before a model is rendered.
    """
    project = _project()
    for node in (*project.nodes.values(), *project.sources.values()):
        if node.relation_name:
            was, now = f'"{node.database}".', f'"{database}".'
            node.relation_name = node.relation_name.replace(was, now, 1)
        node.database = database
    return project


@cache
def _project() -> Any:
    from dbt.cli.main import dbtRunner

    read = dbtRunner().invoke([*TOLD, "parse", *PLACE])
    assert read.success, read.exception
    return read.result


@contextmanager
def _environment(added: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(added)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def messages(result: Any) -> str:
    """What the nodes of a run said, one a line."""
    if result.exception is not None:
        return str(result.exception)
    return "\n".join(str(node.message) for node in result.result.results if node.message)
