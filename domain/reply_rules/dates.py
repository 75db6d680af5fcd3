"""The first day back of an absence, from words like "back on 12 January" or "bis 3.2."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Final

from domain.reply_rules.calendar_words import (
    BACK,
    DAY_OF,
    END_OF,
    INCLUSIVE,
    MONTH,
    MONTHS,
    NUMBERS,
    SPANS,
    UNTIL,
    WEEK_NUMBER,
    WEEKDAY,
    WEEKDAYS,
)
from domain.reply_rules.normalise import fold

_LONGEST: Final = 3_000
_YEAR: Final = r"(?:,?\s+(?:de\s+|of\s+)?(20\d\d))?"
_DATE: Final = re.compile(
    r"(?P<iso>\b(20\d\d)-(\d\d)-(\d\d)\b)"
    r"|(?P<num>(?<![\w./:-])(\d{1,2})([./-])\s?(\d{1,2})(?:\7\s?(20\d\d|\d\d)(?!\d))?(?![\d/:%]))"
    rf"|(?P<dm>\b(\d{{1,2}})(?:st|nd|rd|th|er|ste|de|\.|º|ª|o)?\s*(?:of\s+|de\s+|d')?({MONTH})\b\.?{_YEAR})"
    rf"|(?P<md>\b({MONTH})\b\.?\s+(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\b(?!:){_YEAR})"
    rf"|(?P<day>\b({WEEKDAY})\b)"
    r"|(?P<week>\b(?:next week|nachste woche|nachster woche|kommende woche|semaine prochaine"
    r"|(?:la )?(?:semana que vine|proxima semana|semana que vem)|settimana prossima|prossima settimana"
    r"|volgende week|przyszly tydzien|przyszlym tygodniu|nastepnym tygodniu)\b)"
    r"|(?P<tomorrow>\b(?:tomorrow|demain|manana|domani|morgen|amanha|jutro)\b)"
    r"|(?P<today>\b(?:today|heute|aujourd.hui|hoy|oggi|vandaag|hoje|dzis|dzisiaj|this week"
    r"|diese woche|dieser woche|cette semaine|esta semana|questa settimana|deze week|tym tygodniu)\b)"
    r"|(?P<span>\b(?:in|for|for the next|fur|pour|dans|dentro de|durante|per|tra|fra|over|za|daqui a|em)\s+"
    r"(\d{1,2}|[a-z]+)\s+(?P<unit>week|woche|semaine|semana|settiman|weken|tygodni|tydzien|day|tage"
    r"|jour|dia|giorn|dagen|dni)\w*)"
    rf"|(?P<end>\b{END_OF}({'|'.join(SPANS)})\b)"
    rf"|(?P<number>\b{WEEK_NUMBER}\.?\s?(\d{{1,2}})\b(?![.:/]?\d))"
    rf"|(?P<bare>\b{DAY_OF}\s(\d{{1,2}})(?:st|nd|rd|th|e|º|\.)?(?!\.?\s*(?:de\s+|of\s+|d')?{MONTH}\b)(?![\w:/%-]|\s?(?:uhr|h\b|am\b|pm\b|%|\d)))"
    rf"|(?P<month>\b(?:in|until|till|im|bis|ab|en|jusqu.en|hasta|fino a|a|tot|ate|em|do|w|od|from)\s+({MONTH})\b(?!\s+\d))"
)
_UNTIL: Final = re.compile(
    rf"(?:^|[\s(\d.]){UNTIL}[\s.]*(?:(?:{INCLUSIVE}|zum|den|dem|au|le|el|il|a|al|o|the|and|dnia|met|next|nachsten|nachster|kommenden|prochain|proximo|prossimo|volgende|proxima|przyszlego|"
    rf"einem|on|{WEEKDAY})[\s,.]*){{0,4}}$"
)
_UNTIL_SAME: Final = re.compile(
    r"\b(?:until|till|til|untill)\b[\s,]*(?:the|on|next)?[\s,]*\w*[\s,]*$"
)
_NOT_BACK: Final = re.compile(r"\bnot\b|\bwont\b|won't|nicht|pas |\bne |\bno |\bnon |niet|nao|nie ")
_BACK: Final = re.compile(BACK)
_INCLUSIVE: Final = re.compile(rf"^[\s,.(]{{0,3}}(?:20\d\d[\s,]*)?{INCLUSIVE}")
_STOP: Final = re.compile(r"[!?\n]|(?<=[a-z]{3})\.(?:\s|$)|(?<=\d{4})\.\s")
_BIS: Final = frozenset({"en", None})


class _Kind(IntEnum):
    """How a date was meant; the highest says most about the return."""

    OTHER = 0
    LAST = 1
    FIRST = 2


@dataclass(frozen=True, slots=True)
class _Found:
    day: date
    kind: _Kind


def return_on(text: str, sent_on: date, language: str | None) -> date | None:
    """The first day back, or None where nothing says so; never before `sent_on`."""
    try:
        return _first_day_back(fold(text[:_LONGEST]), sent_on, language)
    except OverflowError:  # a mail sent at the end of all days
        return None


def _first_day_back(folded: str, sent_on: date, language: str | None) -> date | None:
    found = [one for one in _found(folded, sent_on, language) if one.day >= sent_on]
    first = [one.day for one in found if one.kind is _Kind.FIRST]
    if first:
        return first[-1]
    last = [one.day for one in found if one.kind is _Kind.LAST]
    return _working_day(max(last) + timedelta(days=1)) if last else None


def _found(folded: str, sent_on: date, language: str | None) -> Iterator[_Found]:
    matches = list(_DATE.finditer(folded))
    for at, match in enumerate(matches):
        follows = matches[at + 1] if at + 1 < len(matches) else None
        if match["day"] and follows and follows.start() - match.end() <= 6 and not follows["day"]:
            continue  # "Monday, March 9th": the date says it
        day = _day(match, sent_on, language)
        if day is None:
            continue
        earlier = max(
            (
                other.end()
                for other in matches[:at]
                if not other["day"] or match.start() - other.end() > 6
            ),
            default=0,
        )
        before = folded[max(earlier - 4, match.start() - 70, 0) : match.start()]
        after = folded[match.end() : match.end() + 60]
        yield _meant(match, day, before, after, language)


def _meant(
    match: "re.Match[str]", day: date, before: str, after: str, language: str | None
) -> _Found:
    after = _STOP.split(after, maxsplit=1)[0]
    clause = _STOP.split(before)[-1]
    if match["today"]:
        return _Found(
            _week_end(day)
            if "w" in match.group()[2:] or "s" in match.group()[1:] and len(match.group()) > 8
            else day,
            _Kind.LAST,
        )
    if match["month"]:
        is_until = match.group().split()[0] in (
            "until",
            "till",
            "bis",
            "jusqu'en",
            "hasta",
            "fino",
            "tot",
            "ate",
            "do",
        )
        is_back = bool(_BACK.search(clause)) or is_until
        return _Found(_working_day(day), _Kind.FIRST if is_back else _Kind.OTHER)
    if match["end"]:
        return _Found(day, _Kind.LAST)
    if match["bare"] and not (_BACK.search(clause) or _BACK.search(after)):
        return _Found(day, _Kind.OTHER)
    is_until = bool(_UNTIL.search(before)) and not match["span"]
    if is_until and not _INCLUSIVE.match(after):
        if _UNTIL_SAME.search(before) or (_BACK.search(clause) and _NOT_BACK.search(clause)):
            return _Found(_working_day(day), _Kind.FIRST)
        return _Found(day, _Kind.LAST)
    if is_until:
        return _Found(day, _Kind.LAST)
    if _BACK.search(clause) or _BACK.search(after):
        return _Found(_working_day(day) if match["span"] else day, _Kind.FIRST)
    return _Found(day, _Kind.LAST if match["span"] else _Kind.OTHER)


def _day(match: "re.Match[str]", sent_on: date, language: str | None) -> date | None:
    groups = match.groups()
    if match["iso"]:
        return _date(int(groups[1]), int(groups[2]), int(groups[3]))
    if match["num"]:
        return _numeric(int(groups[5]), int(groups[7]), groups[8], sent_on, language)
    if match["dm"]:
        return _dated(int(groups[10]), _month(groups[11]), groups[12], sent_on)
    if match["md"]:
        return _dated(int(groups[15]), _month(groups[14]), groups[16], sent_on)
    if match["day"]:
        ahead = (WEEKDAYS[groups[18]] - sent_on.weekday()) % 7 or 7
        return sent_on + timedelta(days=ahead)
    if match["week"]:
        return _week_end(sent_on) + timedelta(days=3)
    if match["tomorrow"]:
        return sent_on + timedelta(days=1)
    if match["span"]:
        return _after_span(match, sent_on)
    if match["end"]:
        return _end(SPANS[match["end"].split()[-1]], sent_on)
    if match["number"]:
        return _week(int(re.sub(r"\D", "", match["number"])), sent_on)
    if match["bare"]:
        return _next_numbered(int(re.sub(r"\D", "", match["bare"])), sent_on)
    if match["month"]:
        return _dated(1, _month(match.group().split()[-1]), None, sent_on)
    return sent_on


def _end(span: str, sent_on: date) -> date:
    """The last day of a week, month or year."""
    if span == "week":
        return _week_end(sent_on)
    if span == "year":
        return date(sent_on.year, 12, 31)
    return (sent_on.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _week(number: int, sent_on: date) -> date | None:
    """The Monday of a numbered week, of the next year where it is over."""
    try:
        monday = date.fromisocalendar(sent_on.year, number, 1)
        return monday if monday >= sent_on else date.fromisocalendar(sent_on.year + 1, number, 1)
    except ValueError:
        return None


def _next_numbered(day: int, sent_on: date) -> date | None:
    """ "The 21st": of this month, or of the next where it is over."""
    found = _date(sent_on.year, sent_on.month, day)
    if found and found >= sent_on:
        return found
    first = (sent_on.replace(day=28) + timedelta(days=4)).replace(day=1)
    return _date(first.year, first.month, day)


def _after_span(match: "re.Match[str]", sent_on: date) -> date | None:
    count = match["span"].split()[-2]
    number = int(count) if count.isdigit() else NUMBERS.get(count)
    is_week = match["unit"][0] in "wst" and match["unit"] != "tage"
    return sent_on + timedelta(days=number * (7 if is_week else 1)) if number else None


def _numeric(
    first: int, second: int, year: str | None, sent_on: date, language: str | None
) -> date | None:
    """ "12/01" by language; English writes both ways, so the nearer day to come is meant."""
    european = _dated(first, second, year, sent_on)
    if language not in _BIS:
        return european
    american = _dated(second, first, year, sent_on)
    days = [day for day in (american, european) if day and day >= sent_on]
    return min(days, default=american or european)


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
    for length in range(len(word), 1, -1):
        if word[:length] in MONTHS:
            return MONTHS[word[:length]]
    return 0


def _working_day(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= 5 else day


def _week_end(day: date) -> date:
    return day + timedelta(days=4 - day.weekday()) if day.weekday() < 5 else day
