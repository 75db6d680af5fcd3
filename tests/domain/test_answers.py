"""Answers say only what a template says or what stands in a source, and prove it."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.answer_match import Snippet, best_snippet, named_time, offered_time, question
from domain.answer_templates import ALL, templates
from domain.answer_templates.template import SLOT, pieces
from domain.answers import ANSWERED, answers
from domain.edits import similarity
from domain.mail_writing import Part, Source, bare, flat
from domain.situation import Answer, Situation
from domain.taxonomy import AUTOMATIC, Label
from sandbox.world.texts import BOOKS

FRIDAY = datetime(2026, 11, 27, 15, tzinfo=UTC)
TOPICS = {
    "MEETING": Label.MEETING_REQUEST,
    "INTERESTED": Label.INTERESTED,
    "QUESTION": Label.QUESTION,
    "NOT_INTERESTED": Label.NOT_INTERESTED,
    "WRONG_PERSON": Label.WRONG_PERSON,
    "REFERRAL": Label.REFERRAL,
}


def situation(label: Label = Label.QUESTION, text: str = "What does it cost?", **more: Any) -> Any:
    given_: dict[str, Any] = {
        "label": label,
        "language": "en",
        "now": FRIDAY,
        "zone": ZoneInfo("Europe/Berlin"),
        "message_key": "m1",
        "text": text,
        "subject": "Re: Quick question, Ana",
        "lead_address": "ana@x.example",
        "first_name": "Ana",
        "last_name": "Maier",
        "company": "Acme",
        "sender": "Mara Lindt",
        "campaign": (Source("campaign", "c1/1/1", "See https://go.example/case, {{firstName}}."),),
        "snippets": (
            Snippet("pricing", "We charge 40 EUR per seat.", (), "en"),
            Snippet("preise", "Ein Platz kostet 40 Euro.", (), "de"),
            Snippet("brochure", "Here is our brochure.", (Label.INTERESTED,), "en"),
        ),
    }
    return Situation(**(given_ | more))


def every_answer() -> Iterable[tuple[Situation, Answer]]:
    """Answers to all that the simulated people write, in the eight languages."""
    for language, book in BOOKS.items():
        for topic, label in TOPICS.items():
            for words in book.topics[topic]:
                text = words.format(
                    first="Jo", first_self="Ana", company="Acme", name="Jan Nowak", slug="ana",
                    address="jan@x.example", date="1", number="7", me="Ana", title="CEO",
                )  # fmt: skip
                here = situation(label, text, language=language, referred_to="Jan Nowak")
                for one in answers(here):
                    yield here, one


def template_words(language: str) -> set[str]:
    """Every stretch between the slots of a language's texts."""
    book = templates(language)
    texts = [*book.texts.values(), *book.greeting, *book.closing, *book.where, *book.mail]
    found = {piece.words for text in texts for piece in pieces(text) if piece.words}
    return found | {"\n\n"}


def is_of_template(words: str, known: set[str]) -> bool:
    """Whether words are put together from stretches of the templates alone."""
    rest = words
    while rest:
        fitting = [one for one in known if one and rest.startswith(one)]
        if not fitting:
            return False
        rest = rest.removeprefix(max(fitting, key=len))
    return True


def test_everything_that_is_not_the_template_s_is_cited() -> None:
    """A part is a template's words, a time that we chose, or words with their source."""
    known = {language: template_words(language) for language in ALL}
    count = 0
    for here, one in every_answer():
        for part in one.parts:
            count += 1
            if part.cite is None and not part.is_chosen:
                assert is_of_template(part.text, known[here.book.language]), part.text
    assert count > 1000


def test_every_quote_stands_in_its_source() -> None:
    """Word for word, white space apart; and what is quoted is what the mail says."""
    quoted = 0
    for here, one in every_answer():
        sources = here.sources()
        for cite in one.cites:
            quoted += 1
            assert cite.quote in flat(sources[cite.kind, cite.ref]), cite
        for part in one.parts:
            if part.cite is not None and part.cite.ref != "return_on":
                assert flat(part.text) == flat(part.cite.quote)
    assert quoted > 500


def test_each_reply_of_a_person_gets_one_to_three() -> None:
    """In its own language; none of them twice."""
    for language, book in BOOKS.items():
        for topic, label in TOPICS.items():
            for words in book.topics[topic]:
                found = answers(situation(label, words, language=language))
                assert 1 <= len(found) <= 3
                assert len({one.body for one in found}) == len(found)
                assert all(one.subject for one in found)


@pytest.mark.parametrize("label", [one for one in Label if one not in ANSWERED])
def test_machines_and_opt_outs_are_not_answered(label: Label) -> None:
    """Nor what is none of the labels."""
    assert answers(situation(label)) == ()


def test_no_automatic_label_is_ever_answered() -> None:
    """The taxonomy may grow; a machine's mail stays without an answer."""
    assert not (ANSWERED & AUTOMATIC)
    assert Label.UNSUBSCRIBE not in ANSWERED


