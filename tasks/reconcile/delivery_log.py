"""Fetch from Instantly's delivery log what never came to our door, into the inbox.

An entry is a telling of an event, whoever it was delivered to: what decides is whether we know
the event, by its identity, and not whether that delivery failed.
"""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

import orjson
from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.deliveries import Unreadable, read_delivery
from domain.erasure import EVERYWHERE
from domain.events import FROM_DELIVERY_LOG
from domain.happenings import Happening, happening
from tasks.clients.instantly import operations
from tasks.clients.instantly.errors import UnreadableAnswer
from tasks.erase.guard import guard
from tasks.reconcile.counts import DELIVERY_LOG, Missed, count_missed
from tasks.reconcile.known import Known, mark_known
from tasks.site import Site, now
from tasks.streams.json_text import json_text
from tasks.streams.readers import moment

STILL_TRIED: Final = timedelta(minutes=10)
"""A delivery that failed so lately and will be tried again is left to Instantly."""
UNREADABLE: Final = "unreadable"


@dataclass(frozen=True, slots=True)
class Span:
    """From and to, both inclusive. `is_gap`: deliveries that somebody acknowledged are looked at
    too, since it may not have been we. What happened before `expected_since` is brought in as
    well, but was no delivery of ours to be missed."""

    from_at: datetime
    until_at: datetime
    expected_since: datetime
    is_gap: bool = False


