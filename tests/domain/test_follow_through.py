"""What follows from a reading, and what becomes of our interest at Instantly."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.follow_through import (
    AGREEING,
    ALERTS_WITHIN,
    GIVE_UP_AFTER,
    LONGEST_WAIT,
    Ground,
    Interest,
    Kind,
    Read,
    contradicts,
    follow,
    interest_to_set,
    retry_in,
    stops,
)
from domain.readings import OptOut
from domain.taxonomy import AUTOMATIC, HOT, MEANINGS, Label

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
READ = Read(Label.QUESTION, OptOut.NO, 0.9, AT - timedelta(minutes=1))
OWN, SHARED = Ground(is_shared=False), Ground(is_shared=True)
EVERYTHING = replace(OWN, interest_to_instantly=True)


def kinds(read: Read, ground: Ground = OWN, now: datetime = AT) -> list[Kind]:
    return [action.kind for action in follow(read, ground, now) if action.is_wanted]


def test_nothing_follows_from_a_plain_question() -> None:
    """Somebody answers it; that is a suggestion, no consequence."""
    assert kinds(READ) == []


@pytest.mark.parametrize(
    ("ground", "stopped_by"), [(OWN, Kind.BLOCK_ADDRESS), (SHARED, Kind.STOP_LEAD)]
)
def test_an_opt_out_is_stopped_where_it_stops_nobody_elses(
    ground: Ground, stopped_by: Kind
) -> None:
    """The block list of an own workspace; in a shared one the lead alone."""
    asked = replace(READ, label=Label.NOT_INTERESTED, opt_out=OptOut.YES)
    assert kinds(asked, ground) == [Kind.SUPPRESS, Kind.CANCEL_FOLLOW_UPS, stopped_by]


def test_a_doubtful_one_is_held_and_nothing_is_done_that_cannot_be_taken_back() -> None:
    """A block can; a lead that was taken out of its campaign has lost its place."""
    asked = replace(READ, opt_out=OptOut.DOUBTFUL)
    assert kinds(asked, OWN) == [Kind.HOLD, Kind.CANCEL_FOLLOW_UPS, Kind.BLOCK_ADDRESS]
    assert kinds(asked, SHARED) == [Kind.HOLD, Kind.CANCEL_FOLLOW_UPS]


@pytest.mark.parametrize("is_shared", [True, False])
def test_what_is_switched_off_says_so(is_shared: bool) -> None:
    """The action stands there with its reason, and is not wanted."""
    [action] = stops(is_shared=is_shared, opt_outs_to_instantly=False, is_held=False)
    assert not action.is_wanted
    assert "opt_outs_to_instantly" in action.reason


@pytest.mark.parametrize("label", list(Label))
def test_each_label_has_its_consequences(label: Label) -> None:
    """Alerts for hot ones, Instantly's number where the taxonomy has one, none else."""
    expected = set()
    if label in HOT:
        expected.add(Kind.ALERT)
    if MEANINGS[label].interest is not None:
        expected.add(Kind.SET_INTEREST)
    if label is Label.UNSUBSCRIBE:
        expected |= {Kind.SUPPRESS, Kind.CANCEL_FOLLOW_UPS, Kind.BLOCK_ADDRESS}
    assert set(kinds(replace(READ, label=label), EVERYTHING)) == expected
    assert Kind.SET_INTEREST not in kinds(replace(READ, label=label), OWN)


@pytest.mark.parametrize("label", sorted(HOT))
def test_nobody_is_called_to_who_opts_out_or_to_history(label: Label) -> None:
    """A doubtful one still calls: the person who looks is the one who decides."""
    read = replace(READ, label=label)
    assert Kind.ALERT not in kinds(replace(read, opt_out=OptOut.YES))
    assert Kind.ALERT in kinds(replace(read, opt_out=OptOut.DOUBTFUL))
    assert Kind.ALERT in kinds(read, now=read.sent_at + ALERTS_WITHIN)
    assert Kind.ALERT not in kinds(read, now=read.sent_at + ALERTS_WITHIN + timedelta(seconds=1))


