"""Read the replies that wait, by rules or by a model, and keep what they say."""

import asyncio
import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final

from pydantic import ValidationError

from models.organization_settings import RepliesEntry
from models.session import Pool
from models.settings import LlmSettings
from tasks.classify.asking import Asker
from tasks.classify.by_model import read_by_model
from tasks.classify.classified import Classified
from tasks.classify.model_trouble import tell_trouble
from tasks.classify.question import access_of
from tasks.classify.readings import Conclusion, by_rules, read_by_rules_all
from tasks.classify.waiting import Connection, Waiting, claim, done
from tasks.classify.write import write
from tasks.clients.llm import open_llm

NOBODY_TO_ASK: Final = "neither OPENAI_API_KEY nor OPENAI_BASE_URL is set"
BATCH: Final = 500
MODEL_BATCH: Final = 100
"""Five rounds of twenty calls: a lane comes back for fresh replies every few seconds."""
LANES: Final = 2
CONNECTIONS_OF_LANES: Final = 4
"""One that holds the lock, one a lane, one for calls as they end."""
LONGEST_S: Final = 30.0
"""A run that asks a model ends about then, so that what follows from the first replies does not
wait for the last ones; the rest stays in the queue."""


async def classify_new(
    pool: Pool, now: datetime, settings: LlmSettings | None = None
) -> Classified:
    """Read what waits in app.label_queue, the newest first, each message once.

    Any number of processes may do it at once: what one has claimed, the others leave alone. An
    organization's replies go to the model of `settings` where it asked for that (replies.mode in
    app.organizations.settings) and a key or an address is set; then one process at a time asks,
    it takes three of the pool's connections (four are faster), and `is_more` says that it stopped
    after half a minute. Twice changes nothing.
    """
    found = Classified()
    wanted = await _wishes(pool)
    is_on = settings is not None and settings.is_on
    while await _rules_batch(pool, now, found, wanted, is_on=is_on):
        pass
    if settings is not None and is_on and wanted and await _waits(pool, list(wanted)):
        await _ask(pool, now, settings, wanted, found)
    return found


async def _wishes(pool: Pool) -> Mapping[str, RepliesEntry]:
    """The organizations that want a model, and how; unreadable settings keep nobody waiting."""
    wishes = {}
    async with pool.connection() as connection:
        rows = await connection.execute(_WANT_A_MODEL)
        for row in await rows.fetchall():
            with suppress(ValidationError):
                wishes[row["organization_id"]] = RepliesEntry.model_validate(row["replies"])
    return wishes


async def _waits(pool: Pool, organizations: Sequence[str]) -> bool:
    async with pool.connection() as connection:
        found = await connection.execute(_ANYTHING, [organizations])
        return await found.fetchone() is not None


async def _rules_batch(
    pool: Pool, now: datetime, found: Classified, wanted: Collection[str], *, is_on: bool
) -> bool:
    """Claim, read and write one batch in one transaction; whether it got anything done.

    `wanted`: who wants a model; with none set up (`is_on`) rules stand in for it.
    """
    async with pool.connection() as connection, connection.transaction():
        waiting = await claim(connection, BATCH, but=list(wanted) if is_on else ())
        concluded = [
            by_rules(read, NOBODY_TO_ASK if read.waiting.organization_id in wanted else None)
            for read in await read_by_rules_all(waiting)
        ]
        kept, news = await _keep(connection, waiting, concluded, now)
    found.add(kept, news)
    return bool(kept)


async def _ask(
    pool: Pool,
    now: datetime,
    settings: LlmSettings,
    wanted: Mapping[str, RepliesEntry],
    found: Classified,
) -> None:
    """Let a model read what waits, until the time is up or nothing is left."""
    async with pool.connection() as connection, connection.transaction():
        locked = await connection.execute(_ONE_PROCESS)
        row = await locked.fetchone()
        if not (row and row["is_ours"]):
            return
        async with open_llm(access_of(settings)) as llm:
            asker = Asker(pool, llm, settings, wanted, now, found)
            found.is_more = await _lanes(asker, time.monotonic() + LONGEST_S)
    await tell_trouble(pool, asker.went, asker.purses, now)


async def _lanes(asker: Asker, ends: float) -> bool:
    """Two lanes of batches, so that the last calls of one do not leave the model idle; whether
    anything may be left."""
    lanes = LANES if asker.pool.max_size >= CONNECTIONS_OF_LANES else 1
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(_lane(asker, ends)) for _ in range(lanes)]
    return all(task.result() for task in tasks)


async def _lane(asker: Asker, ends: float) -> bool:
    while (left := ends - time.monotonic()) > 0:
        if not await _model_batch(asker, left):
            return False
    return True


async def _model_batch(asker: Asker, longest_s: float) -> bool:
    """The same by the model. The claim stays open while it is asked: a crash gives it back."""
    async with asker.pool.connection() as connection, connection.transaction():
        waiting = await claim(connection, MODEL_BATCH, of=list(asker.wishes))
        read = await read_by_rules_all(waiting)
        concluded = await read_by_model(asker, read, longest_s)
        kept, news = await _keep(connection, waiting, concluded, asker.now)
    asker.found.add(kept, news)
    return bool(kept)


async def _keep(
    connection: Connection,
    waiting: Sequence[Waiting],
    concluded: Sequence[Conclusion],
    now: datetime,
) -> tuple[list[Conclusion], set[tuple[str, str]]]:
    """Write, and take from the queue what was written; the effective ones and the news."""
    if not concluded:
        return [], set()
    written, news = await write(connection, concluded, now)
    await done(connection, [one for one in waiting if one.key in written])
    kept = [one for one in concluded if one.is_effective and one.read.waiting.key in written]
    return kept, news


_WANT_A_MODEL: Final = """
    select organization_id, settings -> 'replies' as replies from app.organizations
    where settings -> 'replies' ->> 'mode' = 'llm'
"""
_ANYTHING: Final = """
    select 1 from app.label_queue as q
    inner join app.messages as m using (workspace_id, message_key)
    where m.organization_id = any(%s) and m.is_received
    limit 1
"""
_ONE_PROCESS: Final = """
    select pg_try_advisory_xact_lock(hashtextextended('salesbrain language model', 0)) as is_ours
"""
