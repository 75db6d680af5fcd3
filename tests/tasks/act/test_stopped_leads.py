"""A shared workspace: a lead is stopped in one customer's campaigns, and in nobody else's."""

from datetime import timedelta
from typing import Any

import numpy as np

from domain.taxonomy import Label
from sandbox.world.events import Kind
from sandbox.world.ids import dashed
from tests.tasks.act.instantly import Person, campaigns, carried, writing
from tests.tasks.act.replies import AT, WHO, acted, opted_out, read, trail
from tests.tasks.desk import Desk


def test_in_a_shared_workspace_only_one_customers_lead_is_stopped(knowing: Desk) -> None:
    """ACME's opt-out takes the lead out of ACME's campaigns; Globex goes on writing to her."""
    desk, person = knowing, Person(knowing, "beta-pool")
    acme, globex = campaigns(desk, "acme")[0], campaigns(desk, "globex")[0]
    person.add(acme, "Mara@fern.example")
    person.add(globex, WHO)
    opted_out(desk, workspace_id="beta-pool", organization_id="acme", campaign_id=acme)
    done = carried(desk, writing(desk, "beta-pool"))
    assert done.said == [("stop_lead", "taken out of 1 campaigns")]
    left = {
        (one.get("campaign"), one.get("list_id"))
        for one in person.leads(contacts=[WHO, "Mara@fern.example"])
    }
    assert left == {(globex, None), (None, person.lists()["Opted out (acme)"])}
    assert person.blocked(WHO) == []
    assert trail(desk) == ["suppressed", "stopped_at_instantly"]


def test_a_stopped_lead_gets_no_further_mail(knowing: Desk) -> None:
    """Of all that were to be mailed in the next weeks, she alone is not."""
    desk, person = knowing, Person(knowing, "beta-pool")
    row, lead = to_be_mailed(desk, person)
    before = mails(desk, row)
    opted_out(
        desk,
        workspace_id="beta-pool",
        organization_id="acme",
        campaign_id=lead["campaign"],
        lead_address=lead["email"].lower(),
    )
    carried(desk, writing(desk, "beta-pool"))
    assert person.leads(campaign=lead["campaign"], contacts=[lead["email"]]) == []
    desk.order("clock", {"advance_seconds": LATER.total_seconds()})
    assert mails(desk, row) == before


LATER = timedelta(days=30)


def to_be_mailed(desk: Desk, person: Person) -> tuple[int, dict[str, Any]]:
    """A lead of ACME in the shared workspace that is to get another mail: its row, and itself."""
    state = desk.app.state
    events, leads = state.world.events, state.world.leads
    own = [state.campaign_no[campaign] for campaign in campaigns(desk, "acme")]
    until = state.now() + LATER.total_seconds() * 1000
    due = (events.kind == Kind.SENT) & (events.t > state.now() + 1000) & (events.t < until)
    row = int(events.row[np.flatnonzero(due & np.isin(events.campaign, own))[0]])
    lead_id = dashed(int(leads.hi[row]), int(leads.lo[row]))
    found: dict[str, Any] = person.call("GET", f"/leads/{lead_id}")
    return row, found


def mails(desk: Desk, row: int) -> int:
    events = desk.app.state.snapshot().events
    return int(((events.row == row) & (events.kind == Kind.SENT)).sum())


def test_stopped_leads_of_a_customer_come_into_one_list(knowing: Desk) -> None:
    """Although several hands stop them at once."""
    desk, person = knowing, Person(knowing, "beta-pool")
    acme = campaigns(desk, "acme")[0]
    people = [f"p{number}@fern.example" for number in range(6)]
    person.add(acme, *people)
    for number, address in enumerate(people):
        given = {"workspace_id": "beta-pool", "organization_id": "acme", "campaign_id": acme}
        read(desk, f"m{number}", Label.UNSUBSCRIBE, lead_address=address, **given)
    acted(desk)
    assert len(carried(desk, writing(desk, "beta-pool")).said) == 6
    items = person.call("GET", "/lead-lists", params={"search": "Opted out"})["items"]
    assert len(items) == 1
    assert {one["email"] for one in person.leads(list_id=items[0]["id"])} == set(people)


def test_a_lead_that_instantly_does_not_know_is_stopped_already(knowing: Desk) -> None:
    """Nothing is made for it, no list either."""
    desk, person = knowing, Person(knowing, "beta-pool")
    opted_out(desk, workspace_id="beta-pool", organization_id="acme")
    done = carried(desk, writing(desk, "beta-pool"))
    assert done.said == [("stop_lead", "Instantly has no such lead")]
    assert "Opted out (acme)" not in person.lists()


def test_a_campaign_that_no_sync_has_seen_is_waited_for(knowing: Desk) -> None:
    """It may be anybody's: nobody is taken out of it on a guess."""
    desk, person = knowing, Person(knowing, "beta-pool")
    schedule = {
        "schedules": [
            {
                "name": "Hours",
                "timing": {"from": "09:00", "to": "17:00"},
                "days": {"1": True},
                "timezone": "America/Detroit",
            }
        ]
    }
    body = {"name": "Nobody knows", "campaign_schedule": schedule}
    made = person.call("POST", "/campaigns", json=body)
    person.add(made["id"], WHO)
    opted_out(desk, workspace_id="beta-pool", organization_id="acme")
    done = carried(desk, writing(desk, "beta-pool"))
    assert (done.said, done.failed) == ([], [("stop_lead", "campaign_not_known_yet")])
    desk.sync("campaigns", "beta-pool")
    later = AT + timedelta(minutes=2)
    assert carried(desk, writing(desk, "beta-pool"), later).said == [
        ("stop_lead", "in none of its campaigns")
    ]
    assert len(person.leads(contacts=[WHO], campaign=made["id"])) == 1
