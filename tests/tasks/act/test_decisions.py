"""A person looks: held ones are confirmed or lifted, addresses are added; by the command line."""

from datetime import UTC, datetime, timedelta

import pytest
from typer.testing import CliRunner

from cli.app import app
from domain.taxonomy import Label
from tests.tasks.act.instantly import Person, carried, writing
from tests.tasks.act.replies import AT, acted, orders, read, states, trail
from tests.tasks.desk import Desk

WHO = "mara@fern.example"
MARA = ("northwind", WHO)
WORDS = """Rather not, \x1b[31mthanks.

On Mon, 2 Mar 2026 at 10:00, Ann Moss <ann@moss.example> wrote:
> Dear Mara
"""
WHY = ("--because", "asked on the phone", "--by", "joe")


def said(desk: Desk, *words: str) -> str:
    """What the command prints; it must end well."""
    done = CliRunner().invoke(app, ["suppressions", *words], env={"DATABASE_URL": desk.url})
    assert done.exit_code == 0, done.output or done.exception
    return done.output


def refused(desk: Desk, *words: str) -> str:
    """The sentence with which the command refuses."""
    done = CliRunner().invoke(app, ["suppressions", *words], env={"DATABASE_URL": desk.url})
    assert done.exit_code == 1
    return str(done.exception)


def held(desk: Desk) -> None:
    with desk.connect() as connection:
        connection.execute(
            """
            insert into app.messages (
                workspace_id, message_key, organization_id, conversation_key, placed_by,
                lead_address, is_received, sent_at, subject, body_text
            )
            values (
                'northwind', 'm1', 'northwind', 'thread:1', 'thread', %s, true, %s, 'Re: it',
                %s
            )
            """,
            [WHO, AT, WORDS],
        )
    read(desk, "m1", Label.NOT_NOW, opt_out="doubtful")
    acted(desk)


def test_the_second_look_shows_what_was_written(desk: Desk) -> None:
    """The visible words alone, harmless for a terminal; active ones without words."""
    assert said(desk, "list") == "None.\n"
    held(desk)
    shown = said(desk, "list", "--held")
    assert f"northwind  {WHO}  held  opt_out" in shown
    assert "“Rather not, [31mthanks.”" in shown
    assert "Dear Mara" not in shown
    assert WHO in said(desk, "list", "--organization", "northwind")
    assert said(desk, "list", "--organization", "acme") == "None.\n"


def test_confirmed_it_stays_and_is_told_to_instantly(desk: Desk) -> None:
    """Once: a second confirmation finds nothing held."""
    held(desk)
    said(desk, "confirm", "northwind", WHO, *WHY)
    assert states(desk) == {MARA: "active"}
    assert trail(desk) == ["held", "confirmed"]
    assert "Nothing to decide" in refused(desk, "confirm", "northwind", WHO, *WHY)
    carried(desk, writing(desk), datetime.now(UTC))
    assert len(Person(desk, "northwind").blocked(WHO)) == 1


def test_lifted_it_may_be_written_to_and_our_block_goes(desk: Desk) -> None:
    """The same message, read again, does not bring it back; a new one does."""
    held(desk)
    carried(desk, writing(desk))
    person = Person(desk, "northwind")
    assert len(person.blocked(WHO)) == 1
    assert "may be written to again" in said(desk, "lift", "northwind", WHO.upper(), *WHY)
    assert states(desk) == {MARA: "lifted"}
    carried(desk, writing(desk), datetime.now(UTC))
    assert person.blocked(WHO) == []
    read(desk, "m1", Label.UNSUBSCRIBE, labelled_at=AT + timedelta(minutes=1))
    acted(desk, datetime.now(UTC))
    assert states(desk) == {MARA: "lifted"}
    later = datetime.now(UTC) + timedelta(days=1)
    read(desk, "m2", Label.UNSUBSCRIBE, sent_at=later)
    acted(desk, later)
    assert states(desk) == {MARA: "active"}


def test_a_block_of_the_customers_own_is_not_taken_away(desk: Desk) -> None:
    """It was there before us."""
    person = Person(desk, "northwind")
    person.call("POST", "/block-lists-entries", json={"bl_value": WHO})
    held(desk)
    carried(desk, writing(desk))
    said(desk, "lift", "northwind", WHO, *WHY)
    carried(desk, writing(desk), datetime.now(UTC))
    assert len(person.blocked(WHO)) == 1


def test_what_turns_up_after_a_lifting_but_was_asked_before_is_held(desk: Desk) -> None:
    """The person who lifted had not seen it."""
    held(desk)
    said(desk, "lift", "northwind", WHO, *WHY)
    read(desk, "m2", Label.UNSUBSCRIBE, sent_at=AT)
    acted(desk)
    assert states(desk) == {MARA: "held"}


def test_an_address_is_added_by_hand(desk: Desk) -> None:
    """With a reason and a name in the trail; twice changes nothing."""
    assert "is suppressed." in said(desk, "add", "northwind", " Ann@Moss.example ", *WHY)
    assert "suppressed already" in said(desk, "add", "northwind", "ann@moss.example", *WHY)
    assert states(desk) == {("northwind", "ann@moss.example"): "active"}
    assert orders(desk) == {("block_address", "northwind", "northwind")}
    rows = desk.rows(
        "select done_by, detail from app.suppression_changes where action = 'confirmed'"
    )
    assert rows[0] == {"done_by": "joe", "detail": "asked on the phone"}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("add", "nobody", WHO, *WHY), "No customer 'nobody'; known: "),
        (("add", "northwind", "ann at moss", *WHY), "'ann at moss' is no e-mail address"),
        (("lift", "northwind", WHO, *WHY), "Nothing to decide about northwind"),
        (("lift", "northwind", WHO, "--because", " "), "Say why"),
        (("list", "--held", "--lifted"), "not both"),
    ],
)
def test_what_cannot_be_is_said_plainly(desk: Desk, words: tuple[str, ...], sentence: str) -> None:
    """With what to do instead."""
    assert sentence in refused(desk, *words)


def test_orders_that_were_given_up_are_tried_again(desk: Desk) -> None:
    """When a person says so."""
    read(desk, "m1", Label.UNSUBSCRIBE)
    acted(desk)
    with desk.connect() as connection:
        connection.execute("update app.outbox set given_up_at = made_at, attempts = 30")
    assert carried(desk, writing(desk)).said == []
    assert said(desk, "retry", "--workspace", "beta-pool") == "0 orders wait again.\n"
    assert said(desk, "retry") == "1 orders wait again.\n"
    done = carried(desk, writing(desk), datetime.now(UTC))
    assert done.said == [("block_address", "blocked")]
