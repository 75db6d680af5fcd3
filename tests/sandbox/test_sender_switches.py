"""Deliveries as a test orders them: out of order, twice, late, dropped, with fields missing."""

from collections import Counter

import pytest

from sandbox.sending import Sending
from sandbox.world import World
from tests.sandbox.receiver import QUICK, identity, receiving, run, scene


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
            assert set(Counter(identity(r.body) for r in receiver.received).values()) == {2}
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
