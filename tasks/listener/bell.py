"""The bell of the inbox: Postgres' notification, and the lock that shows who listens."""

import asyncio
import contextlib
import os
import socket
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

import psycopg
from psycopg import AsyncConnection
from psycopg.rows import DictRow, dict_row

CHANNEL: Final = "salesbrain_inbox"
LISTENERS: Final = zlib.crc32(b"salesbrain listeners") & 0x7FFFFFFF
"""The first half of the advisory locks that live listeners hold; the second is their name's."""
BACKOFF_S: Final = (0.1, 0.25, 0.5, 1.0)
_KEEPALIVE: Final = {
    # A host that vanished without a word is noticed within half a minute.
    "keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3,
    "tcp_user_timeout": 30_000, "connect_timeout": 5,
}  # fmt: skip
_ALIVE: Final = """
    select objid from pg_locks
    where locktype = 'advisory' and classid = %s and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database())
"""


@dataclass(frozen=True, slots=True)
class Name:
    """Who a listener is: host, process, and something that no other one has."""

    text: str

    @property
    def lock(self) -> int:
        return zlib.crc32(self.text.encode()) & 0x7FFFFFFF


def own_name() -> Name:
    return Name(f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}")


async def hear(
    url: str, name: Name, ring: Callable[[], None], told: Callable[[bool], None]
) -> None:
    """Ring whenever deliveries came, for ever; also once after every (re)connection.

    `told` hears whether the bell is connected. While it is, the lock of `name` is held.
    """
    falls = 0
    while True:
        with contextlib.suppress(psycopg.OperationalError):
            async with await _connected(url, name) as connection:
                told(True)
                falls = 0
                ring()
                async for _ in connection.notifies():
                    ring()
        told(False)
        await asyncio.sleep(BACKOFF_S[min(falls, len(BACKOFF_S) - 1)])
        falls += 1


async def _connected(url: str, name: Name) -> AsyncConnection[Any]:
    application = f"salesbrain listener {name.text}"[:63]
    options: dict[str, Any] = {"application_name": application, **_KEEPALIVE}
    connection = await AsyncConnection.connect(url, autocommit=True, **options)
    try:
        await connection.execute(f"listen {CHANNEL}")
        await connection.execute("select pg_advisory_lock_shared(%s, %s)", [LISTENERS, name.lock])
    except BaseException:
        await connection.close()
        raise
    return connection


async def live_locks(connection: AsyncConnection[DictRow]) -> set[int]:
    """The locks of the listeners that are connected to this database."""
    found = await connection.execute(_ALIVE, [LISTENERS])
    return {int(row["objid"]) for row in await found.fetchall()}


async def live_listeners(url: str) -> set[int]:
    """The same by a connection of its own; raises psycopg.OperationalError."""
    options: dict[str, Any] = {"application_name": "salesbrain listeners", **_KEEPALIVE}
    async with await AsyncConnection.connect(
        url, autocommit=True, row_factory=dict_row, **options
    ) as connection:
        return await live_locks(connection)
