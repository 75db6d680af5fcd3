"""What one language's suggested mails are made of."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, NamedTuple

SLOT: Final = re.compile(r"\{([a-z_0-9]+)\}")


class Piece(NamedTuple):
    """A stretch of a template: its own words, or the name of what goes in there."""

    words: str
    slot: str | None = None


@dataclass(frozen=True, slots=True)
class Templates:
    """Texts with {slots}, by name; the names are the same in every language.

    `day`: how a date is written ({weekday}, {day}, {month}); `clock`: {hour}, {minute}.
    `weekdays` begin with Monday. Pairs are with and without what may be unknown: a name, a
    company (`where`), the subject of a mail (`mail`).
    """

    language: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day: str
    clock: str
    month_alone: str
    greeting: tuple[str, str]
    closing: tuple[str, str]
    where: tuple[str, str]
    mail: tuple[str, str]
    reply_prefix: str
    referral_subject: str
    texts: Mapping[str, str]

    def time(self, local: datetime) -> str:
        """A day and time as people write it, by the clock that `local` shows."""
        clock = self.clock.format(hour=local.hour, minute=f"{local.minute:02}")
        return f"{self.on(local.date())}, {clock}"

    def on(self, day: date) -> str:
        """A date with its weekday, without the year."""
        return self.day.format(
            weekday=self.weekdays[day.weekday()], day=day.day, month=self.months[day.month - 1]
        )

    def month(self, day: date) -> str:
        """'in March'."""
        return self.month_alone.format(month=self.months[day.month - 1])


def pieces(template: str) -> Iterator[Piece]:
    """A template's words and slots in order. Values are never looked at for slots again."""
    at = 0
    for found in SLOT.finditer(template):
        if found.start() > at:
            yield Piece(template[at : found.start()])
        yield Piece("", found[1])
        at = found.end()
    if at < len(template):
        yield Piece(template[at:])
