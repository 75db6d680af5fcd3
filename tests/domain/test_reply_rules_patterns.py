"""The little language of the phrases, and that every phrase is written in it."""

from importlib import import_module

import pytest

from domain.reply_rules.concepts import told
from domain.reply_rules.normalise import prose
from domain.reply_rules.patterns import Hit, Index, outermost, phrase
from domain.reply_rules.phrases import LANGUAGES
from domain.reply_rules.signals import Signal


def found(words: str, text: str) -> bool:
    return phrase(Signal.ASK, "en", words).regex.search(prose(text)) is not None


@pytest.mark.parametrize(
    ("words", "text", "is_found"),
    [
        ("not interested", "We are not interested.", True),
        ("not interested", "Not, interested", True),
        ("not interested", "Not. Interested", False),
        ("interest*", "interesting", True),
        ("(stop|quit) writing", "please quit writing", True),
        ("remove [me] now", "remove now", True),
        ("stop .. mails", "stop those many silly mails", True),
        ("stop .. mails", "stop one two three four five mails", False),
        ("^no$", "No.", True),
        ("^no$", "No thanks", False),
        ("für uns", "fuer uns", True),
        ("don't", "dont", True),
        ("@mail", "write to a.b@c.example", True),
    ],
)
def test_the_little_language(words: str, text: str, is_found: bool) -> None:
    """Order, options, gaps and ends; no phrase crosses a sentence."""
    assert found(words, text) is is_found


@pytest.mark.parametrize("words", ["(open", "closed)", "[only] .."])
def test_a_phrase_that_cannot_be_read_is_refused(words: str) -> None:
    """A slip in a list shows at once, not as a phrase that never fits."""
    with pytest.raises(ValueError, match=r"bracket|no word"):
        phrase(Signal.ASK, "en", words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_of_a_language_can_be_read(language: str) -> None:
    """All are compiled once; none is too vague to be found by a word."""
    index = Index()
    index.add(language, import_module(f"domain.reply_rules.phrases.{language}").PHRASES)
    for phrases in index.by_key.values():
        assert all(one.regex.pattern for one in phrases)


def test_the_longer_phrase_swallows_the_shorter() -> None:
    """ "Not interested" holds no interest."""
    warm, cold = (
        phrase(Signal.INTEREST, "en", "interested"),
        phrase(Signal.DECLINE, "en", "not interested"),
    )
    assert outermost([Hit(warm, 4, 15), Hit(cold, 0, 15)]) == [Hit(cold, 0, 15)]


def test_meanings_meet_in_one_sentence_in_any_order() -> None:
    """What no phrase foresaw is told by its words together."""
    signals = {
        signal for signal, _ in told(prose("From your database I wish to be erased."), {"en"})
    }
    assert Signal.OPT_OUT in signals
