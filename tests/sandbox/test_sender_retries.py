"""Deliveries that fail: tried again, given up, and what is switched off."""

from collections import Counter

from sandbox.sending import Sending
from sandbox.world import World
from tests.sandbox.receiver import QUICK, receiving, run, scene


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
