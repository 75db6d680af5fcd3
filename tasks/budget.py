"""The rate budget of a workspace, shared by every process through one row in Postgres.

The row holds the last starts, as many as a second allows: a call may start when the one so many
before it is a second (and a little jitter) old. Whoever wants calls adds theirs in one statement,
for as many as wait at that moment; what a pause left unused can be caught up within the second.
A slot whose process woke too late is given back, or its call would crowd the second after it.
GET /emails has a counted window of its own, of which a backfill may use a part only.
"""

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any, Final

from psycopg.rows import DictRow

from domain.budget import LATEST_START, WINDOW_GUARD, Limits
from models.session import Pool, patiently
from tasks.clients.instantly.operations import Budget
from tasks.clock import ServerClock

MOST_AT_ONCE: Final = 16
LEAD_S: Final = 0.08
"""How long before its slots end the next ones are leased: time for a statement on a busy day."""
_MINUTE: Final = timedelta(minutes=1)

_OPEN: Final = """
    insert into app.rate_budgets (budget, next_at) values (%s, now()) on conflict do nothing
"""
_LEASE: Final = """
    with held as (
        select
            array(
                select start
                from unnest(recent) with ordinality as one (start, number)
                where start <> all (%(unused)s::timestamptz[])
                order by number
            ) as recent,
            next_at,
            clock_timestamp() as asked_at
        from app.rate_budgets where budget = %(budget)s for update
    ),
    ready as (
        select
            number,
            greatest(
                asked_at,
                next_at,
                coalesce(recent[cardinality(recent) - %(most)s + number] + %(window)s, '-infinity')
            ) as ready_at
        from held, generate_series(1, %(slots)s) as number
    ),
    slots as (
        select
            array_agg(starts_at order by number) as starts,
            max(starts_at) as last_at
        from (
            select
                number,
                number * %(spacing)s + max(ready_at - number * %(spacing)s)
                    over (order by number) as starts_at
            from ready
        ) as spaced
    )
    update app.rate_budgets
    set
        recent = (held.recent || slots.starts)[
            greatest(1, cardinality(held.recent) + %(slots)s - %(most)s + 1):
        ],
        next_at = slots.last_at + %(spacing)s,
        count_used = count_used + %(slots)s
    from held, slots
    where budget = %(budget)s
    returning held.asked_at, slots.starts
"""
_LEASE_WINDOW: Final = """
    with held as (
        select recent from app.rate_budgets where budget = %(budget)s for update
    ),
    slot as (
        select
            recent,
            greatest(
                clock_timestamp(),
                coalesce(recent[cardinality(recent) - %(most)s + 1] + %(window)s, '-infinity')
            ) as starts_at
        from held
    )
    update app.rate_budgets
    set
        recent = (slot.recent || slot.starts_at)[
            greatest(1, cardinality(slot.recent) + 2 - %(most)s):
        ],
        count_used = count_used + 1
    from slot
    where budget = %(budget)s
    returning extract(epoch from slot.starts_at - clock_timestamp()) as wait_s
"""
_PEEK_WINDOW: Final = """
    select greatest(
        0,
        extract(
            epoch from recent[cardinality(recent) - %(most)s + 1] + %(window)s - clock_timestamp()
        )
    ) as wait_s
    from app.rate_budgets where budget = %(budget)s
"""
_PUSH: Final = """
    update app.rate_budgets
    set
        next_at = greatest(next_at, clock_timestamp() + %(pause)s),
        count_throttled = count_throttled + 1
    where budget = %(budget)s
    returning next_at
"""


