"""Connections to Postgres under one of the installation's roles.

The roles are made by the first migration (models/migrations). A login that is a member of the
role becomes it for the whole connection; row-level security then applies as for the role.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import psycopg
from psycopg import AsyncConnection
from psycopg.rows import DictRow, dict_row
from psycopg_pool import AsyncConnectionPool, PoolTimeout

WORKER = "salesbrain_worker"
TRANSFORM = "salesbrain_transform"
ANALYST = "salesbrain_analyst"
GATEWAY = "salesbrain_gateway"
API = "salesbrain_api"
OWNER = "salesbrain_owner"
BI = "salesbrain_bi"
ERASER = "salesbrain_eraser"
ROLES = (OWNER, GATEWAY, WORKER, TRANSFORM, ANALYST, API, BI, ERASER)

T = TypeVar("T")
Pool = AsyncConnectionPool[AsyncConnection[DictRow]]


def _parameters(role: str | None, application: str, *, is_durable: bool = True) -> dict[str, Any]:
    options = "-c timezone=UTC -c lock_timeout=30s"
    if not is_durable:
        options += " -c synchronous_commit=off"
    if role is not None:
        options += f" -c role={role}"
    return {"options": options, "application_name": application, "connect_timeout": 10}


@asynccontextmanager
async def open_pool(
    url: str,
    *,
    role: str | None = WORKER,
    size: int = 4,
    application: str = "salesbrain",
    is_durable: bool = True,
) -> AsyncIterator[Pool]:
    """A pool of connections under `role`, closed at the end; rows come as dicts, times in UTC.

    Without `is_durable` a commit does not wait for the disk: for rows whose loss is harmless.

    Raises psycopg_pool.PoolTimeout when no connection can be had within 30 s.
    """
    options = {"row_factory": dict_row, "autocommit": True}
    pool: Pool = AsyncConnectionPool(
        url,
        kwargs=_parameters(role, application, is_durable=is_durable) | options,
        min_size=1,
        max_size=size,
        check=AsyncConnectionPool.check_connection if is_durable else None,
        open=False,
    )
    async with pool:
        await pool.wait(timeout=30)
        yield pool


def connect(
    url: str, *, role: str | None = None, application: str = "salesbrain"
) -> psycopg.Connection[DictRow]:
    """One blocking connection in autocommit, for commands and migrations."""
    return psycopg.connect(
        url, row_factory=dict_row, autocommit=True, **_parameters(role, application)
    )


async def patiently(work: Callable[[], Awaitable[T]], *, seconds: float = 120.0) -> T:
    """The result of `work`, tried again while Postgres is away, for at most so long.

    Only for work that may be done twice: the connection may be lost after its commit.
    """
    ends = time.monotonic() + seconds
    while True:
        try:
            return await work()
        except (psycopg.OperationalError, PoolTimeout):
            if time.monotonic() >= ends:
                raise
            await asyncio.sleep(0.25)
