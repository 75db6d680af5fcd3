"""Alerts about leads in the outbox: once each, and a digest instead of a flood."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.lead_alerts import LeadAlert
from models.session import open_pool
from tasks.act.lead_alerts import queue_lead_alerts
from tasks.site import Site
from tests.tasks.alerting import AT, opened, passed, settings
from tests.tasks.desk import Desk
from tests.tasks.receiver import Receiver, listening

ALERT = LeadAlert(
    kind="hot_reply",
    organization_id="acme",
    workspace_id="northwind",
    lead_address="mara@fern.example",
    key="message-0",
    why="wants to talk",
    happened_at=datetime(2026, 3, 1, 11, 59, tzinfo=UTC),
)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with listening() as found:
        yield found


def alerts(count: int, *, first: int = 0, organization: str = "acme") -> list[LeadAlert]:
    return [
        replace(
            ALERT,
            key=f"message-{n}",
            lead_address=f"p{n}@fern.example",
            organization_id=organization,
        )
        for n in range(first, first + count)
    ]


def queue(desk: Desk, rows: Sequence[LeadAlert], at: datetime = AT) -> int:
    async def work(site: Site) -> int:
        async with site.pool.connection() as connection, connection.transaction():
            return await queue_lead_alerts(connection, rows, at)

    return desk.at(work)


def test_a_lead_is_told_once(desk: Desk, receiver: Receiver) -> None:
    """However often it is queued, within one call and again."""
    assert queue(desk, [ALERT, ALERT]) == 1
    assert queue(desk, [ALERT], AT + timedelta(minutes=1)) == 0
    for _ in range(2):
        passed(desk, settings(receiver.url()), AT + timedelta(minutes=1))
    assert receiver.titles == ["[acme] mara@fern.example answered"]
    assert receiver.heard[0]["type"] == "info"
    assert receiver.references == ["hot_reply/acme/northwind/message-0"]


HEAT = replace(ALERT, kind="hot_lead", key="mara/1", why="112 points; place 1 of 40")


def test_who_answered_and_became_hot_is_told_of_once(desk: Desk, receiver: Receiver) -> None:
    """With both facts, while the alert about the reply waits."""
    assert queue(desk, [ALERT]) == 1
    assert queue(desk, [HEAT], AT + timedelta(seconds=2)) == 0
    passed(desk, settings(receiver.url()), AT + timedelta(seconds=5))
    assert receiver.titles == ["[acme] mara@fern.example answered and is a hot lead"]
    assert "Hot lead: 112 points; place 1 of 40" in receiver.heard[0]["message"]


def test_a_reply_takes_a_waiting_alert_about_heat_along(desk: Desk, receiver: Receiver) -> None:
    """Also out of the digest: a reply does not wait for it."""
    assert queue(desk, [HEAT]) == 1
    assert queue(desk, [ALERT], AT + timedelta(minutes=1)) == 1
    passed(desk, settings(receiver.url()), AT + timedelta(minutes=1))
    assert receiver.titles == ["[acme] mara@fern.example answered and is a hot lead"]


def test_heat_is_not_told_after_the_reply_that_made_it(desk: Desk, receiver: Receiver) -> None:
    """Within half an hour; a reply after the heat is told, and another lead's heat is."""
    given = settings(receiver.url())
    queue(desk, [ALERT])
    passed(desk, given, AT)
    soon, later = AT + timedelta(minutes=5), AT + timedelta(hours=1)
    assert queue(desk, [HEAT, replace(HEAT, lead_address="p1@fern.example", key="p1")], soon) == 1
    passed(desk, given, soon)
    assert queue(desk, [replace(HEAT, key="mara/2")], later) == 1
    passed(desk, given, later)
    assert queue(desk, [replace(ALERT, key="message-9")], later + timedelta(minutes=5)) == 1
    passed(desk, given, later + timedelta(minutes=5))
    assert receiver.titles == [
        "[acme] mara@fern.example answered",
        "[acme] p1@fern.example is a hot lead",
        "[acme] mara@fern.example is a hot lead",
        "[acme] mara@fern.example answered and is a hot lead",
    ]


def test_more_than_five_an_hour_become_one_digest(desk: Desk, receiver: Receiver) -> None:
    """Across calls; after the hour the others in one message."""
    given = settings(receiver.url())
    assert queue(desk, alerts(4)) == 4
    assert queue(desk, alerts(4, first=4), AT + timedelta(minutes=10)) == 4
    assert passed(desk, given, AT + timedelta(minutes=30)).sent == 5
    assert passed(desk, given, AT + timedelta(hours=1)).sent == 1
    assert receiver.titles[-1] == "[acme] 3 more hot replies"
    assert "- p7@fern.example: wants to talk" in receiver.heard[-1]["message"]


def test_customers_and_incidents_do_not_use_up_each_others_five(
    desk: Desk, receiver: Receiver
) -> None:
    """Each topic counts for itself."""
    desk.at(opened(5))
    queue(desk, alerts(5) + alerts(5, organization="globex"))
    assert passed(desk, settings(receiver.url())).sent == 15


def test_two_processes_do_not_both_find_room_for_five(desk: Desk) -> None:
    """They queue at the same time; five go out, the rest is held."""

    async def both() -> None:
        async with open_pool(desk.url, size=2) as pool:

            async def one(rows: Sequence[LeadAlert]) -> None:
                async with pool.connection() as connection, connection.transaction():
                    await queue_lead_alerts(connection, rows, AT)

            await asyncio.gather(one(alerts(5)), one(alerts(5, first=5)))

    asyncio.run(both())
    kinds = desk.rows("select kind, count(*) as many from app.outbox group by kind order by kind")
    assert kinds == [{"kind": "alert", "many": 5}, {"kind": "held", "many": 5}]


def test_news_of_days_gone_by_are_not_told(desk: Desk, receiver: Receiver) -> None:
    """Alerts were off while leads became hot; incidents of that time are still told."""
    desk.at(opened(1))
    queue(desk, alerts(7))
    later = AT + timedelta(days=2)
    assert passed(desk, settings(receiver.url()), later).sent == 1
    assert receiver.titles == ["[northwind] sync 0: key refused"]
    assert desk.one("select count(*) from app.outbox where done_at is null") == 0


def test_an_order_for_instantly_that_fails_is_no_alert_that_fails(
    desk: Desk, receiver: Receiver
) -> None:
    """Each kind has its own; the sign of life of the alerts goes on."""
    with desk.connect() as connection:
        connection.execute(
            """
            insert into app.outbox (
                workspace_id, idempotency_key, kind, topic, made_at, due_at, error, given_up_at
            )
            values ('northwind', 'k', 'instantly', 'block_address', %s, %s, 'down', %s)
            """,
            [AT, AT, AT],
        )
    assert passed(desk, settings(receiver.url())).is_well
