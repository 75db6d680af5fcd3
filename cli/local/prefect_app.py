"""Prefect's server application, with transactions that suit SQLite.

Prefect begins SQLite transactions DEFERRED: one that has read and then writes fails at once with
"database is locked" when another wrote in between. That befalls the evaluation of triggers, which
then drops the event after four tries, and with it the run that it should have started. Begun
IMMEDIATE, writers wait for each other instead.
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from prefect.server.api.server import create_app as create_prefect_app
from prefect.server.database.configurations import AioSqliteConfiguration
from prefect.server.database.dependencies import MODELS_DEPENDENCIES
from prefect.settings import PREFECT_API_DATABASE_CONNECTION_URL

if TYPE_CHECKING:
    from fastapi import FastAPI
    from sqlalchemy.ext.asyncio import AsyncSession, AsyncSessionTransaction


class ImmediateSqlite(AioSqliteConfiguration):
    """SQLite whose explicit transactions take the write lock at their beginning."""

    @asynccontextmanager
    async def begin_transaction(
        self, session: "AsyncSession", with_for_update: bool = False
    ) -> "AsyncGenerator[AsyncSessionTransaction, None]":
        async with super().begin_transaction(session, with_for_update=True) as transaction:
            yield transaction


def create_app() -> "FastAPI":
    """A factory for uvicorn. Only for a server whose database is SQLite."""
    address = PREFECT_API_DATABASE_CONNECTION_URL.value()
    MODELS_DEPENDENCIES["database_config"] = ImmediateSqlite(connection_url=address)
    return create_prefect_app(final=True)
