"""How well rules read replies, by figures that must hold: on the part that is only measured."""

import pytest

from tests.replies.cases import load
from tests.replies.measure import read_all
from tests.replies.report import Report, report
from tests.replies.table import as_text

LOWEST_MACRO_F1 = 0.85
MOST_MISSED_OPT_OUTS = 0.03
MOST_FALSE_HOT = 0.02


@pytest.fixture(scope="module")
def measured() -> Report:
    cases = load("measured")
    return report(cases, read_all(cases))


def test_rules_read_replies_never_tuned_on(
    measured: Report, capsys: pytest.CaptureFixture[str]
) -> None:
    """The label is right in every class alike."""
    with capsys.disabled():
        print(f"\n{as_text('measured, rules', measured)}")  # noqa: T201
    assert measured.macro_f1 >= LOWEST_MACRO_F1


def test_opt_outs_are_not_missed(measured: Report) -> None:
    """In any words, under any label."""
    assert measured.missed_opt_outs.value <= MOST_MISSED_OPT_OUTS, measured.missed_opt_outs


def test_cold_replies_are_not_called_hot(measured: Report) -> None:
    """A question is cold here: nobody has agreed to anything."""
    assert measured.false_hot.value <= MOST_FALSE_HOT, measured.false_hot


def test_no_reply_says_how_it_is_read(measured: Report) -> None:
    """What an injection asks for never comes true."""
    assert measured.obeyed.part == 0, measured.obeyed
