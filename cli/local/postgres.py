"""The embedded Postgres: one server per home, shared by every command, running until stopped."""

import contextlib
import fcntl
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from cli.errors import CommandError
from cli.local import cluster, postmaster
from cli.local.home import make_home
from cli.local.postgres_place import (
    forget_socket_folders,
    locate,
)

SUPERUSER = cluster.SUPERUSER
ADMIN = "salesbrain_admin"
DATABASE = "salesbrain"


@dataclass(frozen=True)
class Postgres:
    """A running embedded server. `url` is the owner's login, not a superuser's."""

    pid: int
    sockets: Path
    version: str

    @property
    def url(self) -> str:
        return self.url_for(ADMIN)

    @property
    def superuser_url(self) -> str:
        return self.url_for(SUPERUSER)

    def url_for(self, login: str, database: str = DATABASE) -> str:
        """An address that psql, psycopg and (with its dialect prefixed) SQLAlchemy accept."""
        return f"postgresql://{login}@/{database}?host={quote(str(self.sockets))}"

    def stop(self) -> None:
        """Disconnect everybody and shut down; comes back when the process is gone."""
        cluster.shut_down(self.pid)


def start(home: Path) -> Postgres:
    """The running server of `home`, started (and first created) when there is none.

    Safe to call from several processes at once. The server outlives its caller. Raises
    CommandError with the last line of the server's log when it does not come up."""
    make_home(home)
    with _one_at_a_time(home):
        place = locate(home)
        found = status(home)
        if found:
            return found
        leftover = postmaster.running(place.data)
        if leftover:  # it runs, but cannot be reached: its socket was cleaned away
            cluster.shut_down(leftover.pid)
        if not (place.data / "PG_VERSION").exists():
            cluster.create(place)
        cluster.launch(place, home / "logs" / "postgres.log")
        running = _require(status(home), home)
        create_database(running)
        return running


def status(home: Path) -> Postgres | None:
    """The server of `home` when it runs and answers, else None. Starts nothing."""
    with _yours(home):
        found = postmaster.running((home / "postgres").resolve())
    version = cluster.server_version(found.sockets) if found else None
    return Postgres(found.pid, found.sockets, version) if found and version else None


def stop(home: Path) -> bool:
    """Stop the server of `home` and delete its socket's folder; False when none was running."""
    if not home.exists():
        return False
    with _one_at_a_time(home):
        data = (home / "postgres").resolve()
        found = postmaster.running(data)
        if found:
            cluster.shut_down(found.pid)
        forget_socket_folders(data)
    return found is not None


def remove(home: Path) -> None:
    """Stop the server and delete its data, also where root had to put it elsewhere."""
    stop(home)
    link = home / "postgres"
    data = link.resolve()
    shutil.rmtree(data if not link.is_symlink() else data.parent, ignore_errors=True)
    if link.is_symlink():
        link.unlink()


@contextlib.contextmanager
def _one_at_a_time(home: Path) -> Iterator[None]:
    with _yours(home), (home / "postgres.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def _yours(home: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise CommandError(
            f"{error.filename or home} belongs to another user. Run the command as that user, "
            "or set SALESBRAIN_HOME to a folder of your own."
        ) from error


def create_database(server: Postgres) -> None:
    """The login that owns the database: it may create roles, but passes no row-level security."""
    import psycopg

    with psycopg.connect(server.url_for(SUPERUSER, "postgres"), autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ADMIN]).fetchone():
            connection.execute(f"CREATE ROLE {ADMIN} LOGIN CREATEROLE CREATEDB")
        if not connection.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]
        ).fetchone():
            connection.execute(f"CREATE DATABASE {DATABASE} OWNER {ADMIN}")


def _require(server: Postgres | None, home: Path) -> Postgres:
    if server is None:
        raise CommandError(f"The embedded Postgres went away; see {home / 'logs/postgres.log'}.")
    return server
