"""What a lead's touches come to: each signal at its edge, and no order or later event matters."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import events, machine
from domain.events import (
    AUTO_REPLY_RECEIVED,
    EMAIL_BOUNCED,
    EMAIL_CLICKED,
    EMAIL_OPENED,
    EMAIL_SENT,
    EMAIL_UNSUBSCRIBED,
    LEAD_CLOSED,
    LEAD_INTERESTED,
    LEAD_MEETING_BOOKED,
    LEAD_NEUTRAL,
    LEAD_NO_SHOW,
    LEAD_NOT_INTERESTED,
    REPLY_RECEIVED,
)
from domain.readings import OptOut
from domain.scoring import Touch, score
from domain.signals import (
    DEFAULT,
    EXCLUSIONS,
    HELD,
    LIFTED,
    SCORING_VERSION,
    SIGNALS,
    SUPPRESSED,
    Override,
    Table,
    asked,
    digest,
    said,
    sources,
)
from domain.taxonomy import AUTOMATIC, MEANINGS, Label

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
BY_NAME = {signal.name: signal for signal in SIGNALS}
OWNERS = {EMAIL_OPENED: 10, EMAIL_CLICKED: 25, REPLY_RECEIVED: 50, LEAD_MEETING_BOOKED: 100}


def touch(source: str, days: float = 0, mail: str | None = None) -> Touch:
    """Something that happened so many days before noon."""
    return Touch(source, NOON - timedelta(days=days), mail)


def value(*touches: Touch, table: Table = DEFAULT) -> float:
    return score(touches, NOON, table).value


def because(*touches: Touch) -> str | None:
    return score(touches, NOON).excluded_because


@pytest.mark.parametrize(("source", "points"), OWNERS.items())
def test_the_owners_numbers(source: str, points: float) -> None:
    """Opened 10, clicked 25, replied 50, meeting booked 100, just now."""
    assert value(touch(source)) == points


@pytest.mark.parametrize("signal", SIGNALS, ids=lambda signal: str(signal.name))
def test_a_signal_fades_by_half_in_its_half_life(signal: Any) -> None:
    """Half after one, a quarter after two; of each of its sources."""
    for source in signal.sources:
        for halves in (0, 1, 2):
            found = value(touch(source, signal.half_life_days * halves))
            assert found == pytest.approx(signal.points / 2**halves)


@pytest.mark.parametrize("signal", SIGNALS, ids=lambda signal: str(signal.name))
def test_a_signal_adds_up_to_its_cap(signal: Any) -> None:
    """A hundred at once are the cap, above zero or below; the reason also tells the sum."""
    found = score([touch(signal.sources[0])] * 100, NOON)
    [reason] = found.reasons
    assert abs(found.value) == signal.cap
    assert (found.value > 0) == (signal.points > 0)
    assert (reason.count, reason.faded) == (100, signal.points * 100)


def test_the_cap_is_of_what_has_not_faded() -> None:
    """Thirty opens stay at the cap until what is left of them is less."""
    opens = [touch(EMAIL_OPENED, 7)] * 30
    assert value(*opens) == 30
    assert value(*opens[:4]) == pytest.approx(20)


def test_a_score_tells_its_reasons_with_points_and_ages() -> None:
    """One whole score: the weightiest first, as of and known at as asked."""
    known = NOON + timedelta(hours=1)
    touches = [touch(EMAIL_OPENED, 7), touch(EMAIL_OPENED, 14), touch(REPLY_RECEIVED, 30)]
    found = score(touches, NOON, known_at=known)
    assert found.value == pytest.approx(25 + 7.5)
    assert (found.version, found.as_of, found.known_at) == (SCORING_VERSION, NOON, known)
    replied, opened = found.reasons
    assert (replied.name, replied.count, replied.points) == ("replied", 1, 25)
    assert (opened.name, opened.count, opened.points) == ("opened", 2, 7.5)
    assert opened.newest_at == NOON - timedelta(days=7)


def test_what_counts_nothing() -> None:
    """Mails sent, automatic replies, interest taken back; nobody's score is nought."""
    assert value() == 0
    for source in (EMAIL_SENT, AUTO_REPLY_RECEIVED, LEAD_NEUTRAL, said(Label.REFERRAL)):
        assert value(touch(source)) == 0


def test_what_happens_later_does_not_count_yet() -> None:
    """As of a moment, whatever came a second after it."""
    assert value(touch(REPLY_RECEIVED, -1 / 86400)) == 0
    assert because(touch(EMAIL_BOUNCED, -1)) is None


