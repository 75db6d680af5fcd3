"""Which leads of an organization are hot: near the top, above a floor, and not excluded.

The way out is wider than the way in, so that nobody goes in and out by a neighbour's open.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import Final, NamedTuple

from domain.signals import FLOOR, STAYS_ABOVE


@dataclass(frozen=True, slots=True)
class HotRule:
    """`enters_within` and `leaves_beyond` are shares of the organization's scored leads, rounded
    up to whole leads: with any leads at all there is a first place."""

    enters_within: float = 0.10
    leaves_beyond: float = 0.12
    floor: float = FLOOR

    def most_in(self, leads: int) -> int:
        """The last place that enters."""
        return _places(self.enters_within, leads)

    def most_out(self, leads: int) -> int:
        """The last place that stays."""
        return max(self.most_in(leads), _places(self.leaves_beyond, leads))

    @property
    def stays_from(self) -> float:
        """The points below which who is hot leaves."""
        return self.floor * STAYS_ABOVE


def _places(share: float, leads: int) -> int:
    """Exact for shares in whole percents: 12 % of 25 are 3, and not the 4 that binary says."""
    return ceil(round(share * leads, 6))


class Standing(NamedTuple):
    """A scored lead at some moment. `last_at`: its newest signal."""

    lead_address: str
    value: float
    last_at: datetime
    excluded_because: str | None = None


class Change(NamedTuple):
    """A lead that enters or leaves, and the reason in words; `place` where that is about it."""

    lead_address: str
    is_entry: bool
    place: int | None
    because: str


def ranked(standings: Iterable[Standing]) -> list[Standing]:
    """Those that are not excluded, the warmest first.

    Ties (equal to a millionth of a point; capped leads often are): the newest signal first, then
    the address, so that a share of the leads is never more than that share.
    """
    counted = [one for one in standings if one.excluded_because is None]
    return sorted(
        counted, key=lambda one: (-_rounded(one), -one.last_at.timestamp(), one.lead_address)
    )


def _rounded(one: Standing) -> float:
    """To a millionth: a sum of what faded is never quite the round number that it was."""
    return round(one.value, 6)


def changes(
    standings: Sequence[Standing], hot: Collection[str], rule: HotRule = HotRule()
) -> list[Change]:
    """Who enters and who leaves, by address, given who is hot now."""
    order = ranked(standings)
    known = {one.lead_address: one for one in standings}
    places = {one.lead_address: place for place, one in enumerate(order, start=1)}
    enters = [
        Change(one.lead_address, True, place, entered(place, len(order)))
        for place, one in enumerate(order[: rule.most_in(len(order))], start=1)
        if one.lead_address not in hot and _rounded(one) >= rule.floor
    ]
    last = rule.most_out(len(order))
    leaves = [
        Change(lead, False, places.get(lead) if because == BEYOND else None, because)
        for lead in hot
        if (because := _why_out(known.get(lead), places.get(lead), rule, last))
    ]
    return sorted(enters + leaves)


def _why_out(one: Standing | None, place: int | None, rule: HotRule, last: int) -> str | None:
    if one is None or place is None:
        return excluded(one.excluded_because) if one and one.excluded_because else GONE
    if _rounded(one) < rule.stays_from:
        return FADED
    return BEYOND if place > last else None


GONE: Final = "no longer scored here"
FADED: Final = "faded below the floor"
BEYOND: Final = "others are warmer"


def excluded(because: str) -> str:
    """Why a lead is hot no longer that is a candidate no longer."""
    return f"excluded: {because}"


def entered(place: int, leads: int) -> str:
    """Why a lead is hot, for the log and for people."""
    return f"place {place} of {leads}"
