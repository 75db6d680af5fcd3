"""What a lead's touches are worth: the one table of points, caps and half-lives, with the why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from itertools import chain
from typing import Final, NamedTuple

from domain.events import (
    EMAIL_BOUNCED,
    EMAIL_CLICKED,
    EMAIL_OPENED,
    EMAIL_UNSUBSCRIBED,
    INTEREST_KINDS,
    LEAD_CLOSED,
    LEAD_INTERESTED,
    LEAD_MEETING_BOOKED,
    LEAD_NO_SHOW,
    LEAD_NOT_INTERESTED,
    LEAD_WRONG_PERSON,
    REPLY_RECEIVED,
)
from domain.readings import OptOut
from domain.taxonomy import AUTOMATIC, POSITIVE, Label

SCORING_VERSION: Final = "scoring-1"
"""Of the table below, of domain/machine.py's rules and of what counts: a test holds them together.
An organization with a table of its own has its digest behind it: scoring-1+ab12cd."""

DAY: Final = 86_400.0


def said(label: Label) -> str:
    """The source of a touch that is a reply's label."""
    return f"reply:{label}"


def asked(opt_out: OptOut) -> str:
    """The source of a touch that is a reply's opt-out, whatever its label."""
    return f"opt_out:{opt_out}"


SUPPRESSED: Final = "suppression:active"
HELD: Final = "suppression:held"
LIFTED: Final = "suppression:lifted"
"""Sources of touches that are decisions on the suppression list."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One kind of touch: where it comes from and how it counts.

    `points` for each, fading by half in `half_life_days`; what has not faded adds up to at most
    `cap`, above zero or below. `why` is for people.
    """

    name: str
    sources: tuple[str, ...]
    points: float
    cap: float
    half_life_days: float
    why: str

    def faded(self, at: datetime, as_of: datetime) -> float:
        """What one touch is still worth."""
        days = (as_of - at).total_seconds() / DAY
        return float(self.points * 2.0 ** (-days / self.half_life_days))

    def capped(self, points: float) -> float:
        """What the touches together come to."""
        return max(-self.cap, min(self.cap, points))


SIGNALS: Final = (
    Signal(
        "opened", (EMAIL_OPENED,), 10, 30, 7,
        "The owner's 10. Mail programs open again by themselves: three say as much as thirty, "
        "and after a week an open says half.",
    ),
    Signal(
        "clicked", (EMAIL_CLICKED,), 25, 75, 14,
        "The owner's 25. Somebody wanted to know more; a fourth click adds nothing.",
    ),
    Signal(
        "replied", (REPLY_RECEIVED,), 50, 100, 30,
        "The owner's 50, for a person's reply: one read as automatic does not count. What it says "
        "counts below.",
    ),
    Signal(
        "meeting_booked", (LEAD_MEETING_BOOKED,), 100, 200, 60,
        "The owner's 100. A second meeting is worth as much, a third is a customer's.",
    ),
    Signal(
        "meeting_requested", (said(Label.MEETING_REQUEST),), 60, 60, 30,
        "Wants to talk and has no date yet: with the reply itself more than a booked meeting, "
        "because somebody must answer now.",
    ),
    Signal(
        "interested", (LEAD_INTERESTED, said(Label.INTERESTED)), 40, 40, 30,
        "Said so, to us or to Instantly: told by both it counts once, so the cap is one.",
    ),
    Signal(
        "asked", (said(Label.QUESTION),), 20, 40, 14,
        "Asks before agreeing or declining; a question that waits two weeks is half as warm.",
    ),
    Signal(
        "not_now", (said(Label.NOT_NOW),), -40, 80, 30,
        "Takes back most of the reply that says it, until the time that it names has come nearer.",
    ),
    Signal(
        "not_interested", (LEAD_NOT_INTERESTED, said(Label.NOT_INTERESTED)), -100, 100, 60,
        "Twice the reply that says it, and fades more slowly; a meeting later outweighs it.",
    ),
    Signal(
        "wrong_person", (LEAD_WRONG_PERSON, said(Label.WRONG_PERSON)), -100, 100, 90,
        "Not the one to ask: what this address did before says nothing of the company.",
    ),
    Signal(
        "no_show", (LEAD_NO_SHOW,), -50, 100, 60,
        "Takes back half of the meeting that it missed, as long as that one counts.",
    ),
)  # fmt: skip
"""Opened, clicked, replied and meeting booked are the owner's numbers; caps and half-lives are
ours, and marts.score_calibration says what they are good for. A machine's opens and clicks are
no touches. What is not here counts nothing: auto replies, referrals, mails sent.
"""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Why a lead is no candidate, however warm: one of `sources`, not followed by `ended_by`."""

    because: str
    sources: tuple[str, ...]
    ended_by: tuple[str, ...]


_YES: Final = (
    LEAD_INTERESTED,
    LEAD_MEETING_BOOKED,
    *(said(label) for label in Label if label in POSITIVE or label is Label.QUESTION),
)
EXCLUSIONS: Final = (
    Exclusion("opted_out", (SUPPRESSED, asked(OptOut.YES), said(Label.UNSUBSCRIBE)), (LIFTED,)),
    Exclusion("unsubscribed", (EMAIL_UNSUBSCRIBED,), (LIFTED,)),
    Exclusion("opt_out_doubtful", (HELD, asked(OptOut.DOUBTFUL)), (LIFTED,)),
    Exclusion("bounced", (EMAIL_BOUNCED,), (REPLY_RECEIVED,)),
    Exclusion("declined", (LEAD_NOT_INTERESTED, said(Label.NOT_INTERESTED)), _YES),
    Exclusion("wrong_person", (LEAD_WRONG_PERSON, said(Label.WRONG_PERSON)), _YES),
    Exclusion("won", (LEAD_CLOSED,), tuple(sorted(INTEREST_KINDS - {LEAD_CLOSED}))),
)
"""The first that holds is the reason. Lifting is a person's decision and later than what it lifts;
a reply shows that the address works; who declined is a candidate again with the first yes or
question; a customer that was won is no lead until Instantly says so.
"""

AUTOMATIC_SOURCES: Final = frozenset(said(label) for label in AUTOMATIC)
"""A reply that was read as one of these is no person's."""