def test_what_a_reply_says_counts_beside_the_reply() -> None:
    """Warm words up, cold ones down: a no outweighs the reply that says it."""
    reply = touch(REPLY_RECEIVED, mail="m")
    worth = {label: value(reply, touch(said(label), mail="m")) for label in Label}
    assert worth[Label.MEETING_REQUEST] > worth[Label.INTERESTED] > worth[Label.QUESTION] > 50
    assert worth[Label.OTHER] == worth[Label.REFERRAL] == 50
    assert 0 < worth[Label.NOT_NOW] < 50
    assert worth[Label.NOT_INTERESTED] < 0
    assert worth[Label.WRONG_PERSON] < 0


@pytest.mark.parametrize("label", sorted(AUTOMATIC))
def test_a_reply_read_as_automatic_is_no_persons(label: Label) -> None:
    """Only that reply; another one of the same lead counts."""
    read = touch(said(label), mail="away")
    assert value(touch(REPLY_RECEIVED, mail="away"), read) == 0
    assert value(touch(REPLY_RECEIVED, mail="away"), touch(REPLY_RECEIVED, mail="b"), read) == 50
    assert value(touch(REPLY_RECEIVED), read) == 50


def test_interest_told_twice_counts_once() -> None:
    """By Instantly and by the label of the same reply."""
    both = [touch(LEAD_INTERESTED), touch(said(Label.INTERESTED))]
    assert value(*both) == value(both[0]) == value(both[1])


def test_a_meeting_that_nobody_came_to_is_half_taken_back() -> None:
    """As long as the meeting counts: both fade alike."""
    for days in (0, 60):
        both = value(touch(LEAD_MEETING_BOOKED, days), touch(LEAD_NO_SHOW, days))
        assert both == pytest.approx(value(touch(LEAD_MEETING_BOOKED, days)) / 2)


OUT = {
    "opted_out": [touch(asked(OptOut.YES))],
    "opted_out by the list": [touch(SUPPRESSED)],
    "opted_out by the label": [touch(said(Label.UNSUBSCRIBE))],
    "opt_out_doubtful": [touch(asked(OptOut.DOUBTFUL))],
    "opt_out_doubtful, held": [touch(HELD)],
    "unsubscribed": [touch(EMAIL_UNSUBSCRIBED)],
    "bounced": [touch(EMAIL_BOUNCED)],
    "declined": [touch(said(Label.NOT_INTERESTED))],
    "declined at Instantly": [touch(LEAD_NOT_INTERESTED)],
    "wrong_person": [touch(said(Label.WRONG_PERSON))],
    "won": [touch(LEAD_CLOSED)],
}


@pytest.mark.parametrize("name", OUT)
def test_who_is_no_candidate_however_warm(name: str) -> None:
    """The reason stands beside the value, which stays what it is."""
    warm = [touch(LEAD_MEETING_BOOKED, 1), touch(REPLY_RECEIVED, 1)]
    reason = name.replace(",", " ").split()[0]
    assert because(*warm) is None
    assert because(*warm, *OUT[name]) == reason
    assert {rule.because for rule in EXCLUSIONS} >= {reason}


def test_the_gravest_reason_is_told() -> None:
    """An opt-out before a bounce, whatever came last."""
    assert because(touch(asked(OptOut.YES), 3), touch(EMAIL_BOUNCED)) == "opted_out"


@pytest.mark.parametrize(
    ("source", "ends"),
    [
        (SUPPRESSED, LIFTED),
        (HELD, LIFTED),
        (EMAIL_UNSUBSCRIBED, LIFTED),
        (asked(OptOut.DOUBTFUL), LIFTED),
        (EMAIL_BOUNCED, REPLY_RECEIVED),
        (LEAD_NOT_INTERESTED, LEAD_MEETING_BOOKED),
        (said(Label.NOT_INTERESTED), said(Label.QUESTION)),
        (LEAD_CLOSED, LEAD_NEUTRAL),
    ],
)
def test_what_makes_a_candidate_again(source: str, ends: str) -> None:
    """Later than the reason; before it changes nothing, and a new reason counts anew."""
    assert because(touch(source, 2), touch(ends, 1)) is None
    assert because(touch(source, 1), touch(ends, 2)) is not None
    assert because(touch(source, 3), touch(ends, 2), touch(source, 1)) is not None


def test_an_opt_out_is_ended_by_no_reply() -> None:
    """Whatever the person writes or does afterwards."""
    later = [touch(one.sources[0], 1) for one in SIGNALS]
    assert because(touch(asked(OptOut.YES), 2), *later) == "opted_out"
    assert because(touch(EMAIL_UNSUBSCRIBED, 2), *later) == "unsubscribed"


