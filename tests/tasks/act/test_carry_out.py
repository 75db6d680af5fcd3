"""Orders carried out at Instantly: the block list of an own workspace, single leads elsewhere."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx
import numpy as np

from domain.follow_through import GIVE_UP_AFTER
from domain.taxonomy import Label
from models.session import open_pool
from sandbox.world.events import Kind
from sandbox.world.ids import dashed
from tasks.act.carry_out import HANDS, carry_out
from tasks.act.claim_orders import LEASE, NO_WRITES, claim
from tasks.act.obey import LIFTED, OFF
from tasks.site import open_site
from tests.tasks.act.instantly import Person, campaigns, carried, writing
from tests.tasks.act.replies import AT, acted, read, trail
from tests.tasks.desk import Desk

WHO = "mara@fern.example"


def opted_out(desk: Desk, **changes: object) -> None:
    read(desk, "m1", Label.UNSUBSCRIBE, **changes)
    acted(desk)


def test_an_own_workspace_blocks_the_address_and_twice_changes_nothing(desk: Desk) -> None:
    """One entry, one line in the trail; the second pass finds nothing to do."""
    person = Person(desk, "northwind")
    opted_out(desk)
    assert carried(desk, writing(desk)).said == [("block_address", "blocked")]
    assert carried(desk, writing(desk)).said == []
    assert len(person.blocked(WHO)) == 1
    assert trail(desk) == ["suppressed", "blocked_at_instantly"]


def test_what_is_blocked_already_counts_as_done(desk: Desk) -> None:
    """By the customer, or by a process that was killed before it could say so."""
    person = Person(desk, "northwind")
    person.call("POST", "/block-lists-entries", json={"bl_value": WHO})
    opted_out(desk)
    assert carried(desk, writing(desk)).said == [("block_address", "was blocked already")]
    assert len(person.blocked(WHO)) == 1


def test_without_leave_to_write_it_waits_and_says_so(desk: Desk) -> None:
    """Nothing is called; with leave it is done at once."""
    opted_out(desk)
    done = carried(desk, desk.place())
    assert (done.said, done.waiting, done.because) == ([], 1, NO_WRITES)
    assert desk.one("select error from app.outbox") == NO_WRITES
    assert desk.one("select attempts from app.outbox") == 0
    assert carried(desk, writing(desk)).said == [("block_address", "blocked")]


def test_what_was_lifted_or_switched_off_meanwhile_is_left(desk: Desk) -> None:
    """The order ends with the reason."""
    opted_out(desk)
    read(desk, "m2", Label.UNSUBSCRIBE, lead_address="joe@moss.example")
    acted(desk)
    with desk.connect() as connection:
        connection.execute(
            "update app.suppressions set state = 'lifted' where lead_address = %s", [WHO]
        )
    assert sorted(carried(desk, writing(desk)).said) == [
        ("block_address", "blocked"),
        ("block_address", LIFTED),
    ]
    read(desk, "m3", Label.UNSUBSCRIBE, lead_address="ann@moss.example")
    acted(desk)
    with desk.connect() as connection:
        connection.execute(
            """
            update app.organizations set settings = '{"replies": {"opt_outs_to_instantly": false}}'
            """
        )
    assert carried(desk, writing(desk)).said == [("block_address", OFF)]


def test_two_at_once_carry_an_order_out_once(desk: Desk) -> None:
    """They share what waits."""
    for number in range(6):
        read(desk, f"m{number}", Label.UNSUBSCRIBE, lead_address=f"p{number}@fern.example")
    acted(desk)
    place = writing(desk)

    async def both() -> list[int]:
        async with (
            open_pool(desk.url, size=6) as pool,
            open_pool(desk.url, size=2, is_durable=False) as budget,
            open_site(place, pool, budget, transport=httpx.ASGITransport(desk.app)) as one,
            open_site(place, pool, budget, transport=httpx.ASGITransport(desk.app)) as other,
        ):
            done = await asyncio.gather(carry_out(one, AT), carry_out(other, AT))
            return [len(each.said) for each in done]

    assert sum(asyncio.run(both())) == 6
    person = Person(desk, "northwind")
    assert [len(person.blocked(f"p{number}@fern.example")) for number in range(6)] == [1] * 6


def test_one_that_died_after_its_call_is_done_again_without_harm(desk: Desk) -> None:
    """Claimed, called, killed before the mark: after the lease, nothing is blocked twice."""
    opted_out(desk)

    async def dies() -> None:
        async with open_pool(desk.url, size=1) as pool:
            assert await claim(pool, "northwind", AT) is not None

    asyncio.run(dies())
    person = Person(desk, "northwind")
    person.call("POST", "/block-lists-entries", json={"bl_value": WHO})
    assert carried(desk, writing(desk)).said == []
    assert carried(desk, writing(desk), AT + LEASE).said == [
        ("block_address", "was blocked already")
    ]
    assert len(person.blocked(WHO)) == 1


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


def test_what_fails_is_tried_again_and_at_last_told(desk: Desk) -> None:
    """Later and later; given up, it is an incident and a line in the trail."""
    opted_out(desk)
    desk.order("faults", {"fail": {"path": "/block-lists-entries", "status": 404, "count": 2}})
    assert carried(desk, writing(desk)).failed == [("block_address", "not_found")]
    assert carried(desk, writing(desk)).failed == []
    with desk.connect() as connection:
        connection.execute("update app.outbox set attempts = %s", [GIVE_UP_AFTER - 1])
    later = AT + timedelta(minutes=1)
    assert carried(desk, writing(desk), later).given_up == 1
    assert desk.one("select kind from app.incidents where resolved_at is null") == "order_given_up"
    assert trail(desk) == ["suppressed", "failed_at_instantly"]


def test_a_key_that_may_not_is_told_at_once(desk: Desk) -> None:
    """No further order is tried; when it may again, the incident is over."""
    for number in range(9):
        read(desk, f"m{number}", Label.UNSUBSCRIBE, lead_address=f"p{number}@fern.example")
    acted(desk)
    refused = {"path": "/block-lists-entries", "status": 403, "count": 100}
    desk.order("faults", {"fail": refused})
    assert 1 <= len(carried(desk, writing(desk)).failed) <= HANDS
    assert desk.one("select kind from app.incidents where resolved_at is null") == "scope_missing"
    desk.app.faults.failures.clear()
    assert len(carried(desk, writing(desk), AT + timedelta(minutes=1)).said) == 9
    assert desk.one("select count(*) from app.incidents where resolved_at is null") == 0


class LiftedMeanwhile(httpx.AsyncBaseTransport):
    """The way to the sandbox; while an address is being blocked, somebody lifts it here."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.inner = desk, httpx.ASGITransport(desk.app)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await self.inner.handle_async_request(request)
        if request.method == "POST" and request.url.path.endswith("/block-lists-entries"):
            with self.desk.connect() as connection:
                connection.execute("update app.suppressions set state = 'lifted'")
        return answer


def test_a_block_that_was_lifted_while_it_was_made_is_taken_back(desk: Desk) -> None:
    """The order to unblock follows by itself."""
    opted_out(desk)
    desk.transport = LiftedMeanwhile(desk)
    said = [*carried(desk, writing(desk)).said, *carried(desk, writing(desk)).said]
    assert said == [("block_address", "blocked"), ("unblock_address", "unblocked")]
    assert Person(desk, "northwind").blocked(WHO) == []
