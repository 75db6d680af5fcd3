"""Bands of points, and the moments at which they are looked at."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.calibration import BANDS, WEEKS, WITHIN_DAYS, YES, band, moments
from domain.signals import FLOOR, SIGNALS


@pytest.mark.parametrize(
    ("value", "name"),
    [(-0.1, "below 0"), (0, "0 to 20"), (19.99, "0 to 20"), (20, "20 to 40"), (40, "40 to 80"),
     (159.9, "80 to 160"), (160, "160 and more"), (1e9, "160 and more")],
)  # fmt: skip
def test_each_value_has_one_band(value: float, name: str) -> None:
    """A band's lower edge is in it."""
    assert band(value) == name


def test_bands_rise_and_know_the_floor() -> None:
    """What is hot and what is not are never in one band."""
    edges = [below for below, _ in BANDS if below is not None]
    assert edges == sorted(edges)
    assert FLOOR in edges


def test_moments_are_mondays_whose_weeks_after_are_over() -> None:
    """Twelve of them, a week apart; on the day the weeks are over the newest comes in."""
    now = datetime(2026, 3, 23, tzinfo=UTC)
    found = moments(now)
    assert len(found) == WEEKS
    assert found[-1] == datetime(2026, 3, 9, tzinfo=UTC)
    assert all(one.weekday() == 0 for one in found)
    assert all(one + timedelta(days=WITHIN_DAYS) <= now for one in found)
    assert moments(now - timedelta(seconds=1))[-1] == datetime(2026, 3, 2, tzinfo=UTC)


def test_a_yes_is_something_that_counts() -> None:
    """Each of its sources raises a score: what is predicted is what is wanted."""
    warm = {source for signal in SIGNALS if signal.points > 0 for source in signal.sources}
    assert set(YES) <= warm
