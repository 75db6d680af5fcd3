"""`make bi`: Superset with every customer's dashboard on this project's database, until Ctrl-C."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import typer
from dotenv import load_dotenv

from bi import customers, superset
from bi.assets import Customer
from bi.signing_in import ADMIN, FILE, user_of
from cli.errors import CommandError
from cli.local import service
from cli.local.database import database_url
from cli.local.home import find_home, find_project, make_home
from cli.progress import Progress


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers, with the dashboards of these customers."""

    url: str
    folder: Path
    customers: Sequence[Customer]
    process: "subprocess.Popen[bytes]"


def main() -> None:
    """Serve until Ctrl-C; an expected failure is one sentence and exit code 1."""
    dotenv = find_project() / ".env"
    if dotenv.is_file():
        load_dotenv(dotenv)
    progress = Progress()
    signal.signal(signal.SIGTERM, interrupt)
    try:
        with running(make_home(find_home()), database_url(), progress) as there:
            _tell(there, progress)
            _watch(there)
    except KeyboardInterrupt:
        progress.say("\nStopped. Postgres keeps running; `make down` stops it too.")
    except CommandError as error:
        typer.echo(f"Error: {error}", err=True)
        sys.exit(1)


@contextmanager
def running(home: Path, url: str, progress: Progress) -> Iterator[Running]:
    """Superset on a database, filled and answering; ended with the block. Raises CommandError."""
    if service.find(home, superset.NAME):
        raise CommandError(f"Superset is already running for {home}: Ctrl-C it, or `make down`.")
    found = customers.found(url)
    with progress.step("Dashboards in Superset") as step:
        folder = superset.make_folder(home)
        done = superset.fill(
            folder, found, customers.place(url), lambda known: customers.logins(url, known)
        )
        step.note = ", ".join(done["imported"])
    described = superset.describe(folder)
    record, process = service.launch(described, home, superset.PROJECT)
    try:
        with progress.step("Superset answers") as step:
            service.wait_ready(described, process, home)
            step.note = str(described.url)
        yield Running(str(described.url), folder, found, process)
    finally:
        service.stop(record, home)


def _tell(there: Running, progress: Progress) -> None:
    progress.title("Running. Ctrl-C stops it.")
    if not there.url.endswith(f":{superset.PORT}"):
        progress.say(f"  (port {superset.PORT} is taken by another program)")
    for one in there.customers:
        address = f"{there.url}/superset/dashboard/{one.slug}/"
        progress.say(f"  {one.name:<24} {address}   user {user_of(one.organization_id)}")
    progress.say(f"  {'Every customer':<24} {there.url}/   user {ADMIN}")
    progress.say(f"  {'Passwords':<24} cat {os.path.relpath(there.folder / FILE)!r}")


def _watch(there: Running) -> None:
    while there.process.poll() is None:
        time.sleep(0.5)
    raise CommandError("Superset was stopped, or ended by itself: see logs/superset.log.")


def interrupt(*_: object) -> None:
    """On SIGTERM: end as on Ctrl-C, everything that was started included."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
