"""What the door counts: plain numbers in this process, told by /metrics and to doctor."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

BATCH_BOUNDS: Final = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0)
SECOND_BOUNDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)


class Outcome(StrEnum):
    """How the door answered one request. The first three were acknowledged."""

    STORED = "stored"
    SPOOLED = "spooled"
    PARKED = "parked"
    NOT_AUTHENTIC = "not_authentic"
    FLOODED = "flooded"
    NO_SECRETS = "no_secrets"
    CANNOT_KEEP = "cannot_keep"
    BUSY = "busy"
    BROKEN_OFF = "broken_off"


KEPT: Final = (Outcome.STORED, Outcome.SPOOLED, Outcome.PARKED)


class Histogram:
    """Counts by upper bound, as Prometheus wants them."""

    def __init__(self, bounds: tuple[float, ...]) -> None:
        self.bounds = bounds
        self.counts = [0] * (len(bounds) + 1)
        self.total = 0.0

    def add(self, value: float) -> None:
        self.counts[bisect_left(self.bounds, value)] += 1
        self.total += value


@dataclass
class Figures:
    """Counters since the start, by workspace ('' when not authentic)."""

    received: Counter[str] = field(default_factory=Counter)
    answers: Counter[tuple[str, Outcome]] = field(default_factory=Counter)
    parked: Counter[tuple[str, str]] = field(default_factory=Counter)
    batch_sizes: Histogram = field(default_factory=lambda: Histogram(BATCH_BOUNDS))
    commit_seconds: Histogram = field(default_factory=lambda: Histogram(SECOND_BOUNDS))
    spool_seconds: Histogram = field(default_factory=lambda: Histogram(SECOND_BOUNDS))
    duplicates: int = 0
    drained: int = 0
    commits_failed: int = 0
    connections_refused: Counter[str] = field(default_factory=Counter)
    bells_failed: int = 0
