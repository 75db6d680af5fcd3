"""From an incident to a message that arrives, once, in the words of the operator."""

import asyncio
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.alerts import GIVE_UP_AFTER
from models.settings import AlertSettings
from tasks.claim_alerts import LEASE
from tasks.incident import Trouble, open_incident, resolve_incidents
from tasks.notify import Sent, keep_telling, send_due
from tasks.site import Site
from tests.tasks.alerting import AT, opened, passed, settings, trouble
from tests.tasks.desk import Desk
from tests.tasks.listening import listening as listening_for_events
from tests.tasks.receiver import Receiver, listening

ROOT = Path(__file__).parents[2]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with listening() as found:
        yield found


def test_an_incident_is_told_once(desk: Desk, receiver: Receiver) -> None:
    """Where, what, since when and what to do, with a reference; the next pass says nothing."""
    desk.at(opened())
    first = passed(desk, settings(receiver.url()))
    again = passed(desk, settings(receiver.url()), AT + timedelta(minutes=5))
    assert (first.sent, again.sent) == (1, 0)
    [told] = receiver.heard
    assert told["title"] == "[northwind] sync 0: key refused"
    assert told["type"] == "failure"
    assert told["message"].splitlines() == [
        "Instantly refuses the key.",
        "Since: 2026-03-01 12:00 UTC",
        "What to do: Make a new key.",
        "",
        "Reference: incident/1/opened",
    ]
    assert receiver.headers[0]["idempotency-key"] == "incident/1/opened"


def test_its_end_is_told_too(desk: Desk, receiver: Receiver) -> None:
    """When what was told is over, once."""
    desk.at(opened())
    passed(desk, settings(receiver.url()))
    later = AT + timedelta(minutes=35)
    desk.at(lambda site: resolve_incidents(site.pool, "northwind", "sync 0", later))
    for _ in range(2):
        passed(desk, settings(receiver.url()), later)
    assert receiver.titles == [
        "[northwind] sync 0: key refused",
        "[northwind] sync 0: key refused is over",
    ]


def test_without_an_address_nothing_is_written_or_sent(desk: Desk) -> None:
    """Alerts are off: no pile grows that would be told all at once later."""
    desk.at(opened())
    assert passed(desk, AlertSettings(urls=None)) == Sent()
    assert desk.one("select count(*) from app.outbox") == 0


def test_what_comes_and_goes_between_two_passes_is_one_message(
    desk: Desk, receiver: Receiver
) -> None:
    """It says both; nothing follows."""
    desk.at(opened())
    desk.at(lambda site: resolve_incidents(site.pool, "northwind", "sync 0", AT))
    for _ in range(2):
        passed(desk, settings(receiver.url()))
    assert receiver.titles == ["[northwind] sync 0: key refused is over"]


def test_the_end_is_not_told_where_nobody_wants_it(desk: Desk, receiver: Receiver) -> None:
    """ALERT_TELL_WHEN_OVER=false."""
    desk.at(opened())
    given = settings(receiver.url(), tell_when_over=False)
    passed(desk, given)
    desk.at(lambda site: resolve_incidents(site.pool, "northwind", "sync 0", AT))
    passed(desk, given)
    assert len(receiver.heard) == 1


def test_many_of_a_kind_become_one_digest(desk: Desk, receiver: Receiver) -> None:
    """Five one by one, another kind too; after an hour the other seven in one, with their state."""
    desk.at(opened(12))
    desk.at(opened(1, "rows_parked"))
    assert passed(desk, settings(receiver.url())).sent == 6
    desk.at(lambda site: resolve_incidents(site.pool, "northwind", "sync 11", AT))
    for minutes in (30, 59):
        assert passed(desk, settings(receiver.url()), AT + timedelta(minutes=minutes)).sent == 0
    assert passed(desk, settings(receiver.url()), AT + timedelta(hours=1)).sent == 1
    assert receiver.titles[-1] == "7 more of key refused"
    lines = receiver.heard[-1]["message"].splitlines()
    assert [line[:19] for line in lines[:2]] == ["- [northwind] sync ", "- [northwind] sync "]
    assert "over since 2026-03-01 12:00 UTC" in lines[6]
    assert passed(desk, settings(receiver.url()), AT + timedelta(hours=3)).sent == 0
    assert len(receiver.heard) == 7


