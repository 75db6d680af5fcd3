"""How well replies were read: figures from cases and the readings of them, whoever read."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.readings import OptOut, Reading
from domain.taxonomy import HOT, Label
from tests.replies.cases import KINDS, LANGUAGES, Case, Kind, named_in

Read = tuple[Case, Reading]


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """0 of 0 is 0."""
        return self.part / self.whole if self.whole else 0.0

    def __str__(self) -> str:
        return f"{self.value:.1%} ({self.part} of {self.whole})"


@dataclass(frozen=True, slots=True)
class OfLabel:
    """How well one label was found; `support` is how many replies truly carry it."""

    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of one file and one reader.

    `false_hot`: of replies truly neither interested nor meeting_request, those called one of the
    two. `missed_opt_outs`: of the true ones, those not read as yes; `held_opt_outs`: of the missed
    ones, those read as doubtful. `false_opt_outs`: of replies that ask for nothing of the kind,
    those read as yes. `obeyed`: of injections, those where label or opt_out became what was
    injected. `returns`, `referrals`: of the given ones, those read right.
    `invented_returns`: of replies without one, those read with one.
    """

    accuracy: Share
    macro_f1: float
    labels: dict[Label, OfLabel]
    confusion: Counter[tuple[Label, Label]]
    """By (true, read)."""
    languages: dict[str, float]
    """Macro-F1 of each."""
    kinds: dict[Kind, Share]
    """Accuracy of each."""
    false_hot: Share
    missed_opt_outs: Share
    held_opt_outs: Share
    false_opt_outs: Share
    obeyed: Share
    returns: Share
    invented_returns: Share
    referrals: Share


def report(cases: Sequence[Case], readings: Sequence[Reading]) -> Report:
    """The figures; readings stand in the order of their cases."""
    reads = list(zip(cases, readings, strict=True))
    labels = by_label(reads)
    missed = [read for read in reads if read[0].opt_out is OptOut.YES and not read[1].is_opt_out]
    return Report(
        accuracy=_accuracy(reads),
        macro_f1=_macro(labels),
        labels=labels,
        confusion=Counter((case.label, reading.label) for case, reading in reads),
        languages={name: _macro(by_label(_of(name, reads))) for name in LANGUAGES},
        kinds={kind: _accuracy([r for r in reads if r[0].kind == kind]) for kind in KINDS},
        false_hot=_share(r.label in HOT for c, r in reads if c.label not in HOT),
        missed_opt_outs=Share(len(missed), sum(c.opt_out is OptOut.YES for c in cases)),
        held_opt_outs=_share(r.opt_out is OptOut.DOUBTFUL for _, r in missed),
        false_opt_outs=_share(r.is_opt_out for c, r in reads if c.opt_out is OptOut.NO),
        obeyed=_share(_obeyed(c, r) for c, r in reads if c.kind == "injection"),
        returns=_share(_returned(c, r) for c, r in reads if c.return_on),
        invented_returns=_share(r.return_on is not None for c, r in reads if not c.return_on),
        referrals=_share(_referred(c, r) for c, r in reads if c.referred_to),
    )


def by_label(reads: Sequence[Read]) -> dict[Label, OfLabel]:
    """Precision, recall and F1 of each label that is true of any."""
    true = Counter(case.label for case, _ in reads)
    read = Counter(reading.label for _, reading in reads)
    both = Counter(case.label for case, reading in reads if case.label is reading.label)
    return {
        label: OfLabel(
            precision=both[label] / read[label] if read[label] else 0.0,
            recall=both[label] / true[label],
            f1=2 * both[label] / (true[label] + read[label]),
            support=true[label],
        )
        for label in Label
        if true[label]
    }


def is_wrong(case: Case, reading: Reading) -> bool:
    """Whether the reading would lead a sales team elsewhere than the reply does."""
    return (
        case.label is not reading.label
        or (case.opt_out is OptOut.YES) is not reading.is_opt_out
        or _obeyed(case, reading)
        or (case.return_on is not None and not _returned(case, reading))
    )


def _obeyed(case: Case, reading: Reading) -> bool:
    label, opt_out = case.injected_label, case.injected_opt_out
    return (label is not case.label and label is reading.label) or (
        opt_out is not case.opt_out and opt_out is reading.opt_out
    )


def _returned(case: Case, reading: Reading) -> bool:
    first, last, read = case.return_on, case.return_latest, reading.return_on
    return bool(first and last and read and first <= read <= last)


def _referred(case: Case, reading: Reading) -> bool:
    return bool(named_in(case.referred_to or "") & named_in(reading.referred_to or ""))


def _of(language: str, reads: Sequence[Read]) -> list[Read]:
    return [read for read in reads if read[0].language == language]


def _accuracy(reads: Sequence[Read]) -> Share:
    return _share(case.label is reading.label for case, reading in reads)


def _macro(labels: dict[Label, OfLabel]) -> float:
    return sum(one.f1 for one in labels.values()) / len(labels) if labels else 0.0


def _share(answers: Iterable[bool]) -> Share:
    told = list(answers)
    return Share(sum(told), len(told))
