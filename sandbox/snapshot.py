"""What has happened up to now, and what it means for each lead: computed once per change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sandbox.world.events import EventColumns, Kind
from sandbox.world.ids import I64

NO_INTEREST = -32768  # an INTEREST event that puts the lead back to plain "Lead"


class Extra(NamedTuple):
    """An event that a caller or live activity caused; fields as in EventColumns.

    `send`: the position among the world's planned events of the mail it answers to, or
    `answering(n)` for the n-th extra event; -1 for none.
    """

    t: int
    kind: Kind
    row: int
    campaign: int
    account: int = -1
    step: int = -1
    variant: int = -1
    send: int = -1
    value: int = 0


def answering(number: int) -> int:
    """What an extra event has as `send` when the mail is the extra event of this number."""
    return -2 - number


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
    events: EventColumns,
    now: int,
    muted: npt.NDArray[np.bool_] | None,
    extra: EventColumns | None,
) -> EventColumns:
    """Events up to now in order of time, without what follows from mails that were never sent."""
    count = int(np.searchsorted(events.t, now, side="right"))
    keep = np.ones(count, dtype=bool) if muted is None else ~muted[:count]
    columns = [c[:count][keep] for c in vars(events).values()]
    place = np.where(keep, np.cumsum(keep) - 1, -1)
    if muted is not None:
        columns[_SEND] = _placed(columns[_SEND], place)
    if extra is None:
        return EventColumns(*columns)
    added = list(vars(extra).values())
    added[_SEND] = _answered(extra.send, place, first=len(columns[0]))
    both = [np.concatenate([c, a.astype(c.dtype)]) for c, a in zip(columns, added, strict=True)]
    order = np.argsort(both[0], kind="stable")
    moved = np.empty(len(order), dtype=np.int64)
    moved[order] = np.arange(len(order))
    both[_SEND] = _placed(both[_SEND], moved)
    return EventColumns(*(c[order] for c in both))


_SEND = 7  # the position of `send` among the columns


def _placed(send: npt.NDArray[np.integer], place: I64) -> npt.NDArray[np.int32]:
    """References carried over to new positions; -1 stays -1."""
    if not len(place):
        return np.full(len(send), -1, dtype=np.int32)
    return np.where(send >= 0, place[send], -1).astype(np.int32)


def _answered(send: npt.NDArray[np.integer], place: I64, *, first: int) -> I64:
    """The extra events' references, when the n-th of them stands at `first` + n."""
    known = np.where((send >= 0) & (send < len(place)), send, 0)
    planned = place[known] if len(place) else np.full(len(send), -1)
    planned = np.where((send >= 0) & (send < len(place)), planned, -1)
    return np.where(send <= -2, first - 2 - send.astype(np.int64), planned)


class Extras:
    """The extra events as columns, which grow with their list and are never built twice."""

    def __init__(self) -> None:
        self._columns: EventColumns | None = None

    def columns(self, extra: list[Extra]) -> EventColumns | None:
        """All of them, in the order they were added; None while there are none."""
        known = 0 if self._columns is None else len(self._columns)
        if known < len(extra):
            new = [np.array(v, dtype=np.int64) for v in zip(*extra[known:], strict=True)]
            old = None if self._columns is None else list(vars(self._columns).values())
            self._columns = EventColumns(
                *(new if old is None else map(np.concatenate, zip(old, new, strict=True)))
            )
        return self._columns


Spans = Mapping[int, Sequence[tuple[int, int]]]
"""When something was quiet: from, until, in Unix ms."""


def muted(events: EventColumns, pauses: Spans, silences: Spans) -> npt.NDArray[np.bool_] | None:
    """Marks mails that a paused campaign did not send, or that a silenced lead did not get, and
    all that would have followed."""
    if not pauses and not silences:
        return None
    quiet = np.zeros(len(events), dtype=bool)
    for campaign, spans in pauses.items():
        mine = (events.campaign == campaign) & (events.kind == Kind.SENT)
        for start, end in spans:
            quiet |= mine & (events.t >= start) & (events.t < end)
    theirs = np.isin(events.row, list(silences)) & (events.kind == Kind.SENT)
    for at in np.flatnonzero(theirs).tolist():
        moment = int(events.t[at])
        quiet[at] |= any(start <= moment < end for start, end in silences[int(events.row[at])])
    return quiet | ((events.send >= 0) & quiet[events.send])


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
