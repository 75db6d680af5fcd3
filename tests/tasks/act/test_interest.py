"""Our labels and Instantly's interest: written where wanted, never taken in turns."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.taxonomy import Label
from tasks.act.conflicts import compare_interest
from tests.tasks.act.instantly import Person, campaigns, carried, writing
from tests.tasks.act.replies import acted, read
from tests.tasks.desk import Desk

WHO = "mara@fern.example"
NOW = datetime.now(UTC)
REPLIED = NOW - timedelta(hours=1)


@pytest.fixture
def wanting(knowing: Desk) -> Desk:
    """Customers who want our labels at Instantly."""
    with knowing.connect() as connection:
        connection.execute(
            """
            update app.organizations set settings = '{"replies": {"interest_to_instantly": true}}'
            """
        )
    return knowing


def replied(desk: Desk, label: Label, key: str = "m1", **changes: Any) -> None:
    given = {
        "workspace_id": "beta-pool",
        "organization_id": "acme",
        "campaign_id": campaigns(desk, "acme")[0],
        "sent_at": REPLIED,
        "labelled_at": NOW,
        **changes,
    }
    read(desk, key, label, **given)
    acted(desk, NOW)


def interest(person: Person, campaign: str) -> int | None:
    [lead] = person.leads(contacts=[WHO], campaign=campaign)
    return lead.get("lt_interest_status")


def set_there(person: Person, campaign: str, value: int) -> None:
    """By a person, or by Instantly's own reading."""
    body = {"lead_email": WHO, "interest_value": value, "campaign_id": campaign}
    person.call("POST", "/leads/update-interest-status", json=body)


def at_sandbox(desk: Desk, moment: datetime) -> None:
    """Let the sandbox's clock, which stands still, show this moment."""
    shown = datetime.fromisoformat(desk.order("clock", {"advance_seconds": 0})["now"])
    desk.order("clock", {"advance_seconds": (moment - shown).total_seconds()})


def test_a_label_is_written_in_its_own_campaign_alone(wanting: Desk) -> None:
    """Globex's lead of the same person stays as it is; the second pass finds it agreeing."""
    desk, person = wanting, Person(wanting, "beta-pool")
    acme, globex = campaigns(desk, "acme")[0], campaigns(desk, "globex")[0]
    person.add(acme, WHO)
    person.add(globex, WHO)
    replied(desk, Label.INTERESTED)
    done = carried(desk, writing(desk, "beta-pool"), NOW)
    assert done.said == [("set_interest", "interest 1 set where None stood")]
    assert (interest(person, acme), interest(person, globex)) == (1, None)
    replied(desk, Label.MEETING_REQUEST, "m2")
    again = carried(desk, writing(desk, "beta-pool"), NOW)
    assert again.said == [("set_interest", "interest 1 stands there and agrees")]


def test_what_is_newer_at_instantly_stays_and_is_shown(wanting: Desk) -> None:
    """Kept as a conflict; when Instantly comes round it is settled."""
    desk, person = wanting, Person(wanting, "beta-pool")
    acme = campaigns(desk, "acme")[0]
    person.add(acme, WHO)
    at_sandbox(desk, REPLIED + timedelta(minutes=5))
    set_there(person, acme, -1)
    replied(desk, Label.INTERESTED)
    carried(desk, writing(desk, "beta-pool"), NOW)
    assert interest(person, acme) == -1
    [conflict] = desk.rows("select * from app.interest_conflicts")
    assert (conflict["our_interest"], conflict["their_interest"]) == (1, -1)
    assert (conflict["our_label"], conflict["settled_at"]) == ("interested", None)
    assert compare(desk, NOW) == (0, 0)
    told_by_instantly(desk, acme, 2, NOW + timedelta(minutes=1))
    assert compare(desk, NOW + timedelta(minutes=2)) == (0, 1)
    assert compare(desk, NOW + timedelta(minutes=3)) == (0, 0)


def test_what_is_older_at_instantly_is_written_over(wanting: Desk) -> None:
    """It was judged before the reply came."""
    desk, person = wanting, Person(wanting, "beta-pool")
    acme = campaigns(desk, "acme")[0]
    person.add(acme, WHO)
    at_sandbox(desk, REPLIED - timedelta(hours=3))
    set_there(person, acme, -1)
    replied(desk, Label.MEETING_REQUEST)
    carried(desk, writing(desk, "beta-pool"), NOW)
    assert interest(person, acme) == 1


def test_what_was_read_otherwise_meanwhile_is_not_written(wanting: Desk) -> None:
    """Only the label that stands; a lead that Instantly does not know is left, too."""
    desk = wanting
    replied(desk, Label.INTERESTED)
    replied(desk, Label.NOT_INTERESTED, labelled_at=NOW + timedelta(seconds=1))
    done = carried(desk, writing(desk, "beta-pool"), NOW)
    assert sorted(done.said) == [  # side by side: either may be done first
        ("set_interest", "Instantly has no such lead"),
        ("set_interest", "read otherwise meanwhile: nothing was done"),
    ]


def test_contradictions_are_kept_although_nothing_is_written(knowing: Desk) -> None:
    """From Instantly's events; twice changes nothing, and agreeing ends them."""
    desk, acme = knowing, campaigns(knowing, "acme")[0]
    told_by_instantly(desk, acme, 1, REPLIED + timedelta(minutes=1))
    replied(desk, Label.NOT_INTERESTED)
    assert compare(desk, NOW) == (1, 0)
    assert compare(desk, NOW + timedelta(minutes=5)) == (0, 0)
    replied(desk, Label.INTERESTED, labelled_at=NOW + timedelta(minutes=6))
    assert compare(desk, NOW + timedelta(minutes=7)) == (0, 1)
    told_by_instantly(desk, acme, -1, NOW + timedelta(minutes=8))
    assert compare(desk, NOW + timedelta(minutes=9)) == (1, 0)
    [conflict] = desk.rows(
        "select our_interest, their_interest, settled_at from app.interest_conflicts"
    )
    assert tuple(conflict.values()) == (1, -1, None)


def compare(desk: Desk, at: datetime) -> tuple[int, int]:
    return desk.at(lambda site: compare_interest(site.pool, at))


def told_by_instantly(desk: Desk, campaign: str, value: int, at: datetime) -> None:
    """What its events say of the lead's interest."""
    with desk.connect() as connection:
        connection.execute(
            """
            insert into app.lead_facts (
                workspace_id, lead_address, campaign_id, organization_id, first_event_at,
                last_event_at, interest, interest_at
            )
            values ('beta-pool', %s, %s, 'acme', %s, %s, %s, %s)
            on conflict (workspace_id, lead_address, campaign_id) do update
            set interest = excluded.interest, interest_at = excluded.interest_at
            """,
            [WHO, campaign, at, at, value, at],
        )
