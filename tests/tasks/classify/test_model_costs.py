"""What reading by a model costs: paid once, counted, and never beyond a customer's limits."""

import asyncio
from decimal import Decimal

from domain.prompts import PROMPT_VERSION
from models.session import Pool
from tasks.classify.run import classify_new
from tests.language_model import LanguageModel
from tests.tasks.classify.mail import NOW, QUESTION, YES, Mail


def test_an_answer_that_was_paid_for_is_counted_though_it_is_of_no_use(
    asking: Mail, model: LanguageModel
) -> None:
    """A provider bills what it answered, in the form or not."""
    model.next_calls("malformed")
    asking.come(YES)
    asking.classify(model.settings())
    [call] = asking.rows("select * from app.model_calls")
    assert call["tokens_in"] > 100
    assert call["tokens_out"] > 0
    assert call["cost"] > 0


def test_the_same_words_are_paid_for_once(asking: Mail, model: LanguageModel) -> None:
    """In one batch, in the next one and after other words came between; not across customers."""
    first = asking.come(YES)
    asking.come(YES)
    asking.classify(model.settings())
    asking.come(YES)
    asking.classify(model.settings())
    asking.change("update app.messages set subject = 'Other' where message_key = %s", first)
    asking.change("update app.messages set subject = 'Re: Hello' where message_key = %s", first)
    asking.classify(model.settings())
    assert model.calls == 1
    assert {row["way"] for row in asking.labels()} == {"llm"}
    asking.wants("globex", mode="llm", daily_limit="100")
    asking.come(YES, to="globex")
    asking.classify(model.settings())
    assert model.calls == 2
    assert asking.one("select count(*) from app.model_answers") == 2


def test_another_model_is_asked_again(asking: Mail, model: LanguageModel) -> None:
    """The cache knows the words, the prompt and the model."""
    key = asking.come(YES)
    asking.classify(model.settings())
    asking.change("insert into app.label_queue (workspace_id, message_key, touched_at) "
                  "values ('acme', %s, now())", key)  # fmt: skip
    asking.classify(model.settings(model="gpt-5-mini"))
    assert model.calls == 2
    assert asking.label(key)["model"] == "gpt-5-mini"


def test_a_call_costs_what_the_price_list_says(asking: Mail, model: LanguageModel) -> None:
    """Tokens as the server counted them, at the model's price."""
    asking.come(YES)
    found = asking.classify(model.settings())
    [call] = asking.rows("select * from app.model_calls")
    expected = (call["tokens_in"] * Decimal("0.40") + call["tokens_out"] * Decimal("1.60")) / 10**6
    assert call["cost"] == expected == found.cost
    assert call["price_version"].startswith("openai-")
    assert (call["purpose"], call["prompt_version"]) == ("classify", PROMPT_VERSION)


def test_an_unknown_price_is_no_unlimited_bill(asking: Mail, model: LanguageModel) -> None:
    """The cost is not known, and counts as the dearest one against the limit."""
    asking.wants("acme", mode="llm", daily_limit="0.02")
    for number in range(20):
        asking.come(f"{YES} We are {number}.")
    asking.classify(model.settings(model="somebodys-own"))
    calls = asking.rows("select * from app.model_calls")
    assert 0 < len(calls) < 5
    assert {(call["cost"], call["price_version"]) for call in calls} == {(None, None)}


def test_a_price_of_ones_own_counts(asking: Mail, model: LanguageModel) -> None:
    """A model on one's own machine costs nothing and is never short of money."""
    asking.wants("acme", mode="llm", daily_limit="0")
    key = asking.come(YES)
    asking.classify(model.settings(model="somebodys-own", price_in="0", price_out="0"))
    assert asking.label(key)["way"] == "llm"
    [call] = asking.rows("select * from app.model_calls")
    assert (call["cost"], call["price_version"]) == (0, "own")


def test_at_the_daily_limit_rules_stand_in_and_one_incident_tells(
    asking: Mail, model: LanguageModel
) -> None:
    """Twenty at once do not overshoot; a second run of the day tells nothing again; the next
    day goes on."""
    asking.wants("acme", mode="llm", daily_limit="0.003")
    for number in range(60):
        asking.come(f"{YES} We are {number} people.")
    asking.classify(model.settings())
    spent = asking.one("select sum(cost) from app.model_calls")
    assert Decimal("0.001") < spent <= Decimal("0.003")
    before = model.calls
    assert 0 < before < 20
    reasons = {row["fell_back_because"] for row in asking.labels() if row["way"] == "rules"}
    assert reasons == {"The organization's daily limit for language models is used up"}

    asking.come(QUESTION)
    asking.classify(model.settings(), now=NOW.replace(hour=23))
    [incident] = asking.rows("select * from app.incidents")
    assert incident["kind"] == "model_limit"
    assert incident["subject"] == "language model of acme on 2026-03-10"
    assert "0.003 USD" in incident["summary"]

    tomorrow = NOW.replace(day=11)
    key = asking.come(f"{QUESTION} Today?")
    asking.classify(model.settings(), now=tomorrow)
    assert asking.label(key)["way"] == "llm"
    [incident] = asking.rows("select * from app.incidents")
    assert incident["resolved_at"] == tomorrow


def test_what_was_paid_for_survives_a_crash(asking: Mail, model: LanguageModel) -> None:
    """The claim is given back, calls and answers are kept: a second run asks for the rest alone."""
    for number in range(4):
        asking.come(f"{YES} We are {number} people.")
    model.next_calls("ok", "ok", "hang", "ok")
    settings = model.settings(concurrency=1, timeout_seconds=600)

    async def killed(pool: Pool) -> None:
        run = asyncio.create_task(classify_new(pool, NOW, settings))
        async with pool.connection() as connection:
            while True:
                found = await connection.execute("select count(*) as n from app.model_calls")
                row = await found.fetchone()
                if row and row["n"] == 2:
                    break
                await asyncio.sleep(0.02)
        run.cancel()
        await asyncio.wait({run})

    asking.at(killed, size=6)
    assert (asking.waiting(), asking.labels()) == (4, [])
    asking.classify(model.settings())
    assert {row["way"] for row in asking.labels()} == {"llm"}
    assert asking.one("select count(*) from app.model_calls") == 4


def test_one_process_at_a_time_asks(asking: Mail, model: LanguageModel) -> None:
    """Two processes would be two limits: who comes second leaves the model's replies alone, and
    reads the others."""
    asking.come(YES)
    rules = asking.come(YES, to="globex")

    async def beside_another(pool: Pool) -> int:
        async with pool.connection() as other, other.transaction():
            await other.execute(
                "select pg_advisory_xact_lock(hashtextextended('salesbrain language model', 0))"
            )
            return (await classify_new(pool, NOW, model.settings())).read

    assert asking.at(beside_another) == 1
    assert asking.label(rules)["way"] == "rules"
    assert (model.calls, asking.waiting()) == (0, 1)
    assert asking.classify(model.settings()).total("by_model") == 1


def test_many_replies_never_exceed_the_limit_of_calls(asking: Mail, model: LanguageModel) -> None:
    """Lanes and batches share it, by the server's own count."""
    asking.come_many([f"{QUESTION} We are {number}." for number in range(260)])
    found = asking.classify(model.settings(concurrency=5))
    assert found.total("by_model") == model.calls == 260
    assert model.most_at_once <= 5
