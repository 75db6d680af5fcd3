"""Drain the inbox: batch after batch, each in one transaction, until nothing waits."""

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final
from weakref import WeakKeyDictionary

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.deliveries import FAILED
from models.session import Pool
from tasks.erase.arrivals import empty_erased
from tasks.process.claim import BEGINNING, Claimed, claim, claim_these, put_off
from tasks.process.drained import Drained, Share, drained
from tasks.process.events import Written
from tasks.process.failure import is_of_a_row, may_pass, sentence
from tasks.process.park import park, unpark
from tasks.process.places import workspaces
from tasks.process.read import Parked, Reading, read
from tasks.process.stage import empty, warm
from tasks.process.write import write

Connection = AsyncConnection[DictRow]
Clock = Callable[[], datetime]
TRIES: Final = 4
PAUSE_S: Final = 0.05
LONGEST_WAIT: Final = timedelta(minutes=5)
LOOK_BACK_S: Final = 1.0
_ahead: "WeakKeyDictionary[Connection, tuple[datetime, float]]" = WeakKeyDictionary()

__all__ = ["Drained", "Share", "drain"]


def _now() -> datetime:
    return datetime.now(UTC)


async def drain(
    pool: Pool, *, batch: int = 1000, most: int | None = None, now: Clock = _now
) -> Drained:
    """Process what waits in the inbox, at most `most` deliveries, `batch` in a transaction.

    Any number may drain at once, in any number of processes. A delivery that cannot be read or
    written is parked; what fails for a reason that may pass waits and is tried again. Raises
    psycopg.Error or psycopg_pool.PoolTimeout when the database is away or not ours: nothing is
    half done then, and draining again goes on.
    """
    total = Drained()
    async with pool.connection() as connection:
        await warm(connection)
        while most is None or total.deliveries < most:
            limit = batch if most is None else min(batch, most - total.deliveries)
            since = _since(connection)
            one, oldest = await _batch(connection, limit, since, now)
            total.add(one)
            is_full = oldest is not None and one.deliveries == limit
            _note(connection, since, oldest if is_full else None)
            if one.deliveries + one.put_off == 0 and since == BEGINNING:
                break
    return total


def _since(connection: Connection) -> datetime:
    """From where on to look for the oldest delivery.

    Before what the last full batch began with lie only the dead rows of the queue, and what came
    late (out of a spool): that is looked for again after a second, or when nothing else waits.
    """
    since, looked_at = _ahead.get(connection, (BEGINNING, 0.0))
    return since if time.monotonic() - looked_at < LOOK_BACK_S else BEGINNING


def _note(connection: Connection, since: datetime, oldest: datetime | None) -> None:
    if oldest is None:
        _ahead.pop(connection, None)
    else:
        looked_at = time.monotonic() if since == BEGINNING else _ahead[connection][1]
        _ahead[connection] = (oldest, looked_at)


async def _batch(
    connection: Connection, limit: int, since: datetime, now: Clock
) -> tuple[Drained, datetime | None]:
    """One batch, and the oldest time of receipt in it."""
    for attempt in range(TRIES):
        claims: list[Claimed] = []
        try:
            async with connection.transaction():
                claims = await claim(connection, most=limit, since=since, now=now())
                if not claims:
                    return Drained(), None
                done = await _process(connection, claims, now)
            return _finished(done, claims, now), min(one.received_at for one in claims)
        except Exception as error:
            if connection.closed or not claims:
                raise
            if is_of_a_row(error):
                return await _carefully(connection, claims, now), None
            if not may_pass(error):
                raise
            await asyncio.sleep(PAUSE_S * 2**attempt)
    return await _later(connection, claims, now), None


async def _process(connection: Connection, claims: Sequence[Claimed], now: Clock) -> Drained:
    places = await workspaces(connection, {claimed.workspace_id for claimed in claims})
    reading = read(claims, places.instantly_ids)
    written = await write(connection, list(reading.events.values()), places, reading.mails)
    await park(connection, reading.parked, now())
    await _no_longer_parked(connection, claims, reading)
    emptied = await empty_erased(connection, reading, written.refused)
    return drained(claims, reading, written, emptied)


async def _no_longer_parked(
    connection: Connection, claims: Sequence[Claimed], reading: Reading
) -> None:
    """What was parked and put back into the queue has been tried before."""
    unreadable = {one.claimed.delivery_id for one in reading.parked}
    tried = [one for one in claims if one.attempts and one.delivery_id not in unreadable]
    if tried:
        await unpark(connection, tried)


async def _carefully(connection: Connection, claims: list[Claimed], now: Clock) -> Drained:
    """The same in halves of halves, until the bad row is alone; it is parked."""
    async with connection.transaction():
        held = await claim_these(connection, claims)
        done = await _halved(connection, held, now)
    return _finished(done, held, now)


async def _halved(connection: Connection, claims: list[Claimed], now: Clock) -> Drained:
    if not claims:
        return Drained()
    try:
        async with connection.transaction():
            await empty(connection)
            return await _process(connection, claims, now)
    except Exception as error:
        if not is_of_a_row(error):
            raise
        if len(claims) == 1:
            reading = Reading(parked=[Parked(claims[0], FAILED, sentence(error))])
            await park(connection, reading.parked, now())
            return drained(claims, reading, Written())
    middle = len(claims) // 2
    done = await _halved(connection, claims[:middle], now)
    done.add(await _halved(connection, claims[middle:], now))
    return done


async def _later(connection: Connection, claims: list[Claimed], now: Clock) -> Drained:
    worst = max(claimed.attempts for claimed in claims)
    wait = min(LONGEST_WAIT, timedelta(seconds=2 ** min(worst, 10)))
    async with connection.transaction():
        await put_off(connection, claims, now() + wait)
    return Drained(put_off=len(claims))


def _finished(done: Drained, claims: Sequence[Claimed], now: Clock) -> Drained:
    done.batches = 1
    done.waited(claims, now())
    return done
