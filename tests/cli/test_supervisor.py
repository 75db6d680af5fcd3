"""Services on real processes: started, watched, restarted, and none left at the end."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from cli.errors import CommandError
from cli.local import processes, service, supervisor
from cli.local.home import make_home
from cli.local.service import Service
from cli.local.supervisor import Supervisor

SLEEPS = (sys.executable, "-c", "import time; time.sleep(600)")
WITH_CHILD = (
    sys.executable,
    "-c",
    "import subprocess, sys, time\n"
    "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
    "time.sleep(600)",
)
PROGRAM = """
import sys
from pathlib import Path
from cli.local.service import Service
from cli.local.supervisor import Supervisor
home = Path(sys.argv[1])
with Supervisor(home, home, print) as owner:
    owner.start(Service("sleeper", tuple(sys.argv[2:])))
    try:
        owner.watch()
    except KeyboardInterrupt:
        print("interrupted")
"""
PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def quiet_home(tmp_path: Path) -> Iterator[Path]:
    home = make_home(tmp_path / "a home" / ".salesbrain")
    yield home
    for record in service.records(home):
        service.stop(record, home)


def wait_for(condition: object, seconds: float = 60) -> None:
    assert callable(condition)
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def supervise(home: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(home), *SLEEPS],
        cwd=PROJECT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_leaving_stops_the_service_and_its_children(quiet_home: Path) -> None:
    """Nothing that was started outlives its supervisor, children of children included."""
    with Supervisor(quiet_home, quiet_home, print) as owner:
        owner.start(Service("parent", WITH_CHILD))
        found = service.find(quiet_home, "parent")
        assert found is not None
        parent = psutil.Process(found.pid)
        wait_for(parent.children)
        everyone = [parent, *parent.children()]
    assert not [process for process in everyone if process.is_running()]
    assert service.records(quiet_home) == []


def test_killed_service_is_said_and_started_again(quiet_home: Path) -> None:
    """A service that dies comes back under a new pid, with one plain sentence."""
    said: list[str] = []
    with Supervisor(quiet_home, quiet_home, said.append) as owner:
        owner.start(Service("sleeper", SLEEPS))
        first = service.find(quiet_home, "sleeper")
        assert first is not None
        os.kill(first.pid, signal.SIGKILL)
        watcher = threading.Thread(target=owner.watch, daemon=True)
        watcher.start()
        wait_for(lambda: (r := service.find(quiet_home, "sleeper")) and r.pid != first.pid)
    assert said[0].startswith("sleeper ended (killed by SIGKILL); starting it again in 1 s.")


def test_only_one_supervisor_at_a_time(quiet_home: Path) -> None:
    """The second is refused with what to do."""
    with (
        Supervisor(quiet_home, quiet_home, print),
        pytest.raises(CommandError, match=r"already running.*salesbrain down"),
        Supervisor(quiet_home, quiet_home, print),
    ):
        pass


def test_what_a_killed_supervisor_left_is_ended_by_the_next(quiet_home: Path) -> None:
    """kill -9 of the supervisor leaves services; the next one stops them and says so."""
    running = supervise(quiet_home)
    wait_for(lambda: service.find(quiet_home, "sleeper"))
    left = service.find(quiet_home, "sleeper")
    assert left is not None
    running.kill()
    running.communicate()
    assert left.is_alive()
    said: list[str] = []
    with Supervisor(quiet_home, quiet_home, said.append):
        assert not left.is_alive()
    assert said == ["Stopping sleeper, left over from an earlier run."]


def test_a_supervisor_elsewhere_is_ended_on_request(quiet_home: Path) -> None:
    """What `salesbrain down` does: it interrupts, and the services are gone when it returns."""
    running = supervise(quiet_home)
    wait_for(lambda: service.find(quiet_home, "sleeper"))
    assert supervisor.end_running(quiet_home) is True
    assert service.records(quiet_home) == []
    assert running.communicate(timeout=10)[0] == "interrupted\n"
    assert supervisor.end_running(quiet_home) is False


def test_service_that_ends_at_once_is_one_sentence(quiet_home: Path) -> None:
    """The sentence holds the last line of its log and where the log is."""
    broken = Service("broken", (sys.executable, "-c", "raise SystemExit('no such world')"),
                     health="http://127.0.0.1:9/")  # fmt: skip
    with Supervisor(quiet_home, quiet_home, print) as owner:
        owner.start(broken)
        with pytest.raises(CommandError, match=r"broken ended at once: no such world.*broken\.log"):
            owner.wait(broken)


def test_secrets_are_withheld_from_who_needs_none(quiet_home: Path) -> None:
    """The Prefect server and the sandbox get neither keys nor the database's address."""
    program = (
        "import os, sys;"
        "os.environ.update(INSTANTLY_API_KEY='k', DATABASE_URL='d', HOME_='h');"
        "from cli.local.instantly import describe; from pathlib import Path;"
        "found = describe(Path(sys.argv[1]), 1).full_environment();"
        "print(sorted(n for n in ('INSTANTLY_API_KEY', 'DATABASE_URL', 'HOME_') if n in found))"
    )
    said = subprocess.run(
        [sys.executable, "-c", program, str(quiet_home)], cwd=PROJECT, check=True,
        capture_output=True, text=True,
    )  # fmt: skip
    assert said.stdout == "['HOME_']\n"


def test_record_of_a_reused_pid_is_not_a_service(quiet_home: Path) -> None:
    """A pid that belongs to another program by now is never stopped by us."""
    file = quiet_home / "run" / "sleeper.json"
    file.parent.mkdir()
    stale = {"name": "sleeper", "pid": os.getpid(), "started_at": 1.0, "url": None}
    file.write_text(json.dumps(stale))
    assert service.find(quiet_home, "sleeper") is None
    assert service.records(quiet_home) == []


def test_taken_port_is_passed_over() -> None:
    """The preferred port when it is free, another when somebody listens on it."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        other = processes.free_port(port)
        assert other != port
    assert processes.free_port(port) == port
