"""When it is by Postgres's clock, for those who start things at a moment it named."""

import math
import time
from datetime import datetime
from typing import Final

CLOCK_DRIFT_S: Final = 0.0005
"""What two clocks may drift apart between two answers."""
CLOCK_STEP_S: Final = 1.0
"""More than this is a clock that was set, not a slow answer."""


class ServerClock:
    """Postgres's clock in terms of ours, as closely as its answers tell.

    An answer is heard a little after it was given: the quickest one is the closest. So a
    process that is slow to hear finds its slots late, and does not move them.
    """

    def __init__(self) -> None:
        self._ahead = math.inf

    def heard(self, told: datetime) -> None:
        ahead = time.monotonic() - told.timestamp()
        drifted = ahead - self._ahead > CLOCK_STEP_S
        self._ahead = ahead if drifted else min(ahead, self._ahead + CLOCK_DRIFT_S)

    def ours(self, told: datetime) -> float:
        """On time.monotonic()."""
        return told.timestamp() + self._ahead
