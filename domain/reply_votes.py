"""Two readers of one reply, and whom to believe: rules that know, a model that has a sense.

A rule names what it saw, and is right where it speaks firmly; where it saw little, the model's odds
decide. Nothing becomes hot and no opt-out is dropped on one weak word.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import exp, log
from typing import Final

from domain.readings import OptOut, Reading
from domain.taxonomy import HOT, Label


@dataclass(frozen=True, slots=True)
class Odds:
    """What a model gives each label (together 1), and that the sender opts out."""

    labels: Mapping[Label, float]
    opt_out: float

    @property
    def best(self) -> Label:
        return max(self.labels, key=lambda label: self.labels[label])


SURE: Final = 0.8
"""A rule at least so confident was right nine times in ten."""
WORTH: Final[Mapping[float, float]] = {0.8: 3.0, 0.6: 1.6, 0.4: 0.8, 0.0: 0.0}
"""By a rule's confidence: how much its word adds to the model's log odds for that label."""
RULED: Final = frozenset({Label.OUT_OF_OFFICE, Label.AUTO_REPLY, Label.BOUNCE})
"""Where a rule says so, it read a machine's own words: the model has no say."""
HOT_ALONE: Final = 0.75
"""The model may call hot, without a rule, only from here on: a false one costs an hour."""
OPT_OUT_YES: Final = 0.6
OPT_OUT_DOUBTFUL: Final = 0.25
"""The model's odds from which an opt-out is believed, or held for a second look."""


def vote(reading: Reading, odds: Odds) -> Reading:
    """One reading of both; reasons begin with who decided."""
    if reading.label in RULED:
        return reading
    asked = _opt_out(reading, odds)
    shares = _shares(reading, odds)
    label = _label(reading, odds, shares, asked)
    if label is reading.label:
        confidence = max(shares[label], min(reading.confidence, 0.5))
        return replace(reading, opt_out=asked, confidence=round(confidence, 2))
    why = f"model: {label} {odds.labels[label]:.2f}"
    return replace(
        reading,
        label=label,
        opt_out=asked,
        confidence=round(shares[label], 2),
        reasons=(why, *reading.reasons),
        referred_to=reading.referred_to if label is Label.REFERRAL else None,
    )


def _opt_out(reading: Reading, odds: Odds) -> OptOut:
    if reading.opt_out is OptOut.YES or odds.opt_out >= OPT_OUT_YES:
        return OptOut.YES
    if reading.opt_out is OptOut.DOUBTFUL or odds.opt_out >= OPT_OUT_DOUBTFUL:
        return OptOut.DOUBTFUL
    return OptOut.NO


def _shares(reading: Reading, odds: Odds) -> dict[Label, float]:
    worth = next(worth for least, worth in WORTH.items() if reading.confidence >= least)
    if reading.label is Label.OTHER and reading.confidence < 0.5:
        worth = 0.0
    weights = {
        label: exp(log(max(share, 1e-6)) + (worth if label is reading.label else 0.0))
        for label, share in odds.labels.items()
    }
    total = sum(weights.values())
    return {label: weight / total for label, weight in weights.items()}


def _label(reading: Reading, odds: Odds, shares: Mapping[Label, float], asked: OptOut) -> Label:
    for label in sorted(shares, key=lambda one: -shares[one]):
        if label not in HOT or _may_be_hot(label, reading, odds, asked):
            return label
    return reading.label


def _may_be_hot(label: Label, reading: Reading, odds: Odds, asked: OptOut) -> bool:
    if asked is not OptOut.NO:
        return False
    hot = sum(odds.labels[one] for one in HOT)
    return (reading.label in HOT and reading.confidence >= SURE and hot >= 0.3) or hot >= HOT_ALONE
