"""Deliveries as Instantly makes them: who gets what, retries, and what is switched off."""

from collections import Counter
from typing import Any

import pytest

from sandbox.keys import NORTHWIND
from sandbox.sending import Sending
from sandbox.world import World
from tests.sandbox.receiver import Received, receiving, run, scene

QUICK = Sending(rate=0, schedule=(2.0, 8.0, 20.0), scale=0.01)


def identity(body: dict[str, Any]) -> tuple[Any, ...]:
    """What makes two deliveries the same event."""
    names = ("event_type", "timestamp", "campaign_id", "lead_email", "email_id", "step", "variant")
    return tuple(body.get(name) for name in names)


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


def test_failures_are_tried_again_on_schedule_and_logged(world: World) -> None:
    """503, 404, then 200: three tries at the scheduled times, three entries of one group."""

    async def test() -> None:
        answers = (503, 404, 200)
        async with receiving(lambda n: answers[n]) as receiver, scene(world, QUICK) as here:
            await here.subscribe(receiver.url)
            await here.happen(kind="sent")
            await here.quiet()
            one, two, three = (r.at for r in receiver.received)
            assert two - one >= 0.02
            assert three - two >= 0.08
            assert len({r.raw for r in receiver.received}) == 1
            first, second, third = await here.log(receiver.url)
            assert [e["status_code"] for e in (first, second, third)] == [503, 404, 200]
            assert [e["retry_count"] for e in (first, second, third)] == [0, 1, 2]
            assert {e["retry_group_id"] for e in (first, second, third)} == {first["id"]}
            assert first["error_message"] == "HTTP 503: Service Unavailable"
            assert (second["retry_successful"], third["retry_successful"]) == (False, True)
            assert not any(e["will_retry"] for e in (first, second, third))
            assert third["payload"] == receiver.received[2].body
            assert await here.get(f"/webhook-events/{second['id']}") == second

    run(test())


def test_after_the_last_try_a_delivery_is_given_up(world: World) -> None:
    """Four tries by default; none of them successful, and nothing will follow."""

    async def test() -> None:
        async with receiving(lambda _: 500) as receiver, scene(world, QUICK) as here:
            await here.subscribe(receiver.url)
            await here.happen(kind="opened")
            await here.quiet()
            log = await here.log(receiver.url)
            assert [e["retry_count"] for e in log] == [0, 1, 2, 3]
            assert not any(e["success"] or e["will_retry"] for e in log)
            ledger = await here.ledger()
            assert [e["outcome"] for e in ledger] == ["refused"] * 4

    run(test())


def test_while_a_retry_waits_the_log_says_so(world: World) -> None:
    """will_retry and the time of the next try."""

    async def test() -> None:
        async with receiving(lambda _: 500) as receiver, scene(world) as here:
            await here.subscribe(receiver.url)
            await here.happen(kind="opened")
            while not (log := await here.log(receiver.url)):
                pass
            (entry,) = log
            assert entry["will_retry"] is True
            assert entry["timestamp_next_retry"] > entry["timestamp_created"]

    run(test())


def test_one_entry_for_all_tries_when_the_log_is_kept_that_way(world: World) -> None:
    """The other reading of the documentation: the entry changes with each try."""

    async def test() -> None:
        answers = (500, 200)
        kept = QUICK.set("log-per-delivery")
        async with receiving(lambda n: answers[n]) as receiver, scene(world, kept) as here:
            await here.subscribe(receiver.url)
            await here.happen(kind="opened")
            await here.quiet()
            (entry,) = await here.log(receiver.url)
            assert (entry["success"], entry["retry_count"]) == (True, 1)
            assert entry["retry_successful"] is True

    run(test())


