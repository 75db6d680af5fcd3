"""When an alert goes out: at once, in a digest, again, or no more."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.alerts import GIVE_UP_AFTER, WINDOW, Told, held_until, retry_in

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
MOST = 5


def minutes(*told: int) -> list[Told]:
    return [Told(AT + timedelta(minutes=minute)) for minute in told]


@pytest.mark.parametrize(
    ("told", "now", "until"),
    [
        ([], 0, None),
        (minutes(0, 1, 2, 3), 4, None),
        (minutes(0, 1, 2, 3, 4), 5, 60),
        (minutes(0, 1, 2, 3, 4), 59, 60),
        (minutes(0, 1, 2, 3, 4), 60, None),
        (minutes(0, 0, 0, 0, 0, 0, 0), 1, 60),
        ([*minutes(58), Told(AT + timedelta(minutes=60), is_digest=True)], 61, 120),
        ([Told(AT, is_digest=True)], 60, None),
    ],
)
def test_the_sixth_of_an_hour_waits_for_its_end(
    told: Sequence[Told], now: int, until: int | None
) -> None:
    """Five go out one by one; the rest waits; while it goes on, a digest an hour."""
    due = held_until(told, AT + timedelta(minutes=now), MOST)
    assert due == (None if until is None else AT + timedelta(minutes=until))


@given(st.lists(st.integers(0, 300), max_size=80))
def test_no_hour_has_a_flood_and_none_waits_longer_than_one(arrivals: list[int]) -> None:
    """Whenever they come: in any hour five alerts and one digest at most, and all are told."""
    told: list[Told] = []
    held: dict[datetime, int] = {}
    count_told = 0
    for at in sorted(AT + timedelta(minutes=minute) for minute in arrivals):
        for due in sorted(one for one in held if one <= at):
            count_told += held.pop(due)
            told.append(Told(due, is_digest=True))
        until = held_until(told, at, MOST)
        if until is None:
            told.append(Told(at))
            count_told += 1
        else:
            assert at < until <= at + WINDOW
            held[until] = held.get(until, 0) + 1
    assert len(held) <= 1
    assert count_told + sum(held.values()) == len(arrivals)
    for one in told:
        hour = [other for other in told if timedelta(0) <= other.at - one.at < WINDOW]
        assert sum(not other.is_digest for other in hour) <= MOST
        assert sum(other.is_digest for other in hour) <= 1


def test_waits_grow_to_an_hour_and_end_after_four() -> None:
    """1, 2, 4, … minutes, then hourly; after the last attempt there is none."""
    waits = [retry_in(attempts) for attempts in range(1, GIVE_UP_AFTER + 2)]
    known = [wait for wait in waits if wait is not None]
    assert known[:3] == [timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=4)]
    assert known == sorted(known)
    assert known[-1] == timedelta(hours=1)
    assert waits[GIVE_UP_AFTER - 1 :] == [None, None]
    assert timedelta(hours=3) < sum(known, timedelta(0)) < timedelta(hours=5)
