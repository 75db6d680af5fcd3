"""Deliveries as received: a person's are emptied, others' that name it are masked.

Nothing leads from a person to all of its deliveries, since the door must not wait for an index:
the inbox is read through once, day by day, which the inbox's term keeps short.
"""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import orjson
from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.deliveries import Unreadable
from domain.erasure import masked
from domain.happenings import Happening, happening
from models.session import Pool
from tasks.process.read import payload_of

Connection = AsyncConnection[DictRow]


async def erase_deliveries(
    pool: Pool, address: str, own_campaigns: frozenset[tuple[str, str]] | None
) -> dict[str, int]:
    """Empty what tells of the person, mask what names it; rows changed.

    `own_campaigns`: of these (workspace, campaign; campaign '' for all of a workspace) alone.
    """
    emptied = changed = 0
    async with pool.connection() as connection:
        async for day in _days(connection):
            async with connection.transaction():
                for row in await _naming(connection, day, address):
                    body = _without(row, address, own_campaigns)
                    if body == b"":
                        emptied += await _empty(connection, row)
                    elif body is not None:
                        changed += await _rewrite(connection, row, body)
    return {"app.webhook_inbox": emptied, "app.webhook_inbox of others": changed}


async def empty_campaigns(pool: Pool, campaigns: Collection[tuple[str, str]]) -> int:
    """Empty the deliveries that are about these (workspace, campaign); how many."""
    emptied = 0
    named = [f"%{campaign.lower()}%" for _, campaign in sorted(campaigns)]
    async with pool.connection() as connection:
        async for day in _days(connection) if named else _nothing():
            async with connection.transaction():
                known = {"from": day, "until": day + timedelta(days=1), "needles": named}
                found = await connection.execute(_NAMING, known)
                for row in await found.fetchall():
                    told = _told(row)
                    if told is None or (row["workspace_id"], told.campaign_id) in campaigns:
                        emptied += await _empty(connection, row)
    return emptied


async def _nothing() -> AsyncIterator[datetime]:
    return
    yield


async def _days(connection: Connection) -> AsyncIterator[datetime]:
    found = await connection.execute(
        "select min(received_at) as first, max(received_at) as last from app.webhook_inbox"
    )
    row = await found.fetchone()
    if row is None or row["first"] is None:
        return
    day, last = row["first"].replace(hour=0, minute=0, second=0, microsecond=0), row["last"]
    while day <= last:
        yield day
        day += timedelta(days=1)


async def _naming(connection: Connection, day: datetime, address: str) -> Sequence[DictRow]:
    known = {"from": day, "until": day + timedelta(days=1), "needles": needles(address)}
    found = await connection.execute(_NAMING, known)
    return await found.fetchall()


def needles(address: str) -> list[str]:
    """The address as it may stand in a body, in the form of Postgres' encode(…, 'escape')."""
    forms = {address, address.upper(), orjson.dumps(address).decode()[1:-1], _ascii(address)}
    escaped = {"".join(map(_escaped, form.encode("utf-8", "surrogatepass"))) for form in forms}
    return [f"%{_like(form.lower())}%" for form in sorted(escaped)]


def _ascii(text: str) -> str:
    """As writers of JSON have it that keep to ASCII."""
    return "".join(
        one if one.isascii() else "".join(f"\\u{unit:04x}" for unit in _units(one)) for one in text
    )


def _units(letter: str) -> list[int]:
    data = letter.encode("utf-16-be", "surrogatepass")
    return [int.from_bytes(data[at : at + 2]) for at in range(0, len(data), 2)]


def _escaped(byte: int) -> str:
    if byte == ord("\\"):
        return "\\\\"
    return chr(byte) if 0 < byte < 128 else f"\\{byte:03o}"


def _like(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _without(
    row: DictRow, address: str, own_campaigns: frozenset[tuple[str, str]] | None
) -> bytes | None:
    """The body as it is to be: empty, masked, or None where it is to stay."""
    body: bytes = row["body"]
    told = _told(row)
    if told is None:
        return b"" if _is_own(row["workspace_id"], None, own_campaigns) else None
    if not _is_own(row["workspace_id"], told.campaign_id, own_campaigns):
        return None
    if told.lead_address == address:
        return b""
    text = masked(body.decode("utf-8", "surrogateescape"), address)
    data = masked(text, _ascii(address)).encode("utf-8", "surrogateescape")
    return None if data == body else data


def _told(row: DictRow) -> Happening | None:
    payload = payload_of(row["body"])
    if isinstance(payload, Unreadable):
        return None
    found = happening(payload, workspace_id=row["workspace_id"], received_at=row["received_at"])
    return None if isinstance(found, Unreadable) else found


def _is_own(
    workspace_id: str, campaign_id: str | None, own: frozenset[tuple[str, str]] | None
) -> bool:
    return own is None or (workspace_id, "") in own or (workspace_id, campaign_id or "-") in own


async def _empty(connection: Connection, row: Any) -> int:
    found = await connection.execute(
        "select app.empty_deliveries(array[%s::timestamptz], array[%s::uuid]) as emptied",
        [row["received_at"], row["delivery_id"]],
    )
    done = await found.fetchone()
    return int(done["emptied"]) if done else 0


async def _rewrite(connection: Connection, row: Any, body: bytes) -> int:
    done = await connection.execute(
        "update app.webhook_inbox set body = %s where received_at = %s and delivery_id = %s",
        [body, row["received_at"], row["delivery_id"]],
    )
    return done.rowcount


_NAMING: Final = """
    select received_at, delivery_id, workspace_id, body
    from app.webhook_inbox
    where
        received_at >= %(from)s and received_at < %(until)s
        and lower(encode(body, 'escape')) like any(%(needles)s)
"""
