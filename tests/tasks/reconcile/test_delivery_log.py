"""What Instantly could not deliver is fetched from its delivery log, each event once."""

import json

import httpx
import pytest

from sandbox.application import Sandbox
from tests.sandbox.conftest import BASE
from tests.tasks.desk import KEYS, Desk
from tests.tasks.reconcile.search import Search, ago

INBOX = "select source, convert_from(body, 'UTF8') as body, delivery_id from app.webhook_inbox"


@pytest.fixture
def search(desk: Desk, app: Sandbox) -> Search:
    found = Search(desk, app)
    found.expect(since=ago(days=30), fetched_until=ago(days=28))
    return found


def failed(search: Search) -> list[dict[str, object]]:
    """Entries of the delivery log since then that say they failed."""
    import asyncio

    async def pages() -> list[dict[str, object]]:
        found: list[dict[str, object]] = []
        headers = {"Authorization": f"Bearer {KEYS['northwind'][0]}", "User-Agent": "a test"}
        transport = httpx.ASGITransport(search.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://s.example") as http:
            cursor: dict[str, str] = {}
            while True:
                query = {"success": "false", "limit": "100", **cursor}
                answer = await http.get(f"{BASE}/webhook-events", params=query, headers=headers)
                page = answer.raise_for_status().json()
                found += page["items"]
                if "next_starting_after" not in page:
                    return found
                cursor = {"starting_after": page["next_starting_after"]}

    since = ago(days=28, hours=2).isoformat()
    return [one for one in asyncio.run(pages()) if str(one["timestamp_created"]) > since]


def test_what_failed_is_put_in_once_and_becomes_events(search: Search) -> None:
    """Every failed entry of the span: its payload as the body, its event in the log, counted."""
    expected = failed(search)
    assert len(expected) > 10
    done = search.run()
    rows = search.desk.rows(INBOX)
    assert done.fetched.put_in == len(rows) == len(expected)
    assert {row["source"] for row in rows} == {"delivery_log"}
    bodies = sorted(json.dumps(json.loads(row["body"]), sort_keys=True) for row in rows)
    assert bodies == sorted(json.dumps(one["payload"], sort_keys=True) for one in expected)
    told = "select count(*) from app.events where source = 'delivery_log'"
    assert search.desk.one(told) == len(expected)
    by_log = [n for (way, _), n in search.repaired().items() if way == "delivery_log"]
    assert sum(missed for missed, _ in by_log) == len(expected)
    assert all(missed == repaired for missed, repaired in by_log)
    assert len(search.desk.rows("select * from app.lead_facts")) > 0

    search.expect(since=ago(days=30), fetched_until=ago(days=28))
    again = search.run()
    assert (again.fetched.entries, again.fetched.put_in) == (done.fetched.entries, 0)
    assert again.missed == []
    assert len(search.desk.rows(INBOX)) == len(expected)


def test_what_failed_before_our_webhook_was_there_is_no_loss_of_ours(search: Search) -> None:
    """Another webhook's failures tell of events all the same: they are brought in, uncounted."""
    search.expect(since=ago(hours=1), fetched_until=ago(days=28))
    done = search.run()
    assert done.fetched.put_in > 10
    assert done.missed == []
    assert search.repaired() == {}


def test_what_waits_in_the_inbox_is_known(search: Search) -> None:
    """A delivery that is not read yet is not missed: nothing is put in beside it."""
    some = failed(search)[:5]
    with search.desk.connect() as connection, connection.cursor() as cursor:
        cursor.executemany(
            """
            insert into app.webhook_inbox (
                received_at, delivery_id, workspace_id, source, body, body_bytes
            )
            values (clock_timestamp(), gen_random_uuid(), 'northwind', 'webhook', %s, 1)
            """,
            [(json.dumps(one["payload"]).encode(),) for one in some],
        )
    done = search.run()
    assert done.fetched.put_in == done.fetched.entries - len(some)


def test_an_incident_lasts_while_events_are_missed(search: Search) -> None:
    """It says how many, when, and where they were found; the next search without any ends it."""
    search.run()
    [incident] = search.desk.rows("select * from app.incidents where kind = 'deliveries_missed'")
    assert "came by no delivery" in incident["summary"]
    assert "delivery_log" in incident["summary"]
    search.run()
    ended = "select resolved_at is not null from app.incidents where kind = 'deliveries_missed'"
    assert search.desk.one(ended)


def test_a_key_that_may_not_read_the_log_is_told_and_polling_goes_on(search: Search) -> None:
    """The gap stays open with the reason; the span is searched again later."""
    search.gap(ago(days=7), ago(days=6))
    search.desk.order("faults", {"fail": {"status": 403, "count": 9, "path": "/webhook-events"}})
    done = search.run()
    assert done.log_fault is not None
    [gap] = search.desk.rows("select closed_at, remainder from app.delivery_gaps")
    assert gap["closed_at"] is None
    assert "delivery log could not be read" in gap["remainder"]
    watermark = "select watermark_at from app.stream_states where stream = 'webhook'"
    assert search.desk.one(watermark) < ago(days=27)
