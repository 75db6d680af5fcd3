"""What a reply can be: the one list of labels that taxonomy, prompt, schema and parser come from.

A label says what the sales team does next, and nothing of how sure we are. Beside it stands
`is_opt_out`, which any label may carry.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

VERSION: Final = "labels-1"


class Label(StrEnum):
    """In the order in which they are shown."""

    INTERESTED = "interested"
    MEETING_REQUEST = "meeting_request"
    QUESTION = "question"
    NOT_INTERESTED = "not_interested"
    NOT_NOW = "not_now"
    OUT_OF_OFFICE = "out_of_office"
    AUTO_REPLY = "auto_reply"
    UNSUBSCRIBE = "unsubscribe"
    WRONG_PERSON = "wrong_person"
    REFERRAL = "referral"
    BOUNCE = "bounce"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a label says, for people and for a model; `interest` is Instantly's number for it
    (instantly/README.md; absent: the lead's interest stays as it is)."""

    sentence: str
    interest: int | None = None
    is_positive: bool = False
    is_automatic: bool = False
    is_hot: bool = False
    """A cold reply that is called so costs a sales person's hour."""


MEANINGS: Final[Mapping[Label, Meaning]] = {
    Label.INTERESTED: Meaning(
        "wants to go on: asks for material, prices or a trial, or says yes without naming a "
        "meeting",
        interest=1,
        is_positive=True,
        is_hot=True,
    ),
    Label.MEETING_REQUEST: Meaning(
        "wants to talk: proposes or accepts a call or meeting, or asks for times",
        interest=1,
        is_positive=True,
        is_hot=True,
    ),
    Label.QUESTION: Meaning(
        "asks something that must be answered first, and has neither agreed nor declined",
    ),
    Label.NOT_INTERESTED: Meaning(
        "declines: has no need, no budget, another supplier, or simply says no",
        interest=-1,
    ),
    Label.NOT_NOW: Meaning(
        "not today: asks to come back at another time, or names what must happen before",
    ),
    Label.OUT_OF_OFFICE: Meaning(
        "an automatic answer of somebody who is away and will be back",
        interest=0,
        is_automatic=True,
    ),
    Label.AUTO_REPLY: Meaning(
        "any other automatic answer: receipt, ticket, mailbox no longer read, new address",
        is_automatic=True,
    ),
    Label.UNSUBSCRIBE: Meaning(
        "asks, in any words, not to be written to again, and says nothing else that matters",
        interest=-1,
    ),
    Label.WRONG_PERSON: Meaning(
        "is not the one to ask, has left or never did this, and names nobody else",
        interest=-2,
    ),
    Label.REFERRAL: Meaning(
        "names the person to ask instead, by name, address or as somebody in copy",
    ),
    Label.BOUNCE: Meaning(
        "a mail server's report that the mail was not delivered",
        is_automatic=True,
    ),
    Label.OTHER: Meaning(
        "none of these: empty, unreadable, spam, a thank-you, or about something else",
    ),
}
"""Every label has its line; a test holds both lists together."""

POSITIVE: Final = frozenset(label for label in Label if MEANINGS[label].is_positive)
AUTOMATIC: Final = frozenset(label for label in Label if MEANINGS[label].is_automatic)
HOT: Final = frozenset(label for label in Label if MEANINGS[label].is_hot)
