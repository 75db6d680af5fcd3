"""What the team did with a suggestion."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from domain.edits import similarity
from models.session import Pool
from tasks.site import now as moment

Deed = Literal["sent", "edited", "dismissed"]
DEEDS: Final = ("sent", "edited", "dismissed")


class SuggestionUnknown(Exception):
    """There is no such suggestion."""


class SuggestionEnded(Exception):
    """The suggestion is not open any more."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What was written down; `state` is edited for what was sent with changes."""

    suggestion_id: UUID
    state: str
    similarity: float | None


_FIND: Final = """
    select state, body, kind, workspace_id, message_key, ended_because
    from app.suggestions where suggestion_id = %s for update
"""
_DECIDE: Final = """
    update app.suggestions
    set
        state = %s, ended_at = %s, ended_by = %s, ended_because = %s, final_body = %s,
        similarity = %s
    where suggestion_id = %s
"""
_OTHERS: Final = """
    update app.suggestions
    set
        state = 'replaced', ended_at = %s, ended_by = %s, ended_because = 'another_was_sent'
    where
        workspace_id = %s and message_key = %s and kind = 'answer' and state = 'open'
"""


async def decide(
    pool: Pool,
    suggestion_id: UUID,
    state: Deed,
    by: str,
    *,
    final_body: str | None = None,
    because: str | None = None,
    now: datetime | None = None,
) -> Decided:
    """Write down that it was sent as it is, sent with changes (`final_body`), or dismissed.

    What was sent ends the other answers to the same reply. One that ended because its mail was
    seen going out may still be told of. Raises SuggestionUnknown, SuggestionEnded.
    """
    at = now or moment()
    async with pool.connection() as connection, connection.transaction():
        found = await connection.execute(_FIND, [suggestion_id])
        row = await found.fetchone()
        if row is None:
            raise SuggestionUnknown(f"There is no suggestion {suggestion_id}.")
        is_seen = state != "dismissed" and row["ended_because"] == "mail_sent"
        if row["state"] != "open" and not is_seen:
            raise SuggestionEnded(f"The suggestion {suggestion_id} is {row['state']} already.")
        done = _decided(suggestion_id, state, row["body"], final_body)
        text = final_body if done.state == "edited" else None
        await connection.execute(
            _DECIDE, [done.state, at, by, because, text, done.similarity, suggestion_id]
        )
        if state != "dismissed" and row["kind"] == "answer":
            await connection.execute(_OTHERS, [at, by, row["workspace_id"], row["message_key"]])
    return done


def _decided(suggestion_id: UUID, state: Deed, body: str, final_body: str | None) -> Decided:
    if state == "dismissed":
        return Decided(suggestion_id, state, None)
    if final_body is None or final_body.split() == body.split():
        return Decided(suggestion_id, "sent", 1.0)
    return Decided(suggestion_id, "edited", similarity(body, final_body))
