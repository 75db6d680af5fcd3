"""Whom to believe, rules or model: by what each costs when it is wrong."""

from datetime import date

import pytest

from domain.readings import OptOut, Reading
from domain.reply_votes import HOT_ALONE, OPT_OUT_DOUBTFUL, OPT_OUT_YES, Odds, vote
from domain.taxonomy import Label


def odds(opt_out: float = 0.01, **shares: float) -> Odds:
    """The named labels' shares; the others share what is left."""
    given = {Label(name): share for name, share in shares.items()}
    rest = (1 - sum(given.values())) / (len(Label) - len(given))
    return Odds({label: given.get(label, rest) for label in Label}, opt_out)


NOTHING_SEEN = Reading(Label.OTHER, confidence=0.3)


def test_the_model_reads_what_no_rule_foresaw() -> None:
    """And the reasons say who decided, and how sure."""
    read = vote(NOTHING_SEEN, odds(not_interested=0.81))
    assert (read.label, read.confidence) == (Label.NOT_INTERESTED, 0.81)
    assert read.reasons[0] == "model: not_interested 0.81"


def test_a_firm_rule_outweighs_a_model_that_is_half_sure() -> None:
    """The rule's reasons stay as they are."""
    rule = Reading(Label.WRONG_PERSON, confidence=0.8, reasons=("only do payroll",))
    read = vote(rule, odds(not_interested=0.6, wrong_person=0.2))
    assert (read.label, read.reasons) == (Label.WRONG_PERSON, ("only do payroll",))


def test_a_firm_rule_gives_in_to_a_model_that_is_sure() -> None:
    """One matched phrase is not everything that a reply says."""
    rule = Reading(Label.WRONG_PERSON, confidence=0.8)
    assert vote(rule, odds(not_now=0.97)).label is Label.NOT_NOW


def test_a_weak_rule_tips_the_scales_only_where_they_are_even() -> None:
    """By less than the firm one."""
    rule = Reading(Label.QUESTION, confidence=0.5)
    assert vote(rule, odds(not_interested=0.45, question=0.35)).label is Label.QUESTION
    assert vote(rule, odds(not_interested=0.8, question=0.1)).label is Label.NOT_INTERESTED


@pytest.mark.parametrize("label", [Label.INTERESTED, Label.MEETING_REQUEST])
def test_the_model_alone_calls_hot_only_when_sure(label: Label) -> None:
    """Below, the next likely label is taken."""
    just = odds(**{label.value: HOT_ALONE - 0.05, "question": 0.3})
    sure = odds(**{label.value: HOT_ALONE + 0.05, "question": 0.2})
    assert vote(NOTHING_SEEN, just).label is Label.QUESTION
    assert vote(NOTHING_SEEN, sure).label is label


def test_a_rule_that_says_hot_is_not_believed_against_the_model() -> None:
    """An hour of a sales person is worth a second opinion."""
    rule = Reading(Label.INTERESTED, confidence=0.85)
    assert vote(rule, odds(interested=0.5, question=0.4)).label is Label.INTERESTED
    assert (
        vote(rule, odds(interested=0.05, meeting_request=0.02, not_interested=0.4)).label
        is Label.NOT_INTERESTED
    )


def test_an_opt_out_that_a_rule_saw_stays() -> None:
    """Whatever the model makes of it, and whichever label wins."""
    rule = Reading(Label.UNSUBSCRIBE, OptOut.YES, 0.9)
    assert vote(rule, odds(not_interested=0.98, opt_out=0.0)).opt_out is OptOut.YES


@pytest.mark.parametrize(
    ("chance", "asked"),
    [
        (OPT_OUT_YES, OptOut.YES),
        (OPT_OUT_YES - 0.01, OptOut.DOUBTFUL),
        (OPT_OUT_DOUBTFUL, OptOut.DOUBTFUL),
        (OPT_OUT_DOUBTFUL - 0.01, OptOut.NO),
    ],
)
def test_an_opt_out_that_the_model_sees_counts(chance: float, asked: OptOut) -> None:
    """High ones are believed, middling ones held for a second look."""
    assert vote(NOTHING_SEEN, odds(wrong_person=0.9, opt_out=chance)).opt_out is asked


def test_the_label_unsubscribe_is_an_opt_out() -> None:
    """Also where the second head of the model is not sure."""
    read = vote(NOTHING_SEEN, odds(unsubscribe=0.6, opt_out=0.1))
    assert (read.label, read.opt_out) == (Label.UNSUBSCRIBE, OptOut.YES)


def test_a_likely_unsubscribe_beside_another_label_counts() -> None:
    """A reply that may ask for it under another name."""
    read = vote(NOTHING_SEEN, odds(not_interested=0.6, unsubscribe=0.35))
    assert (read.label, read.opt_out) == (Label.NOT_INTERESTED, OptOut.YES)


def test_a_doubt_of_the_rules_stays_a_doubt() -> None:
    """The model has no way to allay it."""
    rule = Reading(Label.NOT_INTERESTED, OptOut.DOUBTFUL, 0.7)
    assert vote(rule, odds(not_interested=0.95)).opt_out is OptOut.DOUBTFUL


def test_what_mail_servers_say_is_left_alone() -> None:
    """As is an absence with its day of return."""
    bounce = Reading(Label.BOUNCE, confidence=0.9)
    away = Reading(Label.OUT_OF_OFFICE, confidence=0.9, return_on=date(2026, 5, 12))
    for reading in (bounce, away):
        assert vote(reading, odds(interested=0.99, opt_out=0.9)) == reading


def test_an_automatic_mail_stays_one_and_may_be_the_other_kind() -> None:
    """And asks for nothing: a footer about unsubscribing is no wish."""
    rule = Reading(Label.OUT_OF_OFFICE, confidence=0.9, referred_to="Lucy Dean")
    read = vote(rule, odds(auto_reply=0.96, opt_out=0.9))
    assert (read.label, read.opt_out, read.referred_to) == (
        Label.AUTO_REPLY, OptOut.NO, "Lucy Dean",
    )  # fmt: skip
    assert vote(rule, odds(interested=0.9)).label is Label.OUT_OF_OFFICE


def test_nobody_is_named_where_nobody_is_referred_to() -> None:
    """The name falls with the label."""
    rule = Reading(Label.REFERRAL, confidence=0.6, referred_to="Jo Hale")
    assert vote(rule, odds(not_interested=0.95)).referred_to is None


def test_shares_make_the_confidence() -> None:
    """Together they are surer than either."""
    rule = Reading(Label.NOT_NOW, confidence=0.8)
    assert vote(rule, odds(not_now=0.8)).confidence > 0.95
