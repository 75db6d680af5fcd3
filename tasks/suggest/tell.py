"""Tell whoever watches which suggestions are open, and why."""

from collections.abc import Mapping
from typing import Any, Final

from prefect.artifacts import acreate_table_artifact

from domain.plain_text import plain
from models.session import Pool
from tasks.suggest.listed import listed
from tasks.suggest.run import Suggested

MOST: Final = 100


async def tell_suggested(pool: Pool, answers: Suggested, follow_ups: Suggested) -> None:
    """A table of the open suggestions of all customers, if the run changed any."""
    if not (answers.made or answers.ended or follow_ups.made or follow_ups.ended):
        return
    rows = await listed(pool, most=MOST)
    await acreate_table_artifact(
        key="suggest-followups",
        table=[_row(row) for row in rows],
        description=(
            f"Open suggestions (at most {MOST}); {answers.made} answers and {follow_ups.made} "
            "follow-ups are new. Nothing is sent by itself."
        ),
    )


def _row(row: Mapping[str, Any]) -> dict[str, str]:
    return {
        "organization": row["organization_id"],
        "lead": plain(row["lead_address"], 80),
        "suggested": row["kind"].replace("_", "-"),
        "for": row["label"],
        "reason": plain(row["reason"], 200),
        "due": f"{row['due_at']:%Y-%m-%d %H:%M}" if row["due_at"] else "now",
        "id": str(row["suggestion_id"]),
    }
