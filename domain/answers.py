"""What could be answered to a reply: one to three mails from templates, each with its sources.

Never for who asked not to be written to, nor for what a machine wrote. A suggestion says only
what a template says, what stands in the thread, the campaign or a snippet, or what we know of
the lead; where an answer is missing it is marked as to be filled in.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Final

from domain.answer_match import (
    Match,
    Snippet,
    addresses,
    best_snippet,
    links,
    material,
    named_time,
    offered_time,
    question,
)
from domain.mail_writing import Cite, Part, bare, fact, flat, mail, text_of, written
from domain.situation import Answer, Situation
from domain.taxonomy import Label
from domain.working_days import at, days_later

ANSWERED: Final = frozenset(
    {
        Label.MEETING_REQUEST,
        Label.INTERESTED,
        Label.QUESTION,
        Label.NOT_NOW,
        Label.REFERRAL,
        Label.WRONG_PERSON,
        Label.NOT_INTERESTED,
    }
)
"""Labels that an answer is suggested to."""
MOST: Final = 3
TIMES: Final = ((1, time(10)), (2, time(14, 30)))
"""When a meeting is proposed: working days from now, and the lead's time."""
LATER: Final = timedelta(days=91)
"""When we come back to who named no time."""


def answers(situation: Situation) -> tuple[Answer, ...]:
    """One to three answers, the best first; none where nothing is to be answered."""
    if situation.label not in ANSWERED:
        return ()
    found = _WAYS[situation.label](_Desk(situation))
    return tuple(found)[:MOST]


def offered_times(situation: Situation) -> list[str]:
    """The times at which a meeting is proposed, as they are written in the reply's language."""
    days = [(days_later(situation.today, days), clock) for days, clock in TIMES]
    moments = [at(day, clock, situation.zone).astimezone(situation.zone) for day, clock in days]
    return [situation.book.time(moment) for moment in moments]


@dataclass(slots=True)
class _Desk:
    """A situation and the values that its mails are filled with."""

    situation: Situation
    values: dict[str, Part] = field(default_factory=dict)

    def __post_init__(self) -> None:
        facts = self.situation.facts()
        named = {"zone": "time_zone", "lead": "name"}
        for slot in ("first_name", "company", "sender", "zone", "lead", "subject"):
            name = named.get(slot, slot)
            if (part := fact(name, facts.get(name))) is not None:
                self.values[slot] = part
        for number, time_offered in enumerate(offered_times(self.situation), start=1):
            self.values[f"time_{number}"] = Part(time_offered, is_chosen=True)
        day = self.situation.today + LATER
        self.values["month"] = Part(self.situation.book.month(day), is_chosen=True)

    def answer(self, text: str, reason: str, *, to: str | None = None, **more: Part) -> Answer:
        parts = mail(self.situation.book, text, self.values | more)
        return Answer(text, self._subject(), parts, reason, to)

    def _subject(self) -> str:
        return f"{self.situation.book.reply_prefix}{bare(self.situation.subject)}".strip()

    def quote(self, words: str) -> Part:
        return self.situation.reply.quoted(words)


def _meeting(desk: _Desk) -> Iterator[Answer]:
    offered = offered_time(desk.situation.text, desk.situation.book)
    if offered:
        yield desk.answer("meeting_accept", "the lead names a time", quote=desk.quote(offered))
    yield desk.answer("meeting_times", "asks to talk: two times on working days where the lead is")


def _interested(desk: _Desk) -> Iterator[Answer]:
    asked = desk.situation.text
    if "?" in asked and (match := _match(desk)):
        yield _from_snippet(desk, match)
    yield _material(desk)
    yield desk.answer("interested_call", "interested: two times on working days")


def _material(desk: _Desk) -> Answer:
    given = desk.situation
    if snippet := material(given.snippets, given.label, given.language or "en"):
        reason = f"interested: snippet {snippet.name} is for such replies"
        return desk.answer("interested_snippet", reason, snippet=_whole(snippet))
    for copy in given.campaign:
        for link in links(copy.text):
            reason = "interested: the link that the campaign speaks of"
            return desk.answer("interested_link", reason, link=copy.quoted(link, len(link)))
    reason = "interested: no snippet for such replies, and no link in the campaign"
    return desk.answer("interested_draft", reason)


