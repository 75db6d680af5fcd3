"""The set itself: sound, balanced, and its parts strangers to each other."""

import re
from collections import Counter
from itertools import combinations

import pytest

from domain.readings import OptOut
from domain.taxonomy import AUTOMATIC, Label
from tests.replies.cases import FILES, LANGUAGES, Case, load

SIZES = {"tune": 450, "measured": 350, "fresh": 150}
_NOT_WORDS = re.compile(r"[\W\d_]+")
CASES = {name: load(name) for name in FILES}
EVERY = [case for name in FILES for case in CASES[name]]
every = pytest.mark.parametrize("name", FILES)
LONG = 25
"""Letters from which on an equal text is no chance (two people may well both write "Thanks")."""


@every
def test_each_file_is_large_enough(name: str) -> None:
    """Below that, one reply moves a figure by more than the targets allow."""
    assert len(CASES[name]) >= SIZES[name]


def test_ids_are_unique() -> None:
    """Over all files."""
    assert not [name for name, times in Counter(case.id for case in EVERY).items() if times > 1]


@every
def test_each_label_stands_in_each_language(name: str) -> None:
    """No cell is empty, so no language is measured by another's labels."""
    cells = {(case.label, case.language) for case in CASES[name]}
    assert {(label, language) for label in Label for language in LANGUAGES} <= cells


def test_what_is_only_measured_has_enough_of_each_label() -> None:
    """25 of each, so that a single one is 4 points of its recall at most."""
    assert min(Counter(case.label for case in CASES["measured"]).values()) >= 25


@pytest.mark.parametrize(("one", "other"), list(combinations(FILES, 2)))
def test_no_reply_stands_in_two_files(one: str, other: str) -> None:
    """Spelling and punctuation aside; short ones may meet."""
    assert not _long_texts(CASES[one]) & _long_texts(CASES[other])


def test_no_reply_stands_twice_in_a_file() -> None:
    """With its subject, its label and its day."""
    texts = Counter((case.language, case.reply) for case in EVERY)
    assert not [reply for reply, times in texts.items() if times > 1]


def test_injections_say_what_they_ask_for() -> None:
    """At least thirty ask for something that is not true; all others ask for nothing."""
    asking = [case for case in EVERY if case.injected_label or case.injected_opt_out]
    assert {case.id for case in asking} == {c.id for c in EVERY if c.kind == "injection"}
    assert len(asking) >= 30
    assert all(
        case.injected_label is not case.label
        and case.injected_opt_out in {None, OptOut.YES, OptOut.NO} - {case.opt_out}
        for case in asking
    )


def test_labels_and_what_stands_beside_them_agree() -> None:
    """unsubscribe is an opt-out, machines neither opt out nor ask, only absences end."""
    for case in EVERY:
        assert case.label is not Label.UNSUBSCRIBE or case.opt_out is OptOut.YES, case.id
        assert case.label not in AUTOMATIC or case.opt_out is OptOut.NO, case.id
        assert case.label in AUTOMATIC or not case.reply.is_automatic, case.id
        assert case.return_on is None or case.label is Label.OUT_OF_OFFICE, case.id
        assert case.return_on is None or case.return_on > case.reply.sent_on, case.id


def test_whoever_is_named_stands_in_the_reply() -> None:
    """Word by word, so that a reading can be compared."""
    for case in EVERY:
        for word in (case.referred_to or "").replace(",", " ").split():
            assert word.casefold() in case.reply.text.casefold(), case.id


def _long_texts(cases: list[Case]) -> set[str]:
    words = (_NOT_WORDS.sub(" ", case.reply.text.casefold()).strip() for case in cases)
    return {text for text in words if len(text) > LONG}
