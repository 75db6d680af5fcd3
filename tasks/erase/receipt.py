"""What is kept of an erasure: entered before anything goes, noted by parts, closed at the end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import DictRow
from psycopg.types.json import Jsonb

from domain.erasure import Subject, erasure_hash, key_mark, stranger
from models.session import Pool
from tasks.erase.guard import LOCK, ErasureKeyWrong

Connection = AsyncConnection[DictRow]
Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Wish:
    """Who is to be forgotten (a canonical address, or an organization), for which customer
    ('*': for all), by whom."""

    subject: Subject
    name: str = field(repr=False)
    organization_id: str
    by: str

    def hashed(self, key: bytes) -> bytes:
        return erasure_hash(key, self.subject, self.name)


@dataclass(slots=True)
class Erasure:
    """One that is under way; `stranger` takes the person's place."""

    erasure_id: int
    stranger: str
    parts_done: list[str]
    counts: dict[str, int]
    is_resumed: bool
    waits_for: dict[str, str] = field(default_factory=dict)


async def enter(pool: Pool, wish: Wish, key: bytes, now: datetime, token: UUID) -> Erasure:
    """Open the erasure, or take up the one that was broken off. From here on nobody comes in.

    Waits for the transactions of those who asked before (guard.LOCK). Raises ErasureKeyWrong.
    """
    async with pool.connection() as connection, connection.transaction():
        await connection.execute(f"select pg_advisory_xact_lock({LOCK})".encode())
        await _require_key(connection, key)
        known = {
            "hash": wish.hashed(key),
            "organization": wish.organization_id,
            "mark": key_mark(key),
            "subject": wish.subject,
            "stranger": stranger(token),
            "by": wish.by,
            "now": now,
        }
        if wish.subject is Subject.PERSON:
            await connection.execute(_ENTER, known)
        found = await connection.execute(_OPEN, known)
        row = await found.fetchone()
        assert row is not None  # noqa: S101 - the upsert always answers
    return Erasure(
        row["erasure_id"],
        row["stranger"],
        list(row["parts_done"]),
        dict(row["counts"]),
        is_resumed=not row["is_new"],
    )


async def note(connection: Connection, erasure: Erasure, part: str, counts: Counts) -> None:
    """A part is done; in the transaction that did it, where there is one."""
    for table, count in counts.items():
        if count:
            erasure.counts[table] = erasure.counts.get(table, 0) + count
    erasure.parts_done.append(part)
    erasure.waits_for.pop(part, None)
    await connection.execute(
        """
        update app.erasures set parts_done = %s, counts = %s, waits_for = waits_for - %s::text
        where erasure_id = %s
        """,
        [erasure.parts_done, Jsonb(erasure.counts), part, erasure.erasure_id],
    )


async def wait(pool: Pool, erasure: Erasure, part: str, because: str) -> None:
    """A part cannot be done yet."""
    erasure.waits_for[part] = because
    async with pool.connection() as connection:
        await connection.execute(
            "update app.erasures set waits_for = waits_for || %s where erasure_id = %s",
            [Jsonb({part: because}), erasure.erasure_id],
        )


async def close(pool: Pool, erasure: Erasure, now: datetime) -> None:
    """All is done: who stands in the person's place is forgotten as well."""
    async with pool.connection() as connection:
        await connection.execute(
            "update app.erasures set finished_at = %s, stranger = null where erasure_id = %s",
            [now, erasure.erasure_id],
        )


async def receipts(pool: Pool, most: int = 100) -> Sequence[dict[str, Any]]:
    """Erasures, the newest first."""
    async with pool.connection() as connection:
        found = await connection.execute(
            "select * from app.erasures order by asked_at desc, erasure_id desc limit %s", [most]
        )
        return await found.fetchall()


async def _require_key(connection: Connection, key: bytes) -> None:
    found = await connection.execute("select key_mark from app.erased_addresses limit 1")
    row = await found.fetchone()
    if row is not None and bytes(row["key_mark"]) != key_mark(key):
        raise ErasureKeyWrong(ErasureKeyWrong.__doc__)


_ENTER: Final = """
    insert into app.erased_addresses (address_hash, organization_id, key_mark, erased_at)
    values (%(hash)s, %(organization)s, %(mark)s, %(now)s)
    on conflict (address_hash, organization_id) do nothing
"""
_OPEN: Final = """
    insert into app.erasures (
        organization_id, subject, subject_hash, stranger, asked_by, asked_at
    )
    values (%(organization)s, %(subject)s, %(hash)s, %(stranger)s, %(by)s, %(now)s)
    on conflict (subject_hash, organization_id) where finished_at is null
    do update set asked_by = erasures.asked_by
    returning *, xmax = 0 as is_new
"""
