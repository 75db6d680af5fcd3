"""Answers by a language model, where it was switched on: grounded, paid for, or replaced."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from psycopg.types.json import Jsonb

from domain.taxonomy import Label
from models.settings import LlmSettings
from tasks.suggest.by_model import NOT_PROVED, OVER_LIMIT
from tasks.suggest.run import Suggested, suggest_answers
from tests.language_model import LanguageModel, running
from tests.tasks.suggest.office import MONDAY, Office

NOW = MONDAY + timedelta(hours=3)
ASKS = "What does it cost? My number is +49 30 1234567, or mail me at jane.doe@acme.example."


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageModel]:
    with running() as found:
        yield found


@pytest.fixture
def model(server: LanguageModel) -> LanguageModel:
    server.fresh()
    return server


@pytest.fixture
def asked(office: Office) -> Office:
    """A customer that wants a model, and a question from its lead."""
    wants(office, {"mode": "llm"})
    office.lead()
    office.sends()
    office.says(ASKS, Label.QUESTION)
    return office


def wants(office: Office, replies: dict[str, object]) -> None:
    with office.connect() as connection:
        connection.execute(
            "update app.organizations set settings = settings || %s", [Jsonb({"replies": replies})]
        )


def suggest(office: Office, settings: LlmSettings) -> Suggested:
    return office.at(lambda pool: suggest_answers(pool, NOW, settings))


def test_the_model_s_answer_is_kept_with_what_it_rests_on(
    asked: Office, model: LanguageModel
) -> None:
    """The quote stands in the reply; the call and what it cost are written down."""
    assert suggest(asked, model.settings()).made == 1
    [row] = asked.suggestions("answer")
    assert row["way"] == "llm"
    assert row["version"] == "answers-1 gpt-4.1-mini"
    assert row["body"].startswith("Hi Jane,\n\nThank you for your mail. You wrote: What does it")
    assert [(one["kind"], one["quote"]) for one in row["cites"]] == [
        ("thread", "What does it cost?")
    ]
    [call] = asked.rows("select * from app.model_calls")
    assert (call["purpose"], call["outcome"], call["prompt_version"]) == (
        "suggest", "answered", "answers-1",
    )  # fmt: skip
    assert call["cost"] > 0


def test_addresses_and_numbers_do_not_leave(asked: Office, model: LanguageModel) -> None:
    """They are marks in what the model sees."""
    suggest(asked, model.settings())
    [question] = model.questions
    assert "acme.example" not in str(question)
    assert "1234567" not in str(question)
    assert "[address-1]" in str(question)


def test_nobody_is_asked_unless_it_was_switched_on(office: Office, model: LanguageModel) -> None:
    """By default the templates write."""
    office.sends()
    office.says(ASKS, Label.QUESTION)
    assert suggest(office, model.settings()).made == 2
    assert model.calls == 0
    assert {row["way"] for row in office.suggestions("answer")} == {"rules"}


@pytest.mark.parametrize(
    ("turn", "because"),
    [
        ("500", "The language model cannot be reached or fails"),
        ("refusal", "The language model refused to answer"),
        ("html", "The language model answered outside the form"),
        ("obeys", NOT_PROVED),
    ],
)
def test_the_templates_stand_in(
    asked: Office, model: LanguageModel, turn: str, because: str
) -> None:
    """A model that fails, refuses, breaks the form or invents: the suggestion says so."""
    model.next_calls(turn)
    assert suggest(asked, model.settings()).made == 2
    first = asked.suggestions("answer")[0]
    assert first["way"] == "rules"
    assert "The price is 40 EUR" in first["body"]
    assert str(first["evidence"]["fell_back_because"]).startswith(because)


def test_the_daily_limit_holds(asked: Office, model: LanguageModel) -> None:
    """Without money nobody is asked, and the templates write."""
    wants(asked, {"mode": "llm", "daily_limit": "0.00"})
    assert suggest(asked, model.settings()).made == 2
    assert model.calls == 0
    assert asked.suggestions("answer")[0]["evidence"]["fell_back_because"] == OVER_LIMIT


def test_what_was_answered_is_not_asked_again(asked: Office, model: LanguageModel) -> None:
    """The same question in the same situation is paid for once."""
    suggest(asked, model.settings())
    with asked.connect() as connection:
        connection.execute("delete from app.suggestions")
    assert suggest(asked, model.settings()).made == 1
    assert model.calls == 1


def test_one_customer_s_wish_is_not_another_s(asked: Office, model: LanguageModel) -> None:
    """No setting of the process switches it on: without an address nobody is asked."""
    assert suggest(asked, LlmSettings(api_key=None, base_url=None)).made == 2
    assert model.calls == 0
