"""What a drain came to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tasks.process.claim import Claimed
from tasks.process.events import Written
from tasks.process.read import Parked, Reading


@dataclass(slots=True)
class Share:
    """Of one workspace; `oldest_wait`: the longest time from receipt to facts."""

    deliveries: int = 0
    events: int = 0
    duplicates: int = 0
    parked: int = 0
    oldest_wait: timedelta = timedelta()


@dataclass(slots=True)
class Drained:
    """Counts of what was committed. `events_again` were known before, `put_off` wait again;
    `erased` were of forgotten people, and are empty now."""

    deliveries: int = 0
    events_new: int = 0
    events_again: int = 0
    events_changed: int = 0
    parked: int = 0
    put_off: int = 0
    erased: int = 0
    batches: int = 0
    oldest_wait: timedelta = timedelta()
    by_workspace: dict[str, Share] = field(default_factory=dict)

    @property
    def oldest_wait_s(self) -> float:
        return self.oldest_wait.total_seconds()

    def share(self, workspace_id: str) -> Share:
        return self.by_workspace.setdefault(workspace_id, Share())

    def add(self, other: "Drained") -> None:
        for name in _COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.oldest_wait = max(self.oldest_wait, other.oldest_wait)
        for workspace, share in other.by_workspace.items():
            own = self.share(workspace)
            for name in ("deliveries", "events", "duplicates", "parked"):
                setattr(own, name, getattr(own, name) + getattr(share, name))
            own.oldest_wait = max(own.oldest_wait, share.oldest_wait)

    def waited(self, claims: Sequence[Claimed], now: datetime) -> None:
        """Note how long these had waited when they were done."""
        for claimed in claims:
            share = self.share(claimed.workspace_id)
            share.oldest_wait = max(share.oldest_wait, now - claimed.received_at)
        waits = [share.oldest_wait for share in self.by_workspace.values()]
        self.oldest_wait = max(waits, default=timedelta())


_COUNTS = (
    "deliveries", "events_new", "events_again", "events_changed", "parked", "put_off", "erased",
    "batches",
)  # fmt: skip


def drained(
    claims: Sequence[Claimed], reading: Reading, written: Written, erased: int = 0
) -> Drained:
    """The counts of one batch."""
    came_to = Drained(deliveries=len(claims), events_new=len(written.fresh))
    came_to.events_changed = written.completed
    came_to.erased = erased
    came_to.events_again = len(written.again) + len(reading.again)
    came_to.parked = len(reading.parked)
    for claimed in claims:
        came_to.share(claimed.workspace_id).deliveries += 1
    for workspace in (*(row.workspace_id for row in written.again), *reading.again):
        came_to.share(workspace).duplicates += 1
    for one in reading.parked:
        came_to.share(one.claimed.workspace_id).parked += 1
    for share in came_to.by_workspace.values():
        share.events = share.deliveries - share.duplicates - share.parked
    return came_to


__all__ = ["Drained", "Parked", "Share", "drained"]
