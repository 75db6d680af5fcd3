"""Deliveries and events of forgotten people, sorted out before they are written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.erasure import EVERYWHERE, addresses_in
from domain.happenings import Mail
from tasks.erase.guard import Guard, guard
from tasks.process.claim import Claimed
from tasks.process.places import Places
from tasks.process.read import Reading
from tasks.process.rows import EventRow

Connection = AsyncConnection[DictRow]
Told = tuple[EventRow, Mail]
Identity = tuple[str, UUID]


@dataclass(frozen=True, slots=True)
class Admitted:
    """The events and mails that may come in, and the identities of those that may not."""

    rows: Sequence[EventRow]
    mails: Sequence[Told]
    refused: frozenset[Identity] = frozenset()


async def admit(
    connection: Connection, rows: Sequence[EventRow], places: Places, mails: Sequence[Told]
) -> Admitted:
    """Sort out what is of forgotten people; mails whose term is over come without their words.

    `places` knows the campaigns and accounts of the rows.
    """
    known = await guard(connection, lambda: {row.lead_address for row in rows})
    if not known:
        return Admitted(rows, mails)
    refused = frozenset(row.identity for row in rows if _is_refused(known, row, places))
    now = datetime.now(UTC)
    return Admitted(
        [row for row in rows if row.identity not in refused],
        [
            (row, _without_words(mail) if known.is_over(places.of(row)[0], mail.sent_at, now)
             else mail)
            for row, mail in mails
            if row.identity not in refused and not _is_refused(known, row, places)
        ],
        refused,
    )  # fmt: skip


def _is_refused(known: Guard, row: EventRow, places: Places) -> bool:
    return known.refuses(row.lead_address, places.of(row)[0]) or known.refuses_campaign(
        row.workspace_id, row.campaign_id
    )


def _without_words(mail: Mail) -> Mail:
    return replace(mail, text=None, html=None)


async def empty_erased(
    connection: Connection, reading: Reading, refused: frozenset[Identity]
) -> int:
    """Empty the deliveries that told refused events, and those that nobody can read and that name
    forgotten people; how many had a body."""
    named = [claimed for identity, claimed in reading.of if identity in refused] if refused else []
    unread = [one.claimed for one in reading.parked]
    return await empty_deliveries(connection, [*named, *await naming_erased(connection, unread)])


async def empty_deliveries(connection: Connection, claims: Iterable[Claimed]) -> int:
    """Take the bodies out of these deliveries; how many had one."""
    named = list(claims)
    if not named:
        return 0
    found = await connection.execute(
        "select app.empty_deliveries(%s::timestamptz[], %s::uuid[]) as emptied",
        [[one.received_at for one in named], [one.delivery_id for one in named]],
    )
    row = await found.fetchone()
    return int(row["emptied"]) if row else 0


async def naming_erased(connection: Connection, claims: Sequence[Claimed]) -> list[Claimed]:
    """Of deliveries that nobody can read those that name somebody who was erased everywhere."""
    if not claims:
        return []
    named = {
        one.delivery_id: addresses_in((one.body or b"").decode("utf-8", "replace"))
        for one in claims
    }
    known = await guard(connection, lambda: set[str]().union(*named.values()))
    return [
        one
        for one in claims
        if any(known.refuses(address, EVERYWHERE) for address in named[one.delivery_id])
    ]
