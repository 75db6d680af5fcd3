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
