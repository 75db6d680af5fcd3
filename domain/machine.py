"""Which opens and clicks were a machine's, and why: proxies that fetch pictures, scanners that
follow links.

Instantly's events carry no network and no browser, so timing and fan-out are all there is. A
verdict is a function of the set of events: of the touch itself, of the mails sent to its lead in
its campaign, of that lead's clicks there, and of the other leads touched in the same second. It
may change when a late event arrives, and comes out the same in any order.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from domain.events import EMAIL_CLICKED, EMAIL_OPENED, EMAIL_SENT

VERSION: Final = "machine-1"

AFTER_SENDING: Final = "after_sending"
ALL_LINKS: Final = "all_links"
MANY_LEADS: Final = "many_leads"


@dataclass(frozen=True, slots=True)
class Rule:
    """A machine is who does this: the numbers, and the sentence for people."""

    reason: str
    kind: str
    within: timedelta
    at_least: int
    because: str


EARLY: Final = timedelta(seconds=5)
"""A mail's event may be stamped so much later than the mail left."""

RULES: Final = (
    Rule(
        AFTER_SENDING,
        EMAIL_OPENED,
        timedelta(seconds=10),
        1,
        "opened within 10 s of being sent: a picture proxy or a gateway fetched it on arrival",
    ),
    Rule(
        AFTER_SENDING,
        EMAIL_CLICKED,
        timedelta(seconds=60),
        1,
        "clicked within 60 s of being sent: a scanner; nobody reads a cold mail so soon",
    ),
    Rule(
        ALL_LINKS,
        EMAIL_CLICKED,
        timedelta(seconds=2),
        3,
        "3 or more clicks of one lead within 2 s of it: a scanner follows every link; two may be "
        "a double click",
    ),
    Rule(
        ALL_LINKS,
        EMAIL_OPENED,
        timedelta(seconds=2),
        3,
        "3 or more clicks of the same lead within 2 s of it: the scanner's own opening",
    ),
    Rule(
        MANY_LEADS,
        EMAIL_OPENED,
        timedelta(seconds=1),
        5,
        "5 or more leads of one campaign opened in the same second: one gateway for all of them",
    ),
    Rule(
        MANY_LEADS,
        EMAIL_CLICKED,
        timedelta(seconds=1),
        3,
        "3 or more leads of one campaign clicked in the same second; clicks are rarer than opens",
    ),
)
"""First rule that fits gives the reason. The numbers are cautious: what is let through counts as
a person's, and opens weigh little anyway. Sources: public reports of mail tools (picture proxies
open at once; scanners follow all links, also minutes later; two of three links in 2 s misses
slow ones; a click is trusted only after a hold of 60 to 120 s). Not found by these rules: a
scanner that takes its time with one link.

`within` of many_leads is the clock's second, cut off, so that SQL can group by it. `at_least`
counts the touch itself.
"""


@dataclass(frozen=True, slots=True)
class MachineVerdict:
    """Why a touch is a machine's, by which version of the rules."""

    reason: str
    version: str = VERSION


class Seen(NamedTuple):
    """What the rules read of an event. Events without a lead, campaign or time of their own
    (inferred from a counter, or told without a time) take no part.
    """

    event_key: UUID
    kind: str
    occurred_at: datetime
    campaign_id: str
    lead_address: str


@dataclass(frozen=True, slots=True)
class Touch:
    """One open or click beside the counts that the rules compare.

    `is_after_sending`: a mail to this lead in this campaign was sent in the time before it that
    the rule names. `clicks`: clicks of the lead there within 2 s before and after. `leads`:
    different leads of the campaign with the same kind of touch in the same second.
    """

    kind: str
    is_after_sending: bool
    clicks: int
    leads: int


def verdict(touch: Touch) -> MachineVerdict | None:
    """Whose touch it was: a machine's for this reason, or as far as we can tell a person's."""
    for rule in RULES:
        if rule.kind == touch.kind and _fits(rule, touch):
            return MachineVerdict(rule.reason)
    return None


def verdicts(events: Iterable[Seen]) -> dict[UUID, MachineVerdict]:
    """The verdict on each touch of a set of events that is a machine's; what SQL must equal."""
    seen = set(events)
    around = _Around(seen)
    touches = (event for event in seen if event.kind in {EMAIL_OPENED, EMAIL_CLICKED})
    judged = ((event.event_key, verdict(around.touch(event))) for event in touches)
    return {key: found for key, found in judged if found}


def is_just_before(sent_at: datetime, touch: Seen) -> bool:
    """Was the mail sent so shortly before the touch that no person can have been so quick?"""
    return -EARLY <= touch.occurred_at - sent_at <= SENT_WITHIN[touch.kind]


def _fits(rule: Rule, touch: Touch) -> bool:
    if rule.reason == AFTER_SENDING:
        return touch.is_after_sending
    return (touch.clicks if rule.reason == ALL_LINKS else touch.leads) >= rule.at_least


class _Around:
    """Sends and clicks by lead, and leads by second, to count neighbours in."""

    def __init__(self, seen: Iterable[Seen]) -> None:
        self.times = defaultdict[tuple[str, str, str], list[datetime]](list)
        self.leads = defaultdict[tuple[str, str, datetime], set[str]](set)
        for event in seen:
            self.times[event.kind, *_whose(event)].append(event.occurred_at)
            self.leads[_second(event)].add(event.lead_address)

    def touch(self, event: Seen) -> Touch:
        sends = self.times[EMAIL_SENT, *_whose(event)]
        clicks = self.times[EMAIL_CLICKED, *_whose(event)]
        return Touch(
            event.kind,
            any(is_just_before(sent_at, event) for sent_at in sends),
            sum(abs(clicked_at - event.occurred_at) <= LINKS_WITHIN for clicked_at in clicks),
            len(self.leads[_second(event)]),
        )


def _whose(event: Seen) -> tuple[str, str]:
    return event.campaign_id, event.lead_address


def _second(event: Seen) -> tuple[str, str, datetime]:
    return event.kind, event.campaign_id, event.occurred_at.replace(microsecond=0)


SENT_WITHIN: Final[Mapping[str, timedelta]] = {
    rule.kind: rule.within for rule in RULES if rule.reason == AFTER_SENDING
}
LINKS_WITHIN: Final = next(rule.within for rule in RULES if rule.reason == ALL_LINKS)
