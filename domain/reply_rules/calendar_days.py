"""Which day a piece of folded text names: "12 march", "3.2.", "friday", "in two weeks", "kw 12"."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domain.reply_rules.calendar_words import (
    DAY_OF,
    END_OF,
    MONTH,
    MONTHS,
    NEXT_WEEK,
    NUMBERS,
    SPANS,
    TODAY,
    TOMORROW,
    UNTIL_MONTH,
    WEEK_NUMBER,
    WEEKDAY,
    WEEKDAYS,
    WITHIN,
)

_YEAR: Final = r"(?:,?\s+(?:de\s+|of\s+)?(?P<{}>20\d\d))?"
_OF: Final = r"(?:de\s+|of\s+|d')?"
_DATES: Final = (
    r"(?P<iso>\b20\d\d-\d\d-\d\d\b)",
    r"(?P<num>(?<![\w./:-])(?P<n1>\d{1,2})(?P<sep>[./-])\s?(?P<n2>\d{1,2})"
    r"(?:(?P=sep)\s?(?P<ny>20\d\d|\d\d)(?!\d))?(?![\d/:%]))",
    rf"(?P<dm>\b(?P<dmd>\d{{1,2}})(?:st|nd|rd|th|er|ste|de|\.|º|ª|o)?\s*{_OF}(?P<dmm>{MONTH})\b\.?"
    + _YEAR.format("dmy")
    + ")",
    rf"(?P<md>\b(?P<mdm>{MONTH})\b\.?\s+(?:the\s+)?(?P<mdd>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)"
    + _YEAR.format("mdy")
    + ")",
    rf"(?P<day>\b{WEEKDAY}\b)",
    rf"(?P<week>\b{NEXT_WEEK}\b)",
    rf"(?P<tomorrow>\b{TOMORROW}\b)",
    rf"(?P<today>\b{TODAY}\b)",
    rf"(?P<span>\b{WITHIN}\s+(?P<count>\d{{1,2}}|[a-z]+)\s+"
    r"(?P<unit>week|woche|semaine|semana|settiman|weken|tygodni|tydzien"
    r"|day|tage|jour|dia|giorn|dagen|dni)\w*)",
    rf"(?P<end>\b{END_OF}(?P<ends>{'|'.join(SPANS)})\b)",
    rf"(?P<number>\b{WEEK_NUMBER}\.?\s?(?P<weekno>\d{{1,2}})\b(?![.:/]?\d))",
    rf"(?P<bare>\b{DAY_OF}\s(?P<only>\d{{1,2}})(?:st|nd|rd|th|e|º|\.)?(?!\.?\s*{_OF}{MONTH}\b)"
    r"(?![\w:/%-]|\s?(?:uhr|h\b|am\b|pm\b|%|\d)))",
    rf"(?P<month>\b(?P<by>{UNTIL_MONTH})\s+(?P<named>{MONTH})\b(?!\s+\d))",
)
DATE: Final = re.compile("|".join(_DATES))
_TWO_WAYS: Final = frozenset({"en", None})
_Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Mail:
    """What a day depends on: when the mail was sent, and in which language."""

    sent_on: date
    language: str | None


def kind_of(match: _Match) -> str:
    """The name of the form in which the date stands."""
    return match.lastgroup or ""


def day_of(match: _Match, mail: Mail) -> date | None:
    """The day that is named; None for one that is in no calendar. Raises OverflowError at the end
    of all days."""
    return _READERS[kind_of(match)](match, mail)


def working_day(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= 5 else day


def friday_of(day: date) -> date:
    """The Friday of the day's week, or the day where that is over."""
    return day + timedelta(days=max(4 - day.weekday(), 0))


def _iso(match: _Match, mail: Mail) -> date | None:
    year, month, day = map(int, match["iso"].split("-"))
    return _date(year, month, day)


def _numeric(match: _Match, mail: Mail) -> date | None:
    """ "12/01" by language; English writes both ways, so the nearer day to come is meant."""
    first, second, year = int(match["n1"]), int(match["n2"]), match["ny"]
    european = _dated(first, second, year, mail.sent_on)
    if mail.language not in _TWO_WAYS:
        return european
    american = _dated(second, first, year, mail.sent_on)
    days = [day for day in (american, european) if day and day >= mail.sent_on]
    return min(days, default=american or european)


def _weekday(match: _Match, mail: Mail) -> date:
    ahead = (WEEKDAYS[match["day"]] - mail.sent_on.weekday()) % 7
    return mail.sent_on + timedelta(days=ahead or 7)


def _next_week(match: _Match, mail: Mail) -> date:
    return mail.sent_on + timedelta(days=7 - mail.sent_on.weekday())


def _today(match: _Match, mail: Mail) -> date:
    return mail.sent_on if " " not in match["today"] else friday_of(mail.sent_on)


def _span(match: _Match, mail: Mail) -> date | None:
    count, unit = match["count"], match["unit"]
    number = int(count) if count.isdigit() else NUMBERS.get(count)
    is_week = unit[0] in "wst" and unit != "tage"
    return mail.sent_on + timedelta(days=number * (7 if is_week else 1)) if number else None


def _end(match: _Match, mail: Mail) -> date:
    span = SPANS[match["ends"]]
    if span == "week":
        return friday_of(mail.sent_on)
    if span == "year":
        return date(mail.sent_on.year, 12, 31)
    return _first_of_next_month(mail.sent_on) - timedelta(days=1)


def _numbered_week(match: _Match, mail: Mail) -> date | None:
    """Its Monday, of the next year where it is over."""
    number, year = int(match["weekno"]), mail.sent_on.year
    try:
        monday = date.fromisocalendar(year, number, 1)
        return monday if monday >= mail.sent_on else date.fromisocalendar(year + 1, number, 1)
    except ValueError:
        return None


def _without_month(match: _Match, mail: Mail) -> date | None:
    """ "The 21st": of this month, or of the next where it is over."""
    day, sent_on = int(match["only"]), mail.sent_on
    found = _date(sent_on.year, sent_on.month, day)
    if found and found >= sent_on:
        return found
    first = _first_of_next_month(sent_on)
    return _date(first.year, first.month, day)


def _first_of_next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def _dated(day: int, month: int, year: str | None, sent_on: date) -> date | None:
    if year:
        return _date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    found = _date(sent_on.year, month, day)
    if found and found < sent_on - timedelta(days=60):
        return _date(sent_on.year + 1, month, day)
    return found


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    beginnings = (word[:length] for length in range(len(word), 1, -1))
    return next((MONTHS[one] for one in beginnings if one in MONTHS), 0)


_READERS: Final[Mapping[str, Callable[[_Match, Mail], date | None]]] = {
    "iso": _iso,
    "num": _numeric,
    "dm": lambda m, mail: _dated(int(m["dmd"]), _month(m["dmm"]), m["dmy"], mail.sent_on),
    "md": lambda m, mail: _dated(int(m["mdd"]), _month(m["mdm"]), m["mdy"], mail.sent_on),
    "day": _weekday,
    "week": _next_week,
    "tomorrow": lambda _, mail: mail.sent_on + timedelta(days=1),
    "today": _today,
    "span": _span,
    "end": _end,
    "number": _numbered_week,
    "bare": _without_month,
    "month": lambda m, mail: _dated(1, _month(m["named"]), None, mail.sent_on),
}
