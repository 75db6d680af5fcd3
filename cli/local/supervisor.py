"""Keeping the services of one home running, and stopping them in reverse order at the end."""

import contextlib
import fcntl
import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType, TracebackType
from typing import IO

from cli.errors import CommandError
from cli.local import processes, service
from cli.local.service import Record, Service

BACKOFF_SECONDS = (1.0, 2.0, 5.0, 15.0, 60.0)
CALM_SECONDS = 120.0
"""A service that ran this long is taken for healthy: its next restart comes at once again."""


@dataclass
class _Child:
    service: Service
    record: Record
    process: "subprocess.Popen[bytes]"
    since: float
    falls: int = 0
    restart_at: float | None = None


@dataclass
class Supervisor:
    """Owns the services it starts. Only one supervisor per home: entering raises CommandError
    when another is at work, and ends what a killed one left behind."""

    home: Path
    folder: Path
    say: Callable[[str], None]
    _children: list[_Child] = field(default_factory=list)
    _stack: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)

    def __enter__(self) -> "Supervisor":
        lock = self._stack.enter_context(_lock_file(self.home))
        if not _take(lock):
            self._stack.close()
            raise CommandError(
                f"`salesbrain up` or `demo` is already running for {self.home}; "
                "stop it with Ctrl-C in its terminal or with `salesbrain down`."
            )
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        for left in reversed(service.records(self.home)):
            self.say(f"Stopping {left.name}, left over from an earlier run.")
            service.stop(left, self.home)
        signal.signal(signal.SIGTERM, _interrupt)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        for child in reversed(self._children):
            service.stop(child.record, self.home)
        self._stack.close()

    def start(self, described: Service) -> None:
        """Launch a service; `wait` for it before relying on it."""
        record, process = service.launch(described, self.home, self.folder)
        self._children.append(_Child(described, record, process, time.monotonic()))

    def wait(self, described: Service) -> None:
        """Come back when the service answers; raises CommandError with its log's last line."""
        child = next(c for c in self._children if c.service is described)
        service.wait_ready(described, child.process, self.home)

    def watch(self) -> None:
        """Stay until interrupted; a service that ends is said and restarted, ever later."""
        while True:
            for child in self._children:
                self._look_after(child, time.monotonic())
            time.sleep(0.5)

    def _look_after(self, child: _Child, now: float) -> None:
        if child.restart_at is None and child.process.poll() is not None:
            child.falls = 0 if now - child.since > CALM_SECONDS else child.falls
            pause = BACKOFF_SECONDS[min(child.falls, len(BACKOFF_SECONDS) - 1)]
            child.restart_at, child.falls = now + pause, child.falls + 1
            log = service.log_of(self.home, child.service.name)
            self.say(
                f"{child.service.name} ended ({_cause(child.process.returncode)}); starting it "
                f"again in {pause:.0f} s. Last line of {log}: {processes.last_lines(log)}"
            )
            processes.stop(child.record.pid)
        elif child.restart_at is not None and now >= child.restart_at:
            child.record, child.process = service.launch(child.service, self.home, self.folder)
            child.restart_at, child.since = None, now


def end_running(home: Path, seconds: float = 60.0) -> bool:
    """Ask the supervisor of this home, in whatever terminal, to end; False when there is none."""
    with _lock_file(home) as lock:
        if _take(lock):
            return False
        pid = int(lock.read())
        os.kill(pid, signal.SIGTERM)
        deadline = time.monotonic() + seconds
        while not _take(lock):
            if time.monotonic() > deadline:
                raise CommandError(f"The supervisor with pid {pid} does not end; kill it.")
            time.sleep(0.1)
    return True


def _lock_file(home: Path) -> IO[str]:
    file = home / "supervisor.lock"
    file.touch()
    return file.open("r+")


def _take(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _interrupt(number: int, frame: FrameType | None) -> None:
    """SIGTERM ends a supervisor exactly as Ctrl-C does."""
    raise KeyboardInterrupt


def _cause(code: int) -> str:
    return f"exit code {code}" if code >= 0 else f"killed by {signal.Signals(-code).name}"
