"""Messages: what is known of them, what of them is new, and where each stands."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, NamedTuple

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

from domain.threads import Letter, Placement, placements
from tasks.process.mail_stage import FINAL, NAMED, STAGE, Key, Told, stage_placed, two_columns

Connection = AsyncConnection[DictRow]

Stood = tuple[Letter, str | None, str | None]
"""A letter, and where and by what it stood before (None: nowhere yet)."""


class Staged(NamedTuple):
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


async def met_before(connection: Connection, keys: Iterable[Key]) -> set[Key]:
    """Those of these mails that are messages already, or stand in the mirror."""
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(_MET, two_columns(keys), prepare=True)
    return set(await cursor.fetchall())


async def read_stage(connection: Connection) -> list[Staged]:
    """What the staged mails come to; those that are no message yet are left out."""
    cursor = connection.cursor(binary=True, row_factory=tuple_row)
    await cursor.execute(_STAGED, prepare=True)
    return [Staged(*row) for row in await cursor.fetchall()]


async def complete(connection: Connection, staged: Iterable[Staged]) -> set[Key]:
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


def _letter(row: Sequence[Any]) -> Letter:
    key, sent_at, lead, campaign, thread, message_id = row
    ids = frozenset([message_id]) if message_id else frozenset[str]()
    return Letter(key, sent_at, lead, campaign, thread, ids)


def newcomers(fresh: Iterable[Told], staged: Iterable[Staged]) -> Iterator[tuple[Key, Stood]]:
    """The letters that are no messages yet, each with its lead."""
    for one in staged:
        if one.conversation_before is None:
            yield (one.workspace_id, one.lead_address), (_letter(one[1:7]), None, None)
    for mail in fresh:
        letter = Letter(
            mail.message_key, mail.sent_at, mail.lead_address, mail.campaign_id, mail.thread_id
        )
        yield (mail.workspace_id, mail.lead_address), (letter, None, None)


async def letters_of(connection: Connection, leads: Iterable[Key]) -> dict[Key, list[Stood]]:
    """All mails of these leads that are messages already."""
    letters = defaultdict[Key, list[Stood]](list)
    values = two_columns(leads)
    if values[0]:
        cursor = connection.cursor(binary=True, row_factory=tuple_row)
        await cursor.execute(_KNOWN, values, prepare=True)
        for workspace_id, *row, conversation, placed_by in await cursor.fetchall():
            letters[workspace_id, row[2]].append((_letter(row), conversation, placed_by))
    return letters


@dataclass(slots=True)
class Moves:
    """Where letters come in, where others move to, and the conversations that this touches."""

    new: dict[Key, Placement] = field(default_factory=dict)
    moved: dict[Key, Placement] = field(default_factory=dict)
    touched: set[Key] = field(default_factory=set)

    def joined(self, fresh: Container[Key]) -> set[Key]:
        """The conversations that letters other than these come into."""
        others = [*self.moved.items(), *(one for one in self.new.items() if one[0] not in fresh)]
        return {(workspace_id, place[0]) for (workspace_id, _), place in others}


def moves(letters: Mapping[Key, Sequence[Stood]]) -> Moves:
    """What must be written for each letter to stand in its place."""
    found = Moves()
    for (workspace_id, _), of_lead in letters.items():
        places = placements([letter for letter, _, _ in of_lead])
        for letter, conversation, placed_by in of_lead:
            place = places[letter.message_key]
            if (conversation, placed_by) == place:
                continue
            kept = found.new if conversation is None else found.moved
            kept[workspace_id, letter.message_key] = place
            found.touched |= {(workspace_id, key) for key in (conversation, place[0]) if key}
    return found


async def come_in(connection: Connection, fresh: Mapping[Key, Told], places: Moves) -> None:
    """Write the letters that are new: first those of the stage, then those nobody knew."""
    staged = {key: place for key, place in places.new.items() if key not in fresh}
    if staged:
        await connection.execute(_COME_IN_STAGED, _four_columns(staged), prepare=True)
    if fresh:
        await stage_placed(connection, [(mail, places.new[key]) for key, mail in fresh.items()])
        await connection.execute(_COME_IN, prepare=True)


async def move(connection: Connection, places: Moves) -> None:
    """Put those that stand elsewhere in their place."""
    if places.moved:
        await connection.execute(_MOVE, _four_columns(places.moved), prepare=True)


def _four_columns(places: Mapping[Key, Placement]) -> list[list[str]]:
    ordered = sorted(places)
    return [
        *two_columns(ordered),
        [places[key].conversation_key for key in ordered],
        [places[key].placed_by for key in ordered],
    ]


_MESSAGE: Final = (
    "organization_id", "campaign_id", "lead_address", "account_email", "is_received",
    "is_automatic", "sent_at", "message_id", "thread_id", "subject", "body_text", "body_html",
    "is_from_webhook", "is_from_sync",
)  # fmt: skip
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
    select {", ".join(f"f.{name}" for name in Staged._fields)}
    from ({FINAL}) as f
    where (f.is_from_sync or f.is_from_webhook) and f.lead_address is not null
"""
_MET: Final = f"""
    select named.workspace_id, named.name
    from ({NAMED}) as named
    where
        exists (
            select from app.messages as m
            where m.workspace_id = named.workspace_id and m.message_key = named.name
        )
        or exists (
            select from instantly.emails as e
            where e.workspace_id = named.workspace_id and e.email_id = named.name
        )
"""
_KNOWN: Final = f"""
    select
        m.workspace_id, m.message_key, m.sent_at, m.lead_address, m.campaign_id, m.thread_id,
        m.message_id, m.conversation_key, m.placed_by
    from ({NAMED}) as lead
    inner join app.messages as m
        on m.workspace_id = lead.workspace_id and m.lead_address = lead.name
"""
_COME_IN_STAGED: Final = f"""
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
_COME_IN: Final = f"""
    insert into app.messages (
        {", ".join(Told._fields)}, conversation_key, placed_by, is_from_webhook
    )
    select {", ".join(Told._fields)}, conversation_key, placed_by, true
    from {STAGE}
    order by workspace_id, message_key
"""
_MOVE: Final = f"""
    update app.messages as m
    set conversation_key = placed.conversation_key, placed_by = placed.placed_by
    from ({_PLACED}) as placed
    where m.workspace_id = placed.workspace_id and m.message_key = placed.message_key
"""
