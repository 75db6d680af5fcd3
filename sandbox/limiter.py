"""Instantly's rate limits: per workspace, over sliding windows."""

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

SECOND, MINUTE = 1.0, 60.0
LIMITS = (("second", SECOND, 100), ("minute", MINUTE, 6000))
EMAILS_PER_MINUTE = 20


@dataclass
class _Window:
    length: float
    times: deque[float] = field(default_factory=deque)
    most: int = 0

    def count(self, now: float) -> int:
        """How many happened in the window that ends now."""
        while self.times and self.times[0] <= now - self.length:
            self.times.popleft()
        return len(self.times)

    def add(self, now: float) -> None:
        self.times.append(now)
        self.most = max(self.most, self.count(now))


@dataclass
class _Account:
    admitted: dict[str, _Window] = field(default_factory=lambda: {
        "second": _Window(SECOND), "minute": _Window(MINUTE), "emails": _Window(MINUTE)})
    offered: dict[str, _Window] = field(default_factory=lambda: {
        "second": _Window(SECOND), "minute": _Window(MINUTE), "emails": _Window(MINUTE)})
    paths: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    refused: int = 0


class Limiter:
    """Admits or refuses calls and keeps the counters tests read.

    `ticks` gives seconds. Refused calls do not use up the limit.
    """

    def __init__(self, ticks: Callable[[], float], *, enforced: bool = True) -> None:
        self._ticks, self.enforced = ticks, enforced
        self._accounts: defaultdict[str, _Account] = defaultdict(_Account)

    def admit(self, workspace_id: str, path: str, *, emails: bool) -> bool:
        """True when the call may go on."""
        now, account = self._ticks(), self._accounts[workspace_id]
        account.paths[path] += 1
        names = ("second", "minute", "emails") if emails else ("second", "minute")
        for name in names:
            account.offered[name].add(now)
        if self.enforced and self._full(account, now, emails):
            account.refused += 1
            return False
        for name in names:
            account.admitted[name].add(now)
        return True

    def _full(self, account: _Account, now: float, emails: bool) -> bool:
        over = any(account.admitted[name].count(now) >= most for name, _, most in LIMITS)
        return over or (emails and account.admitted["emails"].count(now) >= EMAILS_PER_MINUTE)

    def counters(self) -> dict[str, object]:
        """Calls per workspace and path, 429s, and the fullest windows seen (refused included)."""
        return {workspace_id: {
            "calls": sum(a.paths.values()), "paths": dict(a.paths), "refused": a.refused,
            "most_per_second": a.offered["second"].most,
            "most_per_minute": a.offered["minute"].most,
            "most_emails_per_minute": a.offered["emails"].most,
            "most_admitted_per_second": a.admitted["second"].most,
        } for workspace_id, a in self._accounts.items()}

    def reset(self) -> None:
        """Forget everything."""
        self._accounts.clear()
