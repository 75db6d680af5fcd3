"""What follows from numbers and statuses that polling saw, beyond the events we know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.events import (
    EMAIL_BOUNCED,
    EMAIL_CLICKED,
    EMAIL_OPENED,
    EMAIL_UNSUBSCRIBED,
    INTEREST,
    LABEL_CHANGED,
    LEAD_NEUTRAL,
    REPLY_RECEIVED,
)
from domain.statuses import INTEREST as INTEREST_NAMES

BOUNCED: Final = -1
UNSUBSCRIBED: Final = -2
_KIND_OF: Final[Mapping[int, str]] = {
    number: kind for kind, number in INTEREST.items() if number is not None
}


@dataclass(frozen=True, slots=True)
class Counted:
    """What Instantly counts of one lead in one campaign. `replies` may or may not include
    automatic ones: that is not documented."""

    opens: int = 0
    clicks: int = 0
    replies: int = 0
    status: int | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What we count of the same: real events, and inferred ones that still count."""

    opens: int = 0
    clicks: int = 0
    replies: int = 0
    auto_replies: int = 0
    bounces: int = 0
    unsubscriptions: int = 0


def lacking(polled: Counted, known: Known) -> dict[str, range]:
    """By kind, the ordinals of events that must have happened and that nobody told us of.

    With what is known they come to the polled number and never to more; where both kinds of
    replies may be counted together, both are taken for told.
    """
    totals = {
        EMAIL_OPENED: (polled.opens, known.opens),
        EMAIL_CLICKED: (polled.clicks, known.clicks),
        REPLY_RECEIVED: (polled.replies, known.replies + known.auto_replies),
        EMAIL_BOUNCED: (int(polled.status == BOUNCED), known.bounces),
        EMAIL_UNSUBSCRIBED: (int(polled.status == UNSUBSCRIBED), known.unsubscriptions),
    }
    return {
        kind: range(counted + 1, total + 1)
        for kind, (total, counted) in totals.items()
        if total > counted
    }


def replaced(inferred: Sequence[tuple[int, datetime]], real: Sequence[datetime]) -> dict[int, int]:
    """Which inferred events turned out to be which real ones, by their places in the arguments.

    `inferred`: (ordinal, when the counter was seen), by ordinal; `real`: when each happened, in
    order. All events of a lead and kind stand in one row, numbered as Instantly counts them: the
    place of an ordinal is the next real event's, if that had happened when the counter was seen,
    and else stays with the inferred one. So the first real event after a counter of five is the
    sixth and replaces none of them, and a late one of before replaces one.
    """
    found: dict[int, int] = {}
    standing = 0
    for at, (ordinal, seen_at) in enumerate(inferred):
        rank = ordinal - standing - 1
        if 0 <= rank < len(real) and real[rank] <= seen_at:
            found[at] = rank
        else:
            standing += 1
    return found


@dataclass(frozen=True, slots=True)
class Interest:
    """An interest status and when it came to be; `label` is the text of a custom one."""

    value: int | None = None
    at: datetime | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Concluded:
    """An interest that polling saw and no event told: its kind, number and label."""

    kind: str
    interest: int | None
    label: str | None = None


def concluded_interest(polled: Interest, known: Interest) -> Concluded | None:
    """The event that must have happened, if the polled interest is younger than the known one.

    Never having had an interest is no event, and neither is one whose change has no time.
    """
    if polled.at is None or (known.at is not None and polled.at <= known.at):
        return None
    if polled.value == known.value:
        return None
    if polled.value is None:
        return Concluded(LEAD_NEUTRAL, None)
    if polled.value in _KIND_OF:
        return Concluded(_KIND_OF[polled.value], polled.value)
    said = polled.label or INTEREST_NAMES.get(polled.value, str(polled.value))
    return Concluded(LABEL_CHANGED, polled.value, said)
