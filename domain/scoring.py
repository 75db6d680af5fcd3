"""How warm a lead is: points for what it did and said (domain/signals.py), each with its reason.

A score is a function of a set of touches, a table and a moment: no order, no duplicate and no
later event changes what it was as of then.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from math import fsum
from typing import NamedTuple

from domain.events import REPLY_RECEIVED
from domain.signals import AUTOMATIC_SOURCES, DEFAULT, EXCLUSIONS, Signal, Table


class Touch(NamedTuple):
    """One thing that counts, of one lead.

    `source` is an event's kind, or said(label), asked(opt_out), or a decision on the suppression
    list; `at` is when it happened, never later than when we knew of it. `mail` is the reply that
    an event or a label is about (Instantly's e-mail id, or the event's identity without one).
    """

    source: str
    at: datetime
    mail: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """One signal's part: how many touches, their points now, and when the newest was.

    `faded` is what they add up to before the cap.
    """

    name: str
    count: int
    points: float
    faded: float
    newest_at: datetime


@dataclass(frozen=True, slots=True)
class Score:
    """A lead's points as of a moment, from what was known at another (both UTC).

    `value` is the sum of the reasons' points, which stand in the order of their weight.
    `excluded_because`: no candidate for the hot leads, whatever the value.
    """

    value: float
    reasons: tuple[Reason, ...]
    version: str
    as_of: datetime
    known_at: datetime
    excluded_because: str | None = None


def score(
    touches: Iterable[Touch],
    as_of: datetime,
    table: Table = DEFAULT,
    known_at: datetime | None = None,
) -> Score:
    """The score of a lead whose touches, as known at `known_at` (default: as_of), are these.

    Touches after `as_of` do not count. Each event is to be given once.
    """
    happened = human([touch for touch in touches if touch.at <= as_of])
    reasons = tuple(
        sorted(
            chain.from_iterable(_reason(signal, happened, as_of) for signal in table.signals),
            key=lambda reason: -abs(reason.points),
        )
    )
    value = fsum(reason.points for reason in reasons)
    because = exclusion(happened)
    return Score(value, reasons, table.version, as_of, known_at or as_of, because)


def human(touches: Sequence[Touch]) -> list[Touch]:
    """These without replies that were read as automatic."""
    automatic = {touch.mail for touch in touches if touch.source in AUTOMATIC_SOURCES}
    return [
        touch
        for touch in touches
        if touch.source != REPLY_RECEIVED or touch.mail is None or touch.mail not in automatic
    ]


def _reason(signal: Signal, touches: Sequence[Touch], as_of: datetime) -> Iterable[Reason]:
    times = [touch.at for touch in touches if touch.source in signal.sources]
    if times:
        faded = fsum(signal.faded(at, as_of) for at in times)
        yield Reason(signal.name, len(times), signal.capped(faded), faded, max(times))


def exclusion(touches: Sequence[Touch]) -> str | None:
    """Why the lead is no candidate, or None."""
    newest: dict[str, datetime] = {}
    for touch in touches:
        newest[touch.source] = max(touch.at, newest.get(touch.source, touch.at))
    for rule in EXCLUSIONS:
        began = [newest[source] for source in rule.sources if source in newest]
        ended = [newest[source] for source in rule.ended_by if source in newest]
        if began and (not ended or max(ended) < max(began)):
            return rule.because
    return None
