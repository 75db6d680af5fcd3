"""When a stretch of processing ends that stands as one run in the UI: a shift.

A shift ends after some silence, so that its figures are soon to be seen, and else by its age.
Traffic that keeps falling silent for a little longer than that would make thousands of runs a
day; so endings by silence are rationed, and a shift without one stays open until it is old.
With `q` of them a day (at most 12 saved and 72 regained) there are `q + (86400 - 10 q) / 300`
shifts a day: under 400 whatever comes, and 288 while events come without a pause.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

EARLY_ENDINGS_SAVED: Final = 12
EARLY_ENDING_REGAINED: Final = timedelta(minutes=20)

Ending = Literal["silence", "age"]


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How long a shift bears silence, and how long it lasts at most."""

    quiet: timedelta = timedelta(seconds=10)
    longest: timedelta = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Ration:
    """Endings by silence that were left at a moment; one is regained every 20 minutes."""

    left: float
    at: datetime

    def at_moment(self, now: datetime) -> float:
        regained = (now - self.at) / EARLY_ENDING_REGAINED
        return min(float(EARLY_ENDINGS_SAVED), self.left + max(regained, 0.0))

    def spent(self, now: datetime) -> "Ration":
        """What is left after one more ending by silence."""
        return Ration(self.at_moment(now) - 1, now)


def full_ration(now: datetime) -> Ration:
    return Ration(float(EARLY_ENDINGS_SAVED), now)


def ending(
    opened_at: datetime,
    last_busy_at: datetime,
    now: datetime,
    ration: Ration,
    rhythm: Rhythm,
) -> Ending | None:
    """Why a shift ends now; None while it goes on."""
    if now - opened_at >= rhythm.longest:
        return "age"
    if now - last_busy_at >= rhythm.quiet and ration.at_moment(now) >= 1:
        return "silence"
    return None
