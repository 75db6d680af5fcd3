"""When a shift ends, and how many runs a day that makes."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.shifts import EARLY_ENDINGS_SAVED, Ration, Rhythm, ending, full_ration

START = datetime(2026, 3, 1, tzinfo=UTC)
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
RHYTHM = Rhythm()


def runs_of_a_day(gaps: list[float]) -> int:
    """Shifts of a day whose deliveries come with these gaps (seconds), again and again."""
    moment, number, ration = START, 0, full_ration(START)
    opened: datetime | None = None
    busy, turn = START, 0
    while moment < START + DAY:
        following = moment + timedelta(seconds=gaps[turn % len(gaps)])
        if opened is None:
            opened, number = moment, number + 1
        busy, clock = moment, moment
        while opened is not None and clock < following:
            why = ending(opened, busy, clock, ration, RHYTHM)
            if why:
                ration = ration.spent(clock) if why == "silence" else ration
                opened = None
            clock = _next_look(opened, busy, clock, following)
        moment, turn = following, turn + 1
    return number


def _next_look(
    opened: datetime | None, busy: datetime, clock: datetime, following: datetime
) -> datetime:
    """Only moments at which something can change are looked at."""
    if opened is None:
        return following
    soon = [opened + RHYTHM.longest, busy + RHYTHM.quiet, clock + 60 * SECOND, following]
    return min(moment for moment in soon if moment > clock)


@pytest.mark.parametrize(
    ("age", "silence", "why"),
    [(60, 9.9, None), (60, 10, "silence"), (300, 0, "age"), (299, 0, None), (300, 11, "age")],
)
def test_a_shift_ends_by_silence_or_by_age(age: float, silence: float, why: str | None) -> None:
    """10 s of silence or 5 minutes, whichever comes first."""
    now = START + timedelta(seconds=age)
    busy = now - timedelta(seconds=silence)
    assert ending(START, busy, now, full_ration(START), RHYTHM) == why


def test_without_endings_left_a_shift_lasts_until_it_is_old() -> None:
    """Silence ends it no more, age does."""
    none_left = Ration(0.5, START)
    after = START + 60 * SECOND
    assert ending(START, START, after, none_left, RHYTHM) is None
    assert ending(START, START, START + 300 * SECOND, none_left, RHYTHM) == "age"
    assert ending(START, START, START + 20 * 60 * SECOND, none_left, RHYTHM) == "age"


def test_endings_are_regained_but_not_hoarded() -> None:
    """One each 20 minutes, 12 at most; a clock that goes back takes none away."""
    assert Ration(0, START).at_moment(START + timedelta(minutes=40)) == 2
    assert Ration(0, START).at_moment(START + 9 * DAY) == EARLY_ENDINGS_SAVED
    assert Ration(3, START).at_moment(START - DAY) == 3
    assert full_ration(START).spent(START).at_moment(START) == EARLY_ENDINGS_SAVED - 1


@pytest.mark.parametrize(("gap", "runs"), [(1.0, 288), (9.9, 288)])
def test_steady_events_make_288_runs_a_day(gap: float, runs: int) -> None:
    """One each 5 minutes; with the sweeps of each 15 minutes that is 384."""
    assert runs - 6 <= runs_of_a_day([gap]) <= runs


@pytest.mark.parametrize("gap", [10.1, 11, 15, 30, 60, 120, 299, 301, 600, 3600])
def test_sparse_events_make_fewer_than_400(gap: float) -> None:
    """Also where each delivery comes just after the last run was closed for silence."""
    assert runs_of_a_day([gap]) < 400


@settings(max_examples=25, deadline=None)
@given(st.lists(st.floats(5.0, 900.0), min_size=1, max_size=40))
def test_whatever_comes_makes_fewer_than_400(gaps: list[float]) -> None:
    """The bound holds for any rhythm of deliveries."""
    assert runs_of_a_day(gaps) < 400
