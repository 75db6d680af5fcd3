"""Deliveries as Instantly makes them: who gets what, and what is kept of it."""

from collections import Counter
from typing import Any

import pytest

from sandbox.keys import NORTHWIND
from sandbox.sending import Sending
from sandbox.world import World
from tests.sandbox.receiver import receiving, run, scene


def test_a_delivery_is_flat_json_from_axios_with_the_subscriptions_headers(world: World) -> None:
    """User agent, content type, our secret header, and the body of the event."""

    async def test() -> None:
        async with receiving() as receiver, scene(world) as here:
            await here.subscribe(receiver.url, headers={"X-Salesbrain-Secret": "tag.s3"})
            (event,) = await here.happen(kind="replied")
            await here.quiet()
            (got,) = receiver.received
            assert got.headers["x-salesbrain-secret"] == "tag.s3"
            assert got.headers["user-agent"] == "axios/0.21.4"
            assert got.headers["content-type"] == "application/json"
            assert (got.body["event_type"], got.body["workspace"]) == (event["type"], NORTHWIND)
            assert not any(isinstance(v, dict | list) for v in got.body.values())

    run(test())


def test_keys_come_in_the_order_of_recorded_deliveries(world: World) -> None:
    """As in the recorded email_sent and lead_interested, whatever the lead's own variables."""
    sent = ["timestamp", "event_type", "workspace", "campaign_id", "unibox_url", "campaign_name",
            "email_account", "is_first", "lead_email", "email", "phone", "website", "campaign",
            "lastName", "firstName", "companyName", "personalization"]  # fmt: skip

    async def test() -> None:
        async with receiving() as receiver, scene(world) as here:
            await here.subscribe(receiver.url)
            await here.happen(kind="sent")
            await here.happen(60, kind="replied")
            await here.happen(kind="interest")
            await here.quiet()
            bodies = {r.body["event_type"]: list(r.body) for r in receiver.received}
            assert bodies["email_sent"][: len(sent)] == sent
            last = ["step", "variant", "email_id", "email_subject", "email_html"]
            assert bodies["email_sent"][-5:] == last
            status = next(b for t, b in bodies.items() if t.startswith("lead_") or "_" not in t)
            assert "email_account" not in status
            assert status[-3:] == ["reply_subject", "reply_text", "reply_html"]

    run(test())


@pytest.mark.parametrize(
    ("wanted", "kinds", "expected"),
    [
        ({"event_type": "email_link_clicked"}, ["clicked", "opened"], {"link_clicked"}),
        ({"event_type": "reply_received"}, ["replied", "auto-replied"], {"reply_received"}),
        ({"event_type": "email_bounced"}, ["bounced", "sent"], {"email_bounced"}),
        ({}, ["account-error", "enrichment"],
         {"account_error", "supersearch_enrichment_completed"}),
    ],
)  # fmt: skip
def test_a_subscription_gets_its_own_type_only(
    world: World, wanted: dict[str, Any], kinds: list[str], expected: set[str]
) -> None:
    """By the name one subscribes with; automatic replies come to all_events alone."""

    async def test() -> None:
        async with receiving() as receiver, scene(world) as here:
            await here.subscribe(receiver.url, **wanted)
            for kind in kinds:
                assert len(await here.happen(5, kind)) == 5
            await here.quiet()
            assert {r.body["event_type"] for r in receiver.received} == expected

    run(test())


def test_a_campaigns_and_a_labels_subscription(world: World) -> None:
    """One campaign's events; a custom label by its number; other workspaces' never."""

    async def test() -> None:
        async with receiving() as one, receiving() as other, scene(world) as here:
            campaigns = await here.get("/campaigns", limit=100)
            chosen = next(c["id"] for c in campaigns["items"] if c["status"] == 1)
            await here.subscribe(one.url, campaign=chosen)
            labels = (await here.get("/lead-labels"))["items"]
            await here.subscribe(
                other.url, event_type=None, custom_interest_value=labels[0]["interest_status"]
            )
            await here.happen(80, "sent")
            await here.happen(10, "replied")
            await here.happen(60, "label")
            await here.order("events", {"count": 40})
            await here.quiet()
            assert {r.body["campaign_id"] for r in one.received} == {chosen}
            assert {r.body["event_type"] for r in other.received} == {labels[0]["label"]}
            assert {r.body["workspace"] for r in one.received + other.received} == {NORTHWIND}

    run(test())


def test_the_log_counts_live_deliveries(world: World) -> None:
    """Entries, filters, summary and days agree about what was really delivered."""

    async def test() -> None:
        once = Sending(rate=0, schedule=())
        async with (
            receiving(lambda n: 200 if n % 4 else 500) as receiver,
            scene(world, once) as here,
        ):
            before = await here.get("/webhook-events/summary")
            await here.subscribe(receiver.url)
            await here.happen(20, "sent")
            await here.quiet()
            after = await here.get("/webhook-events/summary")
            seeded = 20  # the workspace's own subscription to a host nobody can reach: made up
            assert after["total_events"] - before["total_events"] == 20 + seeded
            assert after["failed_events"] - before["failed_events"] == 5
            failed = await here.get("/webhook-events", search=receiver.url, success="false")
            assert len(failed["items"]) == 5
            days = (await here.get("/webhook-events/summary-by-date"))["items"]
            assert sum(d["total_events"] for d in days) == after["total_events"]
            pages, after_id = [], None
            while True:
                params = {"limit": 7} | ({"starting_after": after_id} if after_id else {})
                page = await here.get("/webhook-events", **params)
                pages += page["items"]
                after_id = page.get("next_starting_after")
                if len(pages) >= 40 or after_id is None:
                    break
            mine = [e for e in pages if e["webhook_url"] == receiver.url]
            assert len(mine) == len({e["id"] for e in mine}) == 20

    run(test())


def test_the_ledger_has_every_attempt_and_its_body(world: World) -> None:
    """Each request received stands in the ledger by its SHA-256; acknowledged ones say so."""

    async def test() -> None:
        rough = Sending(
            rate=0, schedule=(0.01, 0.01), twice=0.3, changed=0.5, out_of_order=0.3,
            order_window=0.05, disable_after=0,
        )  # fmt: skip
        async with (
            receiving(lambda n: 200 if n % 3 else 503) as receiver,
            scene(world, rough) as here,
        ):
            await here.subscribe(receiver.url)
            made = await here.happen(60)
            await here.quiet()
            ledger = await here.ledger()
            sent = Counter(e["sha256"] for e in ledger)
            assert sent == Counter(_sha(r.raw) for r in receiver.received)
            assert sum(e["acknowledged"] for e in ledger) == sum(
                n % 3 > 0 for n in range(len(receiver.received))
            )
            assert {e["event"] for e in ledger} == {e["number"] for e in made}
            assert [e["seq"] for e in ledger] == list(range(1, len(ledger) + 1))

    run(test())


def _sha(raw: bytes) -> str:
    import hashlib

    return hashlib.sha256(raw).hexdigest()
