"""Every analytics answer, counted from the same events.

Automatic replies are apart from replies. Uniques are leads within the range asked for.
"""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from sandbox.world.events import EventColumns, Kind
from sandbox.world.ids import DAY, I64

Mask = npt.NDArray[np.bool_]


def subset(events: EventColumns, mask: Mask) -> EventColumns:
    """The events under the mask, in order."""
    return EventColumns(*(c[mask] for c in vars(events).values()))


def _unique(events: EventColumns, mask: Mask, *, by_step: bool = False) -> int:
    keys = events.row[mask].astype(np.int64)
    if by_step:
        keys = keys * 32 + events.step[mask]
    return len(np.unique(keys))


def contacts_by_day(events: EventColumns) -> int:
    """Lead-days with a mail: what Instantly's contacted_count behaves like."""
    sent = events.kind == Kind.SENT
    return len(np.unique(events.row[sent].astype(np.int64) * 100_000 + events.t[sent] // DAY))


def counters(
    events: EventColumns,
    *,
    opens_are_leads: bool,
    dispatch: bool,
    automatic_in_replies: bool = False,
) -> dict[str, int]:
    """The counters that /analytics and /analytics/overview share.

    `opens_are_leads`: open_count counts leads (as /analytics says), else every open (overview).
    """
    kind = events.kind
    sent, opened, clicked = kind == Kind.SENT, kind == Kind.OPEN, kind == Kind.CLICK
    replied, automatic = kind == Kind.REPLY, kind == Kind.AUTO_REPLY
    out = {
        "contacted_count": contacts_by_day(events) if dispatch else _unique(events, sent),
        "emails_sent_count": int(sent.sum()),
        "new_leads_contacted_count": int((sent & (events.step == 0)).sum()),
        "open_count": _unique(events, opened) if opens_are_leads else int(opened.sum()),
        "reply_count": int(replied.sum()) + (int(automatic.sum()) if automatic_in_replies else 0),
        "link_click_count": int(clicked.sum()),
        "reply_count_automatic": int(automatic.sum()),
        "bounced_count": _unique(events, kind == Kind.BOUNCE),
        "unsubscribed_count": _unique(events, kind == Kind.UNSUBSCRIBE),
        "completed_count": _unique(events, kind == Kind.COMPLETED),
    }
    for name, mask in (
        ("open_count", opened),
        ("reply_count", replied),
        ("reply_count_automatic", automatic),
        ("link_click_count", clicked),
    ):
        out[f"{name}_unique"] = _unique(events, mask)
        out[f"{name}_unique_by_step"] = _unique(events, mask, by_step=True)
    return out


def positive(events: EventColumns, positive_labels: frozenset[int]) -> Mask:
    """Interest events that count as opportunities: 1 to 4 and positive custom labels."""
    good = np.isin(events.value, [1, 2, 3, 4, *positive_labels])
    result: Mask = (events.kind == Kind.INTEREST) & good
    return result


def interest_total(events: EventColumns, value: int, *, every: bool) -> int:
    """Changes to a status; only the first per lead unless `every`."""
    mask = (events.kind == Kind.INTEREST) & (events.value == value)
    return int(mask.sum()) if every else _unique(events, mask)


def grouped(events: EventColumns, key: I64, good: Mask) -> list[tuple[int, dict[str, int]]]:
    """Counts per value of `key`, ascending, for days and for steps alike."""
    rows = events.row.astype(np.int64)
    values, slot = np.unique(key, return_inverse=True)
    size = len(values)

    def total(mask: Mask) -> I64:
        return np.bincount(slot[mask], minlength=size).astype(np.int64)

    def unique(mask: Mask) -> I64:
        pairs = np.unique(slot[mask] * (1 << 40) + rows[mask]) >> 40
        return np.bincount(pairs, minlength=size).astype(np.int64)

    kind = events.kind
    sent = kind == Kind.SENT
    columns = {
        "sent": total(sent),
        "contacted": unique(sent),
        "new_leads_contacted": total(sent & (events.step == 0)),
        "bounced": unique(kind == Kind.BOUNCE),
    }
    for name, which in (
        ("opened", Kind.OPEN),
        ("replies", Kind.REPLY),
        ("replies_automatic", Kind.AUTO_REPLY),
        ("clicks", Kind.CLICK),
    ):
        columns[name], columns[f"unique_{name}"] = total(kind == which), unique(kind == which)
    columns["opportunities"], columns["unique_opportunities"] = total(good), unique(good)
    names = list(columns)
    return [
        (int(value), dict(zip(names, map(int, counts), strict=True)))
        for value, *counts in zip(
            values.tolist(), *(c.tolist() for c in columns.values()), strict=True
        )
    ]


def picked(counts: dict[str, int], names: tuple[str, ...]) -> dict[str, int]:
    """The named counts, in order."""
    return {name: counts[name] for name in names}


DAILY = (
    "sent",
    "contacted",
    "new_leads_contacted",
    "opened",
    "unique_opened",
    "replies",
    "unique_replies",
    "replies_automatic",
    "unique_replies_automatic",
    "clicks",
    "unique_clicks",
    "opportunities",
    "unique_opportunities",
)
STEPS = (
    "sent",
    "opened",
    "unique_opened",
    "replies",
    "unique_replies",
    "replies_automatic",
    "unique_replies_automatic",
    "clicks",
    "unique_clicks",
)
ACCOUNT_DAILY = ("sent", "bounced", *DAILY[1:11])

Counter = Callable[[EventColumns], dict[str, int]]