def test_no_answer_is_a_failure(world: World) -> None:
    """A time-out and a closed port, in the words of axios; no status."""

    async def test() -> None:
        impatient = Sending(rate=0, timeout=0.05, schedule=())
        async with receiving(lambda _: None) as receiver, scene(world, impatient) as here:
            await here.subscribe(receiver.url)
            nowhere = "http://127.0.0.1:1/hook"
            await here.subscribe(nowhere)
            nonsense = "http://127.0.0.1:port/hook"
            await here.subscribe(nonsense)
            await here.happen(kind="opened")
            await here.quiet()
            (late,) = await here.log(receiver.url)
            (closed,) = await here.log(nowhere)
            assert late["error_message"] == "timeout of 50ms exceeded"
            assert closed["error_message"] == "connect ECONNREFUSED 127.0.0.1:1"
            (invalid,) = await here.log(nonsense)
            assert invalid["error_message"].startswith("Invalid URL")
            assert "status_code" not in late | closed | invalid
            assert {e["outcome"] for e in await here.ledger()} == {"unanswered"}

    run(test())


def test_failures_in_a_row_switch_a_subscription_off_and_resume_switches_it_on(
    world: World,
) -> None:
    """Status -1, timestamp_error, audit 20; nothing is delivered until resume; then it is."""

    async def test() -> None:
        strict = Sending(rate=0, schedule=(), disable_after=3)
        broken = [True]
        answers = lambda _: 500 if broken[0] else 200  # noqa: E731
        async with receiving(answers) as receiver, scene(world, strict) as here:
            hook = await here.subscribe(receiver.url)
            for _ in range(5):
                await here.happen(kind="opened")
                await here.quiet()
            assert len(receiver.received) == 3
            off = await here.get(f"/webhooks/{hook['id']}")
            assert off["status"] == -1
            assert off["timestamp_error"]
            audit = (await here.get("/audit-logs", limit=1000))["items"]
            (entry,) = [e for e in audit if e["activity_type"] == 20]
            assert (entry["webhook_id"], entry["from_api"]) == (hook["id"], False)
            assert len(await here.log(receiver.url)) == 3
            assert Counter(e["outcome"] for e in await here.ledger()) == {
                "refused": 3,
                "disabled": 2,
            }
            broken[0] = False
            await here.client.post(f"/api/v2/webhooks/{hook['id']}/resume")
            await here.happen(kind="opened")
            await here.quiet()
            assert len(receiver.received) == 4
            assert (await here.get(f"/webhooks/{hook['id']}"))["status"] == 1

    run(test())


def test_a_success_between_failures_keeps_a_subscription(world: World) -> None:
    """Only failures in a row count."""

    async def test() -> None:
        strict = Sending(rate=0, schedule=(), disable_after=3)
        async with (
            receiving(lambda n: 200 if n % 3 == 2 else 500) as receiver,
            scene(world, strict) as here,
        ):
            hook = await here.subscribe(receiver.url)
            for _ in range(9):
                await here.happen(kind="opened")
                await here.quiet()
            assert len(receiver.received) == 9
            assert (await here.get(f"/webhooks/{hook['id']}"))["status"] == 1

    run(test())


def test_what_waits_when_a_subscription_goes_is_given_up(world: World) -> None:
    """A retry finds its subscription deleted: no further try, and the log no longer promises it."""

    async def test() -> None:
        slow = Sending(rate=0, schedule=(0.05,))
        async with receiving(lambda _: 500) as receiver, scene(world, slow) as here:
            hook = await here.subscribe(receiver.url)
            await here.happen(kind="opened")
            while not receiver.received:
                await here.get("/webhooks")
            await here.client.delete(f"/api/v2/webhooks/{hook['id']}")
            await here.quiet()
            assert len(receiver.received) == 1
            (entry,) = await here.log(receiver.url)
            assert entry["will_retry"] is False
            assert [e["outcome"] for e in await here.ledger()] == ["refused", "given_up"]

    run(test())


def _numbers(received: list[Received]) -> list[tuple[Any, ...]]:
    return [identity(r.body) for r in received]


def test_out_of_order(world: World) -> None:
    """Everything arrives, but not in the order it happened."""

    async def test() -> None:
        mixed = Sending(rate=0, out_of_order=1, order_window=0.2)
        async with receiving() as receiver, scene(world, mixed) as here:
            await here.subscribe(receiver.url)
            made = await here.happen(40)
            await here.quiet()
            times = [r.body["timestamp"] for r in receiver.received]
            assert len(times) == len(made) == 40
            assert times != sorted(times)

    run(test())


