"""Bodies that nobody would send: each becomes an event or is parked, and none stops the others."""

import json
import random
from typing import Any

from tests.domain.payloads import FOLDER, payload
from tests.tasks.process.inbox import Inbox
from tests.tasks.process.test_payloads import INSTANTLY_ID

NAMES = sorted(path.stem for path in FOLDER.glob("[!bo]*.json"))
KEYS = (
    "timestamp", "event_type", "campaign_id", "campaign", "lead_email", "email", "email_account",
    "unibox_url", "step", "variant", "is_first", "email_id", "reply_text", "reply_subject",
    "email_html", "firstName",
)  # fmt: skip
ODD: tuple[Any, ...] = (
    None, "", " ", "\0", "\ud800", "a@b" + "\U0001f69a" * 300, "@" * 4000, "ﷺ@ﷺ" * 40,
    "İ@İ.example", "x" * 100_000, -1, 0, 1e308, 2**64, -(2**70), float("nan"), [], {}, [[[]]], True,
    "1", "Z", "9999-12-31T23:59:59.999Z", "2026-03-27T09:40:55.083+23:59",
    "2000-01-01T00:00:00+14:00",
    "ffffffff-ffff-7fff-bfff-ffffffffffff", "00000000-0000-7000-8000-000000000000",
    "https://x/?thread_search=thread:%00%ff" + "%F0%9F%9A%9A" * 16, "'; drop table app.events; --",
)  # fmt: skip


def fuzzed(dice: random.Random) -> bytes:
    """A body with odd values, and one in three with bytes changed or missing."""
    body = payload(dice.choice(NAMES))
    for _ in range(dice.randint(1, 4)):
        body[dice.choice(KEYS)] = dice.choice(ODD)
    raw = bytearray(json.dumps(body).encode())
    if dice.random() < 0.3:
        for _ in range(dice.randint(1, 5)):
            raw[dice.randrange(len(raw))] = dice.randrange(256)
    if dice.random() < 0.1:
        del raw[dice.randrange(len(raw)) :]
    return bytes(raw)


def test_every_fuzzed_body_ends_as_an_event_or_parked(inbox: Inbox) -> None:
    """Whatever its fields hold; and a second delivery of all of them adds no event."""
    dice = random.Random(20261124)
    inbox.open("harborlane", INSTANTLY_ID)
    bodies = [fuzzed(dice) for _ in range(400)]
    inbox.deliver(*bodies, workspace="harborlane")
    first = inbox.drain(batch=100)
    assert first.deliveries == 400
    assert inbox.rows("select * from app.inbox_queue") == []
    parked = inbox.rows("select reason, count(*)::int as n from app.parked_deliveries group by 1")
    assert {row["reason"] for row in parked} <= {
        "not_json",
        "not_an_object",
        "no_event_type",
        "foreign_workspace",
    }
    events = inbox.one("select count(*) from app.events")
    assert events > 80

    inbox.deliver(*dice.sample(bodies, 400), workspace="harborlane")
    inbox.drain(batch=33)
    assert inbox.one("select count(*) from app.events") == events
