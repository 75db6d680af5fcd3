"""What every benchmark stands on: a sandbox process and a Postgres of its own, on loopback."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from cli.local import postgres
from models import migrate
from models.customers_file import CustomersFile, OrganizationEntry, WorkspaceEntry
from sandbox import keys

WORKSPACE = "load"


@dataclass(frozen=True)
class Sandbox:
    """A running sandbox; `pid` for its CPU and memory."""

    url: str
    pid: int


@contextmanager
def running_sandbox(arguments: Sequence[str]) -> Iterator[Sandbox]:
    """`python -m sandbox` on a free port; ended with the block."""
    process = subprocess.Popen(
        [sys.executable, "-m", "sandbox", "--port", "0", *arguments],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        line = process.stdout.readline() if process.stdout else ""
        yield Sandbox(url=line.split()[-1], pid=process.pid)
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextmanager
def fresh_postgres() -> Iterator[postgres.Postgres]:
    """An embedded server with this version's tables, deleted at the end."""
    with tempfile.TemporaryDirectory(prefix="salesbrain-bench-") as folder:
        home = Path(folder) / ".salesbrain"
        server = postgres.start(home)
        try:
            migrate.upgrade(server.url)
            yield server
        finally:
            postgres.remove(home)


def one_workspace() -> CustomersFile:
    """One dedicated workspace whose key stands in LOAD_KEY."""
    return CustomersFile(
        organizations={WORKSPACE: OrganizationEntry(name="Load")},
        workspaces={WORKSPACE: WorkspaceEntry(organization=WORKSPACE, keys=("LOAD_KEY",))},
    )


LOAD_KEY = keys.NORTHWIND_KEY


def cpu_of(server: postgres.Postgres) -> float:
    """CPU seconds of a Postgres with all its processes, also those that ended."""
    root = psutil.Process(server.pid)
    own = root.cpu_times()
    living = [child.cpu_times() for child in root.children(recursive=True)]
    ended = own.children_user + own.children_system
    return own.user + own.system + ended + sum(one.user + one.system for one in living)


def own_cpu() -> float:
    times = psutil.Process().cpu_times()
    return times.user + times.system


def report(name: str, figures: dict[str, Any]) -> None:
    """Print a benchmark's figures as JSON, with the load of the machine while it ran."""
    load = [round(one, 2) for one in psutil.getloadavg()]
    stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    print(json.dumps({"benchmark": name, "at": stamp, "load": load, **figures}, indent=1))
