"""What `salesbrain org` shows of a customer, line by line; words of strangers harmless."""

from collections.abc import Iterable
from typing import Any

import typer

from domain.plain_text import plain


def settings_in_effect(own: dict[str, Any]) -> Iterable[tuple[str, Any]]:
    """Every setting by its path, defaults included; what the customer has of its own is marked."""
    from models.organization_settings import OrganizationSettings

    whole = OrganizationSettings.model_validate(own).model_dump(mode="json")
    for part, values in whole.items():
        if not isinstance(values, dict):
            yield f"{part}{'*' if part in own else ''}", f"{len(values)} of them"
            continue
        for name, value in values.items():
            yield f"{part}.{name}{'*' if name in own.get(part, {}) else ''}", value


def workspace_line(row: dict[str, Any]) -> str:
    """Whose it is, and how many campaigns it has."""
    kind = "shared" if row["is_shared"] else f"dedicated to {row['organization_id']}"
    stray = f", {row['unassigned']} unassigned" if row["unassigned"] else ""
    off = "" if row["is_enabled"] else ", disabled"
    name = harmless(row["name"])
    return f"{row['workspace_id']} ({name}): {kind}{off}, {row['campaigns']} campaigns{stray}"


def member_line(row: dict[str, Any]) -> str:
    """Address, name and role."""
    return f"{harmless(row['email'])}  {harmless(row['name'] or '')}  {harmless(row['role'])}"


def import_line(row: dict[str, Any]) -> str:
    """When, what, from which file, and what came of it."""
    return (
        f"{row['imported_at']:%Y-%m-%d %H:%M} UTC {row['kind']} from {harmless(row['file_name'])}: "
        f"{row['count_new']} new, {row['count_changed']} changed, {row['count_refused']} refused"
    )


def section(title: str, lines: Iterable[str]) -> None:
    """Say the lines under their title, or that there are none."""
    listed = list(lines)
    typer.echo(f"{title}:{'' if listed else ' none'}")
    for line in listed:
        typer.echo(f"  {line}")


def harmless(text: str, longest: int = 120) -> str:
    """One line of it, of at most so many signs."""
    return plain(text, longest)
