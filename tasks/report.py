"""Tell whoever watches: a table a run, one page on why a workspace idles, incidents once."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from prefect.artifacts import acreate_markdown_artifact, acreate_table_artifact
from prefect.events import emit_event

from domain.budget import backfill_eta
from domain.events import SYNC_FINISHED
from tasks.bookkeeping import Span
from tasks.refusal import StorageRefused
from tasks.site import Site, now
from tasks.sync import Synced, pieces
from tasks.transform import Built

_STATES: Final = """
    select
        stream, last_succeeded_at, blocked_by, blocked_because, is_backfill_done,
        backfill_calls_left
    from app.stream_states where workspace_id = %s order by stream
"""
_OPEN_INCIDENTS: Final = """
    select kind, subject, summary, remedy, opened_at from app.incidents
    where workspace_id = %s and resolved_at is null order by incident_id
"""
_NEW_INCIDENTS: Final = """
    select incident_id, kind, subject, summary, remedy from app.incidents
    where workspace_id = %s and opened_at >= %s and subject = any(%s) order by incident_id
"""


async def report(site: Site, synced: Synced) -> None:
    """The artifacts of a sync's run: its numbers, why the workspace idles, what is newly wrong."""
    await acreate_table_artifact(
        key=f"sync-{synced.kind}-{site.workspace_id}",
        table=numbers(site, synced),
        description=f"What `sync-{synced.kind}/{site.workspace_id}` read and wrote.",
    )
    await _tell_why_idle(site)
    await _tell_incidents(site, synced)


@asynccontextmanager
async def idle_told_when_refused(site: Site) -> AsyncIterator[None]:
    """Whatever Postgres refuses inside, the page on why the workspace idles says it."""
    try:
        yield
    except StorageRefused:
        await _tell_why_idle(site)
        raise


async def _tell_why_idle(site: Site) -> None:
    await acreate_markdown_artifact(
        key=f"why-idle-{site.workspace_id}",
        markdown=await why_idle(site),
        description="Per stream: the last success, what blocks it, how long a backfill takes.",
    )


def announce(synced: Synced) -> None:
    """The event that sets the checks, and behind them the marts, in motion."""
    emit_event(
        event=SYNC_FINISHED,
        resource={
            "prefect.resource.id": f"salesbrain.workspace.{synced.workspace_id}",
            "prefect.resource.name": synced.workspace_id,
            "salesbrain.kind": synced.kind,
        },
        payload={
            "kind": synced.kind,
            "new": sum(outcome.merged.new for outcome in synced.outcomes),
            "changed": sum(outcome.merged.changed for outcome in synced.outcomes),
        },
    )


def numbers(site: Site, synced: Synced) -> list[dict[str, Any]]:
    """One row per stream: what was stored, and what the calls came to; then the whole run's."""
    ended = synced.ended_at or now()
    allowed = max((ended - synced.started_at).total_seconds(), 0.001) * site.place.limits.pace
    rows: list[dict[str, Any]] = [
        {
            "stream": outcome.stream,
            "pages": outcome.pages,
            "new": outcome.merged.new,
            "changed": outcome.merged.changed,
            "unchanged": outcome.merged.unchanged,
            "parked": outcome.parked,
            "deleted": outcome.tombstones.marked if outcome.tombstones else 0,
            **_calls(span, allowed),
            "lag before": ""
            if span.lag_seconds is None
            else _span(timedelta(seconds=span.lag_seconds)),
            "note": "another run was at it" if outcome.is_left_alone else "",
        }
        for outcome, span in zip(synced.outcomes, synced.spans, strict=True)
    ]
    rows += [{"stream": name, "note": "fresh enough, left out"} for name in synced.left_out]
    if synced.whole is not None:
        rows.append({"stream": "(whole run)", **_calls(synced.whole, allowed)})
    if synced.error is not None:
        rows.append({"stream": "(ended)", "note": f"{synced.error} {synced.error.remedy}"})
    return rows


