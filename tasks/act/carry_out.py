"""The orders of one workspace, carried out at Instantly one by one.

Any number of processes may do so at once. One that is killed between a call and its mark leaves
the order claimed; after the lease it is carried out again, which finds everything done.
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from domain.follow_through import Kind
from domain.opt_outs import Change
from tasks.act.claim_orders import (
    NO_WRITES,
    claim,
    count_waiting,
    mark_done,
    mark_failed,
    say_why_they_wait,
)
from tasks.act.obey import Outcome, obey
from tasks.act.orders import Order, order_of, queue_orders, unblocking
from tasks.act.suppress import act_alone
from tasks.act.trail import Entry, write_down
from tasks.clients.instantly.errors import InstantlyError, UnreadableAnswer
from tasks.incident import Trouble, of_error, open_incident, resolve_incidents
from tasks.site import Site
from tasks.store import Connection

SUBJECT: Final = "orders for Instantly"
GIVEN_UP: Final = "order_given_up"
LONGEST_PASS_S: Final = 240.0
HANDS: Final = 4
"""Orders under way at once in a workspace; the pace is its rate budget's."""


@dataclass(slots=True)
class CarriedOut:
    """What a pass over one workspace came to."""

    workspace_id: str
    said: list[tuple[str, str]] = field(default_factory=list)
    """What was ordered, and what came of it."""
    failed: list[tuple[str, str]] = field(default_factory=list)
    waiting: int = 0
    given_up: int = 0
    because: str = ""
    """Why the rest waits."""

    newly_waiting: int = 0
    turns: defaultdict[str, asyncio.Lock] = field(
        default_factory=lambda: defaultdict(asyncio.Lock), repr=False
    )
    """One order of an address at a time: the second finds what the first has done."""

    @property
    def is_well(self) -> bool:
        return not self.failed

    @property
    def is_news(self) -> bool:
        """Whether there is anything to tell that the pass before did not tell."""
        return bool(self.said or self.failed or self.newly_waiting)


async def carry_out(site: Site, now: datetime) -> CarriedOut:
    """Carry out what is due in this workspace; nothing where it may not be written to.

    Opens an incident where an order is given up or every call would fail, and ends it when all
    is well again.
    """
    done = CarriedOut(site.workspace_id)
    if site.place.access.allow_writes:
        ends = time.monotonic() + LONGEST_PASS_S
        await asyncio.gather(*(_one_hand(site, now, ends, done) for _ in range(HANDS)))
        await _tell(site, done, now)
    else:
        done.because = NO_WRITES
        done.newly_waiting = await say_why_they_wait(site.pool, site.workspace_id, NO_WRITES)
    done.waiting, done.given_up = await count_waiting(site.pool, site.workspace_id)
    return done


async def _one_hand(site: Site, now: datetime, ends: float, done: CarriedOut) -> None:
    """Order after order, until none is due, time is up, or every call would fail."""
    while time.monotonic() < ends and not done.because:
        row = await claim(site.pool, site.workspace_id, now)
        if row is None:
            return
        order = order_of(row)
        try:
            async with done.turns[order.lead_address]:
                outcome = await _obeyed(site, order, now)
        except InstantlyError as error:
            await _failed(site, row, order, error, now)
            done.failed.append((order.kind, error.kind))
            if error.is_final:
                done.because = str(error)
                await open_incident(site.pool, site.workspace_id, of_error(error, SUBJECT), now)
        else:
            if await _done(site, row, order, outcome, now):
                done.said.append((order.kind, outcome.said))


async def _obeyed(site: Site, order: Order, now: datetime) -> Outcome:
    """An answer that is not as documented makes this order wait, and no other."""
    try:
        return await obey(site, order, now)
    except (AttributeError, LookupError, TypeError, ValueError) as odd:
        raise UnreadableAnswer(f"{order.kind} ({type(odd).__name__})") from odd


async def _done(
    site: Site, row: dict[str, Any], order: Order, outcome: Outcome, now: datetime
) -> bool:
    async with site.pool.connection() as connection, connection.transaction():
        await act_alone(connection)
        if not await mark_done(connection, row, outcome.said, now):
            return False
        if outcome.change is not None:
            await write_down(connection, [_entry(order, outcome.change, outcome)], now)
        if outcome.entry_id is not None:
            await _unblock_if_lifted(connection, order, outcome.entry_id, now)
    return True


async def _unblock_if_lifted(
    connection: Connection, order: Order, entry_id: str, now: datetime
) -> None:
    """Somebody lifted the suppression while the address was being blocked."""
    found = await connection.execute(
        """
        select 1 from app.suppressions
        where organization_id = %s and lead_address = %s and state = 'lifted'
        """,
        [order.organization_id, order.lead_address],
    )
    if await found.fetchone() is not None:
        back = unblocking(
            workspace_id=order.workspace_id,
            organization_id=order.organization_id,
            lead_address=order.lead_address,
            source=order.source,
            entry_id=entry_id,
        )
        await queue_orders(connection, [back], now)


async def _failed(
    site: Site, row: dict[str, Any], order: Order, error: InstantlyError, now: datetime
) -> None:
    async with site.pool.connection() as connection, connection.transaction():
        is_last = await mark_failed(connection, row, str(error), now)
        if is_last and order.kind is not Kind.SET_INTEREST:
            await write_down(connection, [_entry(order, Change.FAILED, Outcome(error.kind))], now)


def _entry(order: Order, change: Change, outcome: Outcome) -> Entry:
    return Entry(
        order.organization_id,
        order.lead_address,
        change,
        order.source,
        f"entry {outcome.entry_id}" if outcome.entry_id else outcome.said,
        order.workspace_id,
    )


async def _tell(site: Site, done: CarriedOut, now: datetime) -> None:
    """Open the incident of what was given up, and end those that are over."""
    _, given_up = await count_waiting(site.pool, site.workspace_id)
    still: Sequence[str] = (GIVEN_UP,) if given_up else ()
    if given_up:
        await open_incident(site.pool, site.workspace_id, _given_up(given_up), now)
    if not done.because:
        await resolve_incidents(site.pool, site.workspace_id, SUBJECT, now, still=tuple(still))


def _given_up(count: int) -> Trouble:
    return Trouble(
        GIVEN_UP,
        SUBJECT,
        f"{count} orders (opt-outs, interest) could not be carried out at Instantly.",
        "Look at error in app.outbox where kind = 'instantly'; then run "
        "salesbrain suppressions retry.",
    )
