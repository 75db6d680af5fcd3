"""Mails as conversations: what webhooks told and what the sync pulled, each mail once.

A message comes of all that is known of its mail (mail_stage.py), its place of all mails of its
lead (domain/threads.py), a conversation of its messages: whatever came first, the tables end the
same. Whoever writes them holds the workspace's lock, which is that of the facts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

from domain.happenings import Mail
from domain.threads import Letter, Placement, placements
from tasks.process.facts import lock
from tasks.process.mail_stage import FINAL, Told, merged, stage_synced, stage_told
from tasks.process.places import Places
from tasks.process.rows import EventRow

Connection = AsyncConnection[DictRow]
CHUNK: Final = 1000

Key = tuple[str, str]
"""A workspace, and the key of a message or conversation in it."""


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
        await stage_told(connection, told.values())
        await _settle(connection)


async def join_synced(connection: Connection, workspace_id: str, since: datetime | None) -> int:
    """Bring mails of the mirror that changed from `since` on (all, when None) into messages.

    Takes the workspace's lock until the caller's transaction ends. Returns how many mails.
    """
    await lock(connection, [workspace_id])
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(_CHANGED, {"workspace_id": workspace_id, "since": since})
    email_ids = [email_id for (email_id,) in await cursor.fetchall()]
    for start in range(0, len(email_ids), CHUNK):
        await stage_synced(connection, workspace_id, email_ids[start : start + CHUNK])
        await _settle(connection)
    return len(email_ids)


async def reconverse(connection: Connection, workspace_id: str) -> None:
    """Place all messages of a workspace again and count its conversations anew."""
    await lock(connection, [workspace_id])
    known = {"workspace_id": workspace_id}
    leads = await _column(connection, _LEADS, known)
    for start in range(0, len(leads), CHUNK):
        some = leads[start : start + CHUNK]
        letters = await _letters(connection, [(workspace_id, lead) for lead in some])
        await _move(connection, letters)
    keys = await _column(connection, _CONVERSATIONS, known)
    await _count(connection, [(workspace_id, key) for key in keys])


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


Stood = tuple[Letter, str | None, str | None]
"""A letter, and where and by what it stood before (None: nowhere yet)."""


async def _settle(connection: Connection) -> None:
    """From the stage to messages and conversations."""
    cursor = connection.cursor(binary=True, row_factory=tuple_row)
    await cursor.execute(_STAGED, prepare=True)
    staged = [_Staged(*row) for row in await cursor.fetchall()]
    touched = await _complete(connection, staged)
    leads = {(one.workspace_id, one.lead_before) for one in staged if one.lead_before}
    leads |= {(one.workspace_id, one.lead_address) for one in staged}
    letters = await _letters(connection, leads)
    for one in staged:
        if one.conversation_before is None:
            letters[one.workspace_id, one.lead_address].append((_letter(one[1:7]), None, None))
    await _count(connection, touched | await _move(connection, letters))


async def _complete(connection: Connection, staged: Iterable["_Staged"]) -> set[Key]:
    """Bring what is known already up to what is known now; returns the changed ones'
    conversations.
    """
    stood = {
        (one.workspace_id, one.message_key): (one.workspace_id, one.conversation_before)
        for one in staged
        if one.conversation_before is not None
    }
    if not stood:
        return set()
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(_COMPLETE, prepare=True)
    return {stood[workspace_id, key] for workspace_id, key in await cursor.fetchall()}


class _Staged(NamedTuple):
    """A staged mail that will be a message: what places it, and where it stood before."""

    workspace_id: str
    message_key: str
    sent_at: datetime
    lead_address: str
    campaign_id: str | None
    thread_id: str | None
    message_id: str | None
    lead_before: str | None
    conversation_before: str | None


def _letter(row: Sequence[Any]) -> Letter:
    key, sent_at, lead, campaign, thread, message_id = row
    ids = frozenset([message_id]) if message_id else frozenset[str]()
    return Letter(key, sent_at, lead, campaign, thread, ids)


async def _letters(connection: Connection, leads: Iterable[Key]) -> dict[Key, list[Stood]]:
    """All mails of these leads that are messages already."""
    named = sorted(leads)
    letters = defaultdict[Key, list[Stood]](list)
    if named:
        cursor = connection.cursor(binary=True, row_factory=tuple_row)
        values = [[lead[0] for lead in named], [lead[1] for lead in named]]
        await cursor.execute(_KNOWN, values, prepare=True)
        for workspace_id, *row, conversation, placed_by in await cursor.fetchall():
            letters[workspace_id, row[2]].append((_letter(row), conversation, placed_by))
    return letters


async def _move(connection: Connection, letters: Mapping[Key, Sequence[Stood]]) -> set[Key]:
    """Put each letter in its place: new ones come in, others move. Returns the conversations."""
    new: list[tuple[str, str, Placement]] = []
    moved: list[tuple[str, str, Placement]] = []
    touched = set[Key]()
    for (workspace_id, _), of_lead in letters.items():
        places = placements([letter for letter, _, _ in of_lead])
        for letter, conversation, placed_by in of_lead:
            place = places[letter.message_key]
            if (conversation, placed_by) == place:
                continue
            (moved if conversation else new).append((workspace_id, letter.message_key, place))
            touched |= {(workspace_id, key) for key in (conversation, place[0]) if key}
    for statement, rows in ((_COME_IN, new), (_MOVE, moved)):
        if rows:
            await connection.execute(statement, _columns(rows), prepare=True)
    return touched


def _columns(rows: Iterable[tuple[str, str, Placement]]) -> list[list[str]]:
    ordered = sorted(rows)
    return [
        [row[0] for row in ordered],
        [row[1] for row in ordered],
        [row[2].conversation_key for row in ordered],
        [row[2].placed_by for row in ordered],
    ]


async def _count(connection: Connection, conversations: Iterable[Key]) -> None:
    """Count these conversations from their messages; one that has none left is gone."""
    named = sorted(conversations)
    if named:
        values = [[key[0] for key in named], [key[1] for key in named]]
        await connection.execute(_COUNT, values, prepare=True)
        await connection.execute(_GONE, values, prepare=True)


async def _column(connection: Connection, query: str, known: Mapping[str, Any]) -> list[Any]:
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(query.encode(), known)
    return [value for (value,) in await cursor.fetchall()]


_MESSAGE: Final = (
    "organization_id", "campaign_id", "lead_address", "account_email", "is_received",
    "is_automatic", "sent_at", "message_id", "thread_id", "subject", "body_text", "body_html",
    "is_from_webhook", "is_from_sync",
)  # fmt: skip
_NAMED: Final = "select * from unnest(%s::text[], %s::text[]) as named (workspace_id, name)"
_PLACED: Final = """
    select * from unnest(%s::text[], %s::text[], %s::text[], %s::text[])
        as placed (workspace_id, message_key, conversation_key, placed_by)
