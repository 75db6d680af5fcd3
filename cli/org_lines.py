"""What `salesbrain org` shows of a customer, line by line; words of strangers harmless."""

from collections.abc import Iterable
from typing import Any

import typer

from domain.plain_text import plain


def organization_line(row: dict[str, Any]) -> str:
    """Who it is, and how much there is of it."""
    of_it = ", ".join(many(row[f"{what}s"], what) for what in ("campaign", "contact", "member"))
    who = f"{harmless(row['name'])}, {row['time_zone']}, {row['currency']}"
    return f"{row['organization_id']:16} {who}: {of_it}"


def settings_in_effect(own: dict[str, Any]) -> Iterable[str]:
    """Every setting by its path, defaults included; what the customer has of its own is marked."""
    from models.organization_settings import OrganizationSettings

    whole = OrganizationSettings.model_validate(own).model_dump(mode="json")
    for part, values in whole.items():
        if not isinstance(values, dict):
            yield f"{part}{'*' if part in own else ''}: {len(values) or 'none'}"
            continue
        for name, value in values.items():
            mark = "*" if name in own.get(part, {}) else ""
            for path, one in _leaves(f"{part}.{name}", value):
                yield f"{path}{mark}: {_said(one)}"


def _leaves(path: str, value: Any) -> Iterable[tuple[str, Any]]:
    """What is set below a path; of a table of overrides those that are there."""
    if not isinstance(value, dict):
        yield path, value
        return
    told = [(name, one) for name, one in value.items() if one is not None]
    if not told:
        yield path, None
    for name, one in told:
        yield from _leaves(f"{path}.{name}", one)


def _said(value: Any) -> str:
    if value is None:
        return "not set"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return harmless(str(value))


def workspace_line(row: dict[str, Any]) -> str:
    """Whose it is, and how many campaigns it has."""
    kind = "shared" if row["is_shared"] else f"dedicated to {row['organization_id']}"
    stray = f", {row['unassigned']} unassigned" if row["unassigned"] else ""
    off = "" if row["is_enabled"] else ", disabled"
    name = harmless(row["name"])
    campaigns = many(row["campaigns"], "campaign")
    return f"{row['workspace_id']} ({name}): {kind}{off}, {campaigns}{stray}"


def member_line(row: dict[str, Any]) -> str:
    """Address, name and role."""
    return f"{harmless(row['email'])}  {harmless(row['name'] or '')}  {harmless(row['role'])}"


def deal_line(row: dict[str, Any]) -> str:
    """How many of one outcome, what they are worth, and who knows of them."""
    source = "from the CRM" if row["source"] == "crm" else "told by Instantly alone"
    return f"{row['count']} {row['outcome']}, {row['amount']:,.2f} {row['currency']}, {source}"


def cost_line(row: dict[str, Any]) -> str:
    """What kind, who bears it, how much."""
    return f"{row['kind']}, borne by the {row['bearer']}: {row['amount']:,.2f} {row['currency']}"


def import_line(row: dict[str, Any]) -> str:
    """When, what, from which file, by whom, what came of it, and the first thing that was wrong."""
    by = f" by {harmless(row['imported_by'])}" if row["imported_by"] else ""
    counts = ", ".join(
        f"{row[f'count_{what}']} {what}" for what in ("new", "changed", "unchanged", "refused")
    )
    told = (
        f"{row['imported_at']:%Y-%m-%d %H:%M} UTC {row['kind']} from "
        f"{harmless(row['file_name'])}{by}: {counts}"
    )
    if not row["errors"]:
        return told
    first = row["errors"][0]
    return f"{told}; line {first['line']}, {harmless(first['column'])}: {first['error']}"


def many(count: int, what: str) -> str:
    """One campaign, two campaigns."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def section(title: str, lines: Iterable[str]) -> None:
    """Say the lines under their title, or that there are none."""
    listed = list(lines)
    typer.echo(f"{title}:{'' if listed else ' none'}")
    for line in listed:
        typer.echo(f"  {line}")


def harmless(text: str, longest: int = 120) -> str:
    """One line of it, of at most so many signs."""
    return plain(text, longest)
