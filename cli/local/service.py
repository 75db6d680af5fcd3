"""A long-running program that a command starts: how, and how one sees that it is ready."""

import json
import os
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

import psutil

from cli.errors import CommandError
from cli.local import processes

SECRETS = ("DATABASE_", "INSTANTLY_", "OPENAI_", "GATEWAY_", "API_", "ALERT_", "ERASURE_")
"""Whose prefixes begin the variables that hold secrets; only the worker gets them."""


@dataclass(frozen=True)
class Service:
    """`health` answers below 500 once it is ready; without it, being alive is enough.
    `withheld`: prefixes of our variables that it has no business with, such as keys."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    url: str | None = None
    health: str | None = None
    ready_seconds: float = 90.0
    withheld: tuple[str, ...] = ()

    def full_environment(self) -> dict[str, str]:
        """This process's variables but the withheld ones, and the service's own over them."""
        ours = {k: v for k, v in os.environ.items() if not k.startswith(self.withheld)}
        return {**ours, **self.environment}


@dataclass(frozen=True)
class Record:
    """What a started service leaves in `<home>/run`, so that any command finds and stops it."""

    name: str
    pid: int
    started_at: float
    url: str | None

    def is_alive(self) -> bool:
        return processes.is_alive(self.pid, self.started_at)


def log_of(home: Path, name: str) -> Path:
    return home / "logs" / f"{name}.log"


def launch(service: Service, home: Path, folder: Path) -> "tuple[Record, subprocess.Popen[bytes]]":
    """Start it and write down that it runs; does not wait until it is ready."""
    process = processes.spawn(
        service.command,
        log=log_of(home, service.name),
        environment=service.full_environment(),
        folder=folder,
    )
    started_at = psutil.Process(process.pid).create_time()
    record = Record(service.name, process.pid, started_at, service.url)
    file = _record_file(home, service.name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(asdict(record)))
    return record, process


def wait_ready(service: Service, process: "subprocess.Popen[bytes]", home: Path) -> None:
    """Come back when it answers; raises CommandError when it ends or stays silent.

    Two installations that start at once may choose the same port: the answer of the other's
    server is not ours.
    """
    deadline = time.monotonic() + service.ready_seconds
    while service.health and not (listens(process.pid, service.health) and answers(service.health)):
        log = log_of(home, service.name)
        if process.poll() is not None:
            raise CommandError(
                f"{service.name} ended at once: {processes.last_lines(log)} (whole log: {log})"
            )
        if time.monotonic() > deadline:
            raise CommandError(
                f"{service.name} did not answer within {service.ready_seconds:.0f} s; see {log}"
            )
        time.sleep(0.1)


def listens(pid: int, url: str) -> bool:
    """Does this process, or one that it started, listen on the port of an address?"""
    port = urllib.parse.urlsplit(url).port
    try:
        root = psutil.Process(pid)
        family = [root, *root.children(recursive=True)]
        return any(
            found.status == psutil.CONN_LISTEN and found.laddr.port == port
            for one in family
            for found in one.net_connections(kind="tcp")
        )
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return False  # gone, or just ending: then its files are nobody's to see


def answers(url: str, seconds: float = 2.0) -> bool:
    """Does this address answer, with anything below 500? (A refusal shows life as well.)"""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=seconds) as response:
            return bool(response.status < 500)
    except urllib.error.HTTPError as refusal:
        return refusal.code < 500
    except (urllib.error.URLError, OSError):
        return False


def records(home: Path) -> list[Record]:
    """The services of this home that are alive, in the order of their start."""
    found = [_read(file) for file in (home / "run").glob("*.json")]
    alive = [record for record in found if record and record.is_alive()]
    return sorted(alive, key=lambda record: record.started_at)


def find(home: Path, name: str) -> Record | None:
    record = _read(_record_file(home, name))
    return record if record and record.is_alive() else None


def stop(record: Record, home: Path) -> None:
    if record.is_alive():
        processes.stop(record.pid)
    _record_file(home, record.name).unlink(missing_ok=True)


def _record_file(home: Path, name: str) -> Path:
    return home / "run" / f"{name}.json"


def _read(file: Path) -> Record | None:
    try:
        return Record(**json.loads(file.read_text()))
    except (FileNotFoundError, ValueError, TypeError):
        return None