class SharedBudget:
    """A Throttle of one workspace; open with `shared_budget`."""

    def __init__(self, pool: Pool, workspace_id: str, limits: Limits) -> None:
        self._pool = pool
        self._requests = f"{workspace_id}:requests"
        self._emails = f"{workspace_id}:emails"
        self._backfill = f"{workspace_id}:emails:backfill"
        self._limits = limits
        self._waiting: deque[asyncio.Future[datetime]] = deque()
        self._unused: list[datetime] = []
        self._bell = asyncio.Event()
        self._most_at_once = min(MOST_AT_ONCE, limits.requests_per_second)
        self._clock = ServerClock()
        self._leased_until = 0.0
        self.late_slots = 0

    async def prepare(self) -> None:
        """Make the rows of this workspace."""
        async with self._pool.connection() as connection:
            for name in (self._requests, self._emails, self._backfill):
                await connection.execute(_OPEN, [name])

    async def turn(self, budget: Budget) -> None:
        """Wait until a call may start; for an e-mail call, until all its budgets allow it."""
        if budget == "emails_backfill":
            await self._window_turn(self._backfill, self._limits.emails_for_backfill)
        if budget != "requests":
            await self._window_turn(self._emails, self._limits.emails_per_minute)
        while True:
            slot = asyncio.get_running_loop().create_future()
            self._waiting.append(slot)
            self._bell.set()
            start = await slot
            await asyncio.sleep(max(0.0, self._clock.ours(start) - time.monotonic()))
            if time.monotonic() - self._clock.ours(start) <= LATEST_START.total_seconds():
                return
            self._unused.append(start)
            self.late_slots += 1

    async def backfill_wait_s(self) -> float:
        """Seconds until the next call of a backfill could start, without taking the slot."""
        row = await self._row(_PEEK_WINDOW, self._backfill, most=self._limits.emails_for_backfill)
        return float(row["wait_s"] or 0)

    async def refused(self, seconds: float) -> None:
        """Move everybody's next start; the e-mail window needs no push, it is counted."""
        await self._row(_PUSH, self._requests, pause=timedelta(seconds=seconds))

    async def _window_turn(self, name: str, most: int) -> None:
        row = await self._row(_LEASE_WINDOW, name, most=most)
        await asyncio.sleep(max(0.0, float(row["wait_s"])))

    async def _row(self, statement: str, name: str, **known: Any) -> DictRow:
        """What a statement on a budget's row tells; a row that vanished is made anew."""

        async def ask() -> DictRow | None:
            async with self._pool.connection() as connection:
                found = await connection.execute(
                    statement, {"budget": name, "window": _MINUTE + WINDOW_GUARD, **known}
                )
                return await found.fetchone()

        row = await patiently(ask)
        while row is None:
            await self.prepare()
            row = await patiently(ask)
        return row

    async def hand_out(self) -> None:
        """Serve those who wait, for ever, many with one statement.

        While slots are under way, those who come gather until shortly before the last of them.
        """
        while True:
            await self._bell.wait()
            self._bell.clear()
            while self._waiting:
                await asyncio.sleep(max(0.0, self._leased_until - LEAD_S - time.monotonic()))
                await self._serve(min(len(self._waiting), self._most_at_once))

    async def _serve(self, slots: int) -> None:
        limits = self._limits
        unused, self._unused = self._unused, []
        try:
            row = await self._row(
                _LEASE,
                self._requests,
                slots=slots,
                unused=unused,
                spacing=limits.spacing,
                most=limits.requests_per_second,
                window=limits.requests_window,
            )
        except Exception as failure:
            # Those who wait must learn of it, whatever it is.
            for waiter in [self._waiting.popleft() for _ in range(slots)]:
                if not waiter.done():
                    waiter.set_exception(failure)
            return
        self._clock.heard(row["asked_at"])
        self._leased_until = self._clock.ours(row["starts"][-1])
        for start in row["starts"]:
            waiter = self._waiting.popleft()
            if waiter.done():
                self._unused.append(start)
            else:
                waiter.set_result(start)


@asynccontextmanager
async def shared_budget(
    pool: Pool, workspace_id: str, limits: Limits
) -> AsyncIterator[SharedBudget]:
    """The workspace's budget for the time of a sync."""
    budget = SharedBudget(pool, workspace_id, limits)
    await budget.prepare()
    server = asyncio.create_task(budget.hand_out())
    try:
        yield budget
    finally:
        server.cancel()
