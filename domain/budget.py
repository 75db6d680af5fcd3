"""How many calls a workspace may make, how they are spread, and how long a backfill takes.

Source of the limits: Instantly's rate-limit page, 100 requests a second and 6,000 a minute per
workspace over all keys; GET /emails 20 a minute (its API document).
"""

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

ARRIVAL_JITTER: Final = timedelta(milliseconds=30)
"""Added to the second within which no more calls may start than are allowed, since they do not
arrive as evenly as they start."""
LATEST_START: Final = timedelta(milliseconds=10)
"""A slot whose process woke later than this is given back, or it would crowd the next second."""
CATCH_UP: Final = 1.25
"""How much closer than the limit's even spacing two calls may start, to make up for a gap."""
FRESH_EMAIL_SHARE: Final = 0.3
"""Of the e-mail budget: what a backfill may never touch, so that fresh replies come at once."""
WINDOW_GUARD: Final = timedelta(milliseconds=750)
"""Added to a counted window, for the difference between our clock and the arrival there."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What Instantly allows one workspace."""

    requests_per_second: int = 100
    emails_per_minute: int = 20

    @property
    def requests_window(self) -> timedelta:
        """Any time of this length holds at most `requests_per_second` starts."""
        return timedelta(seconds=1) + ARRIVAL_JITTER

    @property
    def spacing(self) -> timedelta:
        """The least time between two starts of ordinary calls."""
        return timedelta(seconds=1 / (self.requests_per_second * CATCH_UP))

    @property
    def pace(self) -> float:
        """Calls a second in the long run."""
        return self.requests_per_second / self.requests_window.total_seconds()

    @property
    def emails_for_backfill(self) -> int:
        """Calls a minute that a backfill may use; at least one, or it would never end."""
        return max(1, math.floor(self.emails_per_minute * (1 - FRESH_EMAIL_SHARE)))


def backfill_eta(calls_left: int, limits: Limits) -> timedelta:
    """How long a backfill of `calls_left` list calls takes at the pace it is allowed."""
    return timedelta(minutes=calls_left / limits.emails_for_backfill)