@pytest.mark.parametrize("language", sorted(ALL))
def test_languages_have_the_same_texts_with_the_same_slots(language: str) -> None:
    """A mail that is missing in one language would be missed when it is wanted."""
    book, english = templates(language), templates("en")
    assert set(book.texts) == set(english.texts)
    for name, text in book.texts.items():
        assert set(SLOT.findall(text)) - {"where"} == set(SLOT.findall(english.texts[name])) - {
            "where"
        }, name
    assert (len(book.weekdays), len(book.months)) == (7, 12)
    assert not re.search(r"\{(?![a-z_0-9]+\})", "".join(book.texts.values()))


def test_a_meeting_is_proposed_at_two_times_on_working_days_there() -> None:
    """On a Friday afternoon: Monday and Tuesday, by the lead's clock, with its zone."""
    [only] = answers(situation(Label.MEETING_REQUEST, "Happy to talk."))
    assert "Monday 30 November, 10:00 or Tuesday 1 December, 14:30" in only.body
    assert "(Europe/Berlin)" in only.body
    [there] = answers(
        situation(Label.MEETING_REQUEST, "Happy to talk.", zone=ZoneInfo("Pacific/Auckland"))
    )
    # It is Saturday there, which counts as Monday.
    assert "Tuesday 1 December, 10:00 or Wednesday 2 December, 14:30" in there.body


def test_a_time_that_the_lead_names_is_accepted_first() -> None:
    """Quoted as it was written; two times of ours are the second suggestion."""
    first, second = answers(situation(Label.MEETING_REQUEST, "Sure. Does Thursday at 10 suit you?"))
    assert "“Does Thursday at 10 suit you?”" in first.body
    assert (first.text, second.text) == ("meeting_accept", "meeting_times")


def test_interest_is_answered_with_the_customer_s_material_then_the_campaign_s_link() -> None:
    """And where there is neither, with a place to fill in."""
    wants = situation(Label.INTERESTED, "Sounds good, send me more.")
    assert "Here is our brochure." in answers(wants)[0].body
    without = situation(Label.INTERESTED, "Sounds good, send me more.", snippets=())
    assert "https://go.example/case\n" in answers(without)[0].body
    nothing = situation(Label.INTERESTED, "Sounds good.", snippets=(), campaign=())
    assert answers(nothing)[0].must_be_filled_in
    assert not answers(wants)[0].must_be_filled_in


def test_a_question_beside_interest_is_answered_first() -> None:
    """The snippet that speaks of it, then the material, then a call."""
    found = answers(situation(Label.INTERESTED, "Looks good. What does a seat cost?"))
    assert [one.text for one in found] == [
        "question_snippet", "interested_snippet", "interested_call",
    ]  # fmt: skip


def test_who_says_not_now_hears_when_we_come_back() -> None:
    """The day that was read, else the words of the reply, else a month."""
    day = situation(Label.NOT_NOW, "Back on March 2nd.", return_on=date(2027, 3, 2))
    assert "on Tuesday 2 March." in answers(day)[0].body
    named = situation(Label.NOT_NOW, "We are busy. Ask me again next quarter.")
    assert "“Ask me again next quarter.”" in answers(named)[0].body
    open_ = situation(Label.NOT_NOW, "Bad timing, sorry.")
    assert "in February." in answers(open_)[0].body


def test_a_referral_is_a_mail_to_the_other_and_thanks_to_the_lead() -> None:
    """To the address in the reply that is not the lead's own, and greeted by the name."""
    text = "Ask Jan Nowak (jan@x.example), not me (ana@x.example)."
    first, second = answers(situation(Label.REFERRAL, text, referred_to="Jan Nowak"))
    assert first.to == "jan@x.example"
    assert first.subject == "Recommended by Ana Maier"
    assert first.body.startswith("Hi Jan Nowak,\n\nAna Maier suggested that I write to you.")
    assert "“Quick question, Ana”" in first.body
    assert (second.to, "pointing me to Jan Nowak" in second.body) == (None, True)
    named = answers(situation(Label.REFERRAL, "Ask jan@x.example", referred_to="jan@x.example"))
    assert (named[0].to, named[0].body[:6]) == ("jan@x.example", "Hello,")


def test_a_referral_without_a_name_asks_for_it() -> None:
    """There is nobody to write to yet."""
    [only] = answers(situation(Label.REFERRAL, "My colleague does that."))
    assert only.text == "wrong_person_ask"


def test_nothing_known_of_a_lead_is_no_gap() -> None:
    """Greetings, closings and companies have a form without."""
    for label in ANSWERED:
        here = situation(
            label, first_name=None, last_name="", company=None, sender=None, subject="",
            referred_to="Jan",
        )  # fmt: skip
        for one in answers(here):
            assert "{" not in one.body
            assert "None" not in one.body
            assert one.body.startswith("H")


