"""Suggestions as people look at them."""

from typing import Any, Final
from uuid import UUID

from models.session import Pool

_LIST: Final = """
    select
        suggestion_id, organization_id, lead_address, kind, label, position, subject, reason,
        due_at, made_at, state
    from app.suggestions
    where
        (%(organization)s::text is null or organization_id = %(organization)s)
        and (%(kind)s::text is null or kind = %(kind)s)
        and state = %(state)s
    order by kind, due_at nulls first, made_at desc, lead_address, position
    limit %(most)s
"""
_SHOW: Final = "select * from app.suggestions where suggestion_id = %s"


async def listed(
    pool: Pool,
    *,
    organization: str | None = None,
    kind: str | None = None,
    state: str = "open",
    most: int = 50,
) -> list[dict[str, Any]]:
    """Answers first, then follow-ups by when they are due."""
    known = {"organization": organization, "kind": kind, "state": state, "most": most}
    async with pool.connection() as connection:
        found = await connection.execute(_LIST, known)
        return await found.fetchall()


async def shown(pool: Pool, suggestion_id: UUID) -> dict[str, Any] | None:
    """All of one suggestion."""
    async with pool.connection() as connection:
        found = await connection.execute(_SHOW, [suggestion_id])
        return await found.fetchone()
