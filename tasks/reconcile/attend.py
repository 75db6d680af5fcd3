"""Look at our webhook of one workspace, and mend it where it is not as wanted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.repair import (
    CANNOT,
    CREATE,
    NOTHING,
    RESTORE,
    RESUME,
    Decision,
    Wanted,
    decide,
    gap_start,
)
from tasks.clients.instantly.errors import InstantlyError
from tasks.identify import identify
from tasks.incident import Trouble, of_error, open_incident, resolve_incidents
from tasks.reconcile.gaps import end_gaps, open_gap
from tasks.reconcile.standing import note_bad, note_good, standing
from tasks.site import Site, now
from tasks.subscriptions import Wish, carry_out, hindrance, subscriptions, wanted_of

SUBJECT: Final = "webhook"
STRAY: Final = "webhook_stray"
DONE: Final = {CREATE: "It was made.", RESTORE: "It was restored.", RESUME: "It was resumed."}
MENDED: Final = "It was mended; what was missed is being fetched."


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at one workspace found. `is_news`: worth a run of its own in the UI.

    `did`: what was done about it, in a sentence; `is_done`: what was decided was done and
    helped; `is_due`: it works again, or is new, so that what was missed can be fetched.
    """

    workspace_id: str
    decision: Decision | None = None
    error: InstantlyError | None = None
    is_news: bool = False
    did: str = ""
    is_done: bool = True
    is_due: bool = False

    @property
    def is_good(self) -> bool:
        return self.decision is not None and self.decision.action == NOTHING

    @property
    def is_mended(self) -> bool:
        """Whether it delivers now: nothing was wrong, or what was is done."""
        return self.decision is not None and self.decision.action != CANNOT and self.is_done

    @property
    def sentence(self) -> str:
        if self.error is not None:
            return f"{self.error} {self.error.remedy}"
        if self.decision is None:
            return "Not looked at."
        stop = self.decision.hindrance
        more = stop.because if stop else self.did
        return f"{self.decision.seen} {more}".rstrip()


async def look(site: Site, wish: Wish) -> Looked:
    """See whether our webhook is as wanted; note since when, open or resolve its incident."""
    try:
        _, decision = await _decide(site, wish)
    except InstantlyError as error:
        return await _refused(site, error)
    await _tell_strays(site, decision)
    if decision.action == NOTHING:
        return await _is_good(site, decision)
    is_new = await _note_cut(site, decision)
    return Looked(site.workspace_id, decision, is_news=is_new or decision.action != CANNOT)


async def attend(site: Site, wish: Wish) -> Looked:
    """Look, and mend what may be mended.

    The gap and the incident are noted before anything is changed: whoever dies in between is
    continued by the next look.
    """
    try:
        wanted, decision = await _decide(site, wish)
        await _tell_strays(site, decision)
        if decision.action == NOTHING:
            return await _is_good(site, decision)
        await _note_cut(site, decision)
        if decision.action == CANNOT:
            return Looked(site.workspace_id, decision)
        await identify(site)
        await carry_out(site.client, wanted, decision)
        _, after = await _decide(site, wish)
    except InstantlyError as error:
        return await _refused(site, error)
    return await _mended(site, decision, after)


async def _mended(site: Site, decision: Decision, after: Decision) -> Looked:
    """What was done has helped, or has not."""
    moment = now()
    if after.action != NOTHING:
        await note_bad(site.pool, site.workspace_id, after.kind, after.seen, moment)
        return Looked(site.workspace_id, after, is_done=False)
    await note_good(site.pool, site.workspace_id, moment)
    ended = await end_gaps(site.pool, site.workspace_id, moment)
    is_new = decision.action == CREATE
    did = DONE[decision.action]
    return Looked(site.workspace_id, decision, is_news=True, did=did, is_due=is_new or ended > 0)


async def _decide(site: Site, wish: Wish) -> tuple[Wanted, Decision]:
    found = await subscriptions(site.client)
    wanted = await wanted_of(site, wish)
    return wanted, decide(wanted, found, await hindrance(site.place, wish))


async def _is_good(site: Site, decision: Decision) -> Looked:
    moment = now()
    await note_good(site.pool, site.workspace_id, moment)
    ended = await end_gaps(site.pool, site.workspace_id, moment)
    still = (STRAY,) if decision.strays else ()
    await resolve_incidents(site.pool, site.workspace_id, SUBJECT, moment, still=still)
    return Looked(site.workspace_id, decision, is_due=ended > 0)


async def _note_cut(site: Site, decision: Decision) -> bool:
    """Deliveries may be missing: since when, and an incident. Returns whether it is new."""
    if decision.delivers_anyway:
        return True
    moment = now()
    known = await standing(site.pool, site.workspace_id)
    await note_bad(site.pool, site.workspace_id, decision.kind, decision.seen, moment)
    start = gap_start(known.last_good_at, decision.failed_at, moment)
    if start is None and decision.action == CREATE:
        return True  # the first one ever is no repair
    if start is not None:
        because = f"{decision.kind}: {decision.seen}"
        await open_gap(site.pool, site.workspace_id, start, because, moment)
    return await open_incident(site.pool, site.workspace_id, _trouble(decision, start), moment)


def _trouble(decision: Decision, start: datetime | None) -> Trouble:
    since = f" Deliveries may be missing since {start:%Y-%m-%d %H:%M} UTC." if start else ""
    stop = decision.hindrance
    if stop is None:
        return Trouble(decision.kind, SUBJECT, f"{decision.seen}{since}", MENDED)
    return Trouble(decision.kind, SUBJECT, f"{decision.seen} {stop.because}{since}", stop.remedy)


async def _tell_strays(site: Site, decision: Decision) -> None:
    if not decision.strays:
        return
    trouble = Trouble(
        STRAY,
        SUBJECT,
        f"{len(decision.strays)} more webhooks of this workspace deliver to our address without "
        f"our name: {', '.join(decision.strays)}.",
        "Run `salesbrain webhooks adopt` to take one over, or delete them at Instantly.",
    )
    await open_incident(site.pool, site.workspace_id, trouble, now())


async def _refused(site: Site, error: InstantlyError) -> Looked:
    """Instantly could not be asked, or did not do it: nothing is known of the webhook."""
    moment = now()
    await note_bad(site.pool, site.workspace_id, error.kind, str(error), moment)
    is_new = await open_incident(site.pool, site.workspace_id, of_error(error, SUBJECT), moment)
    return Looked(site.workspace_id, error=error, is_news=is_new)
