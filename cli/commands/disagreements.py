"""`salesbrain disagreements`: replies that rules and a language model read differently."""

import asyncio
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from cli.local.database import database_url

if TYPE_CHECKING:
    from tasks.classify.disagreements import Disagreement


def disagreements(
    organization: Annotated[str | None, typer.Option(help="Of this customer alone.")] = None,
    most: Annotated[int, typer.Option(help="At most so many, the newest first.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Replies that rules and a model read differently (replies.compare in customers.yaml)."""
    found = asyncio.run(_found(most, organization))
    for one in found:
        typer.echo(json.dumps(asdict(one), default=str) if as_json else _line(one))
    if not found:
        typer.echo("None: both read alike, or no organization lets both read.", err=True)


async def _found(most: int, organization: str | None) -> "list[Disagreement]":
    from models.session import open_pool
    from tasks.classify.disagreements import recent_disagreements

    async with open_pool(database_url(), size=1) as pool:
        return await recent_disagreements(pool, most, organization)


def _line(one: "Disagreement") -> str:
    counts = f"rules count: {one.fell_back_because}" if one.is_by_rules else "the model counts"
    return (
        f"{one.sent_at:%Y-%m-%d %H:%M} {one.organization_id} {one.message_key}: rules "
        f"{one.label_by_rules} (opt-out {one.opt_out_by_rules}), model {one.label_by_model} "
        f"(opt-out {one.opt_out_by_model}); {counts}"
    )
