"""Sync one kind of thing of one workspace: its streams in order, each with its books kept."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import psycopg

from tasks import bookkeeping
from tasks.bookkeeping import Span
from tasks.clients.instantly.errors import InstantlyError
from tasks.garbage import rare_collections
from tasks.identify import identify
from tasks.incident import of_error
from tasks.mails import note_calls_left, read_mails
from tasks.plans import SWEEPS, Step
from tasks.refusal import StorageRefused, refused, trouble_of
from tasks.site import Site, now
from tasks.streams.emails import EMAILS
from tasks.streams.stream import Stream
from tasks.sweep import sweep
from tasks.writer import Outcome, StreamTaken

KINDS: Final = (*SWEEPS, "emails")

OnPages = Callable[[str, int], None]
"""(stream, pages stored just now): progress for whoever watches."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a sync is to go. `backfill`: how long a run may read the history of mails.

    `accept_deletions`: believe a sweep that misses more than a tenth of a stream.
    """

    accept_deletions: bool = False
    backfill: timedelta = timedelta(minutes=4)
    flow_run_id: str | None = None
    on_pages: OnPages | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Streams that are read together, and how."""

    streams: tuple[Stream, ...]
    read: Callable[[Site, datetime | None, Wishes], Awaitable[Sequence[Outcome]]]
    at_most_every: timedelta | None = None

    @property
    def name(self) -> str:
        return self.streams[0].name


@dataclass(slots=True)
class Synced:
    """What a sync of one kind came to. `error` ended it; what came before stands.

    `whole`: every call of it, also those that made sure of the workspace or ended in the error.
    """

    workspace_id: str
    kind: str
    started_at: datetime
    ended_at: datetime | None = None
    outcomes: list[Outcome] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    whole: Span | None = None
    left_out: list[str] = field(default_factory=list)
    calls_left: int | None = None
    error: InstantlyError | None = None


ReadPiece = Callable[[Site, Piece, Wishes], Awaitable[tuple[Sequence[Outcome], Span]]]


def pieces(kind: str) -> Sequence[Piece]:
    """What a sync of this kind reads, in order."""
    if kind == "emails":
        return (Piece((EMAILS,), _read_mails),)
    return tuple(Piece(step.streams, _sweeping(step), step.at_most_every) for step in SWEEPS[kind])


async def sync(
    site: Site, kind: str, wishes: Wishes, read_piece: "ReadPiece | None" = None
) -> Synced:
    """Read the pieces of a kind; the first InstantlyError ends it and stands in `error`.

    An error of Postgres is raised, and is an incident where Postgres can still note it.
    `read_piece` may wrap the reading of each piece, so that it is seen as a task run.
    """
    synced = Synced(site.workspace_id, kind, now())
    before = bookkeeping.mark(site.client.tally)
    try:
        with rare_collections():
            await _read_pieces(site, kind, wishes, read_piece or read, synced)
    except InstantlyError as error:
        synced.error = error
        await bookkeeping.note_refusal(site, of_error(error, f"sync {kind}"), now())
    except (psycopg.Error, StorageRefused) as error:
        with suppress(psycopg.Error):  # where Postgres is away, nobody can note it there
            await bookkeeping.note_refusal(site, trouble_of(error, f"sync {kind}"), now())
        raise
    else:
        await bookkeeping.note_access(site, kind, now())
    if kind == "emails":
        synced.calls_left = await note_calls_left(site)
    synced.whole = bookkeeping.span(before, site.client.tally)
    synced.ended_at = now()
    return synced


async def _read_pieces(
    site: Site, kind: str, wishes: Wishes, read_piece: "ReadPiece", synced: Synced
) -> None:
    """Read the pieces of a kind that are not fresh enough, into `synced`."""
    await identify(site)
    for piece in pieces(kind):
        if await _is_fresh(site, piece):
            synced.left_out.append(piece.name)
            continue
        outcomes, calls = await read_piece(site, piece, wishes)
        synced.outcomes += outcomes
        synced.spans += [calls] * len(outcomes)


async def read(site: Site, piece: Piece, wishes: Wishes) -> tuple[Sequence[Outcome], Span]:
    """Read the streams of a piece and note how it began and ended; raises StorageRefused."""
    started = now()
    before = bookkeeping.mark(site.client.tally)
    last = None
    for stream in piece.streams:
        last = await bookkeeping.note_started(site, stream.name, started)
    try:
        outcomes = await piece.read(site, last, wishes)
    except InstantlyError as error:
        for stream in piece.streams:
            await bookkeeping.note_failure(site, of_error(error, stream.name))
        raise
    except psycopg.Error as error:
        with suppress(psycopg.Error):
            for stream in piece.streams:
                await bookkeeping.note_failure(site, trouble_of(error, stream.name))
        raise refused(error) from None
    lag = None if last is None else (started - last).total_seconds()
    calls = bookkeeping.span(before, site.client.tally, lag)
    for outcome in outcomes:
        if not outcome.is_left_alone:
            await bookkeeping.note_success(site, outcome, started, now())
        await bookkeeping.note_run(
            site, outcome, calls, started=started, now=now(), flow_run_id=wishes.flow_run_id
        )
    return outcomes, calls


def _sweeping(
    step: Step,
) -> Callable[[Site, datetime | None, Wishes], Awaitable[Sequence[Outcome]]]:
    async def sweep_step(site: Site, last: datetime | None, wishes: Wishes) -> Sequence[Outcome]:
        plan = await step.plan(site, now().date(), last.date() if last else None)
        tell = wishes.on_pages
        return await sweep(
            site,
            step.streams,
            plan.lanes,
            scope=plan.scope,
            accept_deletions=wishes.accept_deletions,
            on_pages=None if tell is None else lambda pages: tell(step.name, pages),
        )

    return sweep_step


async def _read_mails(site: Site, _last: datetime | None, wishes: Wishes) -> Sequence[Outcome]:
    try:
        return [await read_mails(site, until=now() + wishes.backfill)]
    except StreamTaken:
        return [Outcome(EMAILS.name, is_left_alone=True)]


async def _is_fresh(site: Site, piece: Piece) -> bool:
    if piece.at_most_every is None:
        return False
    last = await bookkeeping.last_success(site, piece.name)
    return last is not None and now() - last < piece.at_most_every
