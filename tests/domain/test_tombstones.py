"""When a sweep is believed about what it did not find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.tombstones import may_tombstone


@pytest.mark.parametrize(
    ("alive", "missing", "is_allowed"),
    [
        (0, 0, True), (1, 0, True), (1, 1, True),
        (2, 1, True), (2, 2, False), (3, 3, False), (4, 3, True), (4, 4, False),
        (20, 3, True), (20, 4, False), (39, 3, True), (40, 4, True), (40, 5, False),
        (1000, 100, True), (1000, 101, False), (1000, 1000, False),
        (1_000_000, 100_000, True), (1_000_000, 100_001, False),
    ],
)  # fmt: skip
def test_a_tenth_or_three_rows_may_go(alive: int, missing: int, is_allowed: bool) -> None:
    """Up to 10 % are deletions, and three rows always; everything at once is a fault."""
    assert may_tombstone(alive, missing) is is_allowed


COUNTS = st.integers(0, 5000)


THREE_RISING = st.tuples(COUNTS, COUNTS, COUNTS).map(sorted)


@given(THREE_RISING)
def test_fewer_missing_is_never_worse(counts: list[int]) -> None:
    """What is believed of many missing rows is believed of fewer."""
    fewer, missing, alive = counts
    assert may_tombstone(alive, fewer) or not may_tombstone(alive, missing)


@given(THREE_RISING)
def test_more_rows_alive_is_never_worse(counts: list[int]) -> None:
    """So many missing rows of a larger stream are at least as credible."""
    missing, alive, more = counts
    assert may_tombstone(more, missing) or not may_tombstone(alive, missing)


@given(st.integers(2, 10**7))
def test_an_empty_list_is_never_believed(alive: int) -> None:
    """An API that suddenly returns nothing tombstones nothing."""
    assert not may_tombstone(alive, alive)
