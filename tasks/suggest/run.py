"""Suggest what could be written, and end what is pointless: sweeps that do each thing once.

Any number may run at once, in any number of processes: what two think of is kept once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar

from models.session import Pool
from models.settings import LlmSettings
from tasks.suggest import cancel
from tasks.suggest.answers import due, situations
from tasks.suggest.copies import wishes
from tasks.suggest.follow_ups import candidates, suggestions
from tasks.suggest.keep import keep
from tasks.suggest.seen import notice_sent
from tasks.suggest.writing import written

T = TypeVar("T")
BATCH: Final = 200
PEOPLE: Final = 1000
"""At a time: what is known of each is read from the mirror in one go."""


@dataclass(slots=True)
class Suggested:
    """What a sweep came to: replies looked at or people considered, suggestions made and ended."""

    considered: int = 0
    made: int = 0
    ended: int = 0


async def suggest_answers(
    pool: Pool, now: datetime, settings: LlmSettings | None = None, *, most: int | None = None
) -> Suggested:
    """Suggest one to three answers to each reply that deserves one; at most `most` replies.

    A reply is suggested answers once for each label that it gets; a second run finds nothing. The
    model of `settings` writes for customers that asked for it (replies.mode), else templates.
    """
    done = Suggested(ended=await cancel_ended(pool, now))
    while most is None or done.considered < most:
        limit = BATCH if most is None else min(BATCH, most - done.considered)
        considered, made = await _answers(pool, now, limit, settings)
        done.considered += considered
        done.made += made
        if considered < limit or not made:
            break
    return done


async def _answers(
    pool: Pool, now: datetime, limit: int, settings: LlmSettings | None
) -> tuple[int, int]:
    async with pool.connection() as connection:
        messages = await due(connection, now, limit)
        given = await situations(connection, messages, now) if messages else []
        wanted = await wishes(connection) if given else {}
    replies = {name: one.replies for name, one in wanted.items()}
    rows = await written(pool, given, replies, settings, now)
    async with pool.connection() as connection, connection.transaction():
        return len(messages), await keep(connection, rows, now)


async def suggest_follow_ups(pool: Pool, now: datetime) -> Suggested:
    """Suggest a follow-up for each silent reader for whom it is time; move those of people who
    are away. Once for each mail that was sent last, whatever became of the suggestion."""
    done = Suggested(ended=await cancel_ended(pool, now))
    async with pool.connection() as connection:
        people = await candidates(connection, now)
    done.considered = len(people)
    for batch in _batches(people):
        async with pool.connection() as connection, connection.transaction():
            done.made += await keep(connection, await suggestions(connection, batch, now), now)
    async with pool.connection() as connection, connection.transaction():
        await cancel.put_off(connection)
    return done


async def cancel_ended(pool: Pool, now: datetime) -> int:
    """End the open suggestions that were seen going out, or that a reply, an opt-out, a meeting,
    a bounce, a newer mail or a moved campaign has made pointless; how many."""
    async with pool.connection() as connection, connection.transaction():
        return await notice_sent(connection) + await cancel.cancel(connection, now)


def _batches(given: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(given), PEOPLE):
        yield given[start : start + PEOPLE]
