"""What is told about incidents, when, and how often: one message each, and no floods."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

WINDOW: Final = timedelta(hours=1)
GIVE_UP_AFTER: Final = 10
"""Attempts; with the waits below they span about four hours."""
_FIRST_WAIT: Final = timedelta(minutes=1)
_LONGEST_WAIT: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Told:
    """Something that was said about a topic."""

    at: datetime
    is_digest: bool = False


def held_until(told: Sequence[Told], now: datetime, most: int) -> datetime | None:
    """When the digest is due that the next alert of this topic waits for; None: say it now.

    `told`: what was said about the topic. Of an hour the first `most` alerts go out one by one;
    the rest waits for a digest at the end of that hour. While it goes on, a digest an hour.
    """
    recent = [one for one in told if now - one.at < WINDOW]
    digests = [one.at for one in recent if one.is_digest]
    if digests:
        return max(digests) + WINDOW
    if len(recent) >= most:
        return min(one.at for one in recent) + WINDOW
    return None


def retry_in(attempts: int) -> timedelta | None:
    """How long to wait after so many failed attempts; None: give up."""
    if attempts >= GIVE_UP_AFTER:
        return None
    doubled: timedelta = _FIRST_WAIT * 2 ** max(attempts - 1, 0)
    return min(doubled, _LONGEST_WAIT)
