"""What the team sends without a word is recognized by what it says."""

import html

import pytest

from domain.taxonomy import Label
from tests.tasks.suggest.office import Office

DAY = 86_400.0
LATE = 4 * DAY + 3600
"""After the follow-up was suggested, on Friday morning."""


@pytest.fixture
def reader(office: Office) -> Office:
    """Somebody who read a mail and was suggested a follow-up."""
    office.lead()
    office.sends()
    office.reads()
    office.follow_ups()
    return office


def goes_out(office: Office, text: str, after: float = LATE) -> str:
    page = "<br/>".join(html.escape(line) for line in text.split("\n"))
    return office.sends(after, email_html=f"<div>{page}</div>")


def test_a_mail_that_says_the_same_was_the_suggestion(reader: Office) -> None:
    """All of it kept, seen and not told."""
    [row] = reader.suggestions()
    key = goes_out(reader, row["body"])
    assert reader.cancel() == 1
    [row] = reader.suggestions()
    assert (row["state"], row["ended_by"], row["similarity"]) == ("sent", "seen", 1.0)
    assert row["ended_because"] == f"message:{key}"
    assert row["final_body"] is None


def test_a_mail_that_says_nearly_the_same_was_edited(reader: Office) -> None:
    """Another greeting and a sentence more: how much was kept is measured, the mail is kept."""
    [row] = reader.suggestions()
    goes_out(reader, row["body"].replace("Hi Jane,", "Dear Jane,") + "\n\nPS: It snows here.")
    assert reader.cancel() == 1
    [row] = reader.suggestions()
    assert row["state"] == "edited"
    assert 0.6 < row["similarity"] < 1
    assert "Dear Jane," in row["final_body"]


def test_another_mail_is_not_the_suggestion(reader: Office) -> None:
    """The campaign's next step ends it, as any mail does."""
    goes_out(reader, "Hi Jane,\n\nhave you seen our webinar next Tuesday at noon?\n\nBest regards,")
    assert reader.cancel() == 1
    [row] = reader.suggestions()
    assert (row["state"], row["ended_because"]) == ("cancelled", "mail_sent")


def test_of_several_answers_the_one_that_was_sent_is_marked(office: Office) -> None:
    """One mail is one suggestion; the others end because a mail was sent."""
    office.lead()
    office.sends()
    office.says("What does it cost?", Label.QUESTION)
    office.answers()
    second = office.suggestions("answer")[1]
    goes_out(office, second["body"])
    assert office.cancel() == 2
    assert [(row["position"], row["state"]) for row in office.suggestions("answer")] == [
        (1, "cancelled"), (2, "sent"),
    ]  # fmt: skip
