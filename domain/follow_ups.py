"""When somebody who read a mail and says nothing is to be written to again, and what.

Only what a person did counts; machines' opens and clicks are left out before. Silence is counted
in working days by the lead's clock, from the last mail sent or the first look at it after that,
whichever is later: who opens a mail again and again does not put the follow-up off.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final
from zoneinfo import ZoneInfo

from domain.answer_match import links
from domain.answer_templates import Templates, templates
from domain.events import EMAIL_CLICKED
from domain.mail_writing import Cite, Part, Source, bare, cites_of, fact, mail, text_of
from domain.working_days import OPENS, at, later, within_hours, working_day

VERSION: Final = "follow-ups-1"
SILENT_DAYS: Final = 3
"""Working days without an answer after which a follow-up is suggested."""
FRESH: Final = timedelta(days=30)
"""Who last looked longer ago is left alone: a mail about it would come out of nowhere."""
OFTEN: Final = 2


class Behaviour(StrEnum):
    """What somebody did, the strongest first; each has its template."""

    CLICKED_LINK = "clicked_link"
    """We know which link: the mail that was clicked in has only one."""
    CLICKED = "clicked"
    OPENED_OFTEN = "opened_often"
    OPENED = "opened"


class Ending(StrEnum):
    """What makes a follow-up pointless; each cancels it, and none is suggested while one holds."""

    ANSWERED = "answered"
    SUPPRESSED = "suppressed"
    UNSUBSCRIBED = "unsubscribed"
    BOUNCED = "bounced"
    MEETING = "meeting"
    NOT_INTERESTED = "not_interested"
    MAIL_SENT = "mail_sent"
    CAMPAIGN_MOVED = "campaign_moved"


@dataclass(frozen=True, slots=True)
class Touch:
    """A person's open or click, and the mail it was of."""

    kind: str
    at: datetime
    campaign_id: str | None = None
    step: int | None = None
    variant: int | None = None

    @property
    def copy_ref(self) -> str:
        return f"{self.campaign_id}/{self.step}/{self.variant}"


@dataclass(frozen=True, slots=True)
class Watched:
    """Somebody who was written to and looked. `subject` is that of the last mail, with its
    source; `away_until` the first day back of an absence that was answered with."""

    touches: tuple[Touch, ...]
    last_sent_at: datetime
    zone: ZoneInfo
    zone_from: str = ""
    language: str = "en"
    first_name: str | None = None
    company: str | None = None
    sender: str | None = None
    subject: Source | None = None
    campaign: tuple[Source, ...] = ()
    away_until: date | None = None

    @property
    def book(self) -> Templates:
        return templates(self.language)

    @property
    def last_touch(self) -> datetime:
        return max(touch.at for touch in self.touches)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A suggested mail; `evidence` is what it was suggested for, as a document."""

    behaviour: Behaviour
    subject: str
    parts: tuple[Part, ...]
    reason: str
    evidence: dict[str, Any]
    due_at: datetime

    @property
    def body(self) -> str:
        return text_of(self.parts)

    @property
    def cites(self) -> tuple[Cite, ...]:
        return cites_of(self.parts)


def silent_since(watched: Watched) -> datetime:
    """From when on an answer was to be hoped for."""
    seen = [touch.at for touch in watched.touches if touch.at >= watched.last_sent_at]
    return min(seen, default=watched.last_sent_at)


def silence_ends(watched: Watched) -> datetime:
    """When a follow-up may be suggested: within working hours there."""
    after = later(silent_since(watched), SILENT_DAYS, watched.zone)
    return within_hours(after, watched.zone)


def due_at(watched: Watched) -> datetime:
    """When it is to be looked at: not before an absence is over."""
    ends = silence_ends(watched)
    if watched.away_until is None:
        return ends
    return max(ends, back_at(watched.away_until, watched.zone))


def back_at(day: date, zone: ZoneInfo) -> datetime:
    """When somebody who is back on this day can be written to."""
    return at(working_day(day), OPENS, zone)


def follow_up(watched: Watched, now: datetime) -> FollowUp | None:
    """The mail to suggest now; None while it is too early, and when it is too late."""
    if not watched.touches or watched.last_touch < now - FRESH or silence_ends(watched) > now:
        return None
    link = _clicked_link(watched)
    behaviour = _behaviour(watched, link)
    values = _values(watched, link)
    subject = bare(watched.subject.text) if watched.subject else ""
    return FollowUp(
        behaviour,
        f"{watched.book.reply_prefix}{subject}".strip() if subject else "",
        mail(watched.book, f"follow_{behaviour}", values),
        _reason(watched, link),
        _evidence(watched, link),
        due_at(watched),
    )


def _behaviour(watched: Watched, link: Part | None) -> Behaviour:
    if link is not None:
        return Behaviour.CLICKED_LINK
    if any(touch.kind == EMAIL_CLICKED for touch in watched.touches):
        return Behaviour.CLICKED
    return Behaviour.OPENED_OFTEN if len(watched.touches) >= OFTEN else Behaviour.OPENED


def _clicked_link(watched: Watched) -> Part | None:
    """The link of the mail that was last clicked in, where it has one alone."""
    clicks = [touch for touch in watched.touches if touch.kind == EMAIL_CLICKED]
    if not clicks:
        return None
    ref = max(clicks, key=lambda touch: touch.at).copy_ref
    for copy in watched.campaign:
        if copy.ref == ref and len(found := links(copy.text)) == 1:
            return copy.quoted(found[0], len(found[0]))
    return None


def _values(watched: Watched, link: Part | None) -> dict[str, Part]:
    known = {
        "first_name": fact("first_name", watched.first_name),
        "company": fact("company", watched.company),
        "sender": fact("sender", watched.sender),
        "link": link,
        "subject": watched.subject.quoted(bare(watched.subject.text)) if watched.subject else None,
    }
    return {slot: part for slot, part in known.items() if part is not None and part.text}


def _reason(watched: Watched, link: Part | None) -> str:
    clicks = sum(touch.kind == EMAIL_CLICKED for touch in watched.touches)
    opens = len(watched.touches) - clicks
    did = [f"clicked {_times(clicks)}"] if clicks else []
    did = [f"clicked {link.text}"] if link else did
    did += [f"opened {_times(opens)}"] if opens else []
    last = watched.last_touch.astimezone(watched.zone)
    return (
        f"{', '.join(did)}, last on {last:%Y-%m-%d %H:%M} ({watched.zone.key}); "
        f"no answer for {SILENT_DAYS} working days"
    )


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _evidence(watched: Watched, link: Part | None) -> dict[str, Any]:
    clicks = sum(touch.kind == EMAIL_CLICKED for touch in watched.touches)
    return {
        "opened": len(watched.touches) - clicks,
        "clicked": clicks,
        "last_touch_at": watched.last_touch.isoformat(),
        "last_sent_at": watched.last_sent_at.isoformat(),
        "silent_since": silent_since(watched).isoformat(),
        "time_zone": watched.zone.key,
        "time_zone_from": watched.zone_from,
        "link": link.text if link else None,
        "away_until": watched.away_until.isoformat() if watched.away_until else None,
    }
