"""Erased people who are in the tables all the same, since an older backup was restored."""

from typing import Any, Final

from psycopg import Connection as Plain
from psycopg import errors

from domain.erasure import EVERYWHERE, Subject, erasure_hash, key_mark
from models.session import Pool
from tasks.erase.guard import ErasureKeyWrong

AT_ONCE: Final = 5000
TABLES: Final = ("erased_addresses", "erased_campaigns", "erasures")
_ADDRESSES: Final = """
    select distinct address from (
        select address from instantly.leads where address is not null
        union all select lead_address from instantly.emails where lead_address is not null
        union all select lead_address from app.lead_facts
        union all select lead_address from app.messages
        union all select lead_address from app.events where lead_address is not null
        union all select address from app.contacts
        union all select address from app.deals
        union all select lead_address from app.suppressions
    ) as known
"""


async def erased_but_here(pool: Pool, key: bytes) -> list[tuple[str, str]]:
    """Addresses that stand in a table though they were erased, with the customer for whom."""
    async with pool.connection() as connection:
        found = await connection.execute(
            "select address_hash, organization_id, key_mark from app.erased_addresses"
        )
        erased: dict[bytes, list[str]] = {}
        for row in await found.fetchall():
            if bytes(row["key_mark"]) != key_mark(key):
                raise ErasureKeyWrong(ErasureKeyWrong.__doc__)
            erased.setdefault(bytes(row["address_hash"]), []).append(row["organization_id"])
        if not erased:
            return []
        here: list[tuple[str, str]] = []
        async with connection.transaction(), connection.cursor("known_addresses") as cursor:
            cursor.itersize = AT_ONCE
            await cursor.execute(_ADDRESSES)
            async for row in cursor:
                hashed = erasure_hash(key, Subject.PERSON, row["address"])
                here += [(row["address"], whose) for whose in erased.get(hashed, ())]
    return [one for one in here if one[1] == EVERYWHERE] + [
        one for one in here if one[1] != EVERYWHERE
    ]


def marks_of(connection: "Plain[dict[str, Any]]") -> dict[str, list[dict[str, Any]]]:
    """What a database knows of erasures; of one that knows no such tables nothing."""
    kept: dict[str, list[dict[str, Any]]] = {}
    for table in TABLES:
        try:
            kept[table] = connection.execute(f"select * from app.{table}".encode()).fetchall()
        except (errors.UndefinedTable, errors.InvalidSchemaName):
            kept[table] = []
    return kept


def put_back(connection: "Plain[dict[str, Any]]", kept: dict[str, list[dict[str, Any]]]) -> int:
    """Add marks that a restored database lacks; how many addresses and campaigns."""
    added = 0
    for table in ("erased_addresses", "erased_campaigns"):
        for row in kept.get(table, ()):
            names = ", ".join(row)
            places = ", ".join(["%s"] * len(row))
            done = connection.execute(
                f"insert into app.{table} ({names}) values ({places}) "
                "on conflict do nothing".encode(),
                list(row.values()),
            )
            added += done.rowcount
    for row in kept.get("erasures", ()):
        told = {"counts": _json(row["counts"]), "waits_for": _json(row["waits_for"])}
        connection.execute(_RECEIPT.encode(), row | told)
    return added


def _json(value: Any) -> Any:
    from psycopg.types.json import Jsonb

    return Jsonb(value)


_RECEIPT: Final = """
    insert into app.erasures (
        organization_id, subject, subject_hash, asked_by, asked_at, finished_at, parts_done,
        counts, waits_for
    )
    select
        %(organization_id)s, %(subject)s, %(subject_hash)s, %(asked_by)s, %(asked_at)s,
        coalesce(%(finished_at)s, %(asked_at)s), %(parts_done)s, %(counts)s, %(waits_for)s
    where not exists (
        select from app.erasures
        where subject_hash = %(subject_hash)s and asked_at = %(asked_at)s
    )
"""
