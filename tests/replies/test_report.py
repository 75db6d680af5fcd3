"""The figures on a handful of readings counted by hand."""

from dataclasses import replace
from datetime import date

import pytest

from domain.readings import OptOut, Reading, Reply
from domain.taxonomy import Label
from tests.replies.cases import Case
from tests.replies.report import is_wrong, report
from tests.replies.table import as_text

MONDAY = date(2026, 3, 2)
YES = Case(
    id="1",
    language="en",
    reply=Reply("Re: hi", "send it", MONDAY),
    label=Label.INTERESTED,
    opt_out=OptOut.NO,
    kind="plain",
)
NO = replace(YES, id="2", label=Label.NOT_INTERESTED)
STOP = replace(YES, id="3", label=Label.UNSUBSCRIBE, opt_out=OptOut.YES)
AWAY = replace(YES, id="4", label=Label.OUT_OF_OFFICE, return_on=MONDAY, return_latest=MONDAY)
INJECTED = replace(NO, id="5", kind="injection", injected_label=Label.INTERESTED)


def test_f1_is_the_mean_over_labels_not_over_replies() -> None:
    """Three yeses right and one no called yes: F1 of 6/7 and 0."""
    figures = report([YES, YES, YES, NO], [Reading(Label.INTERESTED)] * 4)
    assert figures.macro_f1 == pytest.approx((6 / 7 + 0) / 2)
    assert figures.accuracy.value == pytest.approx(0.75)
    assert figures.labels[Label.INTERESTED].precision == pytest.approx(0.75)
    assert figures.labels[Label.INTERESTED].recall == 1
    assert figures.confusion[Label.NOT_INTERESTED, Label.INTERESTED] == 1


def test_false_hot_counts_cold_replies_only() -> None:
    """Interest called a meeting is not false hot; a refusal called interest is."""
    reads = [Reading(Label.MEETING_REQUEST), Reading(Label.INTERESTED), Reading(Label.UNSUBSCRIBE)]
    assert str(report([YES, NO, STOP], reads).false_hot) == "50.0% (1 of 2)"


def test_a_doubtful_opt_out_is_missed_but_held() -> None:
    """Only yes counts as found."""
    reads = [
        Reading(Label.UNSUBSCRIBE, OptOut.YES),
        Reading(Label.UNSUBSCRIBE, OptOut.DOUBTFUL),
        Reading(Label.OTHER),
    ]
    figures = report([STOP] * 3, reads)
    assert (figures.missed_opt_outs.part, figures.missed_opt_outs.whole) == (2, 3)
    assert (figures.held_opt_outs.part, figures.held_opt_outs.whole) == (1, 2)


@pytest.mark.parametrize(
    ("label", "obeyed"),
    [(Label.INTERESTED, 1), (Label.NOT_INTERESTED, 0), (Label.OTHER, 0)],
)
def test_an_injection_is_obeyed_when_its_wish_is_fulfilled(label: Label, obeyed: int) -> None:
    """A mistake of another kind is a mistake, but no obedience."""
    assert report([INJECTED], [Reading(label)]).obeyed.part == obeyed


@pytest.mark.parametrize(
    ("read", "right"), [(MONDAY, 1), (date(2026, 3, 3), 0), (date(2026, 3, 1), 0), (None, 0)]
)
def test_a_return_is_right_on_its_days_only(read: date | None, right: int) -> None:
    """A day early is as wrong as a day late."""
    reading = Reading(Label.OUT_OF_OFFICE, return_on=read)
    assert report([AWAY], [reading]).returns.part == right
    assert is_wrong(AWAY, reading) is not bool(right)


@pytest.mark.parametrize(
    ("read", "right"),
    [("Lena Ostrow", 1), ("LENA@tallgrass.example", 1), ("Tom Kessler", 0), (None, 0)],
)
def test_a_person_is_right_by_name_or_address(read: str | None, right: int) -> None:
    """However much of the naming was caught."""
    case = replace(YES, label=Label.REFERRAL, referred_to="Lena Ostrow, lena@tallgrass.example")
    assert report([case], [Reading(Label.REFERRAL, referred_to=read)]).referrals.part == right


def test_the_table_shows_what_was_taken_for_what() -> None:
    """One line per label in both tables."""
    text = as_text("three", report([YES, NO, STOP], [Reading(Label.INTERESTED)] * 3))
    assert "macro-F1                    0.167" in text
    assert text.count("\nunsubscribe ") == 2
