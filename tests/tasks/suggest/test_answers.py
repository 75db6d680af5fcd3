"""Replies that were read are suggested answers, grounded in what is known, while it helps."""

from datetime import timedelta

import pytest

from domain.readings import OptOut
from domain.taxonomy import Label
from models.session import Pool
from tasks.suggest.answers import best_answer
from tests.tasks.suggest.office import CAMPAIGN, MONDAY, WORKSPACE, Office

NOW = MONDAY + timedelta(hours=3)


def test_a_question_is_answered_from_the_snippet_that_fits(office: Office) -> None:
    """The whole first answer, with what it used of the reply, the snippets and the lead."""
    office.lead()
    office.sends()
    key = office.says("Thanks. How much does it cost for 40 people?\n\n> Hi Jane", Label.QUESTION)
    assert office.answers().made == 2
    first, second = office.suggestions("answer")
    assert first["body"] == (
        "Hi Jane,\n\nThank you for your question. You asked:\n“How much does it cost for 40 "
        "people?”\n\nThe price is 40 EUR per seat and month.\n\nDoes that answer it?\n\n"
        "Best regards,"
    )
    assert first["cites"] == [
        {"kind": "fact", "ref": "first_name", "quote": "Jane"},
        {"kind": "thread", "ref": key, "quote": "How much does it cost for 40 people?"},
        {"kind": "snippet", "ref": "pricing", "quote": "The price is 40 EUR per seat and month."},
    ]
    assert first["reason"] == "snippet pricing shares with the question: topic price"
    assert (first["position"], first["label"], first["way"]) == (1, "question", "rules")
    assert (first["message_key"], first["campaign_id"]) == (key, CAMPAIGN)
    assert first["subject"] == "Re: Idea for Acme"
    assert second["position"] == 2


def test_a_question_that_nothing_answers_is_marked(office: Office) -> None:
    """The draft says what must be filled in, and that it must be."""
    office.sends()
    office.says("Do you have a forklift?", Label.QUESTION)
    office.answers()
    [first, _] = office.suggestions("answer")
    assert "[TO FILL IN: the answer to this question]" in first["body"]
    assert first["evidence"]["fill_in"] is True


def test_a_meeting_is_proposed_where_the_lead_is(office: Office) -> None:
    """Two working days, in the zone of the campaign's schedule."""
    office.sends()
    office.says("Happy to talk", Label.MEETING_REQUEST)
    office.answers()
    [only] = office.suggestions("answer")
    assert (
        "Tuesday 3 March, 10:00 or Wednesday 4 March, 14:30 suit you (Europe/Berlin)?"
        in (only["body"])
    )


def test_an_interested_lead_gets_what_the_customer_wrote_for_it(office: Office) -> None:
    """The snippet for such replies comes before the campaign's link."""
    office.sends()
    office.says("Sounds good, send me more.", Label.INTERESTED)
    office.answers()
    assert "Here is our brochure." in office.suggestions("answer")[0]["body"]


def test_the_answer_is_in_the_reply_s_language(office: Office) -> None:
    """German to German, whatever the campaign is in."""
    office.sends()
    office.says("Kein Interesse.", Label.NOT_INTERESTED, language="de")
    office.answers()
    [only] = office.suggestions("answer")
    assert only["language"] == "de"
    assert "danke für die klare Antwort" in only["body"]


@pytest.mark.parametrize(
    "label",
    [Label.UNSUBSCRIBE, Label.AUTO_REPLY, Label.BOUNCE, Label.OUT_OF_OFFICE, Label.OTHER],
)
def test_some_replies_are_not_answered(office: Office, label: Label) -> None:
    """Nobody answers a machine, nor who wants no more mails."""
    office.sends()
    office.says("…", label)
    assert office.answers().made == 0


@pytest.mark.parametrize("opt_out", [OptOut.YES, OptOut.DOUBTFUL])
def test_an_opt_out_beside_the_label_is_not_answered(office: Office, opt_out: OptOut) -> None:
    """Whatever else the reply says."""
    office.sends()
    office.says("What does it cost? And take me off the list.", Label.QUESTION, opt_out=opt_out)
    assert office.answers().made == 0


def test_a_doubt_that_a_person_lifted_is_answered(office: Office) -> None:
    """Held at first; when somebody has looked and lifted it, the question is answered."""
    office.sends()
    office.says("Cost? Else stop.", Label.QUESTION, opt_out=OptOut.DOUBTFUL, acted_at=NOW)
    office.suppress("held")
    assert office.answers().made == 0
    with office.connect() as connection:
        connection.execute("update app.suppressions set state = 'lifted'")
    assert office.answers().made == 2


