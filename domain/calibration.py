"""What scores are good for: bands of points, and who says yes within days after."""

from datetime import UTC, datetime, timedelta
from typing import Final

from domain.events import LEAD_INTERESTED, LEAD_MEETING_BOOKED
from domain.signals import said
from domain.taxonomy import POSITIVE

WITHIN_DAYS: Final = 14
"""Two weeks: longer than most answers take, and short enough to learn from soon."""
WEEKS: Final = 12
"""So far back moments are looked at."""
BANDS: Final[tuple[tuple[float | None, str], ...]] = (
    (0.0, "below 0"),
    (20.0, "0 to 20"),
    (40.0, "20 to 40"),
    (80.0, "40 to 80"),
    (160.0, "80 to 160"),
    (None, "160 and more"),
)
"""(the points below which a lead is in it, its name), from the coldest; 40 is the floor."""
YES: Final = (
    LEAD_INTERESTED,
    LEAD_MEETING_BOOKED,
    *sorted(said(label) for label in POSITIVE),
)
"""The sources of a yes: a positive reply, or a meeting."""


def band(value: float) -> str:
    """The name of the band that so many points are in."""
    return next(name for below, name in BANDS if below is None or value < below)


def moments(now: datetime) -> list[datetime]:
    """The Mondays (00:00 UTC) whose days after are over, of the last weeks, the oldest first."""
    last = now.astimezone(UTC) - timedelta(days=WITHIN_DAYS)
    monday = (last - timedelta(days=last.weekday())).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    return [monday - timedelta(weeks=back) for back in reversed(range(WEEKS))]
