"""What a shift came to: the figures of the drains in it, per workspace."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tasks.follow_through import Followed
from tasks.process.drained import Drained, Share


@dataclass(slots=True)
class Worked:
    """The sum of many drains, and what came of the news meanwhile; `shifts` counts how many
    stretches of work it came from."""

    started_at: datetime
    ended_at: datetime
    shifts: int = 1
    sum: Drained = field(default_factory=Drained)
    followed: Followed = field(default_factory=Followed)

    def add(self, drained: Drained, now: datetime) -> None:
        self.sum.add(drained)
        self.ended_at = now

    def add_all(self, other: "Worked") -> None:
        """Join what another shift came to."""
        self.sum.add(other.sum)
        self.followed.add(other.followed)
        self.started_at = min(self.started_at, other.started_at)
        self.ended_at = max(self.ended_at, other.ended_at)
        self.shifts += other.shifts

    @property
    def total(self) -> Share:
        """Of all workspaces together."""
        shares = self.sum.by_workspace.values()
        return Share(
            deliveries=self.sum.deliveries,
            events=sum(share.events for share in shares),
            duplicates=sum(share.duplicates for share in shares),
            parked=self.sum.parked,
            oldest_wait=self.sum.oldest_wait,
        )

    @property
    def sentence(self) -> str:
        total = self.total
        if not total.deliveries:
            return "nothing waited"
        said = (
            f"{total.deliveries} deliveries in {self.sum.batches} batches: "
            f"{total.events} new events, {total.duplicates} duplicates, {total.parked} parked, "
            f"oldest wait {total.oldest_wait.total_seconds():.2f} s"
        )
        return f"{said}; {self.followed.sentence}" if self.followed.is_any else said

    def rows(self) -> list[dict[str, Any]]:
        """One row per workspace, and their sum."""
        shares = [*sorted(self.sum.by_workspace.items()), ("(all)", self.total)]
        return [
            {
                "workspace": workspace,
                "deliveries": share.deliveries,
                "new events": share.events,
                "duplicates": share.duplicates,
                "parked": share.parked,
                "oldest wait, s": round(share.oldest_wait.total_seconds(), 2),
            }
            for workspace, share in shares
        ]
