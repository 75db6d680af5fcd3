"""The whole stack of one machine: what starts in which order, shared by `demo` and `up`."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from cli.errors import CommandError
from cli.local import database, instantly, prefect_server, service
from cli.local.home import (
    HOME_VARIABLE,
    PROJECT_MARK,
    PROJECT_VARIABLE,
    find_home,
    find_project,
)
from cli.local.prefect_server import API_VARIABLE, POOL
from cli.local.service import Service
from cli.local.supervisor import Supervisor
from cli.progress import Progress


@dataclass(frozen=True)
class Addresses:
    """Where things are. `sandbox` is None when the real Instantly is used."""

    prefect: str
    database: str
    sandbox: str | None


def start(supervisor: Supervisor, progress: Progress, *, is_hurried: bool = False) -> Addresses:
    """Start what the environment does not name a real one of, wait for it, and point this
    process (and so its children) at it. The slow ones start first, side by side. `is_hurried`
    lifts the sandbox's rate limits."""
    home = supervisor.home
    server = None if prefect_server.is_external() else prefect_server.describe(home)
    sandbox = None if instantly.is_real() else instantly.describe(home, is_hurried=is_hurried)
    for described in (server, sandbox):
        if described:
            supervisor.start(described)
    with progress.step("Postgres started and migrated") as step:
        address = _migrated_database(home)
        step.note = "DATABASE_URL" if not database.is_embedded() else "embedded"
    for described, preferred in ((sandbox, instantly.PORT), (server, prefect_server.PORT)):
        if described:
            _wait(supervisor, described, preferred, progress)
    api_url = f"{server.url}/api" if server else os.environ[API_VARIABLE]
    ours = prefect_server.client_environment(home, api_url) if server else prefect_server.QUIET
    os.environ.update(ours)
    os.environ.update({database.DATABASE_VARIABLE: address, HOME_VARIABLE: str(home)})
    os.environ[PROJECT_VARIABLE] = str(supervisor.folder)
    if sandbox and sandbox.url:
        os.environ.update(instantly.client_environment(sandbox.url))
        os.environ.update(instantly.HURRY if is_hurried else {})
    return Addresses(api_url.removesuffix("/api"), address, sandbox.url if sandbox else None)


async def prepare_server() -> str:
    """Apply prefect.yaml, and on this machine's own server settle what an earlier stack left;
    in words."""
    from cli.local.deployments import deploy
    from cli.local.leftover_runs import settle_leftovers

    deployed = await deploy(find_project() / PROJECT_MARK)
    note = f"{len(deployed.deployments)} deployments, {len(deployed.automations)} automations"
    running_here = service.find(find_home(), prefect_server.NAME)
    left = str(await settle_leftovers()) if running_here else ""
    return f"{note}; {left}" if left else note


def worker(home: Path) -> Service:
    """A Prefect worker on this machine; its runs inherit this process's environment.

    Its temporary files lie in `home`: Prefect keeps them in one folder of the machine's own
    (runner_storage), which belongs to whoever was first, and where no other user may write.
    """
    folder = home / "tmp"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    command = (sys.executable, "-m", "prefect", "worker", "start", "--pool", POOL)
    return Service(
        "prefect-worker", (*command, "--name", "salesbrain-local"), {"TMPDIR": str(folder)}
    )


def _wait(supervisor: Supervisor, described: Service, preferred: int, progress: Progress) -> None:
    with progress.step(f"{described.name} answers") as step:
        supervisor.wait(described)
        step.note = str(described.url)
    if described.url and not described.url.endswith(f":{preferred}"):
        progress.say(f"          (port {preferred} is taken by another program)")


def _migrated_database(home: Path) -> str:
    """The embedded database is migrated here; a database of the user's own only on request."""
    from models import migrate

    address = database.database_url(home)
    if database.is_embedded():
        migrate.upgrade(address)
    elif migrate.current(address) != migrate.newest():
        raise CommandError(
            "The database that DATABASE_URL names is not at this version's tables: "
            "run `salesbrain migrate` first."
        )
    return address
