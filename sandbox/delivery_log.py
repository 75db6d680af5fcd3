"""The delivery log of what was really sent: one compact entry per attempt, rendered when read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from sandbox.world.documents import Doc
from sandbox.world.ids import dashed, iso, mix, v7

KEPT = 200_000


class Event(Protocol):
    """What is delivered."""

    @property
    def number(self) -> int: ...
    @property
    def event_type(self) -> str: ...
    @property
    def workspace_id(self) -> str: ...
    @property
    def campaign_id(self) -> str | None: ...
    @property
    def label(self) -> int | None: ...
    def document(self, variation: int = 0) -> Doc: ...


@dataclass(slots=True)
class Logged:
    """One entry. `group` is the id of the first try when there was more than one."""

    id: str
    at: int
    event: Event
    variation: int
    url: str
    retry: int
    status: int | None
    error: str | None
    took_ms: int
    next_retry: int | None = None
    group: str | None = None

    def render(self) -> Doc:
        """The WebhookEvent."""
        body = self.event.document(self.variation)
        good = self.error is None
        return {
            "id": self.id,
            "timestamp_created": iso(self.at),
            "timestamp_created_date": iso(self.at)[:10],
            "organization_id": self.event.workspace_id,
            "success": good,
            "retry_count": self.retry,
            "will_retry": self.next_retry is not None,
            "webhook_url": self.url,
            "status_code": self.status,
            "payload": body,
            "lead_email": body.get("lead_email"),
            "response_time_ms": self.took_ms,
            "error_message": self.error,
            "timestamp_next_retry": iso(self.next_retry) if self.next_retry else None,
            "retry_group_id": self.group,
            "retry_successful": good if self.retry else None,
        }


class DeliveryLog:
    """Entries in order of their ids, which is the order of time; the oldest are forgotten."""

    def __init__(self, seed: int, kept: int = KEPT) -> None:
        self._seed, self._kept, self._count, self._last = seed, kept, 0, 0
        self._ids: list[str] = []
        self._entries: list[Logged] = []

    def add(self, entry: Logged) -> Logged:
        """Keep an entry and give it its id."""
        self._count += 1
        self._last = max(entry.at, self._last + (self._count & 0xFFF == 0))
        low = mix(self._count ^ self._seed) & (1 << 52) - 1
        entry.id = dashed(*v7(self._last, (self._count & 0xFFF) << 52 | low))
        self._ids.append(entry.id)
        self._entries.append(entry)
        if len(self._ids) > self._kept:
            del self._ids[: self._kept // 10]
            del self._entries[: self._kept // 10]
        return entry

    def find(self, identity: str) -> Logged | None:
        """The entry with this id."""
        at = bisect_right(self._ids, identity) - 1
        return self._entries[at] if at >= 0 and self._ids[at] == identity else None

    def of(self, workspace_id: str, before: str | None = None) -> Iterator[Logged]:
        """A workspace's entries with ids below `before`, newest first."""
        end = len(self._ids) if before is None else bisect_left(self._ids, before)
        for at in range(end - 1, -1, -1):
            if self._entries[at].event.workspace_id == workspace_id:
                yield self._entries[at]
