"""One cluster's life: made by initdb, started, asked, and shut down. Callers hold the lock."""

import os
import pwd
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import psutil

from cli.errors import CommandError
from cli.local import postmaster
from cli.local.postgres_place import Account, Place, make_socket_folder

SUPERUSER = "postgres"
START_SECONDS = 60
LOG_BYTES_KEPT = 10_000_000

SETTINGS = {
    "listen_addresses": "",  # the socket is the only door
    "unix_socket_permissions": "0700",
    "shared_buffers": "256MB",
    "max_connections": "100",
    "synchronous_commit": "on",  # acknowledged means durable
    "max_wal_size": "2GB",
    "checkpoint_completion_target": "0.9",
    "wal_compression": "off",  # this build's pglz costs more than all else of an event does
    "createrole_self_grant": "set, inherit",  # migrations act as the roles they make
    "jit": "off",
    "random_page_cost": "1.1",
    "effective_io_concurrency": "16",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_error_verbosity": "terse",  # the longer forms quote rows, which never belong in a log
}


def create(place: Place) -> None:
    """initdb beside the final folder, then one rename: a half-made cluster is never used."""
    unfinished = place.data.with_name("postgres.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(mode=0o700, parents=True)
    # initdb looks its own uid up by name; the server does not, so it can run without a name.
    maker: dict[str, Any] = {}
    if place.account:
        nobody = pwd.getpwnam("nobody")
        maker = Account(nobody.pw_uid, nobody.pw_gid).popen_options()
        os.chown(unfinished, nobody.pw_uid, nobody.pw_gid)
    command: list[str | Path] = [
        place.binaries / "initdb", "-D", unfinished, "-U", SUPERUSER, "--auth=trust",
        "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
        "--locale=C", "--no-instructions",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False, **maker)
    if done.returncode:
        raise CommandError(f"The embedded Postgres could not be created: {_last_line(done.stderr)}")
    if place.account:
        for path in (unfinished, *unfinished.rglob("*")):
            os.chown(path, place.account.uid, place.account.gid, follow_symlinks=False)
    unfinished.rename(place.data)


def launch(place: Place, log: Path) -> None:
    """Start the server in its own session and wait until it answers.

    After kill -9 the old server's children may hold the shared memory for a moment, so a start
    that ends early is tried again for a while."""
    postmaster.forget_stranger(place.data)
    sockets = make_socket_folder(place)
    for left in sockets.glob(".s.PGSQL.*"):
        left.unlink()  # a killed server's; its pid may stay taken for long, as a zombie
    if log.exists() and log.stat().st_size > LOG_BYTES_KEPT:
        log.unlink()
    deadline = time.monotonic() + START_SECONDS
    retry_until = time.monotonic() + 10
    server = _spawn(place, sockets, log)
    while time.monotonic() < deadline:
        if server.poll() is not None:
            if time.monotonic() > retry_until or not _predecessor_lingers(log):
                break
            time.sleep(0.3)
            server = _spawn(place, sockets, log)
        if server_version(sockets):
            return
        time.sleep(0.02)
    last = _last_line(log.read_text(errors="replace"))
    raise CommandError(f"The embedded Postgres did not start: {last} (whole log: {log})")


def _predecessor_lingers(log: Path) -> bool:
    """Did the server refuse to start because a killed one, or its children, have yet to end?"""
    tail = "".join(log.read_text(errors="replace").splitlines()[-3:])
    return "shared memory" in tail or "lock file" in tail


def _spawn(place: Place, sockets: Path, log: Path) -> subprocess.Popen[bytes]:
    settings = SETTINGS | {"unix_socket_directories": str(sockets)}
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    with log.open("ab") as output:
        return subprocess.Popen(
            [place.binaries / "postgres", "-D", place.data, *options],
            stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd="/",
            start_new_session=True, umask=0o077,
            **(place.account.popen_options() if place.account else {}),
        )  # fmt: skip


def server_version(sockets: Path) -> str | None:
    """The version of the server that answers on this socket, None when none does."""
    import psycopg

    try:
        with psycopg.connect(
            host=str(sockets), user=SUPERUSER, dbname="postgres", connect_timeout=5
        ) as connection:
            return _version_text(connection.info.server_version)
    except psycopg.OperationalError:
        return None


def _version_text(number: int) -> str:
    return f"{number // 10_000}.{number % 10_000}"


def shut_down(pid: int) -> None:
    try:
        process = psutil.Process(pid)
        process.send_signal(signal.SIGINT)  # Postgres calls this a fast shutdown
        try:
            process.wait(60)
        except psutil.TimeoutExpired:
            process.send_signal(signal.SIGQUIT)
            process.wait(10)
    except psutil.NoSuchProcess:
        return


def _last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"
