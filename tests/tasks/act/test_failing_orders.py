"""Orders that fail are tried again, harm no other, and are told at last."""

from datetime import timedelta

import httpx

from domain.follow_through import GIVE_UP_AFTER
from domain.taxonomy import Label
from tasks.act.carry_out import HANDS
from tests.tasks.act.instantly import carried, writing
from tests.tasks.act.replies import AT, WHO, acted, opted_out, read, trail
from tests.tasks.desk import Desk


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


class Odd(httpx.AsyncBaseTransport):
    """An Instantly that answers one address's look-up with something else than documented."""

    def __init__(self, desk: Desk) -> None:
        self.inner = httpx.ASGITransport(desk.app)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.params.get("search") == WHO:
            return httpx.Response(200, json=["what is this?"])
        return await self.inner.handle_async_request(request)


def test_an_odd_answer_makes_one_order_wait_and_no_other(desk: Desk) -> None:
    """It is tried again later like any other failure."""
    opted_out(desk)
    read(desk, "m2", Label.UNSUBSCRIBE, lead_address="joe@moss.example")
    acted(desk)
    desk.transport = Odd(desk)
    done = carried(desk, writing(desk))
    assert done.said == [("block_address", "blocked")]
    assert done.failed == [("block_address", "unreadable_answer")]
    assert done.waiting == 1


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
