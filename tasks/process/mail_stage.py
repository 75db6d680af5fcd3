"""The temporary table in which mails stand before they become messages, and what they come to.

A message is a function of what webhooks told of a mail and of the mail as the sync has it:
column by column the sync's value, else the greater of those told (of times the least), so that
no order matters.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.payload import MOST_ADDRESS
from domain.threads import Placement

Connection = AsyncConnection[DictRow]
STAGE: Final = "pg_temp.stage_mails"
NAMED: Final = "select * from unnest(%s::text[], %s::text[]) as named (workspace_id, name)"
"""SQL for the keys given by `two_columns`."""

Key = tuple[str, str]
"""A workspace, and the key of a message, a conversation or a lead in it."""


def two_columns(keys: Iterable[Key]) -> list[list[str]]:
    """Keys as parameters, in order: rows are locked in the same order by whoever writes."""
    ordered = sorted(keys)
    return [[key[0] for key in ordered], [key[1] for key in ordered]]


class Told(NamedTuple):
    """A mail as webhooks tell it, in the order of the stage."""

    workspace_id: str
    message_key: str
    organization_id: str
    campaign_id: str | None
    lead_address: str
    account_email: str | None
    is_received: bool
    is_automatic: bool
    sent_at: datetime
    thread_id: str | None
    subject: str | None
    body_text: str | None
    body_html: str | None


_COLUMNS: Final = {
    "workspace_id": "text",
    "message_key": "text",
    "organization_id": "text",
    "campaign_id": "text",
    "lead_address": "text",
    "account_email": "text",
    "is_received": "bool",
    "is_automatic": "bool",
    "sent_at": "timestamptz",
    "thread_id": "text",
    "subject": "text",
    "body_text": "text",
    "body_html": "text",
}
_PLACE: Final = {"conversation_key": "text", "placed_by": "text"}
_DDL: Final = f"""
    create temporary table if not exists stage_mails (
        {", ".join(f"{name} {kind}" for name, kind in (_COLUMNS | _PLACE).items())},
        is_told bool not null default true
    ) with (toast_tuple_target = 8160) on commit delete rows
"""
"""A mail of a few KB is not compressed on its way: that would cost more than all else."""


async def stage_told(connection: Connection, mails: Iterable[Told]) -> None:
    """Stage mails that webhooks told, each once."""
    await _copy(connection, _COLUMNS, mails)


async def stage_placed(connection: Connection, mails: Iterable[tuple[Told, Placement]]) -> None:
    """Stage mails that nobody knew, with their place."""
    await _copy(connection, _COLUMNS | _PLACE, ((*mail, *place) for mail, place in mails))


async def _copy(
    connection: Connection, columns: Mapping[str, str], rows: Iterable[tuple[Any, ...]]
) -> None:
    await _empty(connection)
    statement = f"copy {STAGE} ({', '.join(columns)}) from stdin (format binary)"
    async with connection.cursor().copy(statement) as copy:
        copy.set_types(list(columns.values()))
        for row in rows:
            await copy.write_row(row)


async def stage_synced(connection: Connection, workspace_id: str, email_ids: Sequence[str]) -> None:
    """Stage mails of the mirror by their ids; all that is known of them stands there."""
    await _empty(connection)
    await connection.execute(
        f"""
        insert into {STAGE} (workspace_id, message_key, is_told)
        select %s, email_id, false from unnest(%s::text[]) as named (email_id)
        """,
        [workspace_id, list(email_ids)],
    )


async def _empty(connection: Connection) -> None:
    await connection.execute(_DDL)
    await connection.execute(f"delete from {STAGE}")


def merged(one: Told, other: Told) -> Told:
    """What two tellings of one mail come to, whichever came first."""
    pairs: Iterable[tuple[Any, Any]] = zip(one, other, strict=True)
    greatest: list[Any] = [
        max((value for value in pair if value is not None), default=None) for pair in pairs
    ]
    return Told(*greatest)._replace(sent_at=min(one.sent_at, other.sent_at))


SCHEDULED: Final = 4
"""The mirror's mail_type of what is not sent yet: no message."""
_CONTACT: Final = f"""
    nullif(left(lower(btrim(normalize(
        case when e.mail_type = 2 then e.from_email else split_part(e.to_emails, ',', 1) end
    ))), {MOST_ADDRESS}), '')
"""
"""Whom a mail of the mirror is with, where it names no lead."""


def _text(column: str) -> str:
    """In the order of code points, as Python compares: whatever the database's collation."""
    told = f'greatest(s.{column} collate "C", m.{column} collate "C")'
    return f"coalesce(e.{column}, {told}) as {column}"


FINAL: Final = f"""
    select
        s.workspace_id,
        s.message_key,
        coalesce(e.organization_id, s.organization_id, m.organization_id) as organization_id,
        {_text("campaign_id")},
        coalesce(
            case when length(e.lead_address) <= {MOST_ADDRESS} then e.lead_address end,
            greatest(s.lead_address collate "C", m.lead_address collate "C"),
            {_CONTACT}
        ) as lead_address,
        {_text("account_email")},
        coalesce(e.mail_type = 2, greatest(s.is_received, m.is_received), false)
            as is_received,
        coalesce(e.is_auto_reply, greatest(s.is_automatic, m.is_automatic), false)
            as is_automatic,
        coalesce(e.created_at, e.mailed_at, least(s.sent_at, m.sent_at), e.first_seen_at)
            as sent_at,
        e.message_id,
        {_text("thread_id")},
        {_text("subject")},
        {_text("body_text")},
        {_text("body_html")},
        s.is_told or coalesce(m.is_from_webhook, false) as is_from_webhook,
        e.email_id is not null as is_from_sync,
        m.lead_address as lead_before,
        m.conversation_key as conversation_before
    from {STAGE} as s
    left join lateral (
        select * from instantly.emails as e
        where
            e.workspace_id = s.workspace_id and e.email_id = s.message_key
            and e.mail_type is distinct from {SCHEDULED}
        limit 1
    ) as e on true
    left join lateral (
        select * from app.messages as m
        where m.workspace_id = s.workspace_id and m.message_key = s.message_key
        limit 1
    ) as m on true
"""
"""One row per staged mail: what it comes to, and what stood there before."""
