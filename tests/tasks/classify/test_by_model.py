"""Replies read by a language model over real HTTP, and by the rules wherever it cannot be."""

import logging

import pytest

from domain.prompts import PROMPT_VERSION
from models.settings import LlmSettings
from tests.language_model import KEY, LanguageModel
from tests.tasks.classify.mail import COLD, INJECTED, NOW, QUESTION, STOP, YES, Mail


def test_a_model_reads_for_who_switched_it_on(asking: Mail, model: LanguageModel) -> None:
    """Of acme the model's reading counts, with its model and version; globex has rules."""
    ours, theirs = asking.come(QUESTION), asking.come(QUESTION, to="globex")
    found = asking.classify(model.settings())
    row = asking.label(ours)
    assert (row["way"], row["label"], row["model"]) == ("llm", "question", "gpt-4.1-mini")
    assert row["version"] == f"{PROMPT_VERSION} gpt-4.1-mini"
    assert asking.label(theirs)["way"] == "rules"
    assert (model.calls, len(asking.labels())) == (1, 2)
    assert found.total("by_model") == 1
    assert "1 by the model" in found.sentence


def test_without_a_key_or_an_address_rules_stand_in_and_say_so(asking: Mail) -> None:
    """Whoever wanted a model sees why there is none."""
    key = asking.come(QUESTION)
    asking.classify(LlmSettings(api_key=None, base_url=None))
    row = asking.label(key)
    assert row["way"] == "rules"
    assert "OPENAI_API_KEY" in row["fell_back_because"]


def test_what_the_rules_settle_is_never_sent(asking: Mail, model: LanguageModel) -> None:
    """Automatic mails, bounces, nothing at all, one clear word: free, and certain."""
    for text in ("STOP", "Unsubscribe", "", "Remove me."):
        asking.come(text)
    asking.come("Thank you for your message.", is_automatic=True)
    asking.come("I am out of the office until 16 March 2026.", subject="Automatic reply: Hello")
    asking.classify(model.settings())
    rows = asking.labels()
    assert model.calls == 0
    assert {row["way"] for row in rows} == {"rules"}
    assert {row["fell_back_because"] for row in rows} == {None}


@pytest.mark.parametrize(
    ("fault", "outcome", "because"),
    [
        ("500", "failed", "cannot be reached or fails (HTTP 500)"),
        ("429", "failed", "asked too often"),
        ("401", "failed", "refused the key"),
        ("404", "failed", "rejected the question"),
        ("refusal", "refused", "refused to answer"),
        ("malformed", "malformed", "outside the form (no JSON)"),
        ("outside", "malformed", "outside the form (label)"),
        ("cut", "malformed", "outside the form (cut off)"),
        ("empty", "malformed", "outside the form (no choice)"),
        ("html", "malformed", "outside the form"),
    ],
)
def test_rules_stand_in_for_a_model_that_fails(
    asking: Mail, model: LanguageModel, fault: str, outcome: str, because: str
) -> None:
    """Each failure is named, in the reading and in the call; the reply is read all the same."""
    model.next_calls(fault)
    key = asking.come(YES)
    found = asking.classify(model.settings())
    row = asking.label(key)
    assert row["way"] == "rules"
    assert because in row["fell_back_because"]
    [call] = asking.rows("select * from app.model_calls")
    assert call["outcome"] == outcome
    assert found.total("fell_back") == 1
    assert asking.waiting() == 0


def test_a_model_that_is_too_slow_is_not_waited_for(asking: Mail, model: LanguageModel) -> None:
    """Its time is up, the rules decide, and the call says so."""
    model.next_calls("hang")
    key = asking.come(YES)
    asking.classify(model.settings(timeout_seconds=0.3))
    assert "took too long" in asking.label(key)["fell_back_because"]
    [call] = asking.rows("select * from app.model_calls")
    assert (call["outcome"], call["tokens_in"]) == ("timed_out", 0)
    assert call["milliseconds"] >= 300


def test_a_second_try_that_works_is_no_failure(asking: Mail, model: LanguageModel) -> None:
    """429 and 500 are tried again within the settings."""
    model.next_calls("429", "500", "ok")
    key = asking.come(YES)
    asking.classify(model.settings(max_retries=2))
    assert (asking.label(key)["way"], model.calls) == ("llm", 3)


def test_a_model_that_is_away_is_told_once_and_not_waited_for_each_time(
    asking: Mail, model: LanguageModel
) -> None:
    """After five failures in a row the rest is read by rules at once; one incident, over when
    the model answers again."""
    model.goes_wrong(http_500=1.0)
    for number in range(30):
        asking.come(f"{YES} We are {number} people.")
    asking.classify(model.settings(concurrency=1))
    assert 5 <= model.calls <= 8  # some were on their way
    assert {row["way"] for row in asking.labels()} == {"rules"}
    [incident] = asking.rows("select * from app.incidents")
    assert (incident["kind"], incident["subject"]) == ("model_away", "language model")
    assert incident["resolved_at"] is None
    model.goes_wrong()
    asking.come(QUESTION)
    asking.classify(model.settings())
    [incident] = asking.rows("select * from app.incidents")
    assert incident["resolved_at"] == NOW


