"""The embedded Postgres on real processes: started, killed, raced, and out of others' reach."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import psutil
import psycopg
import pytest

from cli.errors import CommandError
from cli.local import postgres
from cli.local.postgres import Postgres
from cli.local.postgres_place import packaged_binaries

PROJECT = Path(__file__).resolve().parents[2]
OTHER_UID = 65_534
START = "import sys; from pathlib import Path; from cli.local import postgres; "
START += "print(postgres.start(Path(sys.argv[1])).pid)"


def rows(server: Postgres, query: str) -> list[tuple[object, ...]]:
    with psycopg.connect(server.url) as connection:
        return connection.execute(query).fetchall()


def start_elsewhere(home: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", START, str(home)], cwd=PROJECT, stdout=subprocess.PIPE, text=True
    )


def test_a_second_start_finds_the_running_server(home: Path) -> None:
    """Two starts, one server; its database belongs to a login that is no superuser."""
    first, second = postgres.start(home), postgres.start(home)
    assert first == second
    assert first.version.startswith("18.")
    who = rows(first, "select current_user, current_setting('is_superuser'), current_database()")
    assert who == [("salesbrain_admin", "off", "salesbrain")]


def test_packaged_psql_accepts_the_address(home: Path) -> None:
    """The address works as it is for the packaged psql."""
    server = postgres.start(home)
    command = [str(packaged_binaries() / "psql"), server.url, "-Atc", "select 1"]
    assert subprocess.run(command, capture_output=True, check=True).stdout == b"1\n"


def test_killed_server_comes_back_with_every_committed_row(home: Path) -> None:
    """After kill -9 the next start recovers what was committed, beside a stale postmaster.pid."""
    server = postgres.start(home)
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute("create table kept as select generate_series(1, 1000) as n")
        os.kill(server.pid, signal.SIGKILL)
    again = postgres.start(home)
    assert again.pid != server.pid
    assert rows(again, "select count(*), sum(n) from kept") == [(1000, 500_500)]


def test_pid_of_another_program_is_not_taken_for_a_server(home: Path) -> None:
    """A postmaster.pid that names a living stranger neither counts as running nor stops a start."""
    server = postgres.start(home)
    stale = (home / "postgres" / "postmaster.pid").read_text()
    server.stop()
    stranger = stale.replace(str(server.pid), str(os.getpid()), 1)
    (home / "postgres" / "postmaster.pid").write_text(stranger)
    assert postgres.status(home) is None
    assert rows(postgres.start(home), "select 1") == [(1,)]


def test_callers_at_the_same_moment_share_one_server(home: Path) -> None:
    """Three processes that start it at once all get the same server, made once."""
    home.mkdir(parents=True)
    starters = [start_elsewhere(home) for _ in range(3)]
    pids = {starter.communicate(timeout=60)[0].strip() for starter in starters}
    server = postgres.status(home)
    assert server is not None
    assert pids == {str(server.pid)}


def test_server_outlives_its_starter_and_stops_on_request(home: Path) -> None:
    """It keeps running after the starting process ended; stop leaves no process and no folder."""
    home.mkdir(parents=True)
    starter = start_elsewhere(home)
    pid = int(starter.communicate(timeout=60)[0])
    server = postgres.start(home)
    assert rows(server, "select 1") == [(1,)]
    assert server.sockets.exists()
    assert postgres.stop(home) is True
    assert not psutil.pid_exists(pid)
    assert not server.sockets.exists()
    assert postgres.status(home) is None
    assert postgres.stop(home) is False


def test_lost_socket_folder_is_made_anew(home: Path) -> None:
    """When /tmp was cleaned under a running server, the next start restarts it."""
    server = postgres.start(home)
    shutil.rmtree(server.sockets)
    assert postgres.status(home) is None
    assert rows(postgres.start(home), "select 1") == [(1,)]


def test_nobody_else_gets_to_the_server(home: Path) -> None:
    """No TCP port, and a socket in a folder that only the server's own uid may enter."""
    server = postgres.start(home)
    found = server.sockets.stat()
    assert stat.S_IMODE(found.st_mode) == 0o700
    assert found.st_uid == psutil.Process(server.pid).uids().real
    listening = [c for c in psutil.Process(server.pid).net_connections("inet") if c.laddr]
    assert listening == []


def test_folder_made_by_somebody_else_is_passed_over(home: Path) -> None:
    """A socket folder that others can enter is not used, even under our name."""
    server = postgres.start(home)
    server.stop()
    server.sockets.chmod(0o755)
    again = postgres.start(home)
    try:
        assert again.sockets != server.sockets
        assert stat.S_IMODE(again.sockets.stat().st_mode) == 0o700
    finally:
        again.stop()
        shutil.rmtree(server.sockets)


def test_failure_names_the_reason_and_the_log(home: Path) -> None:
    """A damaged cluster is one sentence with Postgres's own reason, not a traceback."""
    postgres.start(home).stop()
    (home / "postgres" / "PG_VERSION").write_text("17\n")
    with pytest.raises(CommandError, match=r"did not start.*postgres\.log"):
        postgres.start(home)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_ordinary_user_runs_it_as_itself() -> None:
    """Started by an ordinary user it runs under that uid, in the home it was given."""
    python = "/usr/bin/python3"
    if not Path(python).exists() or not _may_read(PROJECT):
        pytest.skip("the other user cannot reach an interpreter or the project")
    folder = Path("/tmp/salesbrain test ordinary")  # noqa: S108
    folder.mkdir(mode=0o755)
    os.chown(folder, OTHER_UID, OTHER_UID)
    home = folder / ".salesbrain"
    paths = ":".join([str(PROJECT), *(p for p in sys.path if p.endswith("site-packages"))])
    try:
        done = subprocess.run(
            [python, "-c", START, str(home)], user=OTHER_UID, group=OTHER_UID, extra_groups=[],
            cwd="/", env={"PYTHONPATH": paths, "PATH": "/usr/bin:/bin"}, capture_output=True,
            text=True, check=False,
        )  # fmt: skip
        if "No module named" in done.stderr:
            pytest.skip("the other interpreter cannot use this environment's packages")
        assert done.returncode == 0, done.stderr
        assert psutil.Process(int(done.stdout)).uids().real == OTHER_UID
        assert rows(postgres.start(home), "select 1") == [(1,)]
    finally:
        postgres.remove(home)
        shutil.rmtree(folder)


def _may_read(path: Path) -> bool:
    return all(folder.stat().st_mode & 0o001 for folder in (path, *path.parents))


def test_start_is_fast_once_the_cluster_exists(home: Path) -> None:
    """A restart takes well under three seconds, the best of a few on a busy machine."""
    taken = []
    for _ in range(4):
        postgres.start(home).stop()
        began = time.monotonic()
        postgres.start(home)
        taken.append(time.monotonic() - began)
        if taken[-1] < 3:
            return
    pytest.fail(f"each start took too long: {taken}")
