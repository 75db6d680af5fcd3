"""The way in, watched: who was forgotten does not come back, by whichever way.

A batch asks once. As long as nobody was ever forgotten it costs one look at two empty tables;
after that the batch's addresses are hashed here, since the key never goes to the database.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.erasure import EVERYWHERE, Subject, canonical_ones, erasure_hash, key_mark
from models.settings import ErasureSettings, SalesbrainSettings

Connection = AsyncConnection[DictRow]
LOCK: Final = "hashtextextended('salesbrain erasures', 0)"
"""Held shared by whoever writes what came in, alone by who enters an erased address: whoever
asked before has committed when the erasing begins, and whoever asks later is told."""


class ErasureKeyUnusable(Exception):
    """Nobody can tell who must not come in."""


class ErasureKeyMissing(ErasureKeyUnusable):
    """ERASURE_KEY is not set, but people were forgotten here: without it nobody can tell who must
    not come back, so nothing is taken in. Set it to what `salesbrain forget` used: the content of
    erasure-key in SALESBRAIN_HOME, or where your deployment keeps it."""


class ErasureKeyWrong(ErasureKeyUnusable):
    """ERASURE_KEY is another one than that which forgotten people were entered with: nobody could
    tell who must not come back, so nothing is taken in. Put the former key back."""


@dataclass(frozen=True, slots=True)
class Guard:
    """Of a batch the erased addresses, each with the customers for whom; erased campaigns; and
    for how many days a customer keeps the words of mails, where it set a term."""

    addresses: Mapping[str, frozenset[str]] = field(default_factory=dict)
    campaigns: frozenset[tuple[str, str]] = frozenset()
    terms: Mapping[str, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.addresses or self.campaigns or self.terms)

    def refuses(self, address: str | None, organization_id: str) -> bool:
        """Whether nothing of this address (canonical) may come in for this customer."""
        whose = self.addresses.get(address) if address else None
        return whose is not None and (EVERYWHERE in whose or organization_id in whose)

    def refuses_campaign(self, workspace_id: str, campaign_id: str | None) -> bool:
        return campaign_id is not None and (workspace_id, campaign_id) in self.campaigns

    def is_over(self, organization_id: str, sent_at: datetime, now: datetime) -> bool:
        """Whether the words of a mail are kept no longer."""
        days = self.terms.get(organization_id)
        return days is not None and sent_at < now - timedelta(days=days)


async def guard(connection: Connection, addresses: Callable[[], Iterable[str | None]]) -> Guard:
    """What of these may not come in. In the transaction that writes them, before it does.

    Raises ErasureKeyMissing or ErasureKeyWrong.
    """
    found = await connection.execute(_ASKED, prepare=False)
    found.nextset()
    row = await found.fetchone()
    assert row is not None  # noqa: S101 - scalar selects are one row
    campaigns = await _campaigns(connection) if row["has_campaigns"] else frozenset()
    erased = {} if row["mark"] is None else await _erased(connection, addresses(), row["mark"])
    return Guard(erased, campaigns, row["terms"] or {})


async def erased_for(
    connection: Connection, organization_id: str, addresses: Iterable[str | None]
) -> set[str]:
    """Those of the addresses, in canonical form, that were erased for this customer."""
    known = await guard(connection, lambda: addresses)
    return {address for address in known.addresses if known.refuses(address, organization_id)}


def erasure_key() -> bytes:
    """The installation's key; raises ErasureKeyMissing."""
    key = ErasureSettings().found(SalesbrainSettings().home)
    if key is None:
        raise ErasureKeyMissing(ErasureKeyMissing.__doc__)
    return key.encode()


async def _erased(
    connection: Connection, addresses: Iterable[str | None], mark: bytes
) -> dict[str, frozenset[str]]:
    key = erasure_key()
    if key_mark(key) != bytes(mark):
        raise ErasureKeyWrong(ErasureKeyWrong.__doc__)
    hashes = {
        erasure_hash(key, Subject.PERSON, known): known for known in canonical_ones(addresses)
    }
    found = await connection.execute(_ERASED, [list(hashes)])
    whose: dict[str, set[str]] = {}
    for row in await found.fetchall():
        whose.setdefault(hashes[bytes(row["address_hash"])], set()).add(row["organization_id"])
    return {address: frozenset(names) for address, names in whose.items()}


async def _campaigns(connection: Connection) -> frozenset[tuple[str, str]]:
    found = await connection.execute("select workspace_id, campaign_id from app.erased_campaigns")
    return frozenset((row["workspace_id"], row["campaign_id"]) for row in await found.fetchall())


_ASKED: Final = f"""
    select pg_advisory_xact_lock_shared({LOCK});
    select
        (select key_mark from app.erased_addresses limit 1) as mark,
        exists (select from app.erased_campaigns) as has_campaigns,
        (
            select jsonb_object_agg(
                organization_id, settings -> 'retention' -> 'reply_bodies_days'
            )
            from app.organizations
            where settings -> 'retention' -> 'reply_bodies_days' <> 'null'
        ) as terms
""".encode()
_ERASED: Final = """
    select address_hash, organization_id from app.erased_addresses
    where address_hash = any(%s::bytea[])
"""