def test_what_a_digest_told_of_ends_as_well(desk: Desk, receiver: Receiver) -> None:
    """Its end is told like any other, and one that a digest told as over is not told again."""
    desk.at(opened(7))
    later = AT + timedelta(hours=1)
    passed(desk, settings(receiver.url()))
    desk.at(lambda site: resolve_incidents(site.pool, "northwind", "sync 6", AT))
    passed(desk, settings(receiver.url()), later)
    desk.at(lambda site: resolve_incidents(site.pool, "northwind", "sync 5", later))
    passed(desk, settings(receiver.url()), later)
    assert receiver.titles[-2:] == [
        "2 more of key refused", "[northwind] sync 5: key refused is over",
    ]  # fmt: skip


def test_a_failed_alert_is_tried_again_and_only_where_it_failed(desk: Desk) -> None:
    """One of two destinations answers 500: the other is not told twice."""
    with listening() as good, listening() as bad:
        bad.answers = [500, 302]
        desk.at(opened())
        given = settings(good.url(), bad.url())
        first = passed(desk, given)
        assert (first.sent, first.to_retry, first.is_well) == (0, 1, False)
        [row] = desk.rows("select attempts, error, due_at, done_at from app.outbox")
        assert row["error"] == "json #2: answered HTTP 500"
        assert (row["attempts"], row["done_at"]) == (1, None)
        assert row["due_at"] == AT + timedelta(minutes=1)
        assert passed(desk, given, AT + timedelta(seconds=59)).to_retry == 0
        assert passed(desk, given, AT + timedelta(minutes=1)).to_retry == 1
        last = passed(desk, given, AT + timedelta(minutes=3))
        assert (last.sent, last.is_well) == (1, True)
        assert (len(good.heard), len(bad.heard)) == (1, 3)


def test_it_is_given_up_with_its_reason(desk: Desk) -> None:
    """After the last attempt the row says why, and nobody tries again."""
    with listening() as bad:
        bad.answers = [500] * 20
        desk.at(opened())
        at, given = AT, settings(bad.url())
        for _ in range(20):
            passed(desk, given, at)
            at += timedelta(hours=1)
        assert len(bad.heard) == GIVE_UP_AFTER
    [row] = desk.rows("select error, given_up_at, done_at from app.outbox")
    assert row["error"] == "json #1: answered HTTP 500"
    assert row["given_up_at"] == AT + timedelta(hours=GIVE_UP_AFTER - 1)
    assert row["done_at"] is None


def test_three_at_once_tell_each_alert_once(desk: Desk, receiver: Receiver) -> None:
    """Listeners on any number of hosts: claims are row locks."""
    for kind in range(6):
        desk.at(opened(5, f"kind_{kind}"))

    async def together(site: Site) -> list[Sent]:
        given = settings(receiver.url())
        return await asyncio.gather(*(send_due(site.pool, AT, given) for _ in range(3)))

    done = desk.at(together)
    assert sum(one.sent for one in done) == 30
    assert len(set(receiver.references)) == len(receiver.heard) == 30


PROGRAM = """
import asyncio, sys
from datetime import datetime
from models.session import open_pool
from models.settings import AlertSettings
from tasks.notify import send_due

async def main():
    async with open_pool(sys.argv[1], size=1) as pool:
        settings = AlertSettings(urls=sys.argv[2], allow_private_targets=True)
        await send_due(pool, datetime.fromisoformat(sys.argv[3]), settings)

asyncio.run(main())
"""


def start(desk: Desk, receiver: Receiver, at: datetime) -> "subprocess.Popen[bytes]":
    """A process of its own that tells what is due."""
    arguments = [desk.url, receiver.url(), at.isoformat()]
    return subprocess.Popen([sys.executable, "-c", PROGRAM, *arguments], cwd=ROOT)


