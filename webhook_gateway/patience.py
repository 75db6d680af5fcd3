"""Waiting for Postgres no longer than so long, also when it has stopped answering altogether."""

import asyncio
import os
import socket
from collections.abc import Awaitable
from contextlib import suppress
from typing import TypeVar

from psycopg import OperationalError

from webhook_gateway.inbox import Connection

T = TypeVar("T")


async def within(seconds: float, connection: Connection, work: Awaitable[T]) -> T:
    """The result of `work` on a connection; after `seconds` the connection is cut.

    A plain cancellation would wait for the server to confirm it. OperationalError is raised then,
    and whether the work was done all the same is not known. After any failure the connection is
    closed.
    """
    watch = asyncio.get_running_loop().call_later(seconds, cut, connection)
    try:
        return await work
    except BaseException:
        await connection.close()
        raise
    finally:
        watch.cancel()


async def ended(runner: "asyncio.Task[None]", seconds: float = 1.0) -> None:
    """Wait for a task that was told to end; then cancel it and wait no more."""
    done, _ = await asyncio.wait({runner}, timeout=seconds)
    if not done:
        runner.cancel()


def cut(connection: Connection) -> None:
    """End a connection here and now: whoever waits for it sees that it is lost."""
    with (
        suppress(OSError, OperationalError),
        socket.socket(fileno=os.dup(connection.fileno())) as s,
    ):
        s.shutdown(socket.SHUT_RDWR)
