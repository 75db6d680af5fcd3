"""What holds of every mirrored table, read from its shape in models/.

That keys are there and unique is the primary key's to keep: no check repeats what Postgres
refuses anyway.
"""

from dataclasses import replace
from typing import Any, Final, Literal

from sqlalchemy import BigInteger, Column, Date, Table, Text

from domain.checks import CRITICAL, WARNING
from models.table import SyncedRow, metadata
from tasks.checks.suite import (
    Check,
    RunTime,
    Suite,
    is_at_most_long,
    is_between,
    is_known,
    is_not_empty,
    looks_like,
    no_row,
)

ADDRESSES: Final = frozenset({"address", "account_email", "lead_address"})
LONGEST_ADDRESS: Final = 254
"""Characters of an e-mail address, by RFC 5321's limit on a path."""

BelongsTo = Literal["campaign", "account"]
_OWNERS: Final = {
    "campaign": ("instantly.campaigns", "campaign_id"),
    "account": ("instantly.accounts", "account_email"),
}


def mirrored(model: type[SyncedRow], *checks: Check, belongs_to: BelongsTo | None = None) -> Suite:
    """The suite of a mirrored table: what holds of all of them, then its own checks."""
    table = metadata.tables[f"instantly.{model.__tablename__}"]
    keys = keys_of(model)
    shared = [workspace_known(), organization_known()]
    if belongs_to is not None:
        shared.append(organization_agrees(belongs_to, keys))
    for column in table.columns:
        shared += of_column(column)
    return Suite("instantly", table.name, keys, (*shared, *checks))


def keys_of(model: type[SyncedRow]) -> tuple[str, ...]:
    """The key's columns without workspace_id."""
    table: Table = metadata.tables[f"instantly.{model.__tablename__}"]
    return tuple(c.name for c in table.primary_key.columns if c.name != "workspace_id")


def counters(model: type[SyncedRow]) -> list[str]:
    """Columns that count: whole numbers that are never absent and no part of the key."""
    table: Table = metadata.tables[f"instantly.{model.__tablename__}"]
    return [column.name for column in table.columns if _counts(column)]


def of_column(column: "Column[Any]") -> list[Check]:
    found: list[Check] = []
    if column.primary_key and isinstance(column.type, Text) and column.name != "workspace_id":
        found.append(is_not_empty(column.name, CRITICAL, "an empty key joins to anything empty"))
    if _counts(column):
        why = "a counter below zero makes sums and rates wrong"
        found.append(is_between(column.name, 0, None, CRITICAL, why, rule="is_not_negative"))
    if column.primary_key and isinstance(column.type, Date):
        why = "a day that has not been is no day of activity"
        today = RunTime("today")
        found.append(is_between(column.name, None, today, CRITICAL, why, rule="is_not_future"))
    if column.name in ADDRESSES:
        why = "no mail server takes a longer address"
        found.append(is_at_most_long(column.name, LONGEST_ADDRESS, WARNING, why))
        why = "not an address: no mail goes there, and nothing joins to it"
        found.append(looks_like(column.name, r"^[^@\s]+@[^@\s]+$", WARNING, why))
    return found


def _counts(column: "Column[Any]") -> bool:
    return isinstance(column.type, BigInteger) and not column.nullable and not column.primary_key


def workspace_known() -> Check:
    why = "a row of no workspace belongs to no customer"
    known = is_known("workspace_id", RunTime("workspaces"), CRITICAL, why)
    return replace(known, on_deleted=True)


def organization_known() -> Check:
    why = "row-level security would show the row to nobody"
    known = is_known("organization_id", RunTime("organizations"), CRITICAL, why)
    return replace(known, on_deleted=True)


def organization_agrees(owner: BelongsTo, keys: tuple[str, ...]) -> Check:
    table, column = _OWNERS[owner]
    return no_row(
        f"agrees_with_{owner}",
        "organization_id",
        keys,
        f"""inner join {table} as o
            on o.workspace_id = b.workspace_id and o.{column} = b.{column}
        where o.organization_id <> b.organization_id""",
        severity=CRITICAL,
        why=f"a row that stayed behind when its {owner} moved shows one customer another's data",
        on_deleted=True,
    )
