"""Several drains at once: each event once, no deadlock, the same facts as of one alone."""

import asyncio
import random
from typing import Any

from models.session import Pool
from tasks.process.drain import Drained, drain
from tests.tasks.process.inbox import TABLES, Inbox, body

KINDS = ("email_sent", "email_opened", "link_clicked", "reply_received", "lead_interested")


def bodies(count: int) -> list[dict[str, Any]]:
    dice = random.Random(3)
    found = []
    for _ in range(count):
        lead = f"lead{dice.randrange(40)}@example.net"
        found.append(body(dice.choice(KINDS), dice.randrange(400) / 4, lead_email=lead, email=lead))
    return found


async def three(pool: Pool) -> list[Drained]:
    return list(await asyncio.gather(*(drain(pool, batch=23) for _ in range(3))))


def test_three_drains_at_once_come_to_the_tables_of_one(inbox: Inbox) -> None:
    """1,200 deliveries of the same leads, a third of them twice, in small batches."""
    told = bodies(800)
    told += told[:400]
    inbox.deliver(*told)
    inbox.drain()
    expected = inbox.tables()
    inbox.forget([*TABLES, "webhook_inbox", "inbox_queue"])
    random.Random(4).shuffle(told)
    inbox.deliver(*told)
    came_to = inbox.at(three, size=3)
    assert sum(one.deliveries for one in came_to) == 1200
    assert sum(one.events_new for one in came_to) == len(expected["events"])
    assert sum(one.parked + one.put_off for one in came_to) == 0
    assert inbox.tables() == expected