def test_twice_with_other_lead_fields_keeps_what_identifies_the_event(world: World) -> None:
    """Two deliveries of each event, different bytes, the same identity."""

    async def test() -> None:
        twice = Sending(rate=0, twice=1, changed=1)
        async with receiving() as receiver, scene(world, twice) as here:
            await here.subscribe(receiver.url)
            made = await here.happen(30, "opened")
            await here.quiet()
            assert len(receiver.received) == 2 * len(made)
            assert set(Counter(_numbers(receiver.received)).values()) == {2}
            assert len({r.raw for r in receiver.received}) == 60
            phones = {r.body["phone"] for r in receiver.received if "lastTouch" in r.body}
            assert len(phones) > 20

    run(test())


def test_lead_fields_change_on_a_retry(world: World) -> None:
    """The second try has another phone and another variable, and the log shows what was sent."""

    async def test() -> None:
        changing = QUICK.set("changed", 1)
        async with (
            receiving(lambda n: 200 if n else 500) as receiver,
            scene(world, changing) as here,
        ):
            await here.subscribe(receiver.url)
            await here.happen(kind="clicked")
            await here.quiet()
            first, second = receiver.received
            assert identity(first.body) == identity(second.body)
            assert first.body["phone"] != second.body["phone"]
            assert "lastTouch" not in first.body
            log = await here.log(receiver.url)
            assert [e["payload"] for e in log] == [first.body, second.body]

    run(test())


def test_missing_fields_as_in_old_bodies(world: World) -> None:
    """Some events lack the e-mail id, the campaign, the time or the step, on every try alike."""

    async def test() -> None:
        old = Sending(rate=0, missing=1)
        async with receiving() as receiver, scene(world, old) as here:
            await here.subscribe(receiver.url)
            await here.happen(40, "opened")
            await here.quiet()
            for name in ("email_id", "campaign_id", "timestamp", "step"):
                assert 0 < sum(name not in r.body for r in receiver.received) < 40, name

    run(test())


def test_custom_variables_named_like_instantlys_own_keys(world: World) -> None:
    """They take the place of what stands before them, and yield to what stands behind."""

    async def test() -> None:
        old = Sending(rate=0, colliding=1)
        async with receiving() as receiver, scene(world, old) as here:
            await here.subscribe(receiver.url)
            await here.happen(60, "opened")
            await here.quiet()
            bodies = [r.body for r in receiver.received]
            assert any(b["workspace"] == "Berlin office" for b in bodies)
            assert any(b["timestamp"] == "2019-01-01" for b in bodies)
            assert any(b["event_type"] == "trade fair" for b in bodies)
            assert all(isinstance(b["step"], int) for b in bodies)
            assert all(b["email_id"] != "crm-4711" for b in bodies)

    run(test())


def test_late_and_dropped(world: World) -> None:
    """Late ones come after their delay; dropped ones never, and no log but the ledger knows."""

    async def test() -> None:
        late = Sending(rate=0, late=1, late_seconds=0.1)
        async with receiving() as receiver, scene(world, late) as here:
            await here.subscribe(receiver.url)
            await here.happen(5, "opened")
            assert here.app.live.sender.pending >= 5
            assert receiver.received == []
            await here.quiet()
            assert len(receiver.received) == 5
            await here.order("webhooks", {"dropped": 1, "late": 0})
            await here.happen(5, "opened")
            await here.quiet()
            assert len(receiver.received) == 5
            assert len(await here.log(receiver.url)) == 5
            outcomes = Counter(e["outcome"] for e in await here.ledger())
            assert outcomes == {"acknowledged": 5, "dropped": 5}

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


@pytest.mark.parametrize("word", ["nonsense", "rate=x"])
def test_an_unknown_switch_is_refused(word: str) -> None:
    """By name, with those that exist."""
    with pytest.raises(ValueError, match=r"nonsense|x"):
        Sending.parse(word)


def test_switches_are_read_from_text() -> None:
    """Shares, times, schedules and flags, in one line."""
    made = Sending.parse("twice=0.2,out-of-order,schedule=1/2.5,disable-after=7,log-per-delivery")
    assert (made.twice, made.out_of_order, made.schedule) == (0.2, 0.1, (1.0, 2.5))
    assert (made.disable_after, made.log_per_delivery) == (7, True)
