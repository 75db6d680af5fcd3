"""Sync one kind of thing of one workspace: sweep its streams in order, keep the books."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tasks import bookkeeping
from tasks.clients.instantly.errors import InstantlyError
from tasks.mails import note_calls_left, read_mails
from tasks.plans import SWEEPS, Step
from tasks.site import Site, now
from tasks.streams.emails import EMAILS
from tasks.streams.stream import Stream
from tasks.sweep import sweep
from tasks.writer import Outcome, StreamTaken

OnPages = Callable[[str, int], None]
"""(stream, pages stored just now) -> progress shown to whoever watches."""


@dataclass(slots=True)
class Synced:
    """What a sync of one kind came to, stream by stream, with its calls."""

    workspace_id: str
    kind: str
    started_at: datetime
    outcomes: list[Outcome] = field(default_factory=list)
    spans: list[bookkeeping.Span] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    calls_left: int | None = None


async def sync(
    site: Site,
    kind: str,
    *,
    accept_deletions: bool = False,
    flow_run_id: str | None = None,
    on_pages: OnPages | None = None,
) -> Synced:
    """Go through the steps of SWEEPS[kind]; the first InstantlyError ends it and is raised."""
    synced = Synced(site.workspace_id, kind, now())
    for step in SWEEPS[kind]:
        if await _is_fresh(site, step):
            synced.left_out.append(step.name)
            continue
        outcomes, calls = await sync_step(
            site,
            step,
            accept_deletions=accept_deletions,
            flow_run_id=flow_run_id,
            on_pages=on_pages,
        )
        synced.outcomes += outcomes
        synced.spans += [calls] * len(outcomes)
    return synced


async def sync_step(
    site: Site,
    step: Step,
    *,
    accept_deletions: bool = False,
    flow_run_id: str | None = None,
    on_pages: OnPages | None = None,
) -> tuple[Sequence[Outcome], bookkeeping.Span]:
    """Sweep the streams of one step; its state, run rows and incidents follow."""

    async def work(last: datetime | None) -> Sequence[Outcome]:
        plan = await step.plan(site, now().date(), last.date() if last else None)
        return await sweep(
            site,
            step.streams,
            plan.lanes,
            scope=plan.scope,
            accept_deletions=accept_deletions,
            on_pages=_named(step.name, on_pages),
        )

    return await _with_books(site, step.streams, work, flow_run_id)


async def sync_mails(site: Site, *, until: datetime, flow_run_id: str | None = None) -> Synced:
    """Read new mails, then history until `until`; the estimate of what is left follows."""
    synced = Synced(site.workspace_id, "emails", now())

    async def work(_last: datetime | None) -> Sequence[Outcome]:
        try:
            return [await read_mails(site, until=until)]
        except StreamTaken:
            return [Outcome(EMAILS.name, is_left_alone=True)]

    outcomes, calls = await _with_books(site, (EMAILS,), work, flow_run_id)
    synced.outcomes += outcomes
    synced.spans += [calls]
    synced.calls_left = await note_calls_left(site)
    return synced


async def _with_books(
    site: Site,
    streams: Sequence[Stream],
    work: Callable[[datetime | None], Awaitable[Sequence[Outcome]]],
    flow_run_id: str | None,
) -> tuple[Sequence[Outcome], bookkeeping.Span]:
    """Do the work of streams and note how it began and ended; it learns of the last success."""
    started = now()
    before = bookkeeping.mark(site.client.tally)
    last = None
    for stream in streams:
        last = await bookkeeping.note_started(site, stream.name, started)
    try:
        outcomes = await work(last)
    except InstantlyError as error:
        for stream in streams:
            await bookkeeping.note_failure(site, stream.name, error, now())
        raise
    calls = bookkeeping.span(before, site.client.tally)
    for outcome in outcomes:
        await _close(site, outcome, calls, started=started, flow_run_id=flow_run_id)
    return outcomes, calls


async def _close(
    site: Site,
    outcome: Outcome,
    calls: bookkeeping.Span,
    *,
    started: datetime,
    flow_run_id: str | None,
) -> None:
    if not outcome.is_left_alone:
        await bookkeeping.note_success(site, outcome, started, now())
    await bookkeeping.note_run(
        site,
        outcome,
        calls,
        ended="left_alone" if outcome.is_left_alone else "complete",
        started=started,
        now=now(),
        flow_run_id=flow_run_id,
    )


async def _is_fresh(site: Site, step: Step) -> bool:
    if step.at_most_every is None:
        return False
    last = await bookkeeping.last_success(site, step.name)
    return last is not None and now() - last < step.at_most_every


def _named(name: str, on_pages: OnPages | None) -> Callable[[int], None] | None:
    return None if on_pages is None else lambda pages: on_pages(name, pages)
