"""What polling saw and no delivery told becomes events, never more than Instantly counts."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from sandbox import deliveries, payloads
from sandbox.application import Sandbox
from sandbox.keys import NORTHWIND
from tests.tasks.desk import Desk
from tests.tasks.reconcile.search import EFFECTIVE, Search, ago

AGAINST_COUNTERS = """
    select count(*) from instantly.leads as l
    left join app.lead_facts as f
        on f.workspace_id = l.workspace_id and f.lead_address = l.address
        and f.campaign_id = l.campaign_id
    where l.campaign_id is not null and l.workspace_id = 'northwind' and (
        coalesce(f.count_opened, 0) <> l.open_count
        or coalesce(f.count_clicked, 0) <> l.click_count
        or coalesce(f.is_bounced, false) <> (l.status = -1)
        or coalesce(f.is_unsubscribed, false) <> (l.status = -2)
        or coalesce(f.interest, 99) <> coalesce(l.interest_status, 99)
            and l.interest_status <> -3
    )
"""


@pytest.fixture
def search(knowing: Desk, app: Sandbox) -> Search:
    """Leads and mails were read some hours ago; no delivery was expected before."""
    knowing.sync("leads")
    knowing.sync("emails")
    found = Search(knowing, app)
    found.expect(since=ago(hours=1))
    with knowing.connect() as connection:
        connection.execute("update instantly.leads set changed_at = now() - interval '5 hours'")
        connection.execute("update instantly.emails set first_seen_at = now() - interval '5 hours'")
    return found


def told(app: Sandbox) -> list[dict[str, Any]]:
    """What was delivered of northwind in the last 30 days, as bodies."""
    at = deliveries.positions(app.state, NORTHWIND).tolist()
    return [
        payloads.payload(app.state, one)
        for one in at
        if payloads.event_type(app.state, one) is not None
    ]


def deliver(search: Search, bodies: Sequence[dict[str, Any]]) -> None:
    with search.desk.connect() as connection, connection.cursor() as cursor:
        cursor.executemany(
            """
            insert into app.webhook_inbox (
                received_at, delivery_id, workspace_id, source, body, body_bytes
            )
            values (clock_timestamp(), gen_random_uuid(), 'northwind', 'webhook', %s, 1)
            """,
            [(json.dumps(body).encode(),) for body in bodies],
        )
    search.drain()


def test_counts_of_every_lead_come_to_what_instantly_counts(search: Search) -> None:
    """Opens, clicks, bounces, opt-outs and interest; twice the same; history is no repair."""
    search.run()
    assert search.desk.one("select count(*) from app.events where source = 'inferred'") > 50
    assert search.desk.one(AGAINST_COUNTERS) == 0
    events = search.desk.rows("select event_key from app.events order by 1")
    search.expect(since=ago(hours=1))
    search.run()
    assert search.desk.rows("select event_key from app.events order by 1") == events
    assert search.repaired() == {}


def test_each_mail_is_one_event_whoever_tells_of_it(search: Search) -> None:
    """Sent ones and replies of leads, by mail id; the webhook of the same mail adds none."""
    search.run()
    mails = search.desk.one(
        """
        select count(*) from instantly.emails
        where workspace_id = 'northwind' and mail_type in (1, 2) and lead_address is not null
        """
    )
    by_mail = "select count(*) from app.events where email_id is not null and kind = any(%s)"
    kinds = ["email_sent", "reply_received", "auto_reply_received"]
    assert search.desk.one(by_mail, kinds) == mails > 50
    bodies = [body for body in told(search.app) if body["event_type"] in kinds]
    deliver(search, bodies)
    assert search.desk.one(by_mail, kinds) == mails
    told_by = "select count(*) from app.events where source = 'webhook'"
    assert search.desk.one(told_by) == len(bodies)


def test_real_events_take_the_place_of_inferred_ones_in_any_order(search: Search) -> None:
    """Polled before, between or after the deliveries: the same facts, never above the counter."""
    bodies = told(search.app)
    assert len(bodies) > 100

    search.run()
    deliver(search, bodies[1::2])
    assert search.desk.one(AGAINST_COUNTERS) == 0
    deliver(search, bodies[::2])
    assert search.desk.one(AGAINST_COUNTERS) == 0
    assert search.desk.one("select count(*) from app.events_superseded") > 0
    late = search.facts(), effective(search)

    with search.owner() as connection:
        for table in (
            "events", "events_superseded", "event_verdicts", "lead_facts", "campaign_facts",
            "account_facts", "conversations", "messages", "webhook_inbox",
        ):  # fmt: skip
            connection.execute(f"delete from app.{table}".encode())
    assert effective(search) == search.facts() == []
    search.expect(since=ago(hours=1))
    deliver(search, list(reversed(bodies)))
    search.run()
    assert effective(search) == late[1]
    assert search.facts() == late[0]


def effective(search: Search) -> list[dict[str, Any]]:
    """Events that count, without what tells when we knew."""
    return sorted(search.desk.rows(EFFECTIVE), key=repr)


def test_history_that_a_sync_brings_later_needs_no_grace(search: Search) -> None:
    """Leads and mails read just now, after a first search that found none of them, come into the
    log at once where they are older than our webhook, and count as no repair."""
    search.expect(since=ago(minutes=1), fetched_until=ago(minutes=2))
    with search.desk.connect() as connection:
        connection.execute("update instantly.leads set changed_at = now()")
        connection.execute("update instantly.emails set first_seen_at = now()")
    search.run()
    assert search.desk.one("select count(*) from app.events where source = 'inferred'") > 50
    assert search.desk.one("select count(*) from app.events where kind = 'email_sent'") > 50
    assert search.repaired() == {}