@dataclass(slots=True)
class Fetched:
    """What the log came to: entries in the span, and those put into the inbox."""

    entries: int = 0
    put_in: int = 0
    missed: list[Missed] = field(default_factory=list)
    left_to_instantly: int = 0
    without_payload: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: the delivery as we keep it. `told` is absent where nobody can read it."""

    delivery_id: UUID
    created_at: datetime
    body: bytes = field(repr=False)
    told: Happening | None = field(repr=False)


async def fetch_log(site: Site, span: Span, known: Known) -> Fetched:
    """Put into the inbox what the log tells of the span and nobody told us; twice puts nothing.

    Raises an InstantlyError; what was put in before stays. `known` grows by what was put in.
    """
    fetched = Fetched()
    async for items in _pages(site, span):
        entries = [entry for item in items if (entry := _entry(site, item, span, fetched))]
        await _put_in(site, entries, span, known, fetched)
    return fetched


async def _pages(site: Site, span: Span) -> AsyncIterator[Sequence[Mapping[str, Any]]]:
    """Pages of the span's days. The order is not documented: only where it is seen to go back
    in time is the rest spared."""
    query: dict[str, Any] = {
        "limit": operations.LARGEST_PAGE,
        "from": span.from_at.date().isoformat(),
        "to": span.until_at.date().isoformat(),
    }
    if not span.is_gap:
        query["success"] = False
    cursor: str | None = None
    while True:
        paging = {"starting_after": cursor} if cursor else {}
        answer = await site.client.call(operations.LIST_WEBHOOK_EVENTS, query=query | paging)
        items = answer.get("items") if isinstance(answer, dict) else None
        if not isinstance(items, list):
            raise UnreadableAnswer("The delivery log has no items.")
        yield [item for item in items if isinstance(item, dict)]
        following = answer.get("next_starting_after")
        if not items or not following or str(following) == cursor or _is_past(items, span):
            return
        cursor = str(following)


def _is_past(items: Sequence[Any], span: Span) -> bool:
    first, last = _created_at(items[0]), _created_at(items[-1])
    return first is not None and last is not None and last < first and last < span.from_at


def _created_at(item: Any) -> datetime | None:
    told = item.get("timestamp_created") if isinstance(item, dict) else None
    try:
        text = moment(told)
    except ValueError:
        return None
    return None if text is None else datetime.fromisoformat(text)


def _entry(site: Site, item: Mapping[str, Any], span: Span, fetched: Fetched) -> Entry | None:
    """The entry, where it lies in the span and is not still being delivered."""
    created_at = _created_at(item)
    if created_at is None or not span.from_at <= created_at <= span.until_at:
        return None
    fetched.entries += 1
    if item.get("will_retry") is True and now() - created_at < STILL_TRIED:
        fetched.left_to_instantly += 1
        return None
    payload = item.get("payload")
    if not isinstance(payload, dict) or not payload:
        fetched.without_payload += 1
        return None
    body = canonical(payload)
    return Entry(
        _delivery_id(site.workspace_id, item, created_at),
        created_at,
        body,
        _told(site.workspace_id, body, created_at),
    )


def canonical(payload: Mapping[str, Any]) -> bytes:
    """One form of an object, whatever the order of its keys."""
    try:
        return orjson.dumps(payload, option=orjson.OPT_SORT_KEYS)
    except (orjson.JSONEncodeError, TypeError):
        return json_text(dict(payload)).encode("utf-8", "replace")


def _told(workspace_id: str, body: bytes, created_at: datetime) -> Happening | None:
    payload = read_delivery(body)
    if isinstance(payload, Unreadable):
        return None
    found = happening(payload, workspace_id=workspace_id, received_at=created_at)
    return None if isinstance(found, Unreadable) else found


def _delivery_id(workspace_id: str, item: Mapping[str, Any], created_at: datetime) -> UUID:
    """The same for the same entry, and in order of time like those that the door makes."""
    said = f"{workspace_id}\x1f{item.get('id') or orjson.dumps(item).decode()}"
    digest = int.from_bytes(sha256(said.encode()).digest()[:10])
    time = int(created_at.timestamp() * 1000) << 80
    return UUID(
        int=time | 8 << 76 | (digest >> 62 & 0xFFF) << 64 | 2 << 62 | digest & (1 << 62) - 1
    )


async def _put_in(
    site: Site, entries: Sequence[Entry], span: Span, known: Known, fetched: Fetched
) -> None:
    """Into the inbox, with their count, in one transaction."""
    if not entries:
        return
    async with site.pool.connection() as connection, connection.transaction():
        await mark_known(connection, site.workspace_id, _keys(entries), known)
        fresh = list(_fresh(await _of_nobody_erased(connection, entries), known))
        if not fresh:
            return
        moment_now = now()
        async with connection.cursor() as cursor:
            await cursor.executemany(
                """
                insert into app.webhook_inbox (
                    received_at, delivery_id, workspace_id, source, body, body_bytes
                )
                values (%s, %s, %s, %s, %s, %s)
                """,
                [
                    (
                        moment_now,
                        entry.delivery_id,
                        site.workspace_id,
                        FROM_DELIVERY_LOG,
                        entry.body,
                        len(entry.body),
                    )
                    for entry in fresh
                ],
            )
        missed = [
            one
            for entry in fresh
            if not known.is_polled(entry.told)
            and (one := _missed(entry)).occurred_at >= span.expected_since
        ]
        await count_missed(connection, site.workspace_id, missed, moment_now)
    fetched.put_in += len(fresh)
    fetched.missed += missed


async def _of_nobody_erased(
    connection: AsyncConnection[DictRow], entries: Sequence[Entry]
) -> Sequence[Entry]:
    """Without those of people who were forgotten everywhere: they would be emptied at once."""
    known = await guard(
        connection, lambda: [entry.told.lead_address for entry in entries if entry.told]
    )
    return [
        entry
        for entry in entries
        if entry.told is None or not known.refuses(entry.told.lead_address, EVERYWHERE)
    ]


def _keys(entries: Iterable[Entry]) -> list[UUID]:
    return [entry.told.event_key for entry in entries if entry.told is not None]


def _fresh(entries: Iterable[Entry], known: Known) -> Iterable[Entry]:
    """Entries that tell what nobody told us, each event once."""
    for entry in entries:
        if not known.has(entry.told, entry.delivery_id):
            known.add(entry.told, entry.delivery_id)
            yield entry


def _missed(entry: Entry) -> Missed:
    if entry.told is None:
        return Missed(entry.created_at, UNREADABLE, DELIVERY_LOG)
    return Missed(entry.told.occurred_at, entry.told.kind, DELIVERY_LOG)
