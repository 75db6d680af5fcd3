"""What follows from replies that were read, in a real database."""

from datetime import timedelta
from uuid import uuid4

import pytest

from domain.taxonomy import Label
from tests.tasks.act.replies import AT, acted, orders, read, states, trail, unsubscribed
from tests.tasks.desk import Desk

MARA = ("northwind", "mara@fern.example")


def test_an_opt_out_suppresses_at_once_and_a_second_run_finds_nothing(desk: Desk) -> None:
    """The address, for the whole customer, with a trail and an order for its own workspace."""
    read(desk, "m1", Label.UNSUBSCRIBE)
    first, again = acted(desk), acted(desk, AT + timedelta(minutes=1))
    assert (first.replies, first.suppressed, first.ordered) == (1, 1, 1)
    assert not again.is_any
    assert states(desk) == {MARA: "active"}
    assert trail(desk) == ["suppressed"]
    assert orders(desk) == {("block_address", "northwind", "northwind")}


@pytest.mark.parametrize("label", [Label.INTERESTED, Label.NOT_INTERESTED, Label.OUT_OF_OFFICE])
def test_whatever_the_label_who_asks_is_suppressed(desk: Desk, label: Label) -> None:
    """ "Interested, but never write to me again" is an opt-out, and calls nobody."""
    read(desk, "m1", label, opt_out="yes")
    done = acted(desk)
    assert (done.suppressed, done.alerts) == (1, 0)


def test_a_doubtful_one_is_held_and_counts_meanwhile(desk: Desk) -> None:
    """The second, clear one makes it active; each stands in the trail."""
    read(desk, "m1", Label.NOT_NOW, opt_out="doubtful")
    assert acted(desk).held == 1
    assert states(desk) == {MARA: "held"}
    assert desk.one("select count(*) from app.suppressed") == 1
    read(desk, "m2", Label.UNSUBSCRIBE, sent_at=AT)
    assert acted(desk).suppressed == 1
    assert states(desk) == {MARA: "active"}
    assert trail(desk) == ["held", "suppressed"]


def test_a_reply_read_otherwise_later_lifts_nothing(desk: Desk) -> None:
    """Only a person lifts."""
    read(desk, "m1", Label.UNSUBSCRIBE)
    acted(desk)
    read(desk, "m1", Label.QUESTION, labelled_at=AT + timedelta(minutes=1))
    assert acted(desk, AT + timedelta(minutes=2)).replies == 1
    assert states(desk) == {MARA: "active"}


def test_open_suggestions_end(desk: Desk) -> None:
    """A follow-up and an answer; those of another customer's lead stay."""
    with desk.connect() as connection:
        for organization, kind in (
            ("northwind", "follow_up"),
            ("northwind", "answer"),
            ("acme", "follow_up"),
        ):
            connection.execute(
                """
                insert into app.suggestions (
                    suggestion_id, organization_id, workspace_id, lead_address, kind, body, reason,
                    way, version, state, made_at, label, language
                )
                values (
                    %s, %s, 'northwind', %s, %s, 'b', 'r', 'rules', 'v', 'open', %s, 'question',
                    'en'
                )
                """,
                [uuid4(), organization, MARA[1], kind, AT],
            )
    read(desk, "m1", Label.UNSUBSCRIBE)
    assert acted(desk).cancelled == 2
    rows = desk.rows("select organization_id, state, ended_because from app.suggestions order by 1")
    assert [tuple(row.values()) for row in rows] == [
        ("acme", "open", None),
        ("northwind", "cancelled", "suppressed"),
        ("northwind", "cancelled", "suppressed"),
    ]
    assert trail(desk) == ["suppressed", "follow_ups_cancelled"]


def test_the_link_in_the_mail_suppresses_too(desk: Desk) -> None:
    """Events of unsubscribing and of spam; a campaign's spam report names nobody."""
    unsubscribed(desk, "joe@moss.example")
    unsubscribed(desk, "ann@moss.example", kind="email_spam_report")
    unsubscribed(desk, "unused", kind="email_spam_report", lead_address=None)
    assert acted(desk).suppressed == 2
    assert not acted(desk).is_any
    rows = desk.rows("select because from app.suppressions order by because")
    assert [row["because"] for row in rows] == ["spam_report", "unsubscribed"]


def test_an_old_history_is_looked_at_by_the_schedule(desk: Desk) -> None:
    """Not after every event, which looks at the last days only."""
    unsubscribed(desk, "joe@moss.example", occurred_at=AT - timedelta(days=200))
    assert acted(desk).suppressed == 0
    assert acted(desk, is_thorough=True).suppressed == 1


def test_a_hot_reply_calls_somebody_once(desk: Desk) -> None:
    """With who, why and the story; an old one is history, and a cold one nobody's hurry."""
    read(desk, "m1", Label.MEETING_REQUEST)
    read(desk, "m2", Label.INTERESTED, sent_at=AT - timedelta(days=9), lead_address="o@o.example")
    read(desk, "m3", Label.NOT_INTERESTED, lead_address="n@n.example")
    assert acted(desk).alerts == 1
    read(desk, "m1", Label.INTERESTED, labelled_at=AT + timedelta(minutes=1))
    assert acted(desk, AT + timedelta(minutes=1)).alerts == 0
    [row] = desk.rows("select topic, content from app.outbox")
    assert row["topic"] == "hot_reply:northwind"
    assert row["content"]["subject"] == MARA[1]
    assert row["content"]["summary"].startswith("meeting request (90% sure, by rules): wants to")


def test_interest_is_ordered_only_where_it_is_wanted(desk: Desk) -> None:
    """Off by default; on, by the label's number, and only for the lead's last word."""
    read(desk, "m1", Label.NOT_INTERESTED)
    acted(desk)
    assert orders(desk) == set()
    with desk.connect() as connection:
        connection.execute(
            """
            update app.organizations set settings = '{"replies": {"interest_to_instantly": true}}'
            where organization_id = 'northwind'
            """
        )
    read(desk, "m2", Label.NOT_INTERESTED, labelled_at=AT, sent_at=AT - timedelta(minutes=9))
    read(desk, "m3", Label.INTERESTED, labelled_at=AT)
    acted(desk)
    rows = desk.rows(
        "select content ->> 'interest' as interest from app.outbox where kind = 'instantly'"
    )
    assert [row["interest"] for row in rows] == ["1"]


def test_where_a_customer_tells_instantly_nothing_the_trail_says_so(desk: Desk) -> None:
    """The suppression counts here all the same."""
    with desk.connect() as connection:
        connection.execute(
            """
            update app.organizations set settings = '{"replies": {"opt_outs_to_instantly": false}}'
            where organization_id = 'northwind'
            """
        )
    read(desk, "m1", Label.UNSUBSCRIBE)
    assert acted(desk).ordered == 0
    assert trail(desk) == ["suppressed", "not_told_to_instantly"]


def test_what_no_customer_claims_has_a_list_of_its_own(knowing: Desk) -> None:
    """Campaigns without an assignment are 'unassigned', a customer like any other."""
    given = {"workspace_id": "beta-pool", "organization_id": "unassigned"}
    read(knowing, "m1", Label.UNSUBSCRIBE, **given)
    assert acted(knowing).suppressed == 1
    assert states(knowing) == {("unassigned", MARA[1]): "active"}
