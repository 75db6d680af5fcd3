"""Mails as conversations: what webhooks told and what the sync pulled, each mail once.

A message comes of all that is known of its mail (mail_stage.py), its place of all mails of its
lead (domain/threads.py), a conversation of its messages: whatever came first, the tables end the
same. Whoever writes them holds the workspace's lock, which is that of the facts.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

from domain.happenings import Mail
from tasks.process.conversations import begin, count
from tasks.process.facts import lock
from tasks.process.mail_stage import Key, Told, merged, stage_synced, stage_told
from tasks.process.messages import (
    Staged,
    come_in,
    complete,
    letters_of,
    met_before,
    move,
    moves,
    newcomers,
    read_stage,
)
from tasks.process.places import Places
from tasks.process.rows import EventRow

Connection = AsyncConnection[DictRow]
CHUNK: Final = 1000


async def converse(
    connection: Connection, mails: Sequence[tuple[EventRow, Mail]], places: Places
) -> None:
    """Write mails that deliveries told as messages, in the caller's transaction.

    The caller holds the workspaces' locks (facts.lock). A mail that names no lead is with nobody
    and becomes no message until a sync tells whom it was with.
    """
    told: dict[Key, Told] = {}
    for row, mail in mails:
        one = _told(row, mail, places)
        if one is not None:
            key = (one.workspace_id, one.message_key)
            told[key] = merged(told[key], one) if key in told else one
    if told:
        known = await met_before(connection, told)
        if known:
            await stage_told(connection, [told[key] for key in known])
        fresh = {key: one for key, one in told.items() if key not in known}
        await _settle(connection, fresh, await read_stage(connection) if known else [])


async def join_synced(connection: Connection, workspace_id: str, since: datetime | None) -> int:
    """Bring mails of the mirror that changed from `since` on (all, when None) into messages.

    Takes the workspace's lock until the caller's transaction ends. Returns how many mails.
    """
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(_CHANGED, {"workspace_id": workspace_id, "since": since})
    email_ids = [email_id for (email_id,) in await cursor.fetchall()]
    await join_mails(connection, workspace_id, email_ids)
    return len(email_ids)


async def join_mails(connection: Connection, workspace_id: str, email_ids: Sequence[str]) -> None:
    """Bring these mails of the mirror into messages; twice changes nothing.

    Takes the workspace's lock until the caller's transaction ends.
    """
    await lock(connection, [workspace_id])
    for start in range(0, len(email_ids), CHUNK):
        await stage_synced(connection, workspace_id, email_ids[start : start + CHUNK])
        await _settle(connection, {}, await read_stage(connection))


async def reconverse(connection: Connection, workspace_id: str) -> None:
    """Join all mails of the mirror, place all messages of a workspace again, and count its
    conversations anew.

    What only a webhook told comes of a replay; of a mirror older than the messages, from here.
    """
    await join_synced(connection, workspace_id, None)
    known = {"workspace_id": workspace_id}
    leads = await _column(connection, _LEADS, known)
    for start in range(0, len(leads), CHUNK):
        some = leads[start : start + CHUNK]
        letters = await letters_of(connection, [(workspace_id, lead) for lead in some])
        await move(connection, moves(letters))
    keys = await _column(connection, _CONVERSATIONS, known)
    await count(connection, [(workspace_id, key) for key in keys])


def _told(row: EventRow, mail: Mail, places: Places) -> Told | None:
    """A mail as a row; its text once: as words, else as HTML (the sync brings the other)."""
    if row.lead_address is None:
        return None
    return Told(
        row.workspace_id,
        mail.message_key,
        places.of(row)[0],
        row.campaign_id,
        row.lead_address,
        row.account_email,
        mail.is_received,
        mail.is_automatic,
        mail.sent_at,
        mail.thread_id,
        mail.subject,
        mail.text,
        None if mail.text else mail.html,
    )


async def _settle(
    connection: Connection, fresh: Mapping[Key, Told], staged: Sequence[Staged]
) -> None:
    """To messages and conversations: what nobody knew, and what the stage holds."""
    touched = await complete(connection, staged)
    leads = {(one.workspace_id, one.lead_before) for one in staged if one.lead_before}
    leads |= {(one.workspace_id, one.lead_address) for one in staged}
    leads |= {(mail.workspace_id, mail.lead_address) for mail in fresh.values()}
    letters = await letters_of(connection, leads)
    for lead, letter in newcomers(fresh.values(), staged):
        letters[lead].append(letter)
    places = moves(letters)
    await come_in(connection, fresh, places)
    begun = await begin(connection) if fresh else set[Key]()
    await move(connection, places)
    changed = touched | places.joined(fresh) | (places.touched - begun)
    await count(connection, changed, lost=bool(touched or places.moved))


async def _column(connection: Connection, query: str, known: Mapping[str, Any]) -> list[Any]:
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(query.encode(), known)
    return [value for (value,) in await cursor.fetchall()]


_CHANGED: Final = """
    select email_id from instantly.emails
    where
        workspace_id = %(workspace_id)s
        and (%(since)s::timestamptz is null or changed_at >= %(since)s)
    order by email_id
"""
_LEADS: Final = """
    select distinct lead_address from app.messages where workspace_id = %(workspace_id)s
"""
_CONVERSATIONS: Final = """
    select conversation_key from app.conversations where workspace_id = %(workspace_id)s
    union
    select conversation_key from app.messages where workspace_id = %(workspace_id)s
"""
