"""What follows from a reply that was read: a list of actions, each with its reason. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.opt_outs import is_asked
from domain.readings import OptOut
from domain.taxonomy import AUTOMATIC, HOT, MEANINGS, Label

ALERTS_WITHIN: Final = timedelta(days=2)
"""Nobody is called to a reply that is older when it is read: a history is read, not lived."""
INTEREST_WITHIN: Final = timedelta(days=30)


class Kind(StrEnum):
    """What is done. The last four are done at Instantly, and each waits in the outbox."""

    SUPPRESS = "suppress"
    HOLD = "hold"
    CANCEL_FOLLOW_UPS = "cancel_follow_ups"
    AWAY_UNTIL = "away_until"
    ALERT = "alert"
    BLOCK_ADDRESS = "block_address"
    UNBLOCK_ADDRESS = "unblock_address"
    STOP_LEAD = "stop_lead"
    SET_INTEREST = "set_interest"


AT_INSTANTLY: Final = frozenset(
    {Kind.BLOCK_ADDRESS, Kind.UNBLOCK_ADDRESS, Kind.STOP_LEAD, Kind.SET_INTEREST}
)


@dataclass(frozen=True, slots=True)
class Read:
    """An effective reading, as far as something follows from it."""

    label: Label
    opt_out: OptOut
    confidence: float
    sent_at: datetime
    return_on: date | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """Where it was read: the workspace, and what its customer has switched on."""

    is_shared: bool
    opt_outs_to_instantly: bool = True
    interest_to_instantly: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do. `is_wanted` False: it is not done, and `reason` says why."""

    kind: Kind
    reason: str
    is_wanted: bool = True
    interest: int | None = None
    until: date | None = None


def follow(read: Read, ground: Ground, now: datetime) -> tuple[Action, ...]:
    """What follows from a reading, in the order in which it is done."""
    return (
        *_opt_out(read, ground),
        *_absence(read),
        *_interest(read, ground, now),
        *_alert(read, now),
    )


def stops(*, is_shared: bool, opt_outs_to_instantly: bool, is_held: bool) -> tuple[Action, ...]:
    """How an address is stopped in one workspace.

    A workspace of one customer has a block list of its own. In a shared one the block list would
    stop the address for every customer, so the lead is taken out of this customer's campaigns.
    A block is taken back without a trace and therefore serves for what is only held, too; a lead
    that was taken out has lost its place.
    """
    kind = Kind.STOP_LEAD if is_shared else Kind.BLOCK_ADDRESS
    if not opt_outs_to_instantly:
        return (Action(kind, "opt_outs_to_instantly is off for this customer", is_wanted=False),)
    if is_held and is_shared:
        return (Action(kind, "held: a lead that is taken out loses its place", is_wanted=False),)
    if is_shared:
        return (Action(kind, "the workspace is shared: only this customer's campaigns"),)
    return (Action(kind, "the workspace is this customer's own"),)


def _opt_out(read: Read, ground: Ground) -> tuple[Action, ...]:
    asked = is_asked(read.label, read.opt_out)
    if asked is OptOut.NO:
        return ()
    is_held = asked is OptOut.DOUBTFUL
    first = (
        Action(Kind.HOLD, "may ask not to be written to again: a person looks")
        if is_held
        else Action(Kind.SUPPRESS, "asks not to be written to again")
    )
    return (
        first,
        Action(Kind.CANCEL_FOLLOW_UPS, "nothing is suggested for a suppressed address"),
        *stops(
            is_shared=ground.is_shared,
            opt_outs_to_instantly=ground.opt_outs_to_instantly,
            is_held=is_held,
        ),
    )


def _absence(read: Read) -> tuple[Action, ...]:
    if read.label not in AUTOMATIC or read.return_on is None:
        return ()
    return (Action(Kind.AWAY_UNTIL, "away: the next follow-up waits", until=read.return_on),)


def _interest(read: Read, ground: Ground, now: datetime) -> tuple[Action, ...]:
    interest = MEANINGS[read.label].interest
    if interest is None or not ground.interest_to_instantly:
        return ()
    if now - read.sent_at > INTEREST_WITHIN:
        return ()
    return (Action(Kind.SET_INTEREST, f"read as {read.label}", interest=interest),)


def _alert(read: Read, now: datetime) -> tuple[Action, ...]:
    if read.label not in HOT or is_asked(read.label, read.opt_out) is OptOut.YES:
        return ()
    if now - read.sent_at > ALERTS_WITHIN:
        return ()
    return (Action(Kind.ALERT, MEANINGS[read.label].sentence),)


class Interest(StrEnum):
    """What becomes of our interest against the one that stands at Instantly."""

    SET = "set"
    AGREES = "agrees"
    THEIRS = "theirs"
    """They contradict, and theirs is newer: it stays, and the conflict is shown."""
    LEFT = "left"
    """Theirs says more, or ours says too little to change it."""


AGREEING: Final[Sequence[tuple[int, int]]] = (
    *((1, theirs) for theirs in (1, 2, 3, 4, -4)),
    *((-1, theirs) for theirs in (-1, -3)),
    (-2, -2),
    (0, 0),
)
"""(ours, theirs): a meeting booked, held, won or missed says interested and more; a lost deal
says not interested and more."""
_NUMBERS: Final = range(-4, 5)
"""Instantly's own; all others are a customer's labels."""


def contradicts(ours: int, theirs: int) -> bool:
    """Whether Instantly's interest and ours cannot both be true.

    An absence says nothing of interest, and a label of the customer's own says more than ours.
    """
    if theirs not in _NUMBERS or 0 in (ours, theirs):
        return False
    return (ours, theirs) not in AGREEING


def interest_to_set(
    ours: int, replied_at: datetime, theirs: int | None, changed_at: datetime | None
) -> Interest:
    """Whether our interest goes to Instantly, where `theirs` stands since `changed_at`.

    The newer judgement stands, and none is ever set back: whatever was set at Instantly after
    the reply, by a person, by its AI or by us, stays. So two readers cannot take turns.
    """
    is_newer = changed_at is not None and changed_at > replied_at
    if theirs is None:
        return Interest.LEFT if is_newer else Interest.SET
    if (ours, theirs) in AGREEING:
        return Interest.AGREES
    if theirs not in _NUMBERS or ours == 0:
        return Interest.LEFT
    return Interest.THEIRS if is_newer and theirs != 0 else Interest.SET


FIRST_WAIT: Final = timedelta(minutes=1)
LONGEST_WAIT: Final = timedelta(hours=1)
GIVE_UP_AFTER: Final = 30
"""Attempts, over about a day; then a person is told and asks for more."""


def retry_in(attempts: int) -> timedelta | None:
    """How long an order for Instantly waits after so many failed attempts; None: give up."""
    if attempts >= GIVE_UP_AFTER:
        return None
    doubled: timedelta = FIRST_WAIT * 2 ** min(max(attempts - 1, 0), 10)
    return min(doubled, LONGEST_WAIT)
