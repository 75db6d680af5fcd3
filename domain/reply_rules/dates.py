"""The first day back of an absence, from words like "back on 12 January" or "bis 3.2."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Final

from domain.reply_rules.calendar_days import DATE, Mail, day_of, kind_of, working_day
from domain.reply_rules.calendar_words import (
    BACK,
    BETWEEN,
    INCLUSIVE,
    NOT_BACK,
    UNTIL,
    UNTIL_WORDS,
    WEEKDAY,
)
from domain.reply_rules.normalise import fold

_LONGEST: Final = 3_000
_UNTIL: Final = re.compile(
    rf"(?:^|[\s(\d.]){UNTIL}[\s.]*(?:(?:{INCLUSIVE}|{BETWEEN}|{WEEKDAY})[\s,.]*){{0,4}}$"
)
_UNTIL_SAME: Final = re.compile(r"\b(?:un)?till?l?\b[\s,]*(?:the|on|next)?[\s,]*\w*[\s,]*$")
"""English "until Monday" means back on Monday; "bis Montag" does not."""
_NOT_BACK: Final = re.compile(NOT_BACK)
_BACK: Final = re.compile(BACK)
_INCLUSIVE: Final = re.compile(rf"^[\s,.(]{{0,3}}(?:20\d\d[\s,]*)?{INCLUSIVE}")
_STOP: Final = re.compile(r"[!?\n]|(?<=[a-z]{3})\.(?:\s|$)|(?<=\d{4})\.\s")


class _Kind(IntEnum):
    """How a date was meant; the highest says most about the return."""

    OTHER = 0
    LAST = 1
    FIRST = 2


@dataclass(frozen=True, slots=True)
class _Found:
    day: date
    kind: _Kind


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands before a date and after it, and the parts of it in the same sentence."""

    before: str
    clause: str
    rest: str

    @property
    def says_back(self) -> bool:
        return bool(_BACK.search(self.clause) or _BACK.search(self.rest))

    @property
    def is_not_back_until(self) -> bool:
        said = _BACK.search(self.clause) and _NOT_BACK.search(self.clause)
        return bool(_UNTIL_SAME.search(self.before) or said)


def return_on(text: str, sent_on: date, language: str | None) -> date | None:
    """The first day back, or None where nothing says so; never before `sent_on`."""
    try:
        found = list(_found(fold(text[:_LONGEST]), Mail(sent_on, language)))
        last = max((one.day for one in found if one.kind is _Kind.LAST), default=None)
        first = [one.day for one in found if one.kind is _Kind.FIRST]
        if first or last is None:
            return first[-1] if first else None
        return working_day(last + timedelta(days=1))
    except OverflowError:  # a mail sent at the end of all days
        return None


def _found(folded: str, mail: Mail) -> Iterator[_Found]:
    """The dates from the day of the mail on, in the order of the text."""
    matches = list(DATE.finditer(folded))
    end = 0
    for at, match in enumerate(matches):
        follows = matches[at + 1] if at + 1 < len(matches) else None
        if follows and _is_said_again(match, follows):
            continue  # "Monday, March 9th" and "from 3 to 14 August": the later date says it
        before = folded[max(end - 4, match.start() - 70, 0) : match.start()]
        rest = folded[match.end() : match.end() + 60]
        end = match.end()
        day = day_of(match, mail)
        if day and day >= mail.sent_on:
            around = _Around(before, _STOP.split(before)[-1], _STOP.split(rest, maxsplit=1)[0])
            yield _meant(kind_of(match), match, day, around)


def _is_said_again(match: "re.Match[str]", follows: "re.Match[str]") -> bool:
    is_near = follows.start() - match.end() <= 6
    form, later = kind_of(match), kind_of(follows)
    return is_near and ((form == "day" and later != "day") or (form == "bare" and later == "dm"))


def _meant(form: str, match: "re.Match[str]", day: date, around: _Around) -> _Found:
    if form in {"today", "end"}:
        return _Found(day, _Kind.LAST)
    if form == "month":
        is_back = around.says_back or match["by"].split()[0] in UNTIL_WORDS
        return _Found(working_day(day), _Kind.FIRST if is_back else _Kind.OTHER)
    if form != "span" and _UNTIL.search(around.before):
        is_first = not _INCLUSIVE.match(around.rest) and around.is_not_back_until
        return _Found(working_day(day), _Kind.FIRST) if is_first else _Found(day, _Kind.LAST)
    if around.says_back:
        return _Found(working_day(day) if form == "span" else day, _Kind.FIRST)
    return _Found(day, _Kind.LAST if form == "span" else _Kind.OTHER)
