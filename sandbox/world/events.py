"""What an event is, and how all of them are kept: as columns."""

from dataclasses import dataclass
from enum import IntEnum

from sandbox.world.ids import I32, I64
from sandbox.world.leads import I8, I16

REFERRAL_STATUS = 2001  # the demo's custom labels

NEEDS_INFO_STATUS = 2002

BUDGET_STATUS = -2003


class Kind(IntEnum):
    """What an event is."""

    SENT = 1
    OPEN = 2
    CLICK = 3
    REPLY = 4
    AUTO_REPLY = 5
    BOUNCE = 6
    UNSUBSCRIBE = 7
    INTEREST = 8
    COMPLETED = 9
    MANUAL = 10


class Topic(IntEnum):
    """What a reply says: the truth behind its text."""

    INTERESTED = 0
    NOT_INTERESTED = 1
    QUESTION = 2
    MEETING = 3
    OUT_OF_OFFICE = 4
    AUTO_REPLY = 5
    OPT_OUT = 6
    WRONG_PERSON = 7
    REFERRAL = 8
    FOLLOW_UP = 9  # a later message of a thread that goes well


@dataclass(frozen=True)
class EventColumns:
    """All events sorted by time (Unix ms, unique). `send` is the position of the SENT event an
    event answers to, -1 for none; `value`: interest status, reply topic, or 1 for a machine's
    open or click; `step` -1: could not be determined.
    """

    t: I64
    kind: I8
    row: I32
    campaign: I16
    account: I16
    step: I8
    variant: I8
    send: I32
    value: I16

    def __len__(self) -> int:
        return len(self.t)