def test_an_absence_says_until_when() -> None:
    """Only an automatic answer: "back on Monday" of a person is a matter of the answer."""
    away = replace(READ, label=Label.OUT_OF_OFFICE, return_on=date(2026, 3, 9))
    [action] = follow(away, OWN, AT)
    assert (action.kind, action.until) == (Kind.AWAY_UNTIL, date(2026, 3, 9))
    assert kinds(replace(away, label=Label.NOT_NOW)) == []


def test_no_automatic_reply_is_hot() -> None:
    """So that no machine calls the team."""
    assert not AUTOMATIC & HOT


BEFORE, AFTER = AT - timedelta(days=1), AT + timedelta(minutes=1)


@pytest.mark.parametrize(
    ("ours", "theirs", "changed_at", "expected"),
    [
        (1, None, None, Interest.SET),
        (1, None, BEFORE, Interest.SET),
        (1, None, AFTER, Interest.LEFT),  # somebody made it a plain lead again
        (1, 1, AFTER, Interest.AGREES),
        (1, 2, BEFORE, Interest.AGREES),  # a meeting is more than interest: never set back
        (-1, -3, AFTER, Interest.AGREES),
        (1, -1, BEFORE, Interest.SET),
        (1, -1, AFTER, Interest.THEIRS),
        (-1, 1, BEFORE, Interest.SET),
        (-1, 2, AFTER, Interest.THEIRS),
        (1, 0, AFTER, Interest.SET),  # an absence says nothing of interest
        (0, None, None, Interest.SET),
        (0, 1, BEFORE, Interest.LEFT),
        (0, 0, AFTER, Interest.AGREES),
        (-1, 4021, BEFORE, Interest.LEFT),  # a label of the customer's own
    ],
)
def test_the_newer_judgement_stands_and_none_is_set_back(
    ours: int, theirs: int | None, changed_at: datetime | None, expected: Interest
) -> None:
    """`AT` is when the reply came."""
    assert interest_to_set(ours, AT, theirs, changed_at) is expected


@given(
    ours=st.sampled_from([1, 0, -1, -2]),
    theirs=st.none() | st.integers(-5, 5) | st.just(4021),
    changed_at=st.none() | st.sampled_from([BEFORE, AFTER]),
)
def test_a_second_look_never_sets_again(
    ours: int, theirs: int | None, changed_at: datetime | None
) -> None:
    """After ours was set it agrees, whoever looks: two readers cannot take turns."""
    if interest_to_set(ours, AT, theirs, changed_at) is Interest.SET:
        assert interest_to_set(ours, AT, ours, AFTER) is Interest.AGREES
        other = -1 if ours == 1 else 1
        assert interest_to_set(other, AT, ours, AFTER) in (Interest.THEIRS, Interest.SET)
        assert interest_to_set(other, AT, ours, AFTER) is Interest.THEIRS or ours == 0


@given(ours=st.sampled_from([1, 0, -1, -2]), theirs=st.integers(-5, 5) | st.just(4021))
def test_contradictions_are_what_would_be_kept_as_one(ours: int, theirs: int) -> None:
    """The same judgement, whether an order is carried out or all are compared."""
    is_kept = interest_to_set(ours, AT, theirs, AFTER) is Interest.THEIRS
    assert contradicts(ours, theirs) is is_kept


def test_each_of_our_numbers_agrees_with_itself() -> None:
    """Or it would be set for ever."""
    ours = {meaning.interest for meaning in MEANINGS.values()} - {None}
    assert {(one, one) for one in ours} <= set(AGREEING)


def test_waits_grow_and_end() -> None:
    """From a minute to an hour, over about a day, then never."""
    waits = [retry_in(attempts) for attempts in range(1, GIVE_UP_AFTER)]
    assert waits[:3] == [timedelta(minutes=minutes) for minutes in (1, 2, 4)]
    assert waits[-1] == LONGEST_WAIT
    assert timedelta(hours=20) < sum(filter(None, waits), timedelta()) < timedelta(hours=30)
    assert retry_in(GIVE_UP_AFTER) is None
