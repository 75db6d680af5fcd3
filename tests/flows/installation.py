"""An installation as a worker meets it: settings in the environment, a database, a Prefect API."""

import asyncio
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, LiteralString, TypeVar
from urllib.parse import quote
from uuid import UUID

import httpx
import psycopg
from prefect.client.schemas.objects import State
from prefect.flows import Flow
from psycopg.conninfo import make_conninfo
from psycopg.rows import dict_row

from cli.local import postgres

T = TypeVar("T")
Json = dict[str, Any]
WORKSPACES = ("northwind", "beta-pool", "agency-sub")
PASSWORD = "hush hush/of@the:database"
"""The embedded server trusts everybody: whatever password comes is right."""
WRITES: LiteralString = """
    select sum(n_tup_ins + n_tup_upd + n_tup_del)::bigint as writes from pg_stat_user_tables
    where schemaname = 'instantly'
"""
"""Rows of the mirror ever written to a database since it was copied."""
SETTLES_S = 20.0
"""Logs and events of a run arrive at the server a little after its end."""


def with_password(url: str) -> str:
    """The address of a database as it looks in production."""
    login, _, rest = url.removeprefix("postgresql://").partition("@")
    return f"postgresql://{login}:{quote(PASSWORD, safe='')}@{rest}"


@dataclass(frozen=True)
class Api:
    """The Prefect API, over plain HTTP."""

    url: str

    def ask(self, path: str, **filters: Any) -> Any:
        answer = httpx.post(f"{self.url}/{path}/filter", json=filters, timeout=30)
        return answer.raise_for_status().json()

    def children(self, flow_run_id: UUID) -> list[Json]:
        """The runs that a run started."""
        by_parent = {"parent_flow_run_id": {"any_": [str(flow_run_id)]}}
        found: list[Json] = self.ask("flow_runs", flow_runs=by_parent)
        return found

    def artifacts(self, run_ids: Sequence[str]) -> list[Json]:
        """What these runs left for whoever watches, in the order of their keys."""
        found: list[Json] = self.ask("artifacts", artifacts={"flow_run_id": {"any_": run_ids}})
        return sorted(found, key=lambda artifact: str(artifact["key"]))

    def events(self, name: str, run_ids: Sequence[str]) -> list[Json]:
        """The events of this name that these runs emitted."""
        found: Json = self.ask("events", filter={"event": {"name": [name]}}, limit=50)
        runs = {f"prefect.flow-run.{one}" for one in run_ids}
        return [
            event
            for event in found["events"]
            if runs & {related["prefect.resource.id"] for related in event["related"]}
        ]


@dataclass(frozen=True)
class Run:
    """A flow run that ended, and its children by name."""

    flow_run_id: UUID
    state: str
    message: str
    children: Mapping[str, Json] = field(default_factory=dict)

    @property
    def ids(self) -> list[str]:
        return [str(self.flow_run_id), *(child["id"] for child in self.children.values())]

    def child(self, kind: str, workspace: str) -> tuple[str, str]:
        """(state, message) of the child run of a workspace."""
        state = self.children[f"sync-{kind}/{workspace}"]["state"]
        return state["name"], state["message"] or ""


@dataclass(frozen=True)
class Installation:
    """`url` is the database's as the flows get it; rows are read as the superuser."""

    url: str
    api: Api

    def at(self, url: str) -> "Installation":
        return replace(self, url=url)

    def run(self, flow: Flow[..., Any], **parameters: Any) -> Run:
        """Run a flow to its end, as a worker does."""

        async def ended() -> State[Any]:
            state: Any = flow(**parameters, return_state=True)
            return await state  # type: ignore[no-any-return]

        state = asyncio.run(ended())
        flow_run_id = state.state_details.flow_run_id
        assert flow_run_id is not None
        children = {child["name"]: child for child in self.api.children(flow_run_id)}
        return Run(flow_run_id, str(state.name), state.message or "", children)

    def rows(self, query: LiteralString, *given: Any) -> list[Json]:
        address = make_conninfo(self.url, user=postgres.SUPERUSER)
        with psycopg.connect(address, row_factory=dict_row, autocommit=True) as connection:
            return connection.execute(query, given).fetchall()

    def one(self, query: LiteralString, *given: Any) -> Any:
        """The only value of the only row."""
        [row] = self.rows(query, *given)
        [value] = row.values()
        return value

    def change(self, statement: LiteralString, *given: Any) -> int:
        """How many rows a statement changed."""
        address = make_conninfo(self.url, user=postgres.SUPERUSER)
        with psycopg.connect(address, autocommit=True) as connection:
            return connection.execute(statement, given).rowcount

    def table(self, run: Run, key: str) -> list[Json]:
        """The rows of the one table artifact of this key that a run left."""
        [found] = [one for one in self.api.artifacts(run.ids) if one["key"] == key]
        rows: list[Json] = json.loads(found["data"])
        return rows

    def page(self, run: Run, key: str) -> str:
        """The one Markdown artifact of this key that a run left."""
        [found] = [one for one in self.api.artifacts(run.ids) if one["key"] == key]
        return str(found["data"])


def settled(look: Callable[[], T], is_there: Callable[[T], bool]) -> T:
    """What a look finds, once it is there or the time is up."""
    ends = time.monotonic() + SETTLES_S
    while not is_there(found := look()) and time.monotonic() < ends:
        time.sleep(0.2)
    return found
