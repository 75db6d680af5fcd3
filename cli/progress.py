"""Saying what goes on: one line per step, with its time, on terminals and in plain logs."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console

PLAIN_WIDTH = 120
"""Columns, where the output is no terminal that would tell."""


@dataclass
class Step:
    """A step under way; `note` is what its finished line adds."""

    note: str = ""


class Progress:
    """Prints steps. On a terminal the one under way has a moving sign."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console(highlight=False)
        if console is None and not self.console.is_terminal:
            self.console.width = PLAIN_WIDTH

    def say(self, text: str) -> None:
        self.console.print(text, markup=False, soft_wrap=True)

    def title(self, text: str) -> None:
        self.console.print(f"\n{text}", style="bold", markup=False)

    @contextmanager
    def step(self, what: str) -> Iterator[Step]:
        """Time a step; when it raises, its line says that it failed."""
        started = time.monotonic()
        step = Step()
        try:
            with self.console.status(f"{what} …"):
                yield step
        except BaseException:
            self.say(f"  failed  {what} ({time.monotonic() - started:.1f} s)")
            raise
        note = f": {step.note}" if step.note else ""
        self.say(f"  {time.monotonic() - started:5.1f} s  {what}{note}")
