"""Waiting for Postgres no longer than so long, also when it has stopped answering altogether."""

import asyncio
import os
import socket
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

from psycopg import OperationalError

from webhook_gateway.inbox import Connection

T = TypeVar("T")


async def within(seconds: float, connection: Connection, work: Coroutine[Any, Any, T]) -> T:
    """The result of `work` on a connection, or TimeoutError; the connection is then cut.

    A plain cancellation would wait for the server to confirm it. Whether the work was done all
    the same is not known. After any failure the connection is closed.
    """
    task = asyncio.ensure_future(work)
    done, _ = await asyncio.wait({task}, timeout=seconds)
    if not done:
        cut(connection)
    try:
        result = await task
    except BaseException:
        await connection.close()
        if not done:
            raise TimeoutError from None
        raise
    return result


def cut(connection: Connection) -> None:
    """End a connection here and now: whoever waits for it sees that it is lost."""
    with (
        suppress(OSError, OperationalError),
        socket.socket(fileno=os.dup(connection.fileno())) as s,
    ):
        s.shutdown(socket.SHUT_RDWR)