"""
_COMPLETE: Final = f"""
    update app.messages as m
    set ({", ".join(_MESSAGE)}) = row({", ".join(f"f.{name}" for name in _MESSAGE)})
    from ({FINAL}) as f
    where
        f.conversation_before is not null and f.lead_address is not null
        and m.workspace_id = f.workspace_id and m.message_key = f.message_key
        and ({", ".join(f"m.{name}" for name in _MESSAGE)})
            is distinct from ({", ".join(f"f.{name}" for name in _MESSAGE)})
    returning m.workspace_id, m.message_key
"""
_STAGED: Final = f"""
    select {", ".join(f"f.{name}" for name in _Staged._fields)}
    from ({FINAL}) as f
    where (f.is_from_sync or f.is_from_webhook) and f.lead_address is not null
"""
_KNOWN: Final = f"""
    select
        m.workspace_id, m.message_key, m.sent_at, m.lead_address, m.campaign_id, m.thread_id,
        m.message_id, m.conversation_key, m.placed_by
    from ({_NAMED}) as lead
    inner join app.messages as m
        on m.workspace_id = lead.workspace_id and m.lead_address = lead.name
"""
_COME_IN: Final = f"""
    insert into app.messages (
        workspace_id, message_key, conversation_key, placed_by, {", ".join(_MESSAGE)}
    )
    select
        f.workspace_id, f.message_key, placed.conversation_key, placed.placed_by,
        {", ".join(f"f.{name}" for name in _MESSAGE)}
    from ({_PLACED}) as placed
    inner join ({FINAL}) as f
        on f.workspace_id = placed.workspace_id and f.message_key = placed.message_key
"""
_MOVE: Final = f"""
    update app.messages as m
    set conversation_key = placed.conversation_key, placed_by = placed.placed_by
    from ({_PLACED}) as placed
    where m.workspace_id = placed.workspace_id and m.message_key = placed.message_key
"""
_COUNT: Final = f"""
    insert into app.conversations (
        workspace_id, conversation_key, organization_id, campaign_id, lead_address, subject,
        count_sent, count_received, first_message_at, last_message_at, last_received_at,
        last_sent_at
    )
    select
        c.workspace_id, c.conversation_key,
        coalesce(campaign.organization_id, c.first_organization_id),
        c.campaign_id, c.lead_address, c.subject, c.count_sent, c.count_received,
        c.first_message_at, c.last_message_at, c.last_received_at, c.last_sent_at
    from (
        select
            m.workspace_id,
            m.conversation_key,
            (array_agg(m.organization_id order by m.sent_at, m.message_key))[1]
                as first_organization_id,
            (array_agg(m.campaign_id order by m.sent_at, m.message_key)
                filter (where m.campaign_id is not null))[1] as campaign_id,
            (array_agg(m.lead_address order by m.sent_at, m.message_key))[1] as lead_address,
            (array_agg(m.subject order by m.sent_at, m.message_key)
                filter (where m.subject is not null))[1] as subject,
            count(*) filter (where not m.is_received) as count_sent,
            count(*) filter (where m.is_received) as count_received,
            min(m.sent_at) as first_message_at,
            max(m.sent_at) as last_message_at,
            max(m.sent_at) filter (where m.is_received) as last_received_at,
            max(m.sent_at) filter (where not m.is_received) as last_sent_at
        from ({_NAMED}) as named
        inner join app.messages as m
            on m.workspace_id = named.workspace_id and m.conversation_key = named.name
        group by m.workspace_id, m.conversation_key
    ) as c
    left join instantly.campaigns as campaign
        on campaign.workspace_id = c.workspace_id and campaign.campaign_id = c.campaign_id
    order by c.workspace_id, c.conversation_key
    on conflict (workspace_id, conversation_key) do update set
        organization_id = excluded.organization_id, campaign_id = excluded.campaign_id,
        lead_address = excluded.lead_address, subject = excluded.subject,
        count_sent = excluded.count_sent, count_received = excluded.count_received,
        first_message_at = excluded.first_message_at, last_message_at = excluded.last_message_at,
        last_received_at = excluded.last_received_at, last_sent_at = excluded.last_sent_at
"""
_GONE: Final = f"""
    delete from app.conversations as c
    using ({_NAMED}) as named
    where
        c.workspace_id = named.workspace_id and c.conversation_key = named.name
        and not exists (
            select from app.messages as m
            where m.workspace_id = c.workspace_id and m.conversation_key = c.conversation_key
        )
"""
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
