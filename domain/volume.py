"""Whether a day brought as much as its weekday usually does.

A day is compared with the same weekday of the weeks before, so that a weekend is measured by
weekends; a day that still runs is not compared at all. tasks/checks/volume.py says the same in SQL.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from statistics import median
from typing import Final, Literal

WEEKS: Final = 6
"""So many weeks back the same weekday is looked at."""
FEWEST_DAYS: Final = 3
"""Same weekdays below which nothing is usual yet."""
FEWEST: Final = 20
"""A usual count below this says nothing: half of it is chance."""
LOW: Final = 0.5
HIGH: Final = 3.0
"""Times the usual: less is too few, more is too many."""
SETTLING: Final = timedelta(hours=2)
"""After midnight (UTC), for what is told late."""

Unusual = Literal["fewer", "more"]


def day_to_judge(now: datetime) -> date:
    """The last day (UTC) that is over and has settled."""
    return (now - SETTLING).date() - timedelta(days=1)


def same_weekdays(day: date, since: date) -> list[date]:
    """Days to compare with, latest first; none before `since`, when there was nothing to count."""
    days = [day - timedelta(weeks=week) for week in range(1, WEEKS + 1)]
    return [one for one in days if one >= since]


def usual(before: Sequence[int]) -> float | None:
    """What such a day usually brings; None when too few days or too little are known."""
    if len(before) < FEWEST_DAYS:
        return None
    middle = median(before)
    return middle if middle >= FEWEST else None


def judge(count: int, before: Sequence[int]) -> Unusual | None:
    """What is unusual about a day's count, beside those of the same weekdays before."""
    normal = usual(before)
    if normal is None:
        return None
    if count < normal * LOW:
        return "fewer"
    return "more" if count > normal * HIGH else None
