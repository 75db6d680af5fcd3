"""What app.imports keeps of an import: which file it was, what came of it, what was wrong."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import DictRow
from psycopg.types.json import Jsonb

from domain.import_columns import Kind
from domain.import_rows import Row
from tasks.imports.merge import Merged

Connection = AsyncConnection[DictRow]


@dataclass(frozen=True, slots=True)
class Earlier:
    """The last import of the very same content, for the same customer."""

    imported_at: datetime
    imported_by: str | None
    file_name: str


@dataclass(frozen=True, slots=True)
class Note:
    """One import, to be kept. `first` are the first refused rows, `refused` says how many."""

    kind: Kind
    organization_id: str
    file_name: str
    content_hash: str
    merged: Merged
    refused: int
    first: Sequence[Row]
    done_by: str | None


def content_hash(path: Path) -> str:
    """SHA-256 of the file as it stands, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


async def earlier(
    connection: Connection, kind: Kind, organization_id: str, content_hash: str
) -> Earlier | None:
    """When this content was imported last, or None."""
    found = await connection.execute(
        """
        select imported_at, imported_by, file_name from app.imports
        where organization_id = %s and kind = %s and content_hash = %s
        order by import_id desc limit 1
        """,
        [organization_id, kind, content_hash],
    )
    row = await found.fetchone()
    return Earlier(**row) if row else None


async def note(connection: Connection, kept: Note, now: datetime) -> None:
    await connection.execute(
        """
        insert into app.imports (
            organization_id, kind, file_name, count_new, count_changed, count_unchanged,
            count_refused, imported_at, imported_by, content_hash, errors
        )
        values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
        """,
        [
            kept.organization_id, kept.kind, kept.file_name, kept.merged.new, kept.merged.changed,
            kept.merged.unchanged, kept.refused, now, kept.done_by, kept.content_hash,
            Jsonb(errors(kept.first)),
        ],
    )  # fmt: skip


def errors(refused: Sequence[Row]) -> list[dict[str, Any]]:
    """Line, column and what is wrong there; no cell's content: rows are of people."""
    return [
        {"line": row.line, "column": fault.column, "error": f"{fault.is_what}; {fault.fix}"}
        for row in refused
        for fault in row.faults
    ]
