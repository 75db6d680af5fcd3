"""What a run leaves behind about each stream: its state, its run row, its incidents."""

from dataclasses import dataclass
from datetime import datetime

from tasks.clients.instantly import Tally
from tasks.incident import Trouble, open_incident, resolve_incidents
from tasks.site import Site
from tasks.writer import Outcome


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of calls: what the tally came to since it was marked.

    `lag_seconds`: how old the mirror was when it began; None at the first time.
    """

    calls: int
    throttled: int
    failed: int
    api_ms: int
    wait_ms: int
    lag_seconds: float | None = None


def mark(tally: Tally) -> Tally:
    return Tally(tally.calls, tally.throttled, tally.failed, tally.api_seconds, tally.wait_seconds)


def span(before: Tally, after: Tally, lag_seconds: float | None = None) -> Span:
    return Span(
        after.calls - before.calls,
        after.throttled - before.throttled,
        after.failed - before.failed,
        round((after.api_seconds - before.api_seconds) * 1000),
        round((after.wait_seconds - before.wait_seconds) * 1000),
        lag_seconds,
    )


async def note_started(site: Site, stream: str, now: datetime) -> datetime | None:
    """Note the start of a stream's run; returns when it last went well."""
    async with site.pool.connection() as connection:
        found = await connection.execute(
            """
            insert into app.stream_states (workspace_id, stream, last_started_at)
            values (%s, %s, %s)
            on conflict (workspace_id, stream) do update
            set last_started_at = excluded.last_started_at
            returning last_succeeded_at
            """,
            [site.workspace_id, stream, now],
        )
        row = await found.fetchone()
    return row["last_succeeded_at"] if row else None


async def last_success(site: Site, stream: str) -> datetime | None:
    async with site.pool.connection() as connection:
        found = await connection.execute(
            """
            select last_succeeded_at from app.stream_states
            where workspace_id = %s and stream = %s
            """,
            [site.workspace_id, stream],
        )
        row = await found.fetchone()
    return row["last_succeeded_at"] if row else None


async def note_success(site: Site, outcome: Outcome, started: datetime, now: datetime) -> None:
    """The stream went well: its state, and the end of its incidents but those it saw again."""
    troubles = _troubles(outcome, await _first_parked(site, outcome, started))
    async with site.pool.connection() as connection:
        await connection.execute(
            """
            update app.stream_states
            set last_succeeded_at = %s, blocked_by = null, blocked_because = null
            where workspace_id = %s and stream = %s
            """,
            [started, site.workspace_id, outcome.stream],
        )
    for trouble in troubles:
        await open_incident(site.pool, site.workspace_id, trouble, now)
    still = tuple(trouble.kind for trouble in troubles)
    await resolve_incidents(site.pool, site.workspace_id, outcome.stream, now, still=still)


async def note_failure(site: Site, trouble: Trouble) -> None:
    """A stream, the trouble's subject, is blocked: why, in its state."""
    async with site.pool.connection() as connection:
        await connection.execute(
            """
            update app.stream_states set blocked_by = %s, blocked_because = %s
            where workspace_id = %s and stream = %s
            """,
            [trouble.kind, trouble.summary, site.workspace_id, trouble.subject],
        )


async def note_refusal(site: Site, trouble: Trouble, now: datetime) -> None:
    """A sync was ended by an error: one incident of the kind, whatever stream it hit."""
    await open_incident(site.pool, site.workspace_id, trouble, now)


async def note_access(site: Site, kind: str, now: datetime) -> None:
    """A sync went through: what was open about it is over."""
    await resolve_incidents(site.pool, site.workspace_id, f"sync {kind}", now)


async def note_run(
    site: Site,
    outcome: Outcome,
    calls: Span,
    *,
    started: datetime,
    now: datetime,
    flow_run_id: str | None,
) -> None:
    """One row of app.sync_runs."""
    async with site.pool.connection() as connection:
        await connection.execute(
            """
            insert into app.sync_runs (
                workspace_id, stream, flow_run_id, started_at, finished_at, outcome,
                count_pages, count_new, count_changed, count_unchanged, count_parked,
                count_tombstoned, count_calls, count_throttled, count_failed_calls,
                api_milliseconds, wait_milliseconds
            )
            values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
            """,
            [
                site.workspace_id,
                outcome.stream,
                flow_run_id,
                started,
                now,
                "left_alone" if outcome.is_left_alone else "complete",
                outcome.pages,
                outcome.merged.new,
                outcome.merged.changed,
                outcome.merged.unchanged,
                outcome.parked,
                outcome.tombstones.marked if outcome.tombstones else 0,
                calls.calls,
                calls.throttled,
                calls.failed,
                calls.api_ms,
                calls.wait_ms,
            ],
        )


async def _first_parked(site: Site, outcome: Outcome, started: datetime) -> str | None:
    """The first item that was parked since, by its id; an address is a person's."""
    if not outcome.parked:
        return None
    async with site.pool.connection() as connection:
        found = await connection.execute(
            """
            select case when item_key like '%%@%%' then null else item_key end as id, reason
            from app.parked_rows
            where workspace_id = %s and stream = %s and last_parked_at >= %s
            order by last_parked_at, item_key, item_hash limit 1
            """,
            [site.workspace_id, outcome.stream, started],
        )
        row = await found.fetchone()
    return f"{row['id'] or 'one item'}: {row['reason']}" if row else None


def _troubles(outcome: Outcome, first_parked: str | None) -> list[Trouble]:
    found: list[Trouble] = []
    refused = outcome.tombstones
    if refused is not None and refused.is_refused:
        found.append(
            Trouble(
                "deletions_refused",
                outcome.stream,
                f"A sweep of {outcome.stream} missed {refused.missing} of {refused.alive} rows, "
                "too many to be believed: none was marked deleted.",
                "If they are really gone, run the sync once with accept_deletions=true.",
            )
        )
    for column in sorted(outcome.drifted):
        found.append(
            Trouble(
                "field_changed_type",
                outcome.stream,
                f"Instantly now sends {outcome.stream}.{column} in another form: the column is "
                "empty for new values, which stay in raw.",
                "Update salesbrain, or its reader of this column.",
            )
        )
    if outcome.parked:
        found.append(
            Trouble(
                "rows_parked",
                outcome.stream,
                f"{outcome.parked} items of {outcome.stream} could not be read and are parked.",
                "Look at app.parked_rows: each has its reason.",
                first_parked,
            )
        )
    return found
