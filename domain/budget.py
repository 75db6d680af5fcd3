"""How many calls a workspace may make, how they are spaced, and how long a backfill takes.

Source of the limits: Instantly's rate-limit page, 100 requests a second and 6,000 a minute per
workspace over all keys; GET /emails 20 a minute (its API document).
"""

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

SAFE_SHARE: Final = 0.965
"""Of the requests limit. Evenly spaced starts at 96.5 % leave 36 ms of a second for jitter."""
LATEST_START: Final = timedelta(milliseconds=15)
"""A slot whose process woke later than this is thrown away, or it would crowd the next second."""
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
    def spacing(self) -> timedelta:
        """Between two starts of ordinary calls."""
        return timedelta(seconds=1 / (self.requests_per_second * SAFE_SHARE))

    @property
    def emails_for_backfill(self) -> int:
        """Calls a minute that a backfill may use; at least one, or it would never end."""
        return max(1, math.floor(self.emails_per_minute * (1 - FRESH_EMAIL_SHARE)))


def backfill_eta(calls_left: int, limits: Limits) -> timedelta:
    """How long a backfill of `calls_left` list calls takes at the pace it is allowed."""
    return timedelta(minutes=calls_left / limits.emails_for_backfill)