def test_killed_between_sending_and_marking_it_is_sent_again_as_the_same(
    desk: Desk, receiver: Receiver
) -> None:
    """kill -9 with the alert arrived: told again after the lease, by the same reference."""
    desk.at(opened())
    receiver.holds.clear()
    child = start(desk, receiver, AT)
    assert receiver.arrived.wait(30)
    child.kill()
    child.wait()
    receiver.holds.set()
    assert passed(desk, settings(receiver.url()), AT + timedelta(seconds=30)).sent == 0
    assert passed(desk, settings(receiver.url()), AT + LEASE).sent == 1
    assert receiver.references == ["incident/1/opened", "incident/1/opened"]
    assert desk.one("select attempts from app.outbox") == 2


def test_killed_at_any_moment_nothing_is_lost(desk: Desk, receiver: Receiver) -> None:
    """Thirty alerts, four kills between any two steps: all arrive, and twice only what was cut."""
    for kind in range(6):
        desk.at(opened(5, f"kind_{kind}"))
    receiver.takes_s = 0.02
    moments = random.Random(3)
    for life in range(4):
        receiver.arrived.clear()
        child = start(desk, receiver, AT + life * LEASE)
        assert receiver.arrived.wait(30)
        time.sleep(moments.uniform(0, 0.25))
        child.kill()
        child.wait()
    passed(desk, settings(receiver.url()), AT + 4 * LEASE)
    assert len(set(receiver.references)) == 30
    assert len(receiver.references) <= 34
    assert desk.one("select count(*) from app.outbox where done_at is null") == 0


def test_a_parked_row_is_told_with_its_example(desk: Desk, receiver: Receiver) -> None:
    """The first bad record, by its id; an address in its place is left out."""

    async def work(site: Site) -> None:
        one = Trouble("rows_parked", "leads", "1 item.", "Look.", "0190-77: status: not a number")
        await open_incident(site.pool, "northwind", one, AT)

    desk.at(work)
    passed(desk, settings(receiver.url()))
    assert "First example: 0190-77: status: not a number" in receiver.heard[0]["message"]


def test_what_stands_in_the_outbox_from_elsewhere_is_told(desk: Desk, receiver: Receiver) -> None:
    """Other tasks write alerts with what they know; what is not an alert is not touched."""
    with desk.connect() as connection:
        for kind in ("alert", "reply"):
            connection.execute(
                """
                insert into app.outbox (
                    workspace_id, idempotency_key, kind, topic, content, made_at, due_at
                )
                values ('northwind', %s, %s, 'hot_lead', '{"kind": "hot_lead"}', %s, %s)
                """,
                [f"{kind}/1", kind, AT, AT],
            )
    assert passed(desk, settings(receiver.url())).sent == 1
    assert receiver.titles == ["[northwind] hot lead"]
    assert desk.one("select attempts from app.outbox where kind = 'reply'") == 0


def test_a_running_process_tells_within_seconds(
    desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The listener needs no run for it, and a database that is away for a moment ends nothing."""
    monkeypatch.setenv("ALERT_URLS", receiver.url())
    monkeypatch.setenv("ALERT_ALLOW_PRIVATE_TARGETS", "true")

    async def work(site: Site) -> bool:
        telling = asyncio.create_task(keep_telling(site.pool, every_s=0.05))
        await asyncio.sleep(0.2)
        async with site.pool.connection() as connection:
            await connection.execute("set role none")
            await connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity "
                "where datname = current_database() and pid <> pg_backend_pid()"
            )
            await connection.execute("set role salesbrain_worker")
        await open_incident(site.pool, "northwind", trouble(), datetime.now(UTC))
        is_told = await asyncio.to_thread(receiver.arrived.wait, 10)
        assert not telling.done()
        telling.cancel()
        return is_told

    assert desk.at(work)
    assert receiver.titles == ["[northwind] sync leads: key refused"]


def test_a_listener_tells_within_seconds(desk: Desk, receiver: Receiver, tmp_path: Path) -> None:
    """The real process, its inbox at rest: from the incident to the message under 10 s."""
    given = {
        "ALERT_URLS": receiver.url("hush-path"),
        "ALERT_ALLOW_PRIVATE_TARGETS": "true",
    }
    with listening_for_events(desk.url, tmp_path, **given) as listener:
        listener.until_listening()
        desk.at(lambda s: open_incident(s.pool, "northwind", trouble(), datetime.now(UTC)))
        assert receiver.arrived.wait(10)
        listener.stop()
        assert "hush" not in listener.said
    assert receiver.titles == ["[northwind] sync leads: key refused"]
