"""What an ask comes to against what already stands."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.opt_outs import (
    Ask,
    Because,
    Change,
    Standing,
    State,
    Verdict,
    decide,
    is_asked,
)
from domain.readings import OptOut
from domain.taxonomy import Label

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
SURE = Ask("acme", "mara@fern.example", False, Because.OPT_OUT, "message:pool/m1", AT)
DOUBTFUL = replace(SURE, is_doubtful=True)
STAYS = Verdict(None, Change.ASKED_AGAIN)
BECOMES_ACTIVE = Verdict(State.ACTIVE, Change.SUPPRESSED)
BECOMES_HELD = Verdict(State.HELD, Change.HELD)
LIFTED_LATER = Standing(State.LIFTED, AT + timedelta(hours=1))
LIFTED_BEFORE = Standing(State.LIFTED, AT - timedelta(hours=1))


@pytest.mark.parametrize("label", list(Label))
@pytest.mark.parametrize("opt_out", list(OptOut))
def test_the_label_unsubscribe_implies_the_ask(label: Label, opt_out: OptOut) -> None:
    """Every other label asks exactly when the reading says so."""
    expected = OptOut.YES if label is Label.UNSUBSCRIBE else opt_out
    assert is_asked(label, opt_out) is expected


@pytest.mark.parametrize(
    ("ask", "standing", "expected"),
    [
        (SURE, None, BECOMES_ACTIVE),
        (DOUBTFUL, None, BECOMES_HELD),
        (SURE, Standing(State.HELD), BECOMES_ACTIVE),
        (DOUBTFUL, Standing(State.HELD), STAYS),
        (SURE, Standing(State.ACTIVE), STAYS),
        (DOUBTFUL, Standing(State.ACTIVE), STAYS),
        (SURE, LIFTED_BEFORE, BECOMES_ACTIVE),
        (DOUBTFUL, LIFTED_BEFORE, BECOMES_HELD),
        (SURE, LIFTED_LATER, BECOMES_HELD),
        (DOUBTFUL, LIFTED_LATER, BECOMES_HELD),
    ],
)
def test_what_an_ask_comes_to(ask: Ask, standing: Standing | None, expected: Verdict) -> None:
    """What was asked before a lifting and turns up only afterwards needs a second look."""
    assert decide(ask, standing) == expected


def test_what_a_person_saw_and_lifted_stays_lifted() -> None:
    """The same message, read again, is no new ask."""
    verdict = decide(replace(SURE, is_known=True), LIFTED_LATER)
    assert verdict == Verdict(None, Change.ASKED_BEFORE_LIFTING)


@given(
    doubts=st.lists(st.booleans(), min_size=1, max_size=8),
    start=st.sampled_from([None, Standing(State.HELD), Standing(State.ACTIVE)]),
)
def test_no_order_of_asks_loses_one(doubts: list[bool], start: Standing | None) -> None:
    """After any number of them, one sure one makes it active; without one it is held at least."""
    standing = start
    for number, is_doubtful in enumerate(doubts):
        verdict = decide(replace(SURE, is_doubtful=is_doubtful, source=f"m{number}"), standing)
        standing = Standing(verdict.state) if verdict.state else standing
    assert standing is not None
    is_sure = not all(doubts) or start == Standing(State.ACTIVE)
    assert standing.state is (State.ACTIVE if is_sure else State.HELD)
