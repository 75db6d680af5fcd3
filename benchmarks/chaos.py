"""Parts of the installation as processes that are killed with -9 and started again."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from cli.local import postgres
from cli.local.service import answers


@dataclass
class Part:
    """One process (with its children) that can be killed and started again; its log in `log`."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    log: Path
    health: str | None = None
    kills: int = 0
    _process: "subprocess.Popen[bytes] | None" = field(default=None, repr=False)

    def start(self) -> None:
        with self.log.open("ab") as output:
            self._process = subprocess.Popen(
                self.command, env={**os.environ, **self.environment}, stdout=output,
                stderr=output, stdin=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip

    def wait_ready(self, seconds: float = 90) -> None:
        """Come back when it answers; raises RuntimeError with the log's name."""
        ends = time.monotonic() + seconds
        while self.health and not answers(self.health):
            if time.monotonic() > ends:
                raise RuntimeError(f"{self.name} does not answer; see {self.log}")
            time.sleep(0.1)

    def kill(self) -> None:
        """SIGKILL to it and all its children at once."""
        if self._process is None or self._process.poll() is not None:
            return
        family = psutil.Process(self._process.pid)
        for one in (*family.children(recursive=True), family):
            one.kill()
        self._process.wait(timeout=20)
        self.kills += 1

    def end(self) -> None:
        if self._process is None or self._process.poll() is not None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.kill()

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid


@dataclass
class Database:
    """The embedded Postgres as such a part: its postmaster is killed, its children follow."""

    home: Path
    name: str = "postgres"
    kills: int = 0

    def start(self) -> None:
        postgres.start(self.home)

    def kill(self) -> None:
        found = postgres.status(self.home)
        if found is not None:
            os.kill(found.pid, signal.SIGKILL)
            self.kills += 1


class Chaos:
    """Kills its parts at random, each `kills` times, with a pause before each new start.

    One at a time in its own thread, until all are done or `stop` is called; every part runs at
    the end.
    """

    def __init__(
        self,
        parts: Sequence[Part | Database],
        *,
        kills: int,
        seed: int,
        every_s: float,
        say: Callable[[str], None],
    ) -> None:
        self._plan = [part for part in parts for _ in range(kills)]
        self._dice = random.Random(seed)
        self._dice.shuffle(self._plan)
        self._every_s, self._say = every_s, say
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def begin(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._thread.join(timeout=120)

    @property
    def is_done(self) -> bool:
        return not self._thread.is_alive()

    def _run(self) -> None:
        for part in self._plan:
            if self._ended.wait(self._every_s * self._dice.uniform(0.5, 1.5)):
                return
            part.kill()
            away = self._dice.choice((0.0, 0.3, 2.0))
            self._say(f"killed {part.name}, away for {away} s")
            time.sleep(away)
            part.start()


def program(*arguments: str) -> list[str]:
    """A command of this project in this Python."""
    return [sys.executable, "-m", *arguments]
