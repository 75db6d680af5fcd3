"""Who is not to be written to: what somebody asked against what already stands.

An opt-out counts at once. A doubtful one is held: it counts too, until a person has looked. What
a person has lifted stays lifted, until the address asks again.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.readings import OptOut
from domain.taxonomy import Label


class State(StrEnum):
    """Of a suppression. Held and active ones count alike; lifted ones do not."""

    HELD = "held"
    ACTIVE = "active"
    LIFTED = "lifted"


class Because(StrEnum):
    """What a suppression rests on; `manual`: a person of the team entered it."""

    OPT_OUT = "opt_out"
    UNSUBSCRIBED = "unsubscribed"
    SPAM_REPORT = "spam_report"
    MANUAL = "manual"


class Change(StrEnum):
    """What is written into the audit trail."""

    SUPPRESSED = "suppressed"
    HELD = "held"
    ASKED_AGAIN = "asked_again"
    ASKED_BEFORE_LIFTING = "asked_before_lifting"
    CONFIRMED = "confirmed"
    LIFTED = "lifted"
    FOLLOW_UPS_CANCELLED = "follow_ups_cancelled"
    NOT_TOLD_TO_INSTANTLY = "not_told_to_instantly"
    BLOCKED = "blocked_at_instantly"
    STOPPED = "stopped_at_instantly"
    UNBLOCKED = "unblocked_at_instantly"
    FAILED = "failed_at_instantly"
    REFUSED = "refused_to_add"


@dataclass(frozen=True, slots=True)
class Ask:
    """Somebody asked, or may have asked, not to be written to again.

    `source` is where it stands, as kind:key. `is_known`: somebody has decided about this very
    source before.
    """

    organization_id: str
    lead_address: str
    is_doubtful: bool
    because: Because
    source: str
    asked_at: datetime
    is_known: bool = False

    @property
    def state(self) -> State:
        return State.HELD if self.is_doubtful else State.ACTIVE


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands of an address; `decided_at` is when a person confirmed or lifted it."""

    state: State
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state it comes to, None where it stays as it is; and what the audit trail says."""

    state: State | None
    change: Change


def is_asked(label: Label, opt_out: OptOut) -> OptOut:
    """Whether a reply asks: the label unsubscribe implies it."""
    return OptOut.YES if label is Label.UNSUBSCRIBE else opt_out


def decide(ask: Ask, standing: Standing | None) -> Verdict:
    """What an ask comes to.

    What was asked before a person lifted, and known to them, stays lifted. What turns up
    afterwards although it was asked before is held: that person may not have seen it.
    """
    if standing is None:
        return _becomes(ask.state)
    if standing.state is State.LIFTED:
        if standing.decided_at is None or ask.asked_at > standing.decided_at:
            return _becomes(ask.state)
        if ask.is_known:
            return Verdict(None, Change.ASKED_BEFORE_LIFTING)
        return _becomes(State.HELD)
    if standing.state is State.HELD and not ask.is_doubtful:
        return _becomes(State.ACTIVE)
    return Verdict(None, Change.ASKED_AGAIN)


def _becomes(state: State) -> Verdict:
    return Verdict(state, Change.HELD if state is State.HELD else Change.SUPPRESSED)