HOSTILE = st.one_of(
    st.sampled_from(
        [
            "{{ 7*7 }}", "{first_name}", "{{firstName}}", "{% for x in y %}", "${7*7}", "{0}",
            "%(name)s", "<script>alert(1)</script>", "Ana\nBcc: all@x.example", "\u202eanA\x00",
            "{time_1}{quote}{snippet}",
        ]
    ),
    st.text(min_size=1, max_size=40),
)  # fmt: skip


@given(HOSTILE, HOSTILE, HOSTILE, st.sampled_from(sorted(ANSWERED)))
def test_what_comes_from_outside_is_only_text(
    name: str, company: str, text: str, label: Label
) -> None:
    """No name, company or reply is read as a template; each stands there as it is, on one line."""
    here = situation(label, text, first_name=name, company=company, referred_to=name)
    for one in answers(here):
        greeting = one.body.split("\n\n")[0]
        if flat(name) and len(flat(name)) <= 80:
            assert greeting == f"Hi {flat(name)},"
        assert "49" not in one.body or "49" in name + company + text
        assert "\x00" not in one.body
        assert "\u202e" not in one.body


def test_a_name_that_looks_like_a_template_is_greeted() -> None:
    """As plain text, unchanged."""
    [only] = answers(situation(Label.NOT_INTERESTED, "No.", first_name="{{ 7*7 }}"))
    assert only.body.startswith("Hi {{ 7*7 }},\n\n")


@pytest.mark.parametrize(
    ("asked", "language", "snippet", "shared"),
    [
        ("How much does it cost?", "en", "pricing", ("topic price",)),
        ("Was kostet das?", "de", "preise", ("topic price", "kostet")),
        ("Do you charge per seat?", "en", "pricing", ("charge", "seat")),
        ("Do you like music?", "en", None, ()),
        ("Was kostet das?", "fr", None, ()),
        ("Can I see the brochure?", "en", None, ()),  # it is for interest alone
    ],
)
def test_a_snippet_fits_by_what_it_shares(
    asked: str, language: str, snippet: str | None, shared: tuple[str, ...]
) -> None:
    """Words and topics, in the same language; what they share is told."""
    found = best_snippet(asked, situation().snippets, Label.QUESTION, language)
    assert (found.snippet.name if found else None) == snippet
    assert (found.shared if found else ()) == shared


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello. What does it cost? Thanks.", "What does it cost?"),
        ("I would like to know the price\nBye", "I would like to know the price"),
        ("", ""),
        ("¿Qué precio tiene? Gracias", "¿Qué precio tiene?"),
    ],
)
def test_the_sentence_that_asks(text: str, expected: str) -> None:
    """The first with a question mark, else the longest."""
    assert question(text) == expected


@pytest.mark.parametrize("language", sorted(BOOKS))
def test_times_in_replies_are_found_in_every_language(language: str) -> None:
    """The first two replies about a meeting name a day; a link to book at is no time."""
    book = templates(language)
    replies = [one.format(slug="a") for one in BOOKS[language].topics["MEETING"]]
    assert offered_time(replies[0], book)
    assert offered_time(replies[1], book)
    assert [one for one in replies if "cal.example" in one and offered_time(one, book)] == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Pas maintenant. Revenez vers moi en mars.", "Revenez vers moi en mars."),
        ("en", "That may be. Call me in May.", "Call me in May."),
        ("en", "Sorry. Try again in six weeks.", "Try again in six weeks."),
        ("de", "Melden Sie sich im Januar wieder.", "Melden Sie sich im Januar wieder."),
        ("pl", "Proszę wrócić w styczniu.", "Proszę wrócić w styczniu."),
        ("en", "Bad timing.", None),
    ],
)
def test_when_to_come_back_is_found(language: str, text: str, expected: str | None) -> None:
    """Months by their names, whatever the case; a short name only as it is written."""
    assert named_time(text, templates(language)) == expected


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Re: AW: Fwd: Idea", "Idea"),
        ("RE : Idea", "Idea"),
        ("Reorder: now", "Reorder: now"),
        ("  a\n b ", "a b"),
    ],
)
def test_a_subject_without_its_marks(subject: str, expected: str) -> None:
    """Replies and forwards of several languages; a word that begins like one stays."""
    assert bare(subject) == expected


@pytest.mark.parametrize(
    ("suggested", "sent", "expected"),
    [
        ("Hi Ana, gladly.", "Hi Ana, gladly.", 1.0),
        ("Hi Ana, gladly.", "Hi  Ana,\ngladly.", 1.0),
        ("a b c d", "a b x d", 0.75),
        ("a b", "x y", 0.0),
        ("", "", 1.0),
    ],
)
def test_how_much_was_kept(suggested: str, sent: str, expected: float) -> None:
    """By words in their order; white space does not count."""
    assert similarity(suggested, sent) == expected


def test_a_long_quote_ends_between_words() -> None:
    """What is quoted stays a stretch of the source."""
    source = Source("thread", "m1", "word " * 200)
    part: Part = source.quoted(source.text)
    assert len(part.text) <= 240
    assert part.text.endswith("word")
    assert part.text in flat(source.text)
