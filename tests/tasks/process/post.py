"""Mails on two roads: told by deliveries, pulled by a sync."""

import json
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from domain.happenings import Happening, Mail, happening
from models.session import Pool
from tasks.process.converse import converse, join_synced, reconverse
from tasks.process.facts import lock
from tasks.process.places import place, workspaces
from tasks.process.rows import EventRow, event_row
from tests.tasks.process.inbox import ACCOUNT, CAMPAIGN, LEAD, START, WORKSPACE, Inbox, body

TABLES = ("messages", "conversations")


def link(thread: str) -> str:
    return f"https://app.example/unibox?thread_search=thread:{thread}&selected_wks=x"


def mail_id(number: int) -> str:
    return str(UUID(int=(0x0197A100 + number) << 96 | 7 << 76 | 2 << 62))


def sent(number: int, after: float = 0, **more: Any) -> dict[str, Any]:
    """The event of a mail that a campaign sent."""
    return body(
        "email_sent",
        after,
        email_id=mail_id(number),
        unibox_url=None,
        email_subject="Your plan",
        email_html="<p>Hello</p>",
        **more,
    )


def reply(number: int, after: float, thread: str | None = None, **more: Any) -> dict[str, Any]:
    told = {
        "email_id": mail_id(number),
        "unibox_url": link(thread) if thread else None,
        "reply_subject": "Re: Your plan",
        "reply_text": "Gladly",
        "reply_html": "<p>Gladly</p>",
    }
    return body("reply_received", after, **{**told, **more})


def synced(number: int, after: float, thread: str | None, **more: Any) -> dict[str, Any]:
    """A row of the mirror: a mail received, unless `more` says otherwise."""
    at = START + timedelta(seconds=after)
    return {
        "workspace_id": WORKSPACE,
        "organization_id": WORKSPACE,
        "content_hash": UUID(int=number),
        "first_seen_at": at,
        "changed_at": at,
        "raw": "{}",
        "email_id": mail_id(number),
        "campaign_id": CAMPAIGN,
        "lead_address": LEAD,
        "account_email": ACCOUNT,
        "thread_id": thread,
        "message_id": f"<{number}@x.example>",
        "mail_type": 2,
        "subject": "Re: Your plan",
        "body_text": "Gladly, as synced",
        "body_html": "<p>Gladly</p>",
        "from_email": "Jane <jane@elsewhere.example>",
        "to_emails": ACCOUNT,
        "is_auto_reply": False,
        "created_at": at,
        **more,
    }


def tell(inbox: Inbox, *bodies: Mapping[str, Any]) -> None:
    """What processing does with the mails of a batch, in one transaction."""

    async def told(pool: Pool) -> None:
        async with pool.connection() as connection, connection.transaction():
            places = await workspaces(connection, {WORKSPACE})
            mails = list(_mails(bodies))
            await place(connection, places, [row for row, _ in mails])
            await lock(connection, {WORKSPACE})
            await converse(connection, mails, places)

    inbox.at(told)


def _mails(bodies: Iterable[Mapping[str, Any]]) -> Iterable[tuple[EventRow, Mail]]:
    for one in bodies:
        found = happening(json.loads(json.dumps(one)), workspace_id=WORKSPACE, received_at=START)
        assert isinstance(found, Happening)
        row = event_row(
            found,
            workspace_id=WORKSPACE,
            source="webhook",
            known_at=START,
            delivery_id=UUID(int=1),
        )
        if found.mail:
            yield row, found.mail


def pull(inbox: Inbox, *rows: Mapping[str, Any]) -> int:
    """A sync brings these mails into the mirror, and they are joined."""
    put(inbox, *rows)
    return join(inbox)


def put(inbox: Inbox, *rows: Mapping[str, Any]) -> None:
    with inbox.connect() as connection:
        for row in rows:
            names = ", ".join(row)
            values = ", ".join(f"%({name})s" for name in row)
            sets = ", ".join(f"{name} = excluded.{name}" for name in row)
            connection.execute(
                f"insert into instantly.emails ({names}) values ({values}) "
                f"on conflict (workspace_id, email_id) do update set {sets}".encode(),
                row,
            )


def join(inbox: Inbox, since: Any = None) -> int:
    async def joined(pool: Pool) -> int:
        async with pool.connection() as connection, connection.transaction():
            return await join_synced(connection, WORKSPACE, since)

    return inbox.at(joined)


def again(inbox: Inbox) -> None:
    async def placed(pool: Pool) -> None:
        async with pool.connection() as connection, connection.transaction():
            await reconverse(connection, WORKSPACE)

    inbox.at(placed)


def places_of(inbox: Inbox) -> dict[str, tuple[str, str]]:
    """Conversation and reason of each message, by the number of its mail."""
    return {
        row["message_key"]: (row["conversation_key"], row["placed_by"])
        for row in inbox.table("messages")
    }
