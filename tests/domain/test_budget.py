"""How calls are spaced, and how long a backfill takes."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.budget import LATEST_START, Limits, backfill_eta

LIMITS = st.builds(
    Limits, requests_per_second=st.integers(1, 1000), emails_per_minute=st.integers(1, 1000)
)


def test_the_real_limits() -> None:
    """97 of 100 a second in the long run, within 6,000 a minute; 14 of 20 mail calls are the
    backfill's."""
    limits = Limits()
    assert 97 < limits.pace < 98
    assert limits.pace * 60 < 6000 - limits.requests_per_second
    assert limits.emails_for_backfill == 14
    assert backfill_eta(140, limits) == timedelta(minutes=10)
    assert backfill_eta(0, limits) == timedelta(0)


def test_a_late_start_never_crowds_a_second() -> None:
    """A call that starts as late as allowed is still more than a second before the one that
    counts on it."""
    assert Limits().requests_window - LATEST_START > timedelta(seconds=1)


@given(LIMITS)
def test_a_gap_can_be_caught_up(limits: Limits) -> None:
    """Calls may start closer than their long pace, and not so close that a second overflows by
    spacing alone."""
    assert limits.spacing * limits.pace < timedelta(seconds=1)
    assert limits.spacing * limits.requests_per_second * 2 > timedelta(seconds=1)


@given(LIMITS)
def test_a_backfill_leaves_calls_for_fresh_mails(limits: Limits) -> None:
    """Whoever may call more than once a minute keeps a call for what is new; nobody starves."""
    assert limits.emails_for_backfill >= 1
    assert limits.emails_for_backfill < limits.emails_per_minute or limits.emails_per_minute == 1


@given(LIMITS, st.integers(0, 10**6), st.integers(0, 10**6))
def test_more_calls_take_longer(limits: Limits, one: int, other: int) -> None:
    """The ETA grows with the calls that are left."""
    if one <= other:
        assert backfill_eta(one, limits) <= backfill_eta(other, limits)


@pytest.mark.parametrize("minutes", [1, 3])
def test_the_eta_is_what_the_pace_gives(minutes: int) -> None:
    """At the pace of a backfill, so many calls as fit in a minute take a minute."""
    limits = Limits(emails_per_minute=50)
    assert backfill_eta(limits.emails_for_backfill * minutes, limits) == timedelta(minutes=minutes)
