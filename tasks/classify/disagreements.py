"""Replies that rules and a model read differently (the view app.reading_disagreements)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from psycopg.rows import class_row

from models.session import Pool


@dataclass(frozen=True, slots=True)
class Disagreement:
    """`is_by_rules`: the rules' reading counts; then `fell_back_because` says why."""

    organization_id: str
    workspace_id: str
    message_key: str
    sent_at: datetime
    label_by_rules: str
    label_by_model: str
    opt_out_by_rules: str
    opt_out_by_model: str
    is_by_rules: bool
    fell_back_because: str | None


async def recent_disagreements(
    pool: Pool, most: int, organization_id: str | None = None
) -> list[Disagreement]:
    """The newest first, of one organization or of all."""
    async with pool.connection() as connection:
        cursor = connection.cursor(row_factory=class_row(Disagreement))
        await cursor.execute(_RECENT, {"most": most, "organization_id": organization_id})
        return await cursor.fetchall()


_RECENT: Final = """
    select
        organization_id, workspace_id, message_key, sent_at, label_by_rules, label_by_model,
        opt_out_by_rules, opt_out_by_model, is_by_rules, fell_back_because
    from app.reading_disagreements
    where organization_id = coalesce(%(organization_id)s::text, organization_id)
    order by sent_at desc, message_key
    limit %(most)s
"""
