"""The bounded sender: everything is acknowledged in the end, or its exit code says it was not."""

import asyncio
import hashlib
import json
import signal
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from sandbox.bulk import Order, plan, variation_of
from sandbox.load import LoadBodies
from sandbox.send import main
from tests.sandbox.receiver import receiving, run


async def sent(url: str, *options: str) -> tuple[int, dict[str, Any]]:
    """Run the command as a process; its exit code and its summary."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox.send", "--url", url, *options,
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, json.loads(out.splitlines()[-1])


def entries(ledger: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ledger.read_text().splitlines()]


def test_every_distinct_event_is_acknowledged_though_the_receiver_fails(tmp_path: Path) -> None:
    """Duplicates, shuffled, a third of the answers 503: the ledger has each request, and ends."""

    async def test() -> None:
        ledger = tmp_path / "ledger.jsonl"
        async with receiving(lambda n: 503 if n % 3 == 0 else 202) as receiver:
            code, said = await sent(
                receiver.url, "--header", "X-Salesbrain-Secret: t.s", "--events", "200",
                "--duplicates", "0.1", "--changed", "0.5", "--shuffle", "--seed", "9",
                "--until-acknowledged", "--ledger", str(ledger), "--connections", "8",
            )  # fmt: skip
            assert code == 0
            assert said["events_acknowledged"] == 200
            assert said["acknowledged"] == said["deliveries"] > 200
            assert receiver.received[0].headers["x-salesbrain-secret"] == "t.s"
            kept = entries(ledger)
            assert Counter(e["sha256"] for e in kept) == Counter(
                hashlib.sha256(r.raw).hexdigest() for r in receiver.received
            )
            good = [e for e in kept if e["acknowledged"]]
            assert {e["event"] for e in good} == set(range(200))
            assert len({e["delivery"] for e in good}) == len(good) == said["deliveries"]
            assert {e["status"] for e in kept} == {202, 503}

    run(test())


def test_a_receiver_that_comes_late_is_waited_for(tmp_path: Path) -> None:
    """Nobody listens at first; all is acknowledged once somebody does."""

    async def test() -> None:
        async with receiving() as receiver:
            url, port = receiver.url, int(receiver.url.split(":")[2].split("/")[0])
        ledger = tmp_path / "ledger.jsonl"
        sending = asyncio.create_task(
            sent(url, "--events", "40", "--until-acknowledged", "--ledger", str(ledger))
        )
        while not ledger.exists() or ledger.stat().st_size == 0:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        async with receiving(port=port) as receiver:
            code, said = await sending
            assert (code, said["events_acknowledged"]) == (0, 40)
            assert len(receiver.received) == 40
        assert {e["error"] for e in entries(ledger)} == {
            None,
            f"connect ECONNREFUSED 127.0.0.1:{port}",
        }

    run(test())


@pytest.mark.parametrize("options", [(), ("--until-acknowledged", "--within", "0.4")])
def test_what_is_not_acknowledged_is_exit_code_one(options: tuple[str, ...]) -> None:
    """At once without --until-acknowledged, when time is up with it."""

    async def test() -> None:
        async with receiving(lambda _: 500) as receiver:
            code, said = await sent(receiver.url, "--events", "5", *options)
            assert code == 1
            assert (said["acknowledged"], said["out_of_time"]) == (0, bool(options))

    run(test())


def test_sigterm_ends_it_and_the_ledger_is_whole(tmp_path: Path) -> None:
    """What was under way stands there as unanswered."""

    async def test() -> None:
        ledger = tmp_path / "ledger.jsonl"
        async with receiving(lambda _: None) as receiver:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "sandbox.send", "--url", receiver.url, "--events", "50",
                "--connections", "4", "--ledger", str(ledger),
                stdout=asyncio.subprocess.DEVNULL,
            )  # fmt: skip
            await receiver.count(4)
            process.send_signal(signal.SIGTERM)
            assert await process.wait() == 1
            assert [e["outcome"] for e in entries(ledger)] == ["unanswered"] * 4

    run(test())


@pytest.mark.parametrize(
    "url", ["http://10.0.0.1/x", "https://hooks.crm.example/x", "ftp://127.0.0.1/x", "nonsense"]
)
def test_other_machines_are_refused(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It is a weapon otherwise: exit code 2, and the reason."""
    with pytest.raises(SystemExit) as ended:
        main(["--url", url, "--events", "1"])
    assert ended.value.code == 2
    assert "is not this machine" in capsys.readouterr().err


def test_it_keeps_the_rate_asked_for() -> None:
    """100 events at 200 a second take half a second."""

    async def test() -> None:
        async with receiving() as receiver:
            code, said = await sent(receiver.url, "--events", "100", "--rate", "200")
            assert code == 0
            assert 0.45 < said["seconds"] < 1.5

    run(test())


def test_the_plan_is_the_seeds() -> None:
    """Every event once, a tenth twice, in an order that the seed decides."""
    order = Order(events=2000, duplicates=0.1, shuffle=True, seed=4)
    numbers = plan(order)
    assert numbers == plan(order)
    assert sorted(n for n in numbers if n >= 0) == list(range(2000))
    assert 140 < sum(n < 0 for n in numbers) < 260
    assert numbers != plan(Order(events=2000, duplicates=0.1, shuffle=True, seed=5))
    straight = plan(Order(events=2000, duplicates=0.1, seed=4))
    assert list(straight[:2000]) == list(range(2000))
    assert sorted(straight) == sorted(numbers)


def test_changed_duplicates_keep_what_identifies_the_event() -> None:
    """Another phone and a new variable; everything else the same."""
    order = Order(events=400, changed=0.5, seed=4)
    changed = [n for n in range(400) if variation_of(order, n)]
    assert 140 < len(changed) < 260
    bodies = LoadBodies(4)
    for number in changed[:20]:
        one, other = bodies.document(number), bodies.document(number, variation_of(order, number))
        assert {k for k in other if one.get(k) != other[k]} == {"phone", "lastTouch"}
