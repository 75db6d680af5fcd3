"""The marts without dbt: SQL by hand for the tables that grow, one session, one script.

Tables stand in the schema `hand`, with the types, constraints, indexes and walls that dbt's
project declares for the mart of the same name. What does not grow with the log (customers,
campaigns, accounts, money) takes its SELECT from the model: nobody would write it otherwise.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import psycopg
from psycopg import sql

SQL: Final = Path(__file__).parent / "sql"
SCHEMAS: Final = ("marts", "reports", "operations")
_SETTINGS: Final = (
    "set local work_mem = '64MB'; set local maintenance_work_mem = '256MB';"
    "set local enable_nestloop = off; set local enable_mergejoin = off;"
    "set local random_page_cost = 4"
)


class ByHand:
    """Both ways of a hand-written script: everything, and what came since."""

    def __init__(self, admin: psycopg.Connection[Any], target: Path) -> None:
        self._connection = admin
        self._target = target
        self._full = dict(_sections("hand_full.sql"))
        self._news = dict(_sections("hand_news.sql"))
        self._horizon = 0

    def prepare(self) -> None:
        """An empty schema; call it after dbt's first run."""
        self._connection.execute(
            "drop schema if exists hand cascade; create schema hand;"
            "grant all on schema hand to salesbrain_transform"
        )
        self.read()

    def read(self) -> None:
        """What dbt compiled."""
        nodes = json.loads((self._target / "manifest.json").read_text())["nodes"]
        self._models = {
            node["name"]: node
            for node in nodes.values()
            if node["resource_type"] == "model"
            and node["config"]["materialized"] in ("table", "incremental")
            and node["name"] not in ("int_marts__built", "int_lead_events__moved")
        }

    def build(self) -> None:
        """Everything anew, each table swapped in."""
        with self._session() as reading_from:
            for name in self._in_order():
                self._make(name)
        self._horizon = reading_from

    def follow(self) -> None:
        """What came since the last time; tables that cannot be followed are made anew."""
        with self._session() as reading_from:
            horizon = str(self._horizon)
            self._connection.execute(self._news["touched"].replace("{horizon}", horizon))
            for name in self._in_order():
                if name in self._news:
                    self._connection.execute(self._news[name])
                else:
                    self._make(name)
        self._horizon = reading_from

    def differences(self) -> list[str]:
        """Marts and reports that are not row for row what was built by hand."""
        return [
            f"{node['schema']}.{name}"
            for name, node in self._models.items()
            if node["schema"] in SCHEMAS and not self._is_same(node["schema"], name)
        ]

    @contextmanager
    def _session(self) -> Iterator[int]:
        """One transaction as dbt's role, with the memory that dbt's models take; from which
        transaction on everything is to be read the next time."""
        with self._connection.transaction():
            self._connection.execute("set local role salesbrain_transform")
            self._connection.execute(_SETTINGS)
            found = self._connection.execute(
                "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint % 4294967296"
            ).fetchone()
            yield int(found[0]) if found else 0

    def _make(self, name: str) -> None:
        node = self._models[name]
        fresh = f'hand."{name}__new"'
        if name in self._full:
            made = self._full[name].replace(f"table hand.{name} as", f"table {fresh} as", 1)
        else:
            kept = "unlogged " if node["config"].get("unlogged") else ""
            made = f"create {kept}table {fresh} as {self._select(node)}"
        self._connection.execute(made)
        self._constrain(node, fresh)
        self._connection.execute(
            f'drop table if exists hand."{name}"; alter table {fresh} rename to "{name}"'
        )

    def _select(self, node: dict[str, Any]) -> str:
        columns = ", ".join(
            f'"{column["name"]}"::{column["data_type"]} as "{column["name"]}"'
            if column["data_type"]
            else f'"{column["name"]}"'
            for column in node["columns"].values()
        )
        compiled = (self._target / "compiled/salesbrain" / node["original_file_path"]).read_text()
        found = re.sub(
            r'"\w+"\."\w+"\."(\w+)"',
            lambda hit: f'hand."{hit[1]}"' if hit[1] in self._models else hit[0],
            compiled,
        )
        wanted = columns if node["config"]["contract"]["enforced"] else "*"
        return f"select {wanted} from ({found}) as told"

    def _constrain(self, node: dict[str, Any], table: str) -> None:
        changes = [
            f'alter column "{column["name"]}" set not null'
            for column in node["columns"].values()
            if any(one["type"] == "not_null" for one in column["constraints"])
        ]
        for one in node["constraints"]:
            if one["type"] == "primary_key":
                changes.append(f"add primary key ({', '.join(one['columns'])})")
        if changes:
            self._connection.execute(f"alter table {table} {', '.join(changes)}")
        for index in node["config"].get("indexes") or []:
            unique = "unique " if index.get("unique") else ""
            columns = ", ".join(index["columns"])
            self._connection.execute(f"create {unique}index on {table} ({columns})")
        if node["schema"] in ("marts", "reports"):
            self._connection.execute("select app.protect(%s::regclass)", [table])
        self._connection.execute(f"analyze {table}")

    def _in_order(self) -> Iterator[str]:
        """Each after what it reads."""
        done: set[str] = set()
        waiting = dict(self._models)
        while waiting:
            for name, node in list(waiting.items()):
                if not self._reads(node) & waiting.keys() - {name}:
                    done.add(name)
                    del waiting[name]
                    yield name

    def _reads(self, node: dict[str, Any]) -> set[str]:
        return {read.rpartition(".")[2] for read in node["depends_on"]["nodes"]}

    def _is_same(self, schema: str, name: str) -> bool:
        """The same number of rows, and none of the one that the other lacks."""
        theirs, ours = sql.Identifier(schema, name), sql.Identifier("hand", name)
        columns = sql.SQL(", ").join(map(sql.Identifier, self._models[name]["columns"]))
        rows = sql.SQL(
            "select count(*), sum(hashtextextended(t::text, 0)::numeric) from"
            " (select {columns} from {table}) as t"
        )
        found = [
            self._connection.execute(rows.format(columns=columns, table=table)).fetchone()
            for table in (theirs, ours)
        ]
        return found[0] == found[1]


def _sections(file: str) -> Iterator[tuple[str, str]]:
    """Statements by the table that they make or follow."""
    for part in (SQL / file).read_text().split("\n-- table ")[1:]:
        name, _, statements = part.partition("\n")
        yield name.strip(), statements
