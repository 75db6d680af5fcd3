"""What somebody has to know about the language model: that it is away, or the day's money gone.

Rules stand in meanwhile. One incident each: of the money one a day and organization.
"""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Final

from domain.checks import NOBODY
from models.session import Pool
from tasks.classify.asking import Went
from tasks.classify.spending import Purse
from tasks.clients.llm_errors import LlmError
from tasks.incident import Trouble, open_incident, resolve_incidents

AWAY: Final = "model_away"
LIMIT: Final = "model_limit"
SUBJECT: Final = "language model"


async def tell_trouble(pool: Pool, went: Went, purses: Mapping[str, Purse], now: datetime) -> None:
    """Open and resolve incidents by how the calls of a run went."""
    if went.trouble is not None and not went.is_answered:
        await open_incident(pool, NOBODY, _away(went.trouble), now)
    elif went.is_answered:
        await resolve_incidents(pool, NOBODY, SUBJECT, now)
    for organization_id, purse in purses.items():
        await _tell_limit(pool, organization_id, purse, now)


def _away(error: LlmError) -> Trouble:
    return Trouble(
        AWAY,
        SUBJECT,
        f"{error}. Replies are read by rules meanwhile.",
        "Look at OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL, and at the provider's status.",
    )


async def _tell_limit(pool: Pool, organization_id: str, purse: Purse, now: datetime) -> None:
    subject = f"language model of {organization_id} on {now:%Y-%m-%d}"
    async with pool.connection() as connection:
        await connection.execute(_YESTERDAYS, [now, LIMIT, organization_id, subject])
        told = await connection.execute(
            "select 1 from app.incidents where kind = %s and subject = %s", [LIMIT, subject]
        )
        if not purse.was_short or await told.fetchone():
            return
    await open_incident(pool, NOBODY, _used_up(subject, purse.limit), now)


def _used_up(subject: str, limit: Decimal) -> Trouble:
    return Trouble(
        LIMIT,
        subject,
        f"The daily limit of {limit} USD is used up. Replies are read by rules until midnight UTC.",
        "Raise replies.daily_limit of the organization in customers.yaml, or leave it so.",
    )


_YESTERDAYS: Final = """
    update app.incidents set resolved_at = %s
    where
        kind = %s
        and resolved_at is null
        and subject like 'language model of ' || %s || ' on %%'
        and subject <> %s
"""
