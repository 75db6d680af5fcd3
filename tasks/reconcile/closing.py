"""Close a gap when all that can be found of it has been, and say what could not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tasks.bookkeeping import last_success
from tasks.reconcile.counts import Missed
from tasks.reconcile.gaps import Gap, note_search
from tasks.site import Site, now


@dataclass(frozen=True, slots=True)
class Closing:
    """A gap after a search; `remainder` says what of it is not known, in a sentence."""

    gap: Gap
    count_found: int
    remainder: str | None
    closed_at: datetime | None


async def close_gap(
    site: Site, gap: Gap, missed: Sequence[Missed], log_fault: str | None
) -> Closing:
    """Note what this search found of the gap; closed where there is no more to look for."""
    ends = gap.until_at or now()
    found = sum(gap.from_at <= one.occurred_at <= ends for one in missed)
    waits = await _what_is_waited_for(site, gap, log_fault)
    remainder = " ".join(waits) if waits else await _counts_alone(site, gap.from_at, ends)
    closed_at = None if waits else now()
    await note_search(site.pool, gap, found, remainder, closed_at)
    return Closing(gap, found, remainder, closed_at)


async def _what_is_waited_for(site: Site, gap: Gap, log_fault: str | None) -> list[str]:
    """Why there is more to look for."""
    if gap.until_at is None:
        return ["It lasts: the webhook does not deliver, events come by polling alone."]
    waits = [f"Not yet: {log_fault}."] if log_fault else []
    for stream in ("emails", "leads"):
        read_at = await last_success(site, stream)
        if read_at is None or read_at < gap.until_at:
            waits.append(f"Not yet: the {stream} have not been read since its end.")
    return waits


async def _counts_alone(site: Site, from_at: datetime, until_at: datetime) -> str | None:
    """What of the span only counters tell."""
    async with site.pool.connection() as connection:
        found = await connection.execute(
            """
            select kind, count(*) as number from app.events as e
            where workspace_id = %s and source = 'inferred' and occurred_at between %s and %s
                and not exists (
                    select from app.events_superseded as s
                    where s.workspace_id = e.workspace_id and s.event_key = e.event_key
                )
            group by kind order by kind
            """,
            [site.workspace_id, from_at, until_at],
        )
        rows = await found.fetchall()
    if not rows:
        return None
    counts = ", ".join(f"{row['number']} {row['kind']}" for row in rows)
    return (
        f"Between {from_at:%Y-%m-%d %H:%M} and {until_at:%Y-%m-%d %H:%M} UTC only their number "
        f"is known, not their times: {counts}."
    )
