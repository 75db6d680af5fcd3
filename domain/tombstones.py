"""When a complete sweep may mark what it did not find as deleted."""

from typing import Final

LARGEST_SHARE: Final = 0.10
"""A sweep that misses more than this of a stream is taken for a fault of the API, not for
deletions: it tombstones nothing and opens an incident."""
ALWAYS_ALLOWED: Final = 3
"""So few rows may always go, or a workspace of five campaigns could never lose one."""


def may_tombstone(alive: int, missing: int) -> bool:
    """Whether `missing` of `alive` rows may be marked deleted at once.

    An answer that misses everything is never believed where there was more than one row.
    """
    if missing == 0:
        return True
    if missing == alive:
        return alive == 1
    return missing <= max(ALWAYS_ALLOWED, alive * LARGEST_SHARE)
