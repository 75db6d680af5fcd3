"""What is usual for a day, and what is not."""

from datetime import UTC, date, datetime

import pytest

from domain import volume

SATURDAYS = [2, 0, 1, 0, 2, 1]
MONDAYS = [100, 104, 98, 90, 110, 102]


@pytest.mark.parametrize(
    ("count", "before", "told"),
    [
        (95, MONDAYS, None),
        (49, MONDAYS, "fewer"),
        (0, MONDAYS, "fewer"),
        (304, MONDAYS, "more"),
        (303, MONDAYS, None),
        (0, SATURDAYS, None),
        (400, SATURDAYS, None),
        (0, [100, 100], None),
        (0, [], None),
        (60, [100, 100, 0, 100, 100, 0], None),
    ],
)
def test_a_day_is_judged_by_the_median_of_its_weekday(
    count: int, before: list[int], told: volume.Unusual | None
) -> None:
    """Half of it is too few, three times too many; where little is usual, nothing is told."""
    assert volume.judge(count, before) == told


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2026, 11, 24, 1, 59, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 11, 24, 2, 0, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 24, 23, 59, tzinfo=UTC), date(2026, 11, 23)),
    ],
)
def test_the_running_day_is_not_judged(now: datetime, day: date) -> None:
    """The last whole day is, two hours after it ended."""
    assert volume.day_to_judge(now) == day


def test_a_weekend_is_measured_by_weekends() -> None:
    """Only the same weekday of the weeks before, and none before there was anything."""
    saturday = date(2026, 11, 21)
    days = volume.same_weekdays(saturday, since=date(2026, 10, 24))
    assert [day.isoformat() for day in days] == [
        "2026-11-14",
        "2026-11-07",
        "2026-10-31",
        "2026-10-24",
    ]
    assert {day.weekday() for day in days} == {5}
