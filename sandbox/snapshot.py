"""What has happened up to now, and what it means for each lead: computed once per change."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sandbox.world.events import EventColumns, Kind
from sandbox.world.ids import I64

NO_INTEREST = -32768  # an INTEREST event that puts the lead back to plain "Lead"


class Extra(NamedTuple):
    """An event that a caller caused; fields as in EventColumns."""

    t: int
    kind: Kind
    row: int
    campaign: int
    account: int = -1
    step: int = -1
    variant: int = -1
    send: int = -1
    value: int = 0


@dataclass(frozen=True)
class Activity:
    """One entry per lead that anything happened to, sorted by row. Times in ms, 0 is never."""

    rows: I64
    status: I64  # 1 active, 3 completed, -1 bounced, -2 unsubscribed
    opens: I64
    clicks: I64
    replies: I64
    last_sent: I64  # positions of events, -1 for none
    last_open: I64
    last_click: I64
    last_reply: I64
    last_interest: I64
    last_event: I64

    def places(self, rows: npt.NDArray[np.integer]) -> I64:
        """For each row its entry here, -1 when nothing ever happened to it."""
        at = np.searchsorted(self.rows, rows)
        at[at >= len(self.rows)] = 0
        if not len(self.rows):
            return np.full(len(rows), -1, dtype=np.int64)
        return np.where(self.rows[at] == rows, at, -1)


@dataclass(frozen=True)
class Snapshot:
    """The visible events and the leads' state that follows from them."""

    events: EventColumns
    activity: Activity


def visible(
    events: EventColumns, now: int, muted: npt.NDArray[np.bool_] | None, extra: list[Extra]
) -> EventColumns:
    """Events up to now, without what follows from mails that were never sent, with the extra."""
    count = int(np.searchsorted(events.t, now, side="right"))
    columns = [c[:count] for c in vars(events).values()]
    if muted is not None and muted[:count].any():
        keep = ~muted[:count]
        place = np.cumsum(keep) - 1
        columns = [c[keep] for c in columns]
        columns[7] = np.where(columns[7] >= 0, place[columns[7]], -1).astype(np.int32)
    if extra:
        added = [np.array(v) for v in zip(*extra, strict=True)]
        columns = [
            np.concatenate([c, a.astype(c.dtype)]) for c, a in zip(columns, added, strict=True)
        ]
    return EventColumns(*columns)


def muted_by_pauses(
    events: EventColumns,
    pauses: dict[int, list[tuple[int, int]]],
) -> npt.NDArray[np.bool_] | None:
    """Marks mails that a paused campaign did not send, and all that would have followed."""
    if not pauses:
        return None
    silent = np.zeros(len(events), dtype=bool)
    for campaign, spans in pauses.items():
        mine = (events.campaign == campaign) & (events.kind == Kind.SENT)
        for start, end in spans:
            silent |= mine & (events.t >= start) & (events.t < end)
    return silent | ((events.send >= 0) & silent[events.send])


def activity_of(events: EventColumns) -> Activity:
    """Fold the events into one entry per lead."""
    rows, slot = np.unique(events.row.astype(np.int64), return_inverse=True)
    size = len(rows)

    def count(kind: Kind) -> I64:
        return np.bincount(slot[events.kind == kind], minlength=size).astype(np.int64)

    def last(*kinds: Kind) -> I64:
        at = np.flatnonzero(np.isin(events.kind, kinds))
        found = np.full(size, -1, dtype=np.int64)
        found[slot[at]] = at  # events are in order of time: the last assignment stays
        return found

    status = np.ones(size, dtype=np.int64)
    for kind, code in ((Kind.COMPLETED, 3), (Kind.UNSUBSCRIBE, -2), (Kind.BOUNCE, -1)):
        status[slot[events.kind == kind]] = code
    return Activity(
        rows,
        status,
        count(Kind.OPEN),
        count(Kind.CLICK),
        count(Kind.REPLY),
        last(Kind.SENT),
        last(Kind.OPEN),
        last(Kind.CLICK),
        last(Kind.REPLY, Kind.AUTO_REPLY),
        last(Kind.INTEREST),
        last(*Kind),
    )
