"""Replies are read in runs: all that the sync brought, and then nothing again."""

from collections.abc import Iterator

import pytest
from psycopg.types.json import Jsonb

from flows.classify_replies import classify_replies
from tests.flows.installation import Installation
from tests.language_model import LanguageModel, running

RECEIVED = "select count(*) from app.messages where is_received"
READ = "select count(*) from app.reply_labels where is_effective"


@pytest.fixture(scope="module")
def language_model() -> Iterator[LanguageModel]:
    with running() as found:
        yield found


@pytest.fixture
def model(language_model: LanguageModel, monkeypatch: pytest.MonkeyPatch) -> LanguageModel:
    """OPENAI_BASE_URL leads to it."""
    language_model.fresh()
    monkeypatch.setenv("OPENAI_BASE_URL", language_model.url)
    monkeypatch.setenv("OPENAI_MAX_RETRIES", "0")
    return language_model


def test_every_reply_of_a_synced_world_has_one_label(synced: Installation) -> None:
    """One effective reading a received message, a table by organization, and a second run that
    finds nothing to do."""
    received = synced.one(RECEIVED)
    assert received > 20
    first = synced.run(classify_replies)
    assert first.state == "Completed"
    assert first.message.startswith(f"{received} replies read, ")
    assert synced.one(READ) == received
    rows = synced.table(first, "classify-replies")
    assert sum(row["read"] for row in rows) == received
    assert {row["by the model"] for row in rows} == {0}
    again = synced.run(classify_replies)
    assert again.message == "0 replies read, 0 opt-outs"
    assert synced.api.artifacts(again.ids) == []


def test_a_model_reads_where_it_was_switched_on_and_differences_are_listed(
    synced: Installation, model: LanguageModel
) -> None:
    """One organization's replies cost something; the others' are free; a second table says
    where rules and model differ, without a word of the replies."""
    organization = synced.one(
        """
        select organization_id from app.messages where is_received
        group by 1 order by count(*) desc limit 1
        """
    )
    synced.change(
        "update app.organizations set settings = %s where organization_id = %s",
        Jsonb({"replies": {"mode": "llm", "compare": True, "daily_limit": 50}}),
        organization,
    )
    run = synced.run(classify_replies)
    assert run.state == "Completed"
    assert "by the model" in run.message
    rows = {row["organization"]: row for row in synced.table(run, "classify-replies")}
    ours = rows.pop(organization)
    assert ours["calls"] == model.calls > 0
    assert float(ours["cost in USD"]) > 0
    assert {row["calls"] for row in rows.values()} == {0}
    assert ours["disagreements"] > 0
    listed = synced.table(run, "reading-disagreements")
    assert len(listed) == min(50, ours["disagreements"])
    assert set(listed[0]) == {
        "organization", "workspace", "message", "sent at", "rules", "model", "counts",
    }  # fmt: skip


def test_a_model_that_is_away_fails_no_run(synced: Installation, model: LanguageModel) -> None:
    """Rules read everything; an incident says what to look at."""
    synced.change("update app.organizations set settings = %s", Jsonb({"replies": {"mode": "llm"}}))
    model.goes_wrong(http_500=1.0)
    run = synced.run(classify_replies)
    assert run.state == "Completed"
    assert "fell back to rules" in run.message
    assert synced.one(READ) == synced.one(RECEIVED)
    assert synced.one("select kind from app.incidents where kind = 'model_away'") == "model_away"


def test_what_others_read_is_read_again_on_demand(synced: Installation) -> None:
    """A new version of the rules is no new reply: `again` asks for it, and old labels are kept."""
    synced.run(classify_replies)
    old = synced.change(
        """
        update app.reply_labels set version = 'rules-0', label = 'other', opt_out = 'doubtful'
        where label = 'not_interested'
        """
    )
    assert old > 0
    assert synced.run(classify_replies).message.startswith("0 replies")
    run = synced.run(classify_replies, again=True)
    # And what rules had read in the place of a model that nobody set up.
    assert int(run.message.split()[0]) >= old
    assert synced.one("select count(*) from app.reply_label_changes") == old
