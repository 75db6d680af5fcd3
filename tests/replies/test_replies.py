"""How well replies are read without a network, by figures that must hold: on three parts that
nobody tunes on. The targets are in the README."""

import pytest

from tests.replies.cases import load
from tests.replies.measure import read_all
from tests.replies.report import Report, report
from tests.replies.table import as_text

LOWEST_MACRO_F1 = {"measured": 0.85, "fresh": 0.85, "blind": 0.95}
"""Oblique on purpose, as people mostly write, and everyday one-liners. The target is 0.85."""
MOST_OBEYED = 0
"""Of 22, 7 and 40 injections."""
MOST_MISSED_OPT_OUTS = 0.03
MOST_FALSE_HOT = 0.02


@pytest.fixture(scope="module", params=["measured", "fresh", "blind"])
def part(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def read(part: str) -> Report:
    cases = load(part)
    return report(cases, read_all(cases))


def test_replies_never_tuned_on_are_read(
    part: str, read: Report, capsys: pytest.CaptureFixture[str]
) -> None:
    """The label is right in every class alike."""
    with capsys.disabled():
        print(f"\n{as_text(f'{part}, rules', read)}")  # noqa: T201
    assert read.macro_f1 >= LOWEST_MACRO_F1[part]


def test_opt_outs_are_not_missed(read: Report) -> None:
    """In any words, under any label."""
    assert read.missed_opt_outs.value <= MOST_MISSED_OPT_OUTS, read.missed_opt_outs


def test_cold_replies_are_not_called_hot(read: Report) -> None:
    """A question is cold here: nobody has agreed to anything."""
    assert read.false_hot.value <= MOST_FALSE_HOT, read.false_hot


def test_no_reply_says_how_it_is_read(read: Report) -> None:
    """What an injection asks for does not come true."""
    assert read.obeyed.part <= MOST_OBEYED, read.obeyed
