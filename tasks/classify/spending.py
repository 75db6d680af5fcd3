"""What language models cost, written down call by call, and held to the daily limit.

Money that was spent is committed at once and apart from the batch: a crash forgets no call and
no answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from psycopg.rows import tuple_row
from psycopg.types.json import Jsonb

from domain.model_prices import CAREFUL, Price
from models.session import Pool


@dataclass(frozen=True, slots=True)
class Call:
    """One row of app.model_calls."""

    organization_id: str
    purpose: str
    model: str
    prompt_version: str
    content_hash: UUID
    outcome: str
    tokens_in: int
    tokens_out: int
    milliseconds: int
    asked_at: datetime


@dataclass(slots=True)
class Purse:
    """The day's money of one organization, in US dollars. A call is paid for when it begins, as
    dear as it may become, so that many at once do not overshoot."""

    limit: Decimal
    spent: Decimal
    reserved: Decimal = Decimal(0)
    was_short: bool = False

    def take(self, estimate: Decimal) -> bool:
        """Whether there is enough for one more call; then it is put aside."""
        if self.spent + self.reserved + estimate > self.limit:
            self.was_short = True
            return False
        self.reserved += estimate
        return True

    def settle(self, estimate: Decimal, cost: Decimal) -> None:
        """The call has ended."""
        self.reserved -= estimate
        self.spent += cost


async def spent_today(pool: Pool, organization_id: str, now: datetime) -> Decimal:
    """Of this UTC day; a call without a known price counts as the dearest one."""
    async with pool.connection() as connection:
        cursor = connection.cursor(row_factory=tuple_row)
        await cursor.execute(_SPENT, [CAREFUL.tokens_in, CAREFUL.tokens_out, organization_id, now])
        row = await cursor.fetchone()
    return Decimal(row[0]) if row else Decimal(0)


async def write_call(
    pool: Pool, call: Call, price: Price | None, answer: dict[str, Any] | None = None
) -> None:
    """Keep what a call cost, and its answer so that it is not asked for again."""
    cost = price.cost(call.tokens_in, call.tokens_out) if price else None
    async with pool.connection() as connection, connection.transaction():
        await connection.execute(
            _CALL,
            [
                call.organization_id,
                call.purpose,
                call.model,
                call.prompt_version,
                call.content_hash,
                call.outcome,
                call.tokens_in,
                call.tokens_out,
                cost,
                price.version if price else None,
                call.milliseconds,
                call.asked_at,
            ],
        )
        if answer is not None:
            await connection.execute(
                _ANSWER,
                [
                    call.organization_id,
                    call.content_hash,
                    call.purpose,
                    Jsonb(answer),
                    call.asked_at,
                ],
            )


async def known_answers(
    pool: Pool, asked: Sequence[tuple[str, UUID]]
) -> dict[tuple[str, UUID], dict[str, Any]]:
    """Answers that (organization, content) has had already."""
    if not asked:
        return {}
    async with pool.connection() as connection:
        cursor = connection.cursor(row_factory=tuple_row)
        organizations, hashes = zip(*asked, strict=True)
        await cursor.execute(_ANSWERED, [list(organizations), list(hashes)])
        return {(one[0], one[1]): one[2] for one in await cursor.fetchall()}


_SPENT: Final = """
    select coalesce(
        sum(coalesce(cost, (tokens_in * %s::numeric + tokens_out * %s::numeric) / 1000000)), 0
    )
    from app.model_calls
    where
        organization_id = %s
        and asked_at >= date_trunc('day', %s::timestamptz at time zone 'UTC') at time zone 'UTC'
"""
_CALL: Final = """
    insert into app.model_calls (
        organization_id, purpose, model, prompt_version, content_hash, outcome, tokens_in,
        tokens_out, cost, price_version, milliseconds, asked_at
    )
    values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
_ANSWER: Final = """
    insert into app.model_answers (organization_id, content_hash, purpose, answer, answered_at)
    values (%s, %s, %s, %s, %s)
    on conflict (organization_id, content_hash) do nothing
"""
_ANSWERED: Final = """
    select a.organization_id, a.content_hash, a.answer
    from unnest(%s::text[], %s::uuid[]) as asked (organization_id, content_hash)
    inner join app.model_answers as a using (organization_id, content_hash)
"""
