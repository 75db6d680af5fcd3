"""What goes wrong with one delivery stops no other, and what goes wrong half-way leaves nothing."""

import json
import os
import signal
import subprocess
import sys
import time
from typing import Any

import psycopg
import pytest

from models.session import Pool
from tasks.process.drain import drain
from tests.tasks.process.inbox import INSTANTLY_ID, LEAD, Inbox, body

DRAINING = """
import asyncio, sys
from models.session import open_pool
from tasks.process.drain import drain

async def run():
    async with open_pool(sys.argv[1], size=1) as pool:
        print("ready", flush=True)
        await drain(pool)

asyncio.run(run())
"""


def events(inbox: Inbox) -> int:
    return int(inbox.one("select count(*) from app.events"))


def waiting(inbox: Inbox) -> int:
    return int(inbox.one("select count(*) from app.inbox_queue"))


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"not json", "not_json"),
        (b"[1, 2]", "not_an_object"),
        (b'{"lead_email": "jane@example.net"}', "no_event_type"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "too_deep"),
        (
            json.dumps(
                body("email_sent", workspace="0197a000-0000-7000-8000-00000000ffff")
            ).encode(),
            "foreign_workspace",
        ),
    ],
)
def test_what_cannot_be_read_is_parked_with_its_reason(
    inbox: Inbox, raw: bytes, reason: str
) -> None:
    """And what came with it is processed; no word of the body stands in the explanation."""
    inbox.deliver(raw, body("email_opened", 9))
    drained = inbox.drain()
    assert (drained.deliveries, drained.events_new, drained.parked) == (2, 1, 1)
    [row] = inbox.rows("select * from app.parked_deliveries")
    assert row["reason"] == reason
    assert "jane" not in row["explanation"]
    assert waiting(inbox) == 0


def test_a_row_that_postgres_refuses_is_alone_parked_among_a_thousand(inbox: Inbox) -> None:
    """An account of which a trigger says no, as a constraint of tomorrow might: 999 events are
    written, one delivery is parked with the kind of the refusal and without its text."""
    with inbox.connect() as connection:
        connection.execute(
            """
            create function app.refuse() returns trigger language plpgsql as $$
            begin
                if new.account_email = 'poison@example.com' then
                    raise exception 'secret words' using errcode = '23514';
                end if;
                return new;
            end $$;
            create trigger refuse before insert on app.events
            for each row execute function app.refuse();
            """
        )
    inbox.deliver(
        *(
            body(
                "email_opened",
                number,
                email_account="poison@example.com" if number == 617 else "sender@example.com",
            )
            for number in range(1000)
        )
    )
    drained = inbox.drain()
    assert (drained.deliveries, drained.events_new, drained.parked) == (1000, 999, 1)
    [row] = inbox.rows("select * from app.parked_deliveries")
    assert row["reason"] == "failed"
    assert row["explanation"] == "Postgres refused it: CheckViolation (23514)."
    assert inbox.one("select count_opened from app.lead_facts") == 999
    assert waiting(inbox) == 0


def test_what_is_wrong_with_us_parks_nothing(inbox: Inbox) -> None:
    """Without the right to write events the drain fails aloud and everything goes on waiting."""
    inbox.deliver(body("email_opened", 9))
    with inbox.connect() as connection:
        connection.execute("revoke insert on app.events from salesbrain_worker")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        inbox.drain()
    assert waiting(inbox) == 1
    assert inbox.rows("select * from app.parked_deliveries") == []


def test_what_may_pass_waits_and_is_tried_again(inbox: Inbox) -> None:
    """A lock that is not to be had: the deliveries wait a little, counted, and come later."""
    inbox.deliver(body("email_opened", 9))

    async def hurried(pool: Pool) -> Any:
        async with pool.connection() as connection:
            await connection.execute("set lock_timeout = '20ms'")
        return await drain(pool)

    with inbox.connect() as other, other.transaction():
        other.execute("lock table app.events in access exclusive mode")
        drained = inbox.at(hurried, size=1)
    assert (drained.deliveries, drained.put_off) == (0, 1)
    assert inbox.rows("select attempts from app.inbox_queue") == [{"attempts": 1}]
    assert inbox.drain().deliveries == 0
    inbox.rows("update app.inbox_queue set not_before = now() - interval '1 s' returning 1")
    assert inbox.drain().events_new == 1


HELD_AT = {
    "claimed": "lock table app.events in access exclusive mode",
    "written": "select pg_advisory_xact_lock(hashtextextended('salesbrain facts northwind', 0))",
    "counted": "lock table app.campaign_facts in access exclusive mode",
}


@pytest.mark.parametrize("step", HELD_AT)
def test_a_killed_drain_leaves_nothing_half_done(inbox: Inbox, step: str) -> None:
    """Killed with -9 while it waits behind this step: its claims are free at once, and the next
    drain comes to what an undisturbed one would."""
    inbox.deliver(*(body("email_opened", number) for number in range(20)))
    with inbox.connect() as other, other.transaction():
        other.execute(HELD_AT[step].encode())
        process = subprocess.Popen(
            [sys.executable, "-c", DRAINING, inbox.url], stdout=subprocess.PIPE, text=True
        )
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            _until_it_waits(inbox)
        finally:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
    _until_it_is_gone(inbox)
    assert (events(inbox), waiting(inbox)) == (0, 20)
    assert inbox.drain().events_new == 20
    assert inbox.one("select count_opened from app.campaign_facts") == 20
    assert waiting(inbox) == 0


def _until_it_waits(inbox: Inbox) -> None:
    for _ in range(400):
        blocked = inbox.one(
            "select count(*) from pg_stat_activity "
            "where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0"
        )
        if blocked:
            return
        time.sleep(0.05)
    raise AssertionError("the drain did not come to the lock")


def _until_it_is_gone(inbox: Inbox) -> None:
    for _ in range(400):
        working = inbox.one(
            "select count(*) from pg_stat_activity where datname = current_database() "
            "and application_name = 'salesbrain' and state <> 'idle'"
        )
        if not working:
            return
        time.sleep(0.05)
    raise AssertionError("the killed drain's connection lives on")


def test_nothing_of_another_workspace_is_guessed(inbox: Inbox) -> None:
    """A workspace that is not in the customers file is parked; one that Instantly has not told
    its id yet takes what its secret let in."""
    inbox.open("early", None)
    inbox.deliver(body("email_sent"), workspace="early")
    inbox.deliver(body("email_sent"), workspace="gone")
    inbox.deliver(body("email_sent", workspace=INSTANTLY_ID.upper()))
    assert inbox.drain().parked == 1
    found = inbox.rows("select workspace_id, lead_address from app.events order by 1")
    assert [(row["workspace_id"], row["lead_address"]) for row in found] == [
        ("early", LEAD), ("northwind", LEAD),
    ]  # fmt: skip
    assert inbox.one("select reason from app.parked_deliveries") == "unknown_workspace"
