"""Reads the labelled mails and says how near a way of extracting comes."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent

Extract = Callable[[str | None, str | None], str]
"""Text and HTML of a mail -> the visible words."""


@dataclass(frozen=True)
class Case:
    """A mail, what its writer wrote, and the sign-off at its end that may be there or not."""

    case_id: str
    language: str
    client: str
    text: str | None
    html: str | None
    reply: str
    optional: str

    @property
    def accepted(self) -> set[str]:
        """The replies that are right."""
        return {spaced(self.reply), spaced(self.reply.removesuffix(self.optional))}


@dataclass(frozen=True)
class Judged:
    """One answer: right or not, and the words that got lost or leaked in."""

    case: Case
    given: str
    is_right: bool
    lost: int
    leaked: int
    f1: float


@dataclass(frozen=True)
class Verdict:
    """All answers of one way."""

    judged: tuple[Judged, ...]

    @property
    def right(self) -> float:
        """Share of mails whose reply is right to the word."""
        return sum(one.is_right for one in self.judged) / len(self.judged)

    @property
    def f1(self) -> float:
        """Mean over the mails of precision and recall of words."""
        return sum(one.f1 for one in self.judged) / len(self.judged)

    @property
    def lost(self) -> float:
        """Share of mails of which a word of the person is missing."""
        return sum(one.lost > 0 for one in self.judged) / len(self.judged)

    @property
    def leaked(self) -> float:
        """Share of mails with a word that is not the person's."""
        return sum(one.leaked > 0 for one in self.judged) / len(self.judged)

    @property
    def wrong(self) -> list[Judged]:
        """What to look at."""
        return [one for one in self.judged if not one.is_right]


def cases(part: str) -> list[Case]:
    """The mails of `tune` or `measured`."""
    rows = (HERE / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    return [_case(json.loads(row)) for row in rows]


def _case(row: dict[str, str]) -> Case:
    return Case(
        row["id"],
        row["language"],
        row["client"],
        row.get("text"),
        row.get("html"),
        row["reply"],
        row.get("optional", ""),
    )


def judge(extract: Extract, mails: Iterable[Case]) -> Verdict:
    """Every mail once."""
    return Verdict(tuple(_judged(case, extract(case.text, case.html)) for case in mails))


def _judged(case: Case, given: str) -> Judged:
    near = max(case.accepted, key=lambda wanted: _f1(wanted, given))
    wanted, found = Counter(near.split()), Counter(given.split())
    return Judged(
        case,
        given,
        spaced(given) in case.accepted,
        (wanted - found).total(),
        (found - wanted).total(),
        _f1(near, given),
    )


def _f1(wanted: str, given: str) -> float:
    there, found = Counter(wanted.split()), Counter(given.split())
    if not there or not found:
        return float(there == found)
    return 2 * (there & found).total() / (there.total() + found.total())


def spaced(text: str) -> str:
    """Words alone: line ends and blank lines are no difference."""
    return " ".join(text.split())
