"""Orders carried out at Instantly in the workspace of one customer: its block list."""

import asyncio

import httpx

from domain.taxonomy import Label
from models.session import open_pool
from tasks.act.carry_out import carry_out
from tasks.act.claim_orders import LEASE, NO_WRITES, claim
from tasks.act.obey import LIFTED, OFF
from tasks.site import open_site
from tests.tasks.act.instantly import Person, carried, writing
from tests.tasks.act.replies import AT, WHO, acted, opted_out, read, trail
from tests.tasks.desk import Desk


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
