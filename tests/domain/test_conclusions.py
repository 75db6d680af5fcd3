"""What follows from numbers and statuses, beyond the events we know."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.conclusions import (
    Concluded,
    Counted,
    Interest,
    Known,
    concluded_interest,
    lacking,
    replaced,
)
from domain.events import (
    EMAIL_BOUNCED,
    EMAIL_CLICKED,
    EMAIL_OPENED,
    EMAIL_UNSUBSCRIBED,
    LABEL_CHANGED,
    LEAD_INTERESTED,
    LEAD_NEUTRAL,
    REPLY_RECEIVED,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
BEFORE = NOW - timedelta(days=1)
COUNTS = st.integers(0, 6)


@pytest.mark.parametrize(
    ("polled", "known", "expected"),
    [
        (Counted(), Known(), {}),
        (Counted(opens=3), Known(), {EMAIL_OPENED: [1, 2, 3]}),
        (Counted(opens=3), Known(opens=2), {EMAIL_OPENED: [3]}),
        (Counted(opens=3), Known(opens=5), {}),
        (Counted(clicks=1), Known(opens=1), {EMAIL_CLICKED: [1]}),
        (Counted(replies=2), Known(replies=1), {REPLY_RECEIVED: [2]}),
        (Counted(replies=2), Known(replies=1, auto_replies=1), {}),
        (Counted(status=-1), Known(), {EMAIL_BOUNCED: [1]}),
        (Counted(status=-1), Known(bounces=2), {}),
        (Counted(status=-2), Known(), {EMAIL_UNSUBSCRIBED: [1]}),
        (Counted(status=3), Known(), {}),
    ],
)
def test_what_a_counter_has_more_is_lacking(
    polled: Counted, known: Known, expected: dict[str, list[int]]
) -> None:
    """Each lacking one has its ordinal; automatic replies may be counted, so they count as told."""
    assert {kind: list(ordinals) for kind, ordinals in lacking(polled, known).items()} == expected


@given(COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)
def test_known_and_lacking_never_come_to_more_than_was_counted(
    opens: int, replies: int, known_opens: int, known_replies: int, autos: int
) -> None:
    """Together they are the counter, or what is known where that is more already."""
    known = Known(opens=known_opens, replies=known_replies, auto_replies=autos)
    found = lacking(Counted(opens=opens, replies=replies), known)
    assert known_opens + len(found.get(EMAIL_OPENED, ())) == max(opens, known_opens)
    told = known_replies + autos
    assert told + len(found.get(REPLY_RECEIVED, ())) == max(replies, told)


def at(*hours: int) -> list[datetime]:
    return [BEFORE + timedelta(hours=hour) for hour in hours]


@pytest.mark.parametrize(
    ("inferred", "real", "expected"),
    [
        ([], [1], {}),
        ([(1, 9), (2, 9)], [], {}),
        ([(1, 9), (2, 9)], [1], {0: 0}),
        ([(1, 9), (2, 9)], [1, 2, 3], {0: 0, 1: 1}),
        ([(3, 9)], [1, 2], {}),
        ([(3, 9)], [1, 2, 4], {0: 2}),
        ([(1, 5), (2, 5)], [7], {}),
        ([(1, 5), (2, 5), (4, 9)], [7], {}),
        ([(1, 5), (2, 5), (4, 9)], [7, 8], {2: 1}),
        ([(1, 5), (2, 5), (3, 8), (4, 9)], [7], {2: 0}),
        ([(1, 5), (2, 5), (3, 8), (4, 9)], [4, 7], {0: 0, 2: 1}),
    ],
)
def test_a_real_event_takes_the_place_of_an_inferred_one_that_it_can_be(
    inferred: list[tuple[int, int]], real: list[int], expected: dict[int, int]
) -> None:
    """One that happened after a counter was seen is none of those that were counted then."""
    seen = [(ordinal, at(hour)[0]) for ordinal, hour in inferred]
    assert replaced(seen, at(*real)) == expected


@given(st.lists(st.integers(0, 99)), st.lists(st.integers(0, 99), min_size=1), st.data())
def test_whoever_told_first_the_sum_is_the_counter(
    times: list[int], polls: list[int], data: st.DataObject
) -> None:
    """Events happen; some are told, early or late; a counter is polled now and then: what counts
    is never more than the counter had at the last poll and what was told of later."""
    times, polls = sorted(times), sorted(polls)
    told = sorted(hour for hour in times if data.draw(st.booleans()))
    early = [hour for hour in told if data.draw(st.booleans())]
    inferred: list[tuple[int, datetime]] = []
    for poll in polls:
        total = sum(hour <= poll for hour in times)
        known = at(*(hour for hour in early if hour <= poll))
        counting = len(known) + len(inferred) - len(replaced(inferred, known))
        inferred += [(n, at(poll)[0]) for n in range(counting + 1, total + 1)]
    left = len(inferred) - len(replaced(inferred, at(*told)))
    later = sum(hour > polls[-1] for hour in told)
    assert left + len(told) == sum(hour <= polls[-1] for hour in times) + later


@pytest.mark.parametrize(
    ("polled", "known", "expected"),
    [
        (Interest(), Interest(), None),
        (Interest(1, NOW), Interest(), Concluded(LEAD_INTERESTED, 1)),
        (Interest(1, NOW), Interest(-1, BEFORE), Concluded(LEAD_INTERESTED, 1)),
        (Interest(1, NOW), Interest(1, BEFORE), None),
        (Interest(1, BEFORE), Interest(-1, NOW), None),
        (Interest(1, NOW), Interest(-1, NOW), None),
        (Interest(1), Interest(), None),
        (Interest(None, NOW), Interest(1, BEFORE), Concluded(LEAD_NEUTRAL, None)),
        (Interest(None, NOW), Interest(), None),
        (
            Interest(7, NOW, "Referral"),
            Interest(1, BEFORE),
            Concluded(LABEL_CHANGED, 7, "Referral"),
        ),
        (Interest(-3, NOW), Interest(1, BEFORE), Concluded(LABEL_CHANGED, -3, "lost")),
        (Interest(99, NOW), Interest(), Concluded(LABEL_CHANGED, 99, "99")),
    ],
)
def test_the_younger_of_polled_and_told_interest_counts(
    polled: Interest, known: Interest, expected: Concluded | None
) -> None:
    """Only an interest that changed after the last one we were told of is concluded."""
    assert concluded_interest(polled, known) == expected
