"""How long one person takes to be forgotten in a log of a million events.

`python -m benchmarks.forget [--events 1000000]`: fills the tables that are large in production
(log, facts, messages with bodies, mirror, inbox), forgets one person with all parts but the disk
and Prefect, and tells what each part took and whether the log was read by an index.
"""

import argparse
import asyncio
import os
import time
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import psycopg

from benchmarks.ground import fresh_postgres, report
from domain.erasure import EVERYWHERE, Subject
from models.session import ERASER, open_pool
from tasks.erase.guard import guard
from tasks.erase.inbox import erase_deliveries
from tasks.erase.mentions import mask_mentions
from tasks.erase.person import erase_person
from tasks.erase.receipt import Wish, enter

HER = "lead76@example.net"
KEY = b"key of a benchmark"
FILL = """
insert into app.organizations (organization_id, name, time_zone, currency, created_at)
values ('load', 'load', 'UTC', 'EUR', now());
insert into app.workspaces (workspace_id, organization_id, name, created_at)
values ('load', 'load', 'load', now());
set local session_replication_role = replica;
insert into app.events (
    workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, campaign_id,
    lead_address, account_email, email_id, step, variant, delivery_id
)
select
    'load', 'load', gen_random_uuid(),
    (array['email_sent', 'email_opened', 'email_clicked', 'reply_received'])[1 + n % 4], 'webhook',
    now() - make_interval(secs => n), now() - make_interval(secs => n), 'c' || n % 50,
    'lead' || n % (:events / 10) || '@example.net', 'a@example.com', gen_random_uuid()::text, 1,
    1, gen_random_uuid()
from generate_series(1, :events) as n;
insert into app.lead_facts (
    workspace_id, lead_address, campaign_id, organization_id, first_event_at, last_event_at
)
select 'load', 'lead' || n || '@example.net', 'c' || n % 50, 'load', now(), now()
from generate_series(0, :events / 10 - 1) as n;
insert into app.messages (
    workspace_id, message_key, organization_id, conversation_key, placed_by, campaign_id,
    lead_address, is_received, sent_at, subject, body_text
)
select
    workspace_id, email_id, 'load', 'lead:' || campaign_id || ':' || lead_address, 'lead',
    campaign_id, lead_address, kind = 'reply_received', occurred_at, 'Re: freight',
    repeat('words of a mail ', 60)
from app.events where kind in ('email_sent', 'reply_received') and event_id % 2 = 0;
insert into instantly.leads (
    workspace_id, lead_id, organization_id, content_hash, first_seen_at, changed_at, campaign_id,
    email, address, first_name, raw
)
select
    'load', gen_random_uuid()::text, 'load', gen_random_uuid(), now(), now(), 'c' || n % 50,
    'lead' || n || '@example.net', 'lead' || n || '@example.net', 'Ann', '{"payload": {"a": "b"}}'
from generate_series(0, :events / 10 - 1) as n;
insert into app.webhook_inbox (received_at, delivery_id, workspace_id, source, body, body_bytes)
select
    known_at, delivery_id, 'load', 'webhook',
    convert_to('{"event_type":"' || kind || '","lead_email":"' || lead_address
        || '","campaign_id":"' || gen_random_uuid() || '","reply_text":"' || repeat('words ', 100)
        || '"}', 'UTF8'), 800
from app.events where event_id % 4 = 0;
"""
PLAN = """
explain (format json)
select 1 from app.events as e
where e.workspace_id = any(array['load']) and e.lead_address = 'lead76@example.net'
"""


def fill(url: str, events: int) -> None:
    with psycopg.connect(url) as connection:
        for statement in FILL.split(";\n"):
            if statement.strip():
                connection.execute(statement.replace(":events", str(events)).encode())
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("analyze")


async def forget(url: str) -> dict[str, Any]:
    seconds: dict[str, Any] = {}
    wish = Wish(Subject.PERSON, HER, EVERYWHERE, "benchmark")
    now = datetime.now(UTC)
    async with open_pool(url, role=ERASER, size=2) as pool:
        started = time.perf_counter()

        def lap(name: str) -> None:
            nonlocal started
            seconds[name] = round(time.perf_counter() - started, 3)
            started = time.perf_counter()

        async with pool.connection() as connection:
            for _ in range(200):
                async with connection.transaction():
                    await guard(connection, lambda: [HER] * 1000)
        lap("guard_200_batches_before")
        erasure = await enter(pool, wish, KEY, now, uuid4())
        lap("enter")
        await erase_person(pool, erasure, HER, EVERYWHERE, now)
        lap("tables")
        inbox = await erase_deliveries(pool, HER, None)
        lap("inbox_read_through")
        await mask_mentions(pool, HER, None)
        lap("words_read_through")
        async with pool.connection() as connection:
            addresses = [f"lead{n}@example.net" for n in range(1000)]
            for _ in range(200):
                async with connection.transaction():
                    await guard(connection, lambda: addresses)
        lap("guard_200_batches_of_1000_after")
    return {"seconds": seconds, "counts": erasure.counts | inbox}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    given = parser.parse_args()
    os.environ["ERASURE_KEY"] = KEY.decode()
    with fresh_postgres() as server:
        fill(server.superuser_url, given.events)
        with psycopg.connect(server.superuser_url) as connection:
            plan = str(connection.execute(PLAN).fetchone())
        figures = asyncio.run(forget(server.url))
    report("forget", {"events": given.events, "by_index": "ix_events_lead" in plan, **figures})


if __name__ == "__main__":
    main()