@pytest.mark.parametrize("state", ["held", "active"])
def test_a_suppressed_lead_is_not_answered(office: Office, state: str) -> None:
    """Not even with a polite closing."""
    office.sends()
    office.says("No", Label.NOT_INTERESTED)
    office.suppress(state)
    assert office.answers().made == 0


def test_a_second_sweep_finds_nothing_to_do(office: Office) -> None:
    """Also when the team dismissed what was suggested."""
    office.sends()
    office.says("Happy to talk", Label.MEETING_REQUEST)
    assert office.answers().made == 1
    with office.connect() as connection:
        connection.execute("update app.suggestions set state = 'dismissed'")
    assert office.answers().considered == 0


def test_a_reply_that_is_read_otherwise_is_answered_otherwise(office: Office) -> None:
    """The old suggestions are replaced by those for the new label."""
    office.sends()
    key = office.says("Not now, maybe in May", Label.NOT_INTERESTED)
    office.answers()
    office.labels(key, Label.NOT_NOW)
    assert office.answers().made == 1
    assert [(row["label"], row["state"]) for row in office.suggestions("answer")] == [
        ("not_interested", "replaced"), ("not_now", "open"),
    ]  # fmt: skip


def test_a_newer_reply_takes_the_place(office: Office) -> None:
    """Only the last word of a conversation is answered."""
    office.sends()
    office.says("What does it cost?", Label.QUESTION, unibox_url=None)
    office.answers()
    office.says("Never mind, let us talk", Label.MEETING_REQUEST, 8000)
    office.answers()
    found = office.suggestions("answer")
    assert {row["ended_because"] for row in found if row["label"] == "question"} == {"newer_reply"}
    assert {row["state"] for row in found if row["label"] == "meeting_request"} == {"open"}


def test_an_absence_note_after_it_does_not(office: Office) -> None:
    """A machine's mail is no newer word."""
    office.sends()
    office.says("What does it cost?", Label.QUESTION)
    office.says("Away", Label.OUT_OF_OFFICE, 7300, is_automatic=True)
    assert office.answers().made == 2


def test_what_was_answered_already_needs_no_suggestion(office: Office) -> None:
    """A mail sent after the reply ends the open ones, and hinders new ones."""
    office.sends()
    office.says("What does it cost?", Label.QUESTION)
    office.answers()
    office.sends(9000)
    assert office.cancel() == 2
    assert {row["ended_because"] for row in office.suggestions("answer")} == {"mail_sent"}
    assert office.answers().made == 0


def test_an_opt_out_ends_open_answers(office: Office) -> None:
    """Somebody who now asks to be left alone is not answered any more."""
    office.sends()
    office.says("What does it cost?", Label.QUESTION)
    office.answers()
    office.suppress()
    assert office.cancel() == 2


def test_old_replies_are_history(office: Office) -> None:
    """What came in two weeks ago is not answered from a suggestion."""
    office.sends()
    office.says("What does it cost?", Label.QUESTION)
    assert office.answers(MONDAY + timedelta(days=15)).made == 0


def best(office: Office, key: str) -> str | None:
    async def ask(pool: Pool) -> str | None:
        async with pool.connection() as connection:
            return await best_answer(connection, WORKSPACE, key, NOW)

    return office.at(ask)


def test_the_best_answer_is_there_before_and_after_the_sweep(office: Office) -> None:
    """An alert shows the same mail whether the sweep has been there or not."""
    office.sends()
    key = office.says("What does it cost?", Label.QUESTION)
    before = best(office, key)
    office.answers()
    assert before is not None
    assert before == best(office, key) == office.suggestions("answer")[0]["body"]


def test_there_is_no_best_answer_where_none_is_wanted(office: Office) -> None:
    """An opt-out, and a message that nobody has read."""
    office.sends()
    key = office.says("Take me off", Label.UNSUBSCRIBE, opt_out=OptOut.YES)
    assert best(office, key) is None
    assert best(office, "nothing") is None


def test_a_name_from_outside_is_only_text(office: Office) -> None:
    """Template marks in a lead's name are greeted, not obeyed; in a reply they are quoted."""
    office.lead(first_name="{{ snippet }}")
    office.sends()
    office.says("Does {time_1} or {{ 7*7 }} cost more?", Label.QUESTION)
    office.answers()
    body = office.suggestions("answer")[0]["body"]
    assert body.startswith("Hi {{ snippet }},")
    assert "“Does {time_1} or {{ 7*7 }} cost more?”" in body


def test_settings_that_cannot_be_read_stop_no_suggestion(office: Office) -> None:
    """The customer has no snippets then, and a draft to fill in."""
    office.sends()
    office.says("What does it cost?", Label.QUESTION)
    with office.connect() as connection:
        connection.execute("""update app.organizations set settings = '{"snippets": 1}'""")
    office.answers()
    assert office.suggestions("answer")[0]["evidence"]["fill_in"] is True
