"""Contacts follow leads: who they are, and what each of them has come to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from models.session import Pool
from tasks.contacts_sql import ESTRANGED, FOLLOW, LEAVE
from tasks.opportunities_sql import DROP, KEEP

Connection = AsyncConnection[DictRow]


@dataclass(frozen=True, slots=True)
class Followed:
    """Contacts that are new, changed, and gone; deals from Instantly that changed or went."""

    new: int
    changed: int
    gone: int
    deals: int

    @property
    def sentence(self) -> str:
        return (
            f"{self.new} contacts are new, {self.changed} changed, {self.gone} went; "
            f"{self.deals} deals that only Instantly knows changed"
        )


async def follow_contacts(
    pool: Pool, now: datetime, addresses: Sequence[str] | None = None
) -> Followed:
    """Bring the contacts of all customers, or these addresses, to what is known of them.

    Writes what differs and nothing else: a second time writes nothing. Any number may do so at
    once. A campaign that moved to another customer takes its leads' contacts along, not what the
    former owner's CRM knows.
    """
    async with pool.connection() as connection, connection.transaction():
        return await follow_these(connection, now, addresses)


async def follow_these(
    connection: Connection, now: datetime, addresses: Sequence[str] | None = None
) -> Followed:
    """The same within a transaction."""
    await hold(connection)
    await connection.execute("set local work_mem = '64MB'")
    given = {"now": now, "all": addresses is None, "addresses": list(addresses or ())}
    for statement in ESTRANGED:
        await connection.execute(statement.encode(), given)
    dropped = await connection.execute(DROP.encode(), given)
    kept = await connection.execute(KEEP.encode(), given)
    found = await connection.execute(FOLLOW.encode(), given)
    [row] = await found.fetchall()
    left = await connection.execute(LEAVE.encode(), given)
    deals = dropped.rowcount + kept.rowcount
    return Followed(row["new"], row["changed"], left.rowcount, deals)


async def hold(connection: Connection) -> None:
    """Keep others from writing contacts and deals until the transaction ends; call it before the
    first row of them is written. Waits for them, up to ten minutes."""
    await connection.execute("set local lock_timeout = '10min'")
    await connection.execute(
        "select pg_advisory_xact_lock(hashtextextended('salesbrain contacts', 0))"
    )
