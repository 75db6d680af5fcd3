"""The rate budget, on a real Postgres, by several processes' worth of budgets."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest

from domain.budget import Limits
from models.session import open_pool
from tasks.budget import SharedBudget, shared_budget
from tasks.clients.instantly.operations import Budget
from tests.tasks.desk import Desk

SECOND = 1.0


@asynccontextmanager
async def opened(url: str, limits: Limits, workspace: str = "w") -> AsyncIterator[SharedBudget]:
    async with (
        open_pool(url, size=2, is_durable=False) as pool,
        shared_budget(pool, workspace, limits) as budget,
    ):
        yield budget


@dataclass
class Starts:
    """When calls started, of as many callers as one likes."""

    times: list[float]

    async def calls(self, budget: SharedBudget, count: int, kind: Budget = "requests") -> None:
        for _ in range(count):
            await budget.turn(kind)
            self.times.append(time.monotonic())

    def most_within(self, seconds: float) -> int:
        times = sorted(self.times)
        return max(sum(start <= t < start + seconds for t in times) for start in times)

    @property
    def span(self) -> float:
        return max(self.times) - min(self.times)


def run(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(asyncio.wait_for(work(), 60))


def test_a_second_never_holds_more_than_is_allowed(desk: Desk) -> None:
    """Two budgets of one workspace, many callers each: together they keep the one limit."""
    starts, limits = Starts([]), Limits(requests_per_second=50)

    async def work() -> None:
        async with opened(desk.url, limits) as one, opened(desk.url, limits) as other:
            await asyncio.gather(*(starts.calls(b, 15) for b in (one, other) for _ in range(5)))

    run(work)
    assert len(starts.times) == 150
    assert starts.most_within(SECOND) <= 50
    assert starts.span < 150 / 50 * 1.5


def test_workspaces_do_not_share(desk: Desk) -> None:
    """Each workspace has the whole limit for itself."""
    starts, limits = Starts([]), Limits(requests_per_second=20)

    async def work() -> None:
        async with opened(desk.url, limits, "a") as one, opened(desk.url, limits, "b") as other:
            await asyncio.gather(starts.calls(one, 20), starts.calls(other, 20))

    run(work)
    assert starts.span < 40 / 20 * 0.8


async def must_wait(budget: SharedBudget, kind: Budget) -> None:
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(budget.turn(kind), 0.4)


def let_pass(desk: Desk, seconds: float) -> None:
    """So much time goes by, as far as the counted windows can tell."""
    with desk.connect() as connection:
        connection.execute(
            "update app.rate_budgets set recent = array("
            "select t - make_interval(secs => %s) from unnest(recent) with ordinality as u (t, n) "
            "order by n)",
            [seconds],
        )


def test_the_window_of_mails_is_exact(desk: Desk) -> None:
    """So many calls at once, and not one more before the first is a minute old."""
    starts, limits = Starts([]), Limits(requests_per_second=1000, emails_per_minute=6)

    async def work() -> None:
        async with opened(desk.url, limits) as one, opened(desk.url, limits) as other:
            await asyncio.gather(*(starts.calls(b, 1, "emails") for b in (one, other) * 3))
            assert starts.span < 1
            await must_wait(one, "emails")
            let_pass(desk, 55)
            await must_wait(other, "emails")
            let_pass(desk, 6)
            await starts.calls(one, 2, "emails")

    run(work)
    assert len(starts.times) == 8


def test_a_backfill_leaves_a_part_for_fresh_mails(desk: Desk) -> None:
    """A backfill has used all that it may: fresh calls still start at once, up to the limit."""
    limits = Limits(requests_per_second=1000, emails_per_minute=10)

    async def work() -> None:
        async with opened(desk.url, limits) as one, opened(desk.url, limits) as other:
            for _ in range(limits.emails_for_backfill):
                await one.turn("emails_backfill")
            await must_wait(one, "emails_backfill")
            for _ in range(limits.emails_per_minute - limits.emails_for_backfill):
                await other.turn("emails")
            await must_wait(other, "emails")

    run(work)
    assert limits.emails_for_backfill == 7


def test_the_wait_of_a_backfill_can_be_asked_without_taking_it(desk: Desk) -> None:
    """Nothing while there is room, then the rest of the minute; asking uses nothing up."""
    limits = Limits(requests_per_second=1000, emails_per_minute=2)

    async def work() -> None:
        async with opened(desk.url, limits) as budget:
            assert [await budget.backfill_wait_s() for _ in range(5)] == [0] * 5
            await budget.turn("emails_backfill")
            waits = [await budget.backfill_wait_s() for _ in range(5)]
            assert all(55 < wait <= 61 for wait in waits)
            let_pass(desk, 40)
            assert 15 < await budget.backfill_wait_s() <= 21

    run(work)


def test_a_429_stops_everybody_for_so_long(desk: Desk) -> None:
    """Also those of another process; then it goes on, and the refusal is counted."""
    limits = Limits(requests_per_second=200)

    async def work() -> None:
        async with opened(desk.url, limits) as one, opened(desk.url, limits) as other:
            await one.turn("requests")
            await one.refused(0.6)
            began = time.monotonic()
            await other.turn("requests")
            assert 0.55 < time.monotonic() - began < 1.6

    run(work)
    row = desk.rows("select * from app.rate_budgets where budget = 'w:requests'")[0]
    assert row["count_throttled"] == 1
    assert row["count_used"] >= 2


def test_a_pause_never_shortens_another(desk: Desk) -> None:
    """Two refusals at once: the longer one counts."""
    limits = Limits(requests_per_second=200)

    async def work() -> None:
        async with opened(desk.url, limits) as budget:
            await budget.refused(0.6)
            await budget.refused(0.05)
            began = time.monotonic()
            await budget.turn("requests")
            assert time.monotonic() - began > 0.5

    run(work)


def test_an_idle_budget_saves_nothing_up(desk: Desk) -> None:
    """After a pause there is no burst: spacing starts at the present, a little closer."""
    starts, limits = Starts([]), Limits(requests_per_second=50)

    async def work() -> None:
        async with opened(desk.url, limits) as budget:
            await budget.turn("requests")
            await asyncio.sleep(0.5)
            await asyncio.gather(*(starts.calls(budget, 1) for _ in range(25)))

    run(work)
    assert starts.most_within(0.2) <= 14


def test_a_gap_within_the_second_is_caught_up(desk: Desk) -> None:
    """Nobody called for a while: what the second still allows is not lost."""
    starts, limits = Starts([]), Limits(requests_per_second=40)

    async def work() -> None:
        async with opened(desk.url, limits) as budget:
            await asyncio.gather(*(starts.calls(budget, 1) for _ in range(16)))
            await asyncio.sleep(0.3)
            await asyncio.gather(*(starts.calls(budget, 1) for _ in range(24)))

    run(work)
    assert starts.span < 39 / 40 + 0.2


def test_a_late_slot_is_given_back(desk: Desk) -> None:
    """A process that slept over its slots does not use them, and nobody waits for them either."""
    starts, limits = Starts([]), Limits(requests_per_second=10)

    async def work() -> None:
        async with opened(desk.url, limits) as budget:
            calls = [asyncio.create_task(starts.calls(budget, 1)) for _ in range(10)]
            await asyncio.sleep(0.05)
            time.sleep(0.3)  # noqa: ASYNC251 - a process that stalls
            await asyncio.gather(*calls)
            assert budget.late_slots > 0

    run(work)
    assert starts.span < 1.2
    row = desk.rows("select * from app.rate_budgets where budget = 'w:requests'")[0]
    assert len(row["recent"]) == 10


def test_a_row_that_vanished_is_made_anew(desk: Desk) -> None:
    """A restored or emptied table means no budget used, not no budget at all."""
    starts, limits = Starts([]), Limits(requests_per_second=20)

    async def work() -> None:
        async with opened(desk.url, limits) as budget:
            await budget.turn("requests")
            with desk.connect() as connection:
                connection.execute("delete from app.rate_budgets")
            await asyncio.gather(*(starts.calls(budget, 1) for _ in range(30)))
            await budget.turn("emails_backfill")

    run(work)
    assert starts.most_within(SECOND) <= 20


def test_whoever_waits_learns_of_a_failure(desk: Desk) -> None:
    """A budget that can no longer be read ends the calls that wait for it: none waits for ever."""

    async def work() -> None:
        async with opened(desk.url, Limits()) as budget:
            await budget.turn("requests")
            with psycopg.connect(desk.url, autocommit=True) as owner:
                owner.execute("set role salesbrain_owner")
                owner.execute("revoke update on app.rate_budgets from salesbrain_worker")
            waiting = [asyncio.create_task(budget.turn("requests")) for _ in range(3)]
            failed = await asyncio.gather(*waiting, return_exceptions=True)
            assert {type(one) for one in failed} == {psycopg.errors.InsufficientPrivilege}

    run(work)


def test_a_caller_that_gave_up_costs_a_slot_and_no_more(desk: Desk) -> None:
    """A cancelled waiter does not hold up those behind it."""
    limits = Limits(requests_per_second=20)

    async def work() -> None:
        async with opened(desk.url, limits) as budget:
            waiting = [asyncio.create_task(budget.turn("requests")) for _ in range(6)]
            await asyncio.sleep(0)
            waiting[1].cancel()
            waiting[3].cancel()
            ended = await asyncio.gather(*waiting, return_exceptions=True)
            assert [one is None for one in ended] == [True, False, True, False, True, True]

    run(work)
