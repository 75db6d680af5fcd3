"""How much of what people wrote is found, on mails of eight languages and a dozen clients.

`tune` was tuned on. `measured` was written before the tuning and is only measured: its floor is
what counts. `python -m tests.replies.test_extraction` prints the figures.
"""

import pytest

from tasks.clients.reply_text import visible
from tests.replies.extraction.judge import Verdict, cases, judge

LANGUAGES = {"en", "de", "fr", "es", "it", "nl", "pt", "pl"}
FLOORS = {"tune": 0.98, "measured": 0.93}
"""Share of mails whose reply is right to the word."""


@pytest.fixture(scope="module", params=["tune", "measured"])
def part(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_replies_are_right_to_the_word(part: str) -> None:
    """Not a word lost, not one leaked, in nearly all mails."""
    verdict = judge(visible, cases(part))
    wrong = ", ".join(one.case.case_id for one in verdict.wrong) if part == "tune" else "not shown"
    assert verdict.right >= FLOORS[part], f"{report(part, verdict)}; wrong: {wrong}"


def test_words_of_people_are_hardly_ever_lost(part: str) -> None:
    """Too much is better than too little: a lost "stop" is worse than a signature."""
    verdict = judge(visible, cases(part))
    assert verdict.lost <= 0.01, report(part, verdict)


def test_nobody_who_wrote_something_is_read_as_silent(part: str) -> None:
    """An empty reply comes from an empty reply only."""
    silent = [one for one in judge(visible, cases(part)).judged if not one.given.strip()]
    assert {one.case.case_id for one in silent if one.case.reply} == set()


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_language_is_left_behind(language: str) -> None:
    """Each of the eight alone comes near the whole."""
    mails = [case for case in cases("measured") if case.language == language]
    assert len(mails) >= 6
    assert judge(visible, mails).right >= 0.7


def test_the_set_is_what_it_should_be() -> None:
    """At least 160 mails, ids once, every language in both parts, both forms, no real address."""
    mails = cases("tune") + cases("measured")
    assert len(mails) >= 160
    assert len({mail.case_id for mail in mails}) == len(mails)
    for part in ("tune", "measured"):
        assert {mail.language for mail in cases(part)} == LANGUAGES
        assert any(mail.html for mail in cases(part))
    for mail in mails:
        assert (mail.text is None) != (mail.html is None)


def report(part: str, verdict: Verdict) -> str:
    """One line of figures."""
    return (
        f"{part}: {len(verdict.judged)} mails, right {verdict.right:.1%}, "
        f"words F1 {verdict.f1:.3f}, lost {verdict.lost:.1%}, leaked {verdict.leaked:.1%}"
    )


if __name__ == "__main__":
    for name in FLOORS:
        print(report(name, judge(visible, cases(name))))  # noqa: T201