def test_an_organizations_table_has_a_version_of_its_own() -> None:
    """The same changes, the same version; others, another; none, the default itself."""
    wanted = {"opened": Override(points=5), "replied": Override(half_life_days=60)}
    table = DEFAULT.overridden(wanted)
    assert value(touch(EMAIL_OPENED), table=table) == 5
    assert value(touch(REPLY_RECEIVED, 60), table=table) == 25
    assert value(touch(EMAIL_CLICKED, 14), table=table) == 12.5
    assert table.version.startswith(f"{SCORING_VERSION}+")
    assert len(table.version) == len(SCORING_VERSION) + 7
    assert DEFAULT.overridden(wanted) == table
    assert DEFAULT.overridden({"opened": Override(points=6)}).version != table.version
    assert DEFAULT.overridden({}, floor=10).version not in (table.version, SCORING_VERSION)
    assert DEFAULT.overridden({"opened": Override(points=10.0)}) is DEFAULT


def test_an_unknown_signal_is_said_plainly() -> None:
    """With the names that there are."""
    with pytest.raises(ValueError, match="no signal 'open'; there are opened, clicked"):
        DEFAULT.overridden({"open": Override(points=1)})


def test_the_version_is_of_this_table_and_these_rules() -> None:
    """Who changes what counts gives it a new version, or two numbers would share one."""
    pinned = (SCORING_VERSION, digest(SIGNALS), digest_of_exclusions(), machine.VERSION)
    assert pinned == ("scoring-1", "67f1b4", "9c16d3", "machine-1")


def digest_of_exclusions() -> str:
    told = [(rule.because, rule.sources, rule.ended_by) for rule in EXCLUSIONS]
    return sha256(repr(told).encode()).hexdigest()[:6]


def test_the_table_tells_people_why() -> None:
    """Each signal once, with a sentence; each source in one signal; caps hold one touch."""
    assert len(BY_NAME) == len(SIGNALS)
    told = [source for signal in SIGNALS for source in signal.sources]
    assert len(told) == len(set(told))
    for signal in SIGNALS:
        assert signal.why.endswith(".")
        assert signal.cap >= abs(signal.points)


def test_every_source_is_a_label_or_a_kind_that_there_is() -> None:
    """A word that nobody writes would count nothing, silently."""
    labels = {said(label) for label in MEANINGS}
    opt_outs = {asked(one) for one in OptOut}
    kinds = {source for source in sources() if ":" not in source}
    assert sources() - kinds <= labels | opt_outs | {SUPPRESSED, HELD, LIFTED}
    assert kinds <= {word for word in vars(events).values() if isinstance(word, str)}


MARKS = st.builds(
    touch,
    st.sampled_from(sorted(sources())),
    st.floats(min_value=-20, max_value=400, allow_nan=False),
    st.sampled_from([None, "a", "b"]),
)


@given(st.data(), st.lists(MARKS, max_size=12))
def test_a_score_depends_on_the_set_alone(data: st.DataObject, touches: list[Touch]) -> None:
    """In any order the same number, to the last digit."""
    found = score(touches, NOON)
    again = score(data.draw(st.permutations(touches)), NOON)
    assert (again.value, again.reasons, again.excluded_because) == (
        found.value,
        found.reasons,
        found.excluded_because,
    )


@given(st.lists(MARKS, max_size=12))
def test_a_value_is_what_its_reasons_come_to(touches: list[Touch]) -> None:
    """Each within its cap; the value is their sum."""
    found = score(touches, NOON)
    assert found.value == pytest.approx(sum(reason.points for reason in found.reasons))
    for reason in found.reasons:
        assert abs(reason.points) <= BY_NAME[reason.name].cap
        assert reason.newest_at <= NOON


@given(st.lists(MARKS, max_size=12), MARKS)
def test_what_happens_later_leaves_the_past_as_it_was(touches: list[Touch], late: Touch) -> None:
    """As of before it happened, a score is the same with it and without."""
    before = late.at - timedelta(microseconds=1)
    assert score([*touches, late], before) == score(touches, before)


@given(
    st.lists(MARKS, max_size=12),
    st.sampled_from([EMAIL_OPENED, EMAIL_CLICKED, REPLY_RECEIVED, LEAD_MEETING_BOOKED]),
    st.floats(min_value=0, max_value=400),
)
def test_a_late_open_never_lowers_a_score(touches: list[Touch], source: str, days: float) -> None:
    """Nor does a click, a reply or a meeting, whenever it happened."""
    assert value(*touches, touch(source, days)) >= value(*touches) - 1e-9


WARM = [source for signal in SIGNALS if signal.points > 0 for source in signal.sources]
PAST = st.builds(touch, st.sampled_from(WARM), st.floats(min_value=0, max_value=400))


@given(st.lists(PAST, max_size=12), st.floats(min_value=0, max_value=400))
def test_what_is_warm_only_fades(touches: list[Touch], days: float) -> None:
    """Without a new touch and without cold words no score rises."""
    later = NOON + timedelta(days=days)
    assert score(touches, later).value <= score(touches, NOON).value + 1e-9
