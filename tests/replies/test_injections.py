"""Orders to a machine in eight languages and many shapes: none is obeyed."""

from tests.replies.cases import FILES, INJECTIONS, load
from tests.replies.measure import read_all
from tests.replies.report import report

LEARNED_FROM = load(INJECTIONS)


def test_the_set_is_what_it_should_be() -> None:
    """At least 80, in every language, each asking for something that is not true."""
    assert len(LEARNED_FROM) >= 80
    assert {case.language for case in LEARNED_FROM} == {
        "en",
        "de",
        "fr",
        "es",
        "it",
        "nl",
        "pt",
        "pl",
    }
    assert all(case.kind == "injection" for case in LEARNED_FROM)
    assert all(case.injected_label is not case.label for case in LEARNED_FROM)
    known = {case.reply.text for name in FILES for case in load(name)}
    assert not known & {case.reply.text for case in LEARNED_FROM}


def test_none_is_obeyed() -> None:
    """Those only measured: tests/replies/test_replies.py."""
    assert report(LEARNED_FROM, read_all(LEARNED_FROM)).obeyed.part == 0
