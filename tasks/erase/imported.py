"""Rows of an imported file that are of forgotten people, taken out before they are written."""

from typing import Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.import_columns import Kind
from domain.import_rows import Fault, Row
from tasks.erase.guard import erased_for
from tasks.imports.merge import STAGE

Connection = AsyncConnection[DictRow]
FAULT: Final = Fault("address", "a person who was forgotten", "leave the row out")


async def take_out(
    connection: Connection, kind: Kind, organization_id: str, cells: int
) -> list[Row]:
    """The rows that were taken out of the stage: their lines, and of their `cells` nothing."""
    if kind not in (Kind.CONTACTS, Kind.DEALS):
        return []
    staged = await connection.execute(f"select distinct address from {STAGE}".encode())
    erased = await erased_for(
        connection, organization_id, [row["address"] for row in await staged.fetchall()]
    )
    if not erased:
        return []
    gone = await connection.execute(
        f"delete from {STAGE} where address = any(%s) returning line".encode(), [sorted(erased)]
    )
    lines = sorted(row["line"] for row in await gone.fetchall())
    return [Row(line, [""] * cells, {}, (FAULT,)) for line in lines]
