"""What a customer's contact has come to: one table of signs, and the rule which of them counts.

The SQL of tasks/contacts.py is made from this table; a test holds both to the same answers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from domain.taxonomy import AUTOMATIC, POSITIVE, Label


class Status(StrEnum):
    """From the beginning of a sale to its end, and the two ways in which it stops."""

    NEW = "new"
    CONTACTED = "contacted"
    ENGAGED = "engaged"
    REPLIED = "replied"
    INTERESTED = "interested"
    MEETING = "meeting"
    NOT_INTERESTED = "not_interested"
    CUSTOMER = "customer"
    SUPPRESSED = "suppressed"


RANKS: Final[Mapping[Status, int]] = {status: rank for rank, status in enumerate(Status)}
"""The highest of what counts is the status: who is suppressed stays so whatever else there is,
and a won deal is not undone by words."""
YES: Final = (Status.INTERESTED, Status.MEETING)
NO: Final = (Status.NOT_INTERESTED,)

_NOS: Final = (Label.NOT_INTERESTED, Label.UNSUBSCRIBE, Label.WRONG_PERSON)


def _of_label(label: Label) -> Status:
    if label in POSITIVE:
        return Status.INTERESTED
    return Status.NOT_INTERESTED if label in _NOS else Status.REPLIED


SIGNS: Final[Mapping[str, Status]] = {
    "lead": Status.NEW,
    "imported": Status.NEW,
    "sent": Status.CONTACTED,
    "opened": Status.ENGAGED,
    "clicked": Status.ENGAGED,
    "replied": Status.REPLIED,
    **{f"reply:{label}": _of_label(label) for label in Label if label not in AUTOMATIC},
    "interest:1": Status.INTERESTED,
    "interest:2": Status.MEETING,
    "interest:3": Status.MEETING,
    "interest:4": Status.CUSTOMER,
    "interest:-1": Status.NOT_INTERESTED,
    "interest:-2": Status.NOT_INTERESTED,
    "interest:-3": Status.NOT_INTERESTED,
    "interest:-4": Status.INTERESTED,  # a meeting that was missed was wanted
    "interest:positive": Status.INTERESTED,
    "interest:negative": Status.NOT_INTERESTED,
    "meeting_booked": Status.MEETING,
    "deal_won": Status.CUSTOMER,
    "suppressed": Status.SUPPRESSED,
}
"""What each sign says. `interest:…`: Instantly's number, or the sentiment of a label that the
customer made there; `reply:…`: our reading of a reply; `replied`: one that nobody read yet.
Absences and other automatic answers say nothing."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One of SIGNS, and since when it stands."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """A contact's status, since when, and by which sign."""

    status: Status
    since: datetime
    because: str


def standing(signs: Iterable[Sign]) -> Standing | None:
    """What the signs come to; None without any.

    Interest and its contrary contradict each other: a yes counts if it is newer than the last
    no, a no unless a yes is newer. Of what counts the highest rank is the status, since its
    first sign.
    """
    known = [one for one in signs if one.name in SIGNS]
    last_no = max((one.at for one in known if SIGNS[one.name] in NO), default=None)
    last_yes = max((one.at for one in known if SIGNS[one.name] in YES), default=None)
    counting = [one for one in known if _counts(one, last_no, last_yes)]
    if not counting:
        return None
    first = min(counting, key=lambda one: (-RANKS[SIGNS[one.name]], one.at, one.name))
    return Standing(SIGNS[first.name], first.at, first.name)


def _counts(sign: Sign, last_no: datetime | None, last_yes: datetime | None) -> bool:
    status = SIGNS[sign.name]
    if status in YES:
        return last_no is None or sign.at > last_no
    if status in NO:
        return last_yes is None or sign.at >= last_yes
    return True