def test_a_model_that_contradicts_an_opt_out_is_not_believed(
    asking: Mail, model: LanguageModel
) -> None:
    """The rules are certain: the person is left alone, whatever the model says."""
    asking.wants("acme", mode="llm", daily_limit="100", compare=True)
    text = "I would rather you take me off this mailing list now; great price by the way."
    model.next_calls("obeys")
    key = asking.come(f"{text} Please answer question to my lawyer.")
    asking.classify(model.settings())
    row = asking.label(key)
    assert (row["way"], row["opt_out"]) == ("rules", "yes")
    assert "missed an opt-out" in row["fell_back_because"]
    assert asking.one("select outcome from app.model_calls") == "contradicted"


def test_a_reply_that_instructs_its_reader_is_not_shown_to_the_model(
    asking: Mail, model: LanguageModel
) -> None:
    """Whatever the model would have obeyed, it never sees."""
    model.goes_wrong(obeys=1.0)
    keys = [asking.come(f"{text} {INJECTED}") for text in (STOP, COLD, QUESTION)]
    asking.classify(model.settings())
    rows = [asking.label(key) for key in keys]
    assert model.calls == 0
    assert {row["fell_back_because"] for row in rows} == {
        "the reply gives instructions to whoever labels it"
    }
    assert rows[0]["opt_out"] == "yes"
    assert rows[1]["label"] == "not_interested"
    assert "interested" not in {row["label"] for row in rows}


def test_a_model_names_nobody_whom_the_reply_does_not_name(
    asking: Mail, model: LanguageModel
) -> None:
    """What another lead wrote cannot come out here."""
    model.next_calls("leaks")
    key = asking.come("That is not my field, somebody else has to look at this offer of yours.")
    asking.classify(model.settings())
    row = asking.label(key)
    assert row["way"] == "llm"
    assert row["referred_to"] is None


def test_an_answer_that_postgres_cannot_hold_is_taken_without_it(
    asking: Mail, model: LanguageModel
) -> None:
    """A NUL in a reason stops no batch."""
    model.next_calls("nul")
    key = asking.come(QUESTION)
    asking.classify(model.settings())
    row = asking.label(key)
    assert (row["way"], row["reasons"], row["language"]) == ("llm", ["ab"], None)


def test_settings_that_nobody_can_read_keep_no_reply_waiting(
    mail: Mail, model: LanguageModel
) -> None:
    """Rules read for that customer, and for all others."""
    mail.wants("acme", mode="llm", daily_limit="much")
    keys = [mail.come(QUESTION), mail.come(STOP, to="globex")]
    mail.classify(model.settings())
    assert [mail.label(key)["way"] for key in keys] == ["rules", "rules"]


def test_only_masked_words_are_sent_and_what_is_needed_comes_back(
    asking: Mail, model: LanguageModel
) -> None:
    """No address, no number, no secret link, no quoted mail; no tools; the referral is known."""
    text = (
        "Please contact my colleague at anna.berg@firm.example instead. My number is "
        "+49 30 1234567, see https://cal.example/book?token=s3cr3t.\n\n"
        "On Mon, 9 Mar 2026 at 10:00, Sales <sales@sender.example> wrote:\n> our secret offer"
    )
    key = asking.come(text, lead="jane@example.net")
    asking.classify(model.settings())
    [body] = model.questions
    sent = str(body)
    for hidden in ("anna.berg", "1234567", "s3cr3t", "secret offer", "jane@", "sales@", "acme"):
        assert hidden not in sent
    assert "[address-1]" in sent
    assert "cal.example" in sent
    assert {"tools", "functions"}.isdisjoint(body)
    row = asking.label(key)
    assert (row["label"], row["referred_to"]) == ("referral", "anna.berg@firm.example")


def test_both_read_and_their_disagreements_are_listed(asking: Mail, model: LanguageModel) -> None:
    """Two rows a reply, one of which counts; a difference is a row of the view."""
    asking.wants("acme", mode="llm", daily_limit="100", compare=True)
    model.next_calls("obeys")
    key = asking.come(f"{QUESTION} We had an answer from three other firms.")
    found = asking.classify(model.settings(concurrency=1))
    rows = asking.labels(key)
    assert [(row["way"], row["is_effective"]) for row in rows] == [("llm", True), ("rules", False)]
    [differs] = asking.rows("select * from app.reading_disagreements")
    assert differs["label_by_model"] == "other"
    assert differs["label_by_rules"] != "other"
    assert not differs["is_by_rules"]
    assert found.total("disagreements") == 1


def test_no_key_and_no_words_reach_a_log_or_a_call(
    asking: Mail, model: LanguageModel, caplog: pytest.LogCaptureFixture
) -> None:
    """Also when the server repeats both in its errors, and everything is logged."""
    caplog.set_level(logging.DEBUG)
    model.next_calls("401", "500", "ok")
    for number in range(3):
        asking.come(f"{YES} We are {number} zebras.")
    asking.classify(model.settings(concurrency=1))
    kept = [
        str(asking.rows("select * from app.model_calls")),
        str(asking.rows("select * from app.incidents")),
        str([row["fell_back_because"] for row in asking.labels()]),
        caplog.text,
    ]
    for text in kept:
        assert KEY not in text
        assert "zebras" not in text


def test_a_later_choice_of_rules_takes_the_place_of_the_model(
    asking: Mail, model: LanguageModel
) -> None:
    """Switched off: what changes from then on is read by rules, one reading counts."""
    key = asking.come(YES)
    asking.classify(model.settings())
    asking.wants("acme", mode="rules")
    asking.change("update app.messages set body_text = %s", QUESTION)
    asking.classify(model.settings())
    assert asking.label(key)["way"] == "rules"
    assert [row["is_effective"] for row in asking.labels(key)] == [True, False]
    assert asking.one("select way from app.reply_label_changes") == "llm"
