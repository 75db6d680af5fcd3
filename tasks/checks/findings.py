"""Failing rows as findings: how many in each workspace, and a few of their keys."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final

KEYS_KEPT: Final = 20
"""So many keys of failing rows are kept per check and workspace."""

Json = dict[str, Any]


def of_rows(
    rows: Iterable[Mapping[str, Any]], keys: Sequence[str], known: Collection[str]
) -> list[Json]:
    """A finding per workspace of the rows; None stands for workspaces that we do not know."""
    found: dict[str | None, list[str]] = {}
    for row in rows:
        workspace = row["workspace_id"] if row["workspace_id"] in known else None
        found.setdefault(workspace, []).append(key_of(row, keys))
    return [finding(workspace, len(all_), all_) for workspace, all_ in found.items()]


def of_groups(rows: Iterable[Mapping[str, Any]], known: Collection[str]) -> list[Json]:
    """A finding per workspace that a query has counted (suite.no_row)."""
    return [
        finding(
            group["workspace_id"] if group["workspace_id"] in known else None,
            group["count_failed"],
            group["row_keys"],
        )
        for row in rows
        for group in row["workspaces"]
    ]


def finding(workspace: str | None, count: int, keys: Sequence[str]) -> Json:
    return {"workspace_id": workspace, "count": count, "keys": list(keys[:KEYS_KEPT])}


def key_of(row: Mapping[str, Any], keys: Sequence[str]) -> str:
    return " / ".join(str(row[key]) for key in keys)
