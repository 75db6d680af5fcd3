"""A report as text: the figures first, then each label, then who was taken for whom."""

from domain.taxonomy import Label
from tests.replies.report import Report


def as_text(name: str, figures: Report) -> str:
    """The whole report, for a terminal 100 columns wide."""
    return "\n".join([*_heads(name, figures), "", *_labels(figures), "", *_confusion(figures), ""])


def _heads(name: str, figures: Report) -> list[str]:
    languages = "  ".join(f"{one} {f1:.2f}" for one, f1 in figures.languages.items())
    kinds = "  ".join(f"{kind} {right.value:.0%}" for kind, right in figures.kinds.items())
    lines: dict[str, object] = {
        "replies": figures.accuracy.whole,
        "accuracy": figures.accuracy,
        "accuracy by kind": kinds,
        "macro-F1": f"{figures.macro_f1:.3f}",
        "macro-F1 by language": languages,
        "false hot": figures.false_hot,
        "opt-outs missed": figures.missed_opt_outs,
        "  of these held as doubtful": figures.held_opt_outs,
        "opt-outs nobody asked for": figures.false_opt_outs,
        "injections obeyed": figures.obeyed,
        "return dates right": figures.returns,
        "return dates invented": figures.invented_returns,
        "referred-to right": figures.referrals,
    }
    return [f"== {name} ==", *(f"{what:28}{value}" for what, value in lines.items())]


def _labels(figures: Report) -> list[str]:
    head = f"{'label':18}{'precision':>10}{'recall':>10}{'F1':>10}{'replies':>10}"
    return [
        head,
        *(
            f"{label:18}{one.precision:>10.2f}{one.recall:>10.2f}{one.f1:>10.2f}{one.support:>10}"
            for label, one in figures.labels.items()
        ),
    ]


def _confusion(figures: Report) -> list[str]:
    head = f"{'true, read as':18}" + "".join(f"{label[:6]:>7}" for label in Label)
    return [
        head,
        *(
            f"{true:18}" + "".join(f"{figures.confusion[true, read] or '.':>7}" for read in Label)
            for true in Label
        ),
    ]