class Override(NamedTuple):
    """What an organization wants otherwise of a signal; None: as it is."""

    points: float | None = None
    cap: float | None = None
    half_life_days: float | None = None


FLOOR: Final = 40.0
"""Points below which nobody becomes hot: more than opens alone can bring (their cap is 30)."""
STAYS_ABOVE: Final = 0.8
"""Of the floor: who is hot leaves below it, so that fading over the floor is no back and forth."""


@dataclass(frozen=True, slots=True)
class Table:
    """The signals as they count for an organization, its floor, and the version that says so."""

    signals: tuple[Signal, ...] = SIGNALS
    floor: float = FLOOR
    version: str = SCORING_VERSION

    @property
    def stays_from(self) -> float:
        """The points below which who is hot leaves."""
        return self.floor * STAYS_ABOVE

    def overridden(self, wanted: Mapping[str, Override], floor: float | None = None) -> "Table":
        """The table with these changes; raises ValueError for a name that no signal has."""
        unknown = sorted(wanted.keys() - {signal.name for signal in self.signals})
        if unknown:
            known = ", ".join(signal.name for signal in self.signals)
            raise ValueError(f"there is no signal {unknown[0]!r}; there are {known}")
        signals = tuple(_changed(one, wanted.get(one.name, Override())) for one in self.signals)
        floor = self.floor if floor is None else float(floor)
        if (signals, floor) == (self.signals, self.floor):
            return self
        return Table(signals, floor, f"{SCORING_VERSION}+{digest(signals, floor)}")


def _changed(signal: Signal, wanted: Override) -> Signal:
    given = {name: float(value) for name, value in wanted._asdict().items() if value is not None}
    return replace(signal, **given)  # type: ignore[arg-type]


def digest(signals: Iterable[Signal], floor: float = FLOOR) -> str:
    """Six digits of what counts; the words for people are no part of it."""
    told = [
        (one.name, one.sources, float(one.points), float(one.cap), float(one.half_life_days))
        for one in signals
    ]
    return sha256(repr((told, floor)).encode()).hexdigest()[:6]


DEFAULT: Final = Table()


def sources(signals: Iterable[Signal] = SIGNALS) -> frozenset[str]:
    """All that a score may depend on; what is not among them need not be looked at."""
    excluding = chain.from_iterable((*one.sources, *one.ended_by) for one in EXCLUSIONS)
    return frozenset(
        chain(excluding, chain.from_iterable(one.sources for one in signals), AUTOMATIC_SOURCES)
    )
