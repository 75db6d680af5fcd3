"""A migrated database of two customers, and dbt run on it as production runs it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, LiteralString

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.rows import dict_row

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Warehouse:
    """`url` is a superuser's, `builder` the login dbt runs as; `folder` takes dbt's artifacts."""

    url: str
    builder: str
    folder: Path

    def dbt(self, *arguments: str, **variables: str) -> Any:
        """A run of dbt in this process; `variables` are added to its environment."""
        from dbt.cli.main import dbtRunner

        place = ["--project-dir", str(ROOT / "dbt"), "--profiles-dir", str(ROOT / "dbt")]
        with _environment({**self._settings(), **variables}):
            return dbtRunner().invoke(["--quiet", "--no-use-colors", *arguments, *place])

    def rows(self, query: LiteralString, *, login: str | None = None) -> list[dict[str, Any]]:
        """What a query answers to a login, or to the superuser."""
        with self.connect(login) as connection:
            return connection.execute(query).fetchall()

    def connect(self, login: str | None = None) -> psycopg.Connection[dict[str, Any]]:
        address = make_conninfo(self.url, user=login) if login else self.url
        return psycopg.connect(address, row_factory=dict_row, autocommit=True)

    def _settings(self) -> dict[str, str]:
        parts = conninfo_to_dict(self.url)
        return {
            "DBT_HOST": str(parts.get("host", "localhost")),
            "DBT_PORT": str(parts.get("port", 5432)),
            "DBT_USER": self.builder,
            "DBT_PASSWORD": str(parts.get("password", "")),
            "DBT_DATABASE": str(parts["dbname"]),
            "DBT_TARGET_PATH": str(self.folder / "target"),
            "DBT_LOG_PATH": str(self.folder / "logs"),
            "DO_NOT_TRACK": "1",
        }


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
