"""`salesbrain suggestions`: what the team sees, and what it says it did."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli.app import app
from domain.taxonomy import Label
from tests.tasks.suggest.office import LEAD, WORKSPACE, Office

NOBODY = "00000000-0000-0000-0000-000000000001"


@pytest.fixture
def office(fresh_database_url: str) -> Office:
    """Three answers to two replies, and a follow-up."""
    office = Office(fresh_database_url)
    office.furnish()
    office.sends()
    office.says("What does it cost?", Label.QUESTION)
    office.sends(lead="bob@example.net")
    office.reads(lead="bob@example.net")
    office.answers()
    office.follow_ups()
    return office


def run(office: Office, *words: str, text: str | None = None) -> Result:
    given = {"DATABASE_URL": office.url}
    return CliRunner().invoke(app, ["suggestions", *words], env=given, input=text)


def said(office: Office, *words: str, text: str | None = None) -> str:
    """What the command prints; it must end well."""
    done = run(office, *words, text=text)
    assert done.exit_code == 0, done.output
    return done.output


def ids(office: Office, kind: str) -> list[str]:
    return [str(row["suggestion_id"]) for row in office.suggestions(kind)]


def test_open_suggestions_are_listed_with_their_reasons(office: Office) -> None:
    """Answers first, each by its position, then what is due; of one kind or customer alone."""
    lines = said(office, "list").splitlines()
    assert [line.split()[2] for line in lines] == ["answer", "answer", "follow_up"]
    assert "snippet pricing shares with the question" in lines[0]
    assert "bob@example.net  opened: opened once, last on 2026-03-02 11:00" in lines[2]
    assert "due 2026-03-05 10:00" in lines[2]
    assert len(said(office, "list", "--kind", "answer").splitlines()) == 2
    assert said(office, "list", "--organization", "nobody") == "Nothing is suggested.\n"
    assert len(said(office, "list", "--organization", WORKSPACE).splitlines()) == 3


def test_a_suggestion_is_shown_with_what_it_used(office: Office) -> None:
    """The mail, its sources, and to what it is an answer."""
    told = said(office, "show", ids(office, "answer")[0])
    assert "uses: snippet pricing: The price is 40 EUR per seat and month." in told
    assert f"lead_address: {LEAD}" in told
    assert "\n\nHello,\n\nThank you for your question." in told


def test_what_was_sent_as_it_stands_ends_the_others(office: Office) -> None:
    """All of it was kept; the second answer to the reply is replaced."""
    first, second = ids(office, "answer")
    assert said(office, "sent", first, "--by", "mara") == f"{first} is sent; 100% of it was kept.\n"
    rows = {str(row["suggestion_id"]): row for row in office.suggestions("answer")}
    assert (rows[first]["state"], rows[first]["ended_by"]) == ("sent", "member:mara")
    assert rows[first]["similarity"] == 1.0
    assert (rows[second]["state"], rows[second]["ended_because"]) == (
        "replaced", "another_was_sent",
    )  # fmt: skip


def test_what_was_sent_with_changes_is_kept_and_compared(office: Office, tmp_path: Path) -> None:
    """From a file or from standard input; the same text is no edit."""
    [one] = ids(office, "follow_up")
    [row] = office.suggestions()
    changed = tmp_path / "sent.txt"
    changed.write_text(row["body"].replace("Hello,", "Dear Bob,"), encoding="utf-8")
    assert f"{one} is edited; 9" in said(office, "edit", one, "--body", str(changed))
    [after] = office.suggestions()
    assert after["final_body"].startswith("Dear Bob,")
    assert 0.9 < after["similarity"] < 1
    first = ids(office, "answer")[0]
    body = office.suggestions("answer")[0]["body"]
    assert f"{first} is sent" in said(office, "edit", first, "--body", "-", text=body + "\n")


def test_what_is_of_no_use_is_dismissed(office: Office) -> None:
    """With the reason; it cannot be told of twice."""
    [one] = ids(office, "follow_up")
    assert said(office, "dismiss", one, "--because", "a customer already") == (
        f"{one} is dismissed.\n"
    )
    [row] = office.suggestions()
    assert (row["state"], row["ended_because"]) == ("dismissed", "a customer already")
    refused = run(office, "sent", one)
    assert refused.exit_code == 1
    assert f"The suggestion {one} is dismissed already." in str(refused.exception)


def test_a_mail_that_was_seen_going_out_may_still_be_told_of(office: Office) -> None:
    """The sweep saw the mail before the team could say that it was this one."""
    [one] = ids(office, "follow_up")
    office.sends(86_400.0, lead="bob@example.net")
    office.cancel()
    assert "sent" in said(office, "sent", one)
    assert [row["state"] for row in office.suggestions()] == ["sent"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("show", "x"), "'x' is no suggestion's id."),
        (("show", NOBODY), f"There is no suggestion {NOBODY}; `suggestions list` lists them."),
        (("sent", NOBODY), f"There is no suggestion {NOBODY}."),
        (("list", "--state", "lost"), "--state 'lost' is none of open, sent,"),
        (("list", "--kind", "x"), "--kind 'x' is none of answer, follow_up."),
        (("edit", NOBODY, "--body", "/nowhere"), "/nowhere cannot be read"),
    ],
)
def test_mistakes_are_said_plainly(
    fresh_database_url: str, words: tuple[str, ...], sentence: str
) -> None:
    """One sentence that names what was given."""
    refused = run(Office(fresh_database_url), *words)
    assert refused.exit_code == 1
    assert sentence in str(refused.exception)


def test_a_stranger_s_words_do_not_command_the_terminal(office: Office) -> None:
    """Control characters come out escaped."""
    with office.connect() as connection:
        connection.execute("update app.suggestions set body = E'a \\x1b[31m b'")
    assert r"a \u001b[31m b" in said(office, "show", ids(office, "follow_up")[0])
