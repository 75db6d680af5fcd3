"""Instantly's rate limits: per workspace, over sliding windows."""

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

SECOND, MINUTE = 1.0, 60.0
GENERAL = {"second": (SECOND, 100), "minute": (MINUTE, 6000)}
"""Every call counts here: window in seconds and how many calls fit in."""

SPECIAL = {"GET /emails": (MINUTE, 20), "POST /emails/test": (MINUTE, 10)}
"""Calls that also have a smaller budget of their own."""


@dataclass
class Window:
    """Times of calls within the last `length` seconds, and the most there ever were."""

    length: float
    times: deque[float] = field(default_factory=deque)
    most: int = 0

    def count(self, now: float) -> int:
        """How many happened in the window that ends now."""
        while self.times and self.times[0] <= now - self.length:
            self.times.popleft()
        return len(self.times)

    def add(self, now: float) -> None:
        """One more."""
        self.times.append(now)
        self.most = max(self.most, self.count(now))


def _windows() -> dict[str, Window]:
    return {name: Window(length) for name, (length, _) in (GENERAL | SPECIAL).items()}


@dataclass
class _Budget:
    admitted: dict[str, Window] = field(default_factory=_windows)
    offered: dict[str, Window] = field(default_factory=_windows)
    calls: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    refused: int = 0


class Limiter:
    """Admits or refuses calls and keeps the counters tests read.

    `ticks` gives seconds. Refused calls do not use up the limit.
    """

    def __init__(self, ticks: Callable[[], float], *, enforced: bool = True) -> None:
        self._ticks, self.enforced = ticks, enforced
        self._budgets: defaultdict[str, _Budget] = defaultdict(_Budget)

    def admit(self, workspace_id: str, operation: str) -> bool:
        """True when the call may go on. `operation`: method and path, ids left as {id}."""
        now, budget = self._ticks(), self._budgets[workspace_id]
        budget.calls[operation] += 1
        names = [*GENERAL, operation] if operation in SPECIAL else list(GENERAL)
        for name in names:
            budget.offered[name].add(now)
        limits = GENERAL | SPECIAL
        if self.enforced and any(budget.admitted[n].count(now) >= limits[n][1] for n in names):
            budget.refused += 1
            return False
        for name in names:
            budget.admitted[name].add(now)
        return True

    def counters(self) -> dict[str, dict[str, Any]]:
        """Calls per workspace and path, 429s, and the fullest windows seen (refused included)."""
        return {
            workspace_id: {
                "calls": sum(b.calls.values()),
                "paths": dict(b.calls),
                "refused": b.refused,
                "most_per_second": b.offered["second"].most,
                "most_per_minute": b.offered["minute"].most,
                "most_emails_per_minute": b.offered["GET /emails"].most,
                "most_admitted_per_second": b.admitted["second"].most,
            }
            for workspace_id, b in self._budgets.items()
        }

    def reset(self) -> None:
        """Forget everything."""
        self._budgets.clear()
