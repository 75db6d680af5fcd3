"""The inbox in Postgres: one COPY per group, and what a spool has kept, each row once."""

from collections.abc import Callable, Sequence
from typing import Any

import psycopg
from psycopg import AsyncConnection, generators
from psycopg.abc import PQGen
from psycopg.pq import ExecStatus

from models.session import GATEWAY
from webhook_gateway.row import COLUMNS, COPY_HEADER, COPY_TRAILER, Row

Connection = AsyncConnection[tuple[Any, ...]]
_COPY = f"copy app.webhook_inbox ({', '.join(COLUMNS)}) from stdin (format binary)".encode()
_PART = 2**20
_TYPES = ("timestamptz", "uuid", "text", "text", "bytea", "bigint", "text")
_ARRAYS = ", ".join(f"%b::{kind}[]" for kind in _TYPES)
# Without a target for its conflicts, because the gateway may not read the inbox.
_INSERT = f"""
insert into app.webhook_inbox ({", ".join(COLUMNS)})
select * from unnest({_ARRAYS})
on conflict do nothing
"""


async def connect(url: str, application: str) -> Connection:
    """A connection in autocommit under the gateway's role; gives up after 3 s."""
    options = (
        f"-c role={GATEWAY} -c timezone=UTC -c synchronous_commit=on "
        "-c statement_timeout=15s -c jit=off"
    )
    return await psycopg.AsyncConnection.connect(
        url, autocommit=True, options=options, application_name=application, connect_timeout=3
    )


def announce(connection: Connection) -> None:
    """Tell the server that rows will come, and wait for nothing: it prepares meanwhile.

    `copy_rows` must follow. Raises psycopg.OperationalError.
    """
    connection.pgconn.send_query(_COPY)
    connection.pgconn.flush()


async def copy_rows(connection: Connection, taken: Callable[[], Sequence[bytes]]) -> None:
    """Write announced rows, encoded, in one transaction; when it returns, they are durable.

    `taken` is asked for them when the server is ready.
    """
    await connection.wait(_copying(connection, taken))


def _copying(connection: Connection, taken: Callable[[], Sequence[bytes]]) -> PQGen[None]:
    """What `cursor.copy` does, in one go: two waits for the server, and half the work."""
    server = connection.pgconn
    answers = yield from generators.execute(server)
    if not answers:
        raise psycopg.OperationalError("no answer to COPY")
    if answers[-1].status != ExecStatus.COPY_IN:
        raise psycopg.errors.error_from_result(answers[-1])
    rows = taken()
    if sum(map(len, rows)) <= _PART:
        yield from generators.copy_to(server, b"".join(_file(rows)), flush=False)
    else:
        for row in _file(rows):
            for at in range(0, len(row), _PART):
                yield from generators.copy_to(server, row[at : at + _PART], flush=True)
    yield from generators.copy_end(server, None)


def _file(rows: Sequence[bytes]) -> Sequence[bytes]:
    return (COPY_HEADER, *rows, COPY_TRAILER)


async def insert_rows(connection: Connection, rows: Sequence[Row]) -> int:
    """Write rows of a spool, of which some may be stored already; returns how many were not."""
    columns = [[getattr(row, name) for row in rows] for name in COLUMNS]
    done = await connection.execute(_INSERT, columns)
    return done.rowcount
