"""Deliveries for the benchmarks of the processing: made in bulk, put into the inbox by COPY.

Of every ten, three are replies of about 8 KB, and seven are small (about 1 KB): four mails sent,
two opens, one click. All distinct, in the order of their time, 50 of them a second. Opens,
clicks and replies are to mails of two minutes before, one open in four comes at once.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import orjson
import psycopg

from benchmarks.ground import WORKSPACE

INSTANTLY_ID: Final = "0197a000-0000-7000-8000-000000000001"
CAMPAIGNS: Final = 20
ACCOUNTS: Final = 100
EVENTS_A_SECOND: Final = 50
LATER: Final = 120 * EVENTS_A_SECOND // 10
BEGINNING: Final = datetime(2026, 3, 2, 9, tzinfo=UTC)
_WORDS: Final = (
    "we",
    "could",
    "meet",
    "next",
    "week",
    "to",
    "talk",
    "about",
    "the",
    "plan",
    "price",
)
_KINDS: Final = (
    "email_sent", "reply_received", "email_sent", "email_opened", "reply_received",
    "email_sent", "link_clicked", "email_sent", "email_opened", "reply_received",
)  # fmt: skip


def open_workspace(connection: psycopg.Connection[Any]) -> None:
    """The customer and its campaigns and accounts, which every event is placed by."""
    connection.execute(
        "insert into app.organizations values (%s, 'Load', 'UTC', 'EUR', now())", [WORKSPACE]
    )
    connection.execute(
        """
        insert into app.workspaces (
            workspace_id, organization_id, name, instantly_workspace_id, created_at
        ) values (%s, %s, 'Load', %s, now())
        """,
        [WORKSPACE, WORKSPACE, INSTANTLY_ID],
    )
    synced = "workspace_id, organization_id, content_hash, first_seen_at, changed_at"
    values = "%s, %s, gen_random_uuid(), now(), now()"
    connection.execute(
        f"""
        insert into instantly.campaigns ({synced}, campaign_id, name)
        select {values}, unnest(%s::text[]), 'Spring'
        """,
        [WORKSPACE, WORKSPACE, [campaign(i) for i in range(CAMPAIGNS)]],
    )
    connection.execute(
        f"insert into instantly.accounts ({synced}, account_email) select {values}, "
        "unnest(%s::text[])",
        [WORKSPACE, WORKSPACE, [account(i) for i in range(ACCOUNTS)]],
    )


def campaign(number: int) -> str:
    return str(UUID(int=(0x0197A000 << 96) | (7 << 76) | (2 << 62) | 0xC0000 | number))


def account(number: int) -> str:
    return f"sender{number}@example.com"


def bodies(count: int, start: int = 0) -> Iterator[bytes]:
    """Distinct bodies; other `start`s, other events."""
    dice = random.Random(start)
    for number in range(start, start + count):
        yield orjson.dumps(_payload(number, dice))


def _payload(number: int, dice: random.Random) -> dict[str, Any]:
    kind = _KINDS[number % len(_KINDS)]
    block = number // 10 + LATER
    if kind != "email_sent" and not (kind == "email_opened" and number % 20 == 3):
        block -= LATER
    lead = block * 4 + (number % 10) // 3
    at = BEGINNING + timedelta(seconds=number / EVENTS_A_SECOND)
    milliseconds = int(at.timestamp() * 1000)
    mail = UUID(int=milliseconds << 80 | 7 << 76 | 2 << 62 | (number if _is_mail(kind) else lead))
    address = f"lead{lead}@prospect{lead % 997}.example.net"
    payload: dict[str, Any] = {
        "timestamp": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "event_type": kind,
        "workspace": INSTANTLY_ID,
        "campaign_id": campaign(lead % CAMPAIGNS),
        "campaign_name": "Spring",
        "unibox_url": None,
        "lead_email": address,
        "email": address,
        "email_account": account(lead % ACCOUNTS),
        "email_id": str(mail),
        "step": 1 + lead % 3,
        "variant": 1,
        "is_first": True,
        "firstName": "Jane",
        "lastName": f"Doe {lead}",
        "companyName": f"Prospect {lead % 997}",
        "phone": "",
        "website": f"https://prospect{lead % 997}.example.net",
        "personalization": _text(dice, 250),
    }
    if kind == "email_sent":
        payload |= {"email_subject": "Your plan", "email_html": f"<p>{_text(dice, 300)}</p>"}
    if kind == "reply_received":
        text = _text(dice, 3000)
        payload |= {
            "unibox_url": f"https://app.example/unibox?thread_search=thread:t{lead}",
            "reply_subject": "Re: Your plan",
            "reply_text": text,
            "reply_html": f"<div>{text}</div>" + "<br />" * 100,
            "reply_text_snippet": text[:100],
        }
    return payload


def _is_mail(kind: str) -> bool:
    return kind in ("email_sent", "reply_received")


def _text(dice: random.Random, characters: int) -> str:
    """Words in a random order, with numbers between them: about as compressible as mail."""
    found = ""
    while len(found) < characters:
        found += f"{dice.choice(_WORDS)} {dice.randrange(10**6)} "
    return found[:characters]


def fill(connection: psycopg.Connection[Any], count: int, start: int = 0) -> None:
    """Put deliveries into the inbox, received now, a microsecond apart."""
    now = datetime.now(UTC)
    milliseconds = int(now.timestamp() * 1000)
    columns = "received_at, delivery_id, workspace_id, source, body, body_bytes"
    with connection.cursor().copy(
        f"copy app.webhook_inbox ({columns}) from stdin (format binary)"
    ) as copy:
        copy.set_types(["timestamptz", "uuid", "text", "text", "bytea", "int8"])
        for number, body in enumerate(bodies(count, start)):
            at = now + timedelta(microseconds=number)
            key = UUID(int=milliseconds << 80 | 7 << 76 | 2 << 62 | start + number)
            copy.write_row((at, key, WORKSPACE, "webhook", body, len(body)))
