"""Two readers of one reply, and whom to believe: rules that know, a model that has a sense.

A rule names what it saw; what nobody foresaw falls to the model. Their words are added up as log
odds. Nothing becomes hot on one weak word, and an opt-out that either of them sees is one.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from math import exp
from typing import Final

from domain.readings import OptOut, Reading
from domain.taxonomy import AUTOMATIC, HOT, Label

VOTE_VERSION: Final = "votes-2"


@dataclass(frozen=True, slots=True)
class Odds:
    """What a model gives each label (together 1), and that the sender opts out (0-1)."""

    labels: Mapping[Label, float]
    opt_out: float

    @property
    def best(self) -> Label:
        return max(self.labels, key=lambda label: self.labels[label])

    @property
    def hot(self) -> float:
        return sum(self.labels[label] for label in HOT)


# Measured on replies that neither the rules nor the model in question had seen
# (docs/decisions/0012-small-reply-model.md).
WORTH: Final = ((0.8, 2.5), (0.6, 2.0), (0.4, 0.8), (0.0, 0.0))
"""From a rule's confidence on: what it adds to its label's log odds. Firm rules were right in 83 of
100, half-firm ones about as often as the model; a rule that saw nothing is silent."""
FIRM: Final = 0.6
"""From this confidence on a rule has seen words that say so."""
HOT_WITH_RULE: Final = 0.2
"""A rule that says hot is believed unless the model gives both hot labels together less."""
HOT_ALONE: Final = 0.6
"""Without such a rule the model must be this sure: a false one costs a sales person's hour."""
OPT_OUT_YES: Final = 0.5
UNSUBSCRIBE_YES: Final = 0.3
"""From here on of the label's share, whichever label wins: a missed one breaks the law."""
OPT_OUT_DOUBTFUL: Final = 0.25
UNSUBSCRIBE_DOUBTFUL: Final = 0.15
"""From here on it is held for a second look."""


def vote(reading: Reading, odds: Odds, *, ordered: Collection[Label] = frozenset()) -> Reading:
    """One reading of both; where the model changed the label, the first reason says so.

    `ordered`: labels that the reply ordered a machine to give it. Those only a firm rule gives, by
    other words of the reply.
    """
    if reading.label is Label.BOUNCE or reading.return_on is not None:
        return reading
    shares = _shares(reading, odds)
    if reading.label in AUTOMATIC:
        return _decided(reading, odds, max(_WRITTEN, key=lambda one: shares[one]), shares)
    asked = _opt_out(reading, odds, shares)
    label = next(
        one
        for one in sorted(shares, key=lambda one: -shares[one])
        if _may(one, reading, odds, ordered)
    )
    if label is Label.UNSUBSCRIBE:
        asked = OptOut.YES
    return replace(_decided(reading, odds, label, shares), opt_out=asked)


_WRITTEN: Final = (Label.OUT_OF_OFFICE, Label.AUTO_REPLY)
"""By a machine of the receiver's: a rule that saw one is right, and may take it for the other."""


def _shares(reading: Reading, odds: Odds) -> dict[Label, float]:
    worth = next(worth for least, worth in WORTH if reading.confidence >= least)
    heard = {
        label: share * exp(worth if label is reading.label else 0.0)
        for label, share in odds.labels.items()
    }
    total = sum(heard.values())
    return {label: share / total for label, share in heard.items()}


def _opt_out(reading: Reading, odds: Odds, shares: Mapping[Label, float]) -> OptOut:
    unsubscribes = shares[Label.UNSUBSCRIBE]
    if reading.is_opt_out or odds.opt_out >= OPT_OUT_YES or unsubscribes >= UNSUBSCRIBE_YES:
        return OptOut.YES
    if odds.opt_out >= OPT_OUT_DOUBTFUL or unsubscribes >= UNSUBSCRIBE_DOUBTFUL:
        return OptOut.DOUBTFUL
    return reading.opt_out


def _may(label: Label, reading: Reading, odds: Odds, ordered: Collection[Label]) -> bool:
    if label in ordered:
        return label is reading.label and reading.confidence >= FIRM
    if label not in HOT:
        return True
    return odds.hot >= (HOT_WITH_RULE if reading.label in HOT else HOT_ALONE)


def _decided(reading: Reading, odds: Odds, label: Label, shares: Mapping[Label, float]) -> Reading:
    confidence = round(shares[label], 2)
    named = reading.referred_to if label in {Label.REFERRAL, *_WRITTEN} else None
    if label is reading.label:
        return replace(reading, confidence=confidence, referred_to=named)
    why = f"model: {label} {odds.labels[label]:.2f}"
    return replace(
        reading,
        label=label,
        confidence=confidence,
        reasons=(why, *reading.reasons),
        referred_to=named,
    )