def _question(desk: _Desk) -> Iterator[Answer]:
    if match := _match(desk):
        yield _from_snippet(desk, match)
    else:
        asked = desk.quote(question(desk.situation.text))
        reason = "a question that no snippet answers: to be filled in"
        yield desk.answer("question_draft", reason, quote=asked)
    yield desk.answer("question_call", "a question: two times on working days")


def _match(desk: _Desk) -> Match | None:
    given = desk.situation
    asked = question(given.text)
    return best_snippet(asked, given.snippets, given.label, given.language or "en")


def _from_snippet(desk: _Desk, match: Match) -> Answer:
    reason = f"snippet {match.snippet.name} shares with the question: {', '.join(match.shared)}"
    asked = desk.quote(question(desk.situation.text))
    snippet = _whole(match.snippet)
    return desk.answer("question_snippet", reason, quote=asked, snippet=snippet)


def _whole(snippet: Snippet) -> Part:
    return Part(snippet.text, Cite("snippet", snippet.name, snippet.text))


def _not_now(desk: _Desk) -> Iterator[Answer]:
    given = desk.situation
    if given.return_on:
        day = Part(given.book.on(given.return_on), fact_of(given.return_on))
        yield desk.answer("not_now_date", "not now: comes back on the day named", date=day)
    elif named := named_time(given.text, given.book):
        yield desk.answer("not_now_quote", "not now: the time named", quote=desk.quote(named))
    else:
        yield desk.answer("not_now_month", "not now: no time named, so in three months")


def fact_of(day: date) -> Cite:
    return Cite("fact", "return_on", day.isoformat())


def _referral(desk: _Desk) -> Iterator[Answer]:
    given = desk.situation
    named = flat(given.referred_to or "")
    if named and "lead" in desk.values and "subject" in desk.values:
        yield _to_the_other(desk, named)
    if named:
        reason = "a referral: thanks for the name"
        yield desk.answer("referral_thanks", reason, name=_named(given, named))
    else:
        yield desk.answer("wrong_person_ask", "a referral without a name: asks for it")


def _to_the_other(desk: _Desk, named: str) -> Answer:
    """The mail to the person named, who is greeted by name where one is known."""
    given, values = desk.situation, dict(desk.values)
    own = given.lead_address.casefold()
    others = [one for one in addresses(given.text) if one.casefold() != own]
    to = named if "@" in named else next(iter(others), None)
    values.pop("first_name", None)
    if "@" not in named:
        values["first_name"] = _named(given, named)
    reason = f"a referral: to {to or named}"
    subject = text_of(written(given.book.referral_subject, values))
    return Answer("referral_mail", subject, mail(given.book, "referral_mail", values), reason, to)


def _named(given: Situation, named: str) -> Part:
    if named in flat(given.text):
        return given.reply.quoted(named)
    return fact("referred_to", named) or Part("")


def _wrong_person(desk: _Desk) -> Iterator[Answer]:
    yield desk.answer("wrong_person_ask", "the wrong person: thanks, and asks who it is")
    yield desk.answer("wrong_person", "the wrong person: thanks")


def _not_interested(desk: _Desk) -> Iterator[Answer]:
    yield desk.answer("not_interested", "a no: one polite closing")


_WAYS: Final[Mapping[Label, Callable[[_Desk], Iterator[Answer]]]] = {
    Label.MEETING_REQUEST: _meeting,
    Label.INTERESTED: _interested,
    Label.QUESTION: _question,
    Label.NOT_NOW: _not_now,
    Label.REFERRAL: _referral,
    Label.WRONG_PERSON: _wrong_person,
    Label.NOT_INTERESTED: _not_interested,
}

__all__ = ["ANSWERED", "Answer", "Sequence", "Situation", "answers"]
