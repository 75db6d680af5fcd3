"""What is wrong, one row each: opened at first sight, counted while it lasts, resolved once."""

from dataclasses import dataclass
from datetime import datetime

from models.session import Pool
from tasks.clients.instantly.errors import InstantlyError


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something wrong: its kind, what it is about, and what to do, in plain sentences.

    `example`: the first bad thing, by its id; it goes into alerts, so no person's words.
    """

    kind: str
    subject: str
    summary: str
    remedy: str
    example: str | None = None


def of_error(error: InstantlyError, subject: str) -> Trouble:
    return Trouble(error.kind, subject, str(error), error.remedy)


async def open_incident(pool: Pool, workspace_id: str, trouble: Trouble, now: datetime) -> bool:
    """Open an incident, or count the open one on. Returns whether it is new."""
    async with pool.connection() as connection:
        found = await connection.execute(
            """
            insert into app.incidents (
                workspace_id, kind, subject, summary, remedy, example, opened_at, last_seen_at,
                count_seen
            )
            values (%s, %s, %s, %s, %s, %s, %s, %s, 1)
            on conflict (workspace_id, kind, subject) where resolved_at is null do update
            set
                last_seen_at = excluded.last_seen_at,
                summary = excluded.summary,
                example = coalesce(app.incidents.example, excluded.example),
                count_seen = app.incidents.count_seen + 1
            returning count_seen = 1 as is_new
            """,
            [
                workspace_id,
                trouble.kind,
                trouble.subject,
                trouble.summary,
                trouble.remedy,
                trouble.example,
                now,
                now,
            ],
        )
        row = await found.fetchone()
    return bool(row and row["is_new"])


async def resolve_incidents(
    pool: Pool, workspace_id: str, subject: str, now: datetime, *, still: tuple[str, ...] = ()
) -> int:
    """Resolve what was open about a subject, except kinds that were seen again just now."""
    async with pool.connection() as connection:
        done = await connection.execute(
            """
            update app.incidents set resolved_at = %s
            where workspace_id = %s and subject = %s and resolved_at is null
                and not kind = any(%s)
            """,
            [now, workspace_id, subject, list(still)],
        )
    return done.rowcount
