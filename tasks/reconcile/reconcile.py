"""Fetch and conclude what deliveries of one workspace did not tell, and close its gaps."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from tasks.bookkeeping import last_success
from tasks.clients.instantly.errors import InstantlyError
from tasks.incident import Trouble, of_error, open_incident, resolve_incidents
from tasks.process.drain import drain
from tasks.reconcile.closing import Closing, close_gap
from tasks.reconcile.counts import Missed
from tasks.reconcile.delivery_log import Fetched, Span, fetch_log
from tasks.reconcile.gaps import Gap, due_gaps
from tasks.reconcile.known import InboxBehind, known_waiting
from tasks.reconcile.leads import write_leads
from tasks.reconcile.mails import Seen, write_mails
from tasks.reconcile.standing import Standing, note_fetched, standing
from tasks.reconcile.statuses import settle_statuses
from tasks.reconcile.write import GRACE
from tasks.site import Site, now
from tasks.sync import Wishes, sync

LOG: Final = "delivery log"
MISSED: Final = "deliveries_missed"
OVERLAP: Final = timedelta(hours=2)
"""Deliveries are tried again for a while, so the log's last hours are looked at once more."""
MOST_DRAINED: Final = 100_000


@dataclass(slots=True)
class Reconciled:
    """What a search came to. `log_fault`: why the delivery log was not read, in a sentence."""

    workspace_id: str
    started_at: datetime
    fetched: Fetched = field(default_factory=Fetched)
    missed: list[Missed] = field(default_factory=list)
    closings: list[Closing] = field(default_factory=list)
    log_fault: str | None = None
    is_left_alone: bool = False

    @property
    def sentence(self) -> str:
        if self.is_left_alone:
            return "another run is at it"
        repaired = sum(one.is_repaired for one in self.missed)
        events = "event" if len(self.missed) == 1 else "events"
        said = f"{len(self.missed)} {events} missed, {repaired} of them repaired"
        if not self.missed:
            said = "no event missed"
        open_gaps = sum(closing.closed_at is None for closing in self.closings)
        if self.closings:
            said += f"; {len(self.closings) - open_gaps} of {len(self.closings)} gaps closed"
        return said if self.log_fault is None else f"{said}; {self.log_fault}"


async def reconcile(site: Site) -> Reconciled:
    """Look for what no delivery told, in the delivery log and in what the syncs have read.

    Twice finds nothing more. What is refused by Instantly is told and leaves gaps open; what
    was found before stays.
    """
    done = Reconciled(site.workspace_id, now())
    async with _alone(site) as is_ours:
        if not is_ours:
            done.is_left_alone = True
            return done
        stands = await standing(site.pool, site.workspace_id)
        gaps = await due_gaps(site.pool, site.workspace_id)
        await _refresh(site, gaps)
        await _read_log(site, stands, gaps, done)
        await _read_mirror(site, stands, gaps, done)
        if done.log_fault is None:
            until = _seen(stands, gaps, done.started_at).until_at
            await note_fetched(site.pool, site.workspace_id, until)
        for gap in gaps:
            done.closings.append(await close_gap(site, gap, done.missed, done.log_fault))
    await _tell_missed(site, done)
    return done


@asynccontextmanager
async def _alone(site: Site) -> AsyncIterator[bool]:
    """Whether no other process reconciles this workspace; holds the others off meanwhile."""
    async with site.pool.connection() as connection, connection.transaction():
        found = await connection.execute(
            "select pg_try_advisory_xact_lock(hashtextextended(%s, 0)) as is_ours",
            [f"salesbrain reconcile {site.workspace_id}"],
        )
        row = await found.fetchone()
        yield bool(row and row["is_ours"])


async def _refresh(site: Site, gaps: Sequence[Gap]) -> None:
    """After a gap the mirror is read anew, so far as it is older than the gap's end.

    A sync that fails says so itself; the gap then stays open.
    """
    ends = [gap.until_at for gap in gaps if gap.until_at is not None]
    if not ends:
        return
    for kind in ("emails", "leads"):
        read_at = await last_success(site, kind)
        if read_at is None or read_at < max(ends):
            await sync(site, kind, Wishes(backfill=timedelta()))


async def _read_log(site: Site, stands: Standing, gaps: Sequence[Gap], done: Reconciled) -> None:
    span = _span(stands, gaps, done.started_at)
    if span is None:
        return
    try:
        known = await known_waiting(site.pool, site.workspace_id)
        done.fetched = await fetch_log(site, span, known)
    except InboxBehind as behind:
        done.log_fault = f"the delivery log is read when the inbox is: {behind}"
        return
    except InstantlyError as error:
        done.log_fault = f"the delivery log could not be read: {error}"
        await open_incident(site.pool, site.workspace_id, of_error(error, LOG), done.started_at)
        return
    await resolve_incidents(site.pool, site.workspace_id, LOG, done.started_at)
    done.missed += done.fetched.missed
    if done.fetched.put_in:
        await drain(site.pool, most=MOST_DRAINED)


def _span(stands: Standing, gaps: Sequence[Gap], until: datetime) -> Span | None:
    """What of the log to read; nothing where no delivery was ever expected."""
    if stands.expected_since is None and not gaps:
        return None
    last = stands.fetched_until or stands.expected_since or until
    start = min([last - OVERLAP, *(gap.from_at for gap in gaps)])
    since = min([stands.expected_since or until, *(gap.from_at for gap in gaps)])
    return Span(start, until, since, is_gap=bool(gaps))


async def _read_mirror(site: Site, stands: Standing, gaps: Sequence[Gap], done: Reconciled) -> None:
    seen = _seen(stands, gaps, done.started_at)
    done.missed += await write_mails(site.pool, site.workspace_id, seen)
    done.missed += await write_leads(site.pool, site.workspace_id, seen)
    await settle_statuses(site.pool, site.workspace_id, stands.fetched_until)


def _seen(stands: Standing, gaps: Sequence[Gap], at: datetime) -> Seen:
    """What of the mirror to look at. The first search finds history alone: nothing of it is
    counted as missed, and what deliveries tell meanwhile takes its place."""
    if stands.fetched_until is None:
        return Seen(None, at)
    over = [gap.until_at for gap in gaps if gap.until_at is not None]
    if stands.expected_since is not None:
        over.append(stands.expected_since)  # history that a sync brings later needs no grace
    return Seen(stands.fetched_until, at - GRACE, max(over, default=None), stands.expected_since)


async def _tell_missed(site: Site, done: Reconciled) -> None:
    """One incident while deliveries are being missed; over when a search finds none."""
    subject = "webhook deliveries"
    if not done.missed:
        await resolve_incidents(site.pool, site.workspace_id, subject, done.started_at)
        return
    times = [one.occurred_at for one in done.missed]
    ways = sorted({one.way for one in done.missed})
    trouble = Trouble(
        MISSED,
        subject,
        f"{len(done.missed)} events of {min(times):%Y-%m-%d %H:%M} to {max(times):%Y-%m-%d %H:%M} "
        f"UTC came by no delivery; {sum(one.is_repaired for one in done.missed)} of them were "
        f"found otherwise ({', '.join(ways)}).",
        "Nothing to do for these. If more come every hour, look at what `salesbrain doctor` says "
        "about the gateway, and at app.repair_counts.",
    )
    await open_incident(site.pool, site.workspace_id, trouble, done.started_at)
