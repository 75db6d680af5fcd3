"""Counters of analytics tables: columns that bear Instantly's own names."""

from sqlmodel import SQLModel

from models.table import metadata
from tasks.streams import readers
from tasks.streams.stream import Column


def counters(model: type[SQLModel], *, renamed: dict[str, str] | None = None) -> tuple[Column, ...]:
    """One Column per counter of a table (a column with the default 0); absent counts as 0.

    `renamed` maps a column to Instantly's name where the two differ.
    """
    table = metadata.tables[f"instantly.{model.__tablename__}"]
    names = [c.name for c in table.columns if c.server_default is not None and c.name != "raw"]
    return tuple(
        Column(name, (renamed or {}).get(name, name), readers.whole, when_absent=0)
        for name in names
    )
