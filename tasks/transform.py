"""Build what the numbers mean: dbt, in this process, where its second start costs a second.

The only module that imports dbt. dbt reads its connection from DBT_* variables, which are set
here from DATABASE_URL while it runs; its role is salesbrain_transform (dbt/profiles.yml).
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from psycopg.conninfo import conninfo_to_dict

PROJECT: Final = Path(__file__).parents[1] / "dbt"
_QUIET: Final = ("--no-use-colors", "--log-level", "warn", "--log-level-file", "info")


class BuildFailed(Exception):
    """dbt could not build the marts."""


@dataclass(frozen=True, slots=True)
class Built:
    """One node of a dbt run: a model, test or seed, how it ended and how long it took."""

    name: str
    kind: str
    status: str
    seconds: float
    message: str


def build(url: str, command: Sequence[str], *, target: Path) -> list[Built]:
    """Run a dbt command; raises BuildFailed, naming what failed first and how many.

    Blocking: call it in a thread. `target` takes dbt's parse cache, its log and compiled SQL;
    manifest and catalog only of docs and compile.
    """
    from dbt.cli.main import dbtRunner

    paths = ["--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT)]
    places = ["--target-path", str(target), "--log-path", str(target / "logs")]
    if command[0] in ("build", "run", "seed"):  # nobody reads them, and they cost a fifth of it
        places.append("--no-write-json")
    with _environment({**connection_variables(url), "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}):
        ended = dbtRunner().invoke([*_QUIET, *command, *paths, *places])
    nodes = [_built(result) for result in getattr(ended.result, "results", [])]
    wrong = [node for node in nodes if node.status in ("error", "fail", "runtime error")]
    if wrong:
        raise BuildFailed(
            f"{len(wrong)} of {len(nodes)} dbt nodes failed, first {wrong[0].kind} "
            f"{wrong[0].name}: {wrong[0].message}"
        )
    if not ended.success:
        raise BuildFailed(str(ended.exception or "dbt stopped without a result"))
    return nodes


def build_docs(url: str, *, target: Path) -> Path:
    """The documentation of every mart as one static page; returns where it lies."""
    build(url, ["docs", "generate", "--static"], target=target)
    return target / "static_index.html"


def connection_variables(url: str) -> dict[str, str]:
    """DBT_* variables of a Postgres address; a socket's directory is a host."""
    parts: dict[str, Any] = dict(conninfo_to_dict(url))
    return {
        "DBT_HOST": str(parts.get("host") or "localhost"),
        "DBT_PORT": str(parts.get("port") or 5432),
        "DBT_USER": str(parts.get("user") or ""),
        "DBT_PASSWORD": str(parts.get("password") or ""),
        "DBT_DATABASE": str(parts.get("dbname") or ""),
    }


@contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    """These variables for a while: whatever this process starts later gets no password."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _built(result: Any) -> Built:
    return Built(
        name=str(result.node.name),
        kind=str(result.node.resource_type),
        status=str(result.status),
        seconds=round(float(result.execution_time), 2),
        message=_sentence(str(result.message or "")),
    )


def _sentence(message: str) -> str:
    """What went wrong, on one line: behind DETAIL Postgres quotes the row, at the end stands a
    path of this machine."""
    told = message.partition("DETAIL:")[0].partition("compiled code at")[0]
    return " ".join(told.replace("^", " ").split())[:300]
