"""A person leaves the tables: all that names it, in one transaction, by indexes."""

import asyncio
from typing import Any, Final

import psycopg
from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.erasure import EVERYWHERE
from models.session import TRANSFORM, Pool
from tasks.act.suppress import act_alone
from tasks.contacts import hold
from tasks.erase.marts import rename_in_marts
from tasks.erase.person_sql import KEYS, STATEMENTS, TEMPORARY
from tasks.erase.receipt import Erasure, note
from tasks.process.facts import lock

Connection = AsyncConnection[DictRow]
TRIES: Final = 5
PAUSE_S: Final = 0.5
PART: Final = "tables"


class MartsBusy(Exception):
    """The marts are being built: when that is over, run the same command again."""


async def erase_person(
    pool: Pool, erasure: Erasure, address: str, organization_id: str, now: Any
) -> None:
    """Put the erasure's stranger in the person's place, in the app's tables, the mirror and the
    marts. Whole or not at all; tried again where others hold the same rows.

    The pool is the eraser's. Raises MartsBusy.
    """
    for attempt in range(TRIES):
        try:
            async with pool.connection() as connection, connection.transaction():
                known = await _known(connection, erasure, address, organization_id, now)
                counts = await _replace(connection, known)
                counts |= await rename_in_marts(connection, known)
                await note(connection, erasure, PART, counts)
            return
        except (psycopg.errors.DeadlockDetected, psycopg.errors.LockNotAvailable) as busy:
            if attempt == TRIES - 1:
                raise MartsBusy(MartsBusy.__doc__) from busy
            await asyncio.sleep(PAUSE_S * 2**attempt)


async def _replace(connection: Connection, known: dict[str, Any]) -> dict[str, int]:
    await act_alone(connection)
    await hold(connection)
    await connection.execute("set local lock_timeout = '10s'")
    for statement in KEYS.split(";"):
        await connection.execute(statement.encode(), known)
    for table in TEMPORARY:
        await connection.execute(
            f"analyze {table}; grant select on {table} to {TRANSFORM}".encode()
        )
    workspaces = await connection.execute(
        "select workspace_id from erased_events union select workspace_id from erased_mails"
    )
    await lock(connection, [row["workspace_id"] for row in await workspaces.fetchall()])
    counts: dict[str, int] = {}
    for table, statement in STATEMENTS.items():
        done = await connection.execute(statement.encode(), known)
        if table == "app.webhook_inbox":
            row = await done.fetchone()
            counts[table] = int(row["emptied"] or 0) if row else 0
        else:
            counts[table] = max(0, done.rowcount)
    return counts


async def _known(
    connection: Connection, erasure: Erasure, address: str, organization_id: str, now: Any
) -> dict[str, Any]:
    found = await connection.execute(
        """
        select
            (select array_agg(workspace_id) from app.workspaces) as workspaces,
            (select array_agg(workspace_id) from app.workspaces
             where organization_id = %(organization)s) as own_workspaces,
            (select array_agg(organization_id) from app.organizations
             where %(everywhere)s or organization_id = %(organization)s) as organizations
        """,
        {"everywhere": organization_id == EVERYWHERE, "organization": organization_id},
    )
    row = await found.fetchone()
    assert row is not None  # noqa: S101 - scalar selects are one row
    return {
        "address": address,
        "stranger": erasure.stranger,
        "everywhere": organization_id == EVERYWHERE,
        "organization": organization_id,
        "now": now,
        **{name: value or [] for name, value in row.items()},
    }
