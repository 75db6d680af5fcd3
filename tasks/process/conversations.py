"""Conversations: counted from their messages, whenever those changed.

The customer of one is its campaign's, else its workspace's, as tasks/assign.py has it.
"""

from collections.abc import Iterable
from typing import Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

from tasks.process.mail_stage import NAMED, STAGE, Key, two_columns

Connection = AsyncConnection[DictRow]


async def begin(connection: Connection) -> set[Key]:
    """Begin the conversations that the staged messages are the first of; returns them.

    A conversation has a row as long as it has a message: one that has none yet is all in the
    stage, and need not be looked for among the messages.
    """
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(_BEGIN, prepare=True)
    return set(await cursor.fetchall())


async def count(connection: Connection, conversations: Iterable[Key], *, lost: bool = True) -> None:
    """Count these conversations from their messages; one that has none left is gone.

    `lost`: whether any message left any of them.
    """
    values = two_columns(conversations)
    if values[0]:
        await connection.execute(_COUNT, values, prepare=True)
        if lost:
            await connection.execute(_GONE, values, prepare=True)


_COLUMNS: Final = (
    "workspace_id", "conversation_key", "organization_id", "campaign_id", "lead_address",
    "subject", "count_sent", "count_received", "first_message_at", "last_message_at",
    "last_received_at", "last_sent_at",
)  # fmt: skip


def _counted(messages: str) -> str:
    """Conversations as rows, from messages under the name m."""
    return f"""
        insert into app.conversations ({", ".join(_COLUMNS)})
        select
            c.workspace_id, c.conversation_key,
            coalesce(campaign.organization_id, w.organization_id),
            c.campaign_id, c.lead_address, c.subject, c.count_sent, c.count_received,
            c.first_message_at, c.last_message_at, c.last_received_at, c.last_sent_at
        from (
            select
                m.workspace_id,
                m.conversation_key,
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
            from {messages}
            group by m.workspace_id, m.conversation_key
        ) as c
        inner join app.workspaces as w on w.workspace_id = c.workspace_id
        left join instantly.campaigns as campaign
            on campaign.workspace_id = c.workspace_id and campaign.campaign_id = c.campaign_id
        order by c.workspace_id, c.conversation_key
    """


_BEGIN: Final = f"""
    {_counted(f"{STAGE} as m")}
    on conflict (workspace_id, conversation_key) do nothing
    returning workspace_id, conversation_key
"""
_MESSAGES: Final = f"""
    ({NAMED}) as named
    inner join app.messages as m
        on m.workspace_id = named.workspace_id and m.conversation_key = named.name
"""
_COUNT: Final = f"""
    {_counted(_MESSAGES)}
    on conflict (workspace_id, conversation_key) do update
    set {", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[2:])}
"""
_GONE: Final = f"""
    delete from app.conversations as c
    using ({NAMED}) as named
    where
        c.workspace_id = named.workspace_id and c.conversation_key = named.name
        and not exists (
            select from app.messages as m
            where m.workspace_id = c.workspace_id and m.conversation_key = c.conversation_key
        )
"""