def _calls(span: Span, allowed: float) -> dict[str, Any]:
    return {
        "calls": span.calls,
        "429s": span.throttled,
        "failed calls": span.failed,
        "budget used": f"{span.calls / allowed:.0%}",
        "waited for budget, s": round(span.wait_ms / 1000, 1),
    }


async def why_idle(site: Site) -> str:
    """A page in Markdown: the plain answer to "why is nothing running?"."""
    async with site.pool.connection() as connection:
        found = await connection.execute(_STATES, [site.workspace_id])
        states = await found.fetchall()
        opened = await connection.execute(_OPEN_INCIDENTS, [site.workspace_id])
        incidents = await opened.fetchall()
    lines = [f"# {site.workspace_id}", ""]
    for row in incidents:
        lines += [
            f"- **{row['kind']}** ({row['subject']}, {_age(row['opened_at'])}): "
            f"{_cell(row['summary'])} **What to do:** {row['remedy']}"
        ]
    lines += ["", "| stream | last success | what holds it up |", "|---|---|---|"]
    lines += [
        f"| {row['stream']} | {_age(row['last_succeeded_at'])} | {_hindrance(site, row)} |"
        for row in states
    ]
    return "\n".join(lines)


async def tell_built(built: Sequence[Built]) -> None:
    """A table of what dbt built, slowest first; tests that passed only as a number.

    Exposures are left out: dbt lists them as done by nobody, under the names of what they expose.
    """
    rows = [
        {"node": node.name, "kind": node.kind, "status": node.status, "seconds": node.seconds}
        for node in sorted(built, key=lambda node: -node.seconds)
        if (node.kind != "test" or node.status != "pass") and node.kind != "exposure"
    ]
    passed = sum(node.kind == "test" and node.status == "pass" for node in built)
    await acreate_table_artifact(
        key="build-marts", table=rows, description=f"What dbt built; {passed} tests passed."
    )


async def tell_pruned(gone: Mapping[str, int], *, is_dry_run: bool) -> None:
    """A table of what was let go of, or would be."""
    await acreate_table_artifact(
        key="prune-records",
        table=[{"table": table, "rows": rows} for table, rows in gone.items()],
        description="Rows that would go (a dry run)." if is_dry_run else "Rows that went.",
    )


def _hindrance(site: Site, row: dict[str, Any]) -> str:
    if row["blocked_by"]:
        return f"**{row['blocked_by']}**: {_cell(row['blocked_because'])}"
    if row["backfill_calls_left"]:
        eta = backfill_eta(row["backfill_calls_left"], site.place.limits)
        return (
            f"history still back-filling: about {row['backfill_calls_left']} calls, "
            f"{_span(eta)} within the e-mail budget"
        )
    return "nothing"


def _cell(text: str) -> str:
    """Text from outside inside a Markdown table."""
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")


def _age(moment: datetime | None) -> str:
    return "never" if moment is None else f"{_span(datetime.now(UTC) - moment)} ago"


def _span(span: timedelta) -> str:
    minutes = span.total_seconds() / 60
    if minutes < 1:
        return "under a minute"
    return f"{minutes:.0f} min" if minutes < 120 else f"{minutes / 60:.1f} h"


async def _tell_incidents(site: Site, synced: Synced) -> None:
    """A page for each incident that this sync opened; other runs tell their own."""
    streams = [stream.name for piece in pieces(synced.kind) for stream in piece.streams]
    subjects = [f"sync {synced.kind}", *streams]
    async with site.pool.connection() as connection:
        found = await connection.execute(
            _NEW_INCIDENTS, [site.workspace_id, synced.started_at, subjects]
        )
        incidents: Sequence[dict[str, Any]] = await found.fetchall()
    for incident in incidents:
        await acreate_markdown_artifact(
            key=f"incident-{incident['incident_id']}",
            markdown=(
                f"# {site.workspace_id}: {incident['kind']} ({incident['subject']})\n\n"
                f"{_cell(incident['summary'])}\n\n**What to do:** {incident['remedy']}"
            ),
            description=f"{site.workspace_id}: {incident['kind']}",
        )
