"""A reply with all that an answer to it may use, and an answer with all that it used."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.answer_match import Snippet
from domain.answer_templates import Templates, templates
from domain.mail_writing import Cite, Part, Source, bare, cites_of, text_of
from domain.taxonomy import Label

FILL_IN_MARK: Final = "[TO FILL IN"
"""What a language model is told to write there."""
FILL_IN: Final = frozenset({"interested_draft", "question_draft"})
"""Texts with a place that the team has to fill in."""


@dataclass(frozen=True, slots=True)
class Situation:
    """A reply, and all that an answer may use.

    `thread` are the mails of the conversation, the reply (`message_key`) among them; `campaign`
    the copy of its steps. `language` is the reply's, `subject` the conversation's.
    """

    label: Label
    language: str | None
    now: datetime
    zone: ZoneInfo
    message_key: str
    text: str
    subject: str = ""
    lead_address: str = ""
    first_name: str | None = None
    last_name: str | None = None
    company: str | None = None
    sender: str | None = None
    return_on: date | None = None
    referred_to: str | None = None
    thread: tuple[Source, ...] = ()
    campaign: tuple[Source, ...] = ()
    snippets: tuple[Snippet, ...] = ()

    @property
    def reply(self) -> Source:
        return Source("thread", self.message_key, self.text)

    @property
    def book(self) -> Templates:
        return templates(self.language)

    @property
    def today(self) -> date:
        """The day where the lead is."""
        return self.now.astimezone(self.zone).date()

    def sources(self) -> Mapping[tuple[str, str], str]:
        """Every text that a suggestion may quote, by kind and ref; facts by their names."""
        texts = (self.reply, *self.thread, *self.campaign)
        known: dict[tuple[str, str], str] = {(one.kind, one.ref): one.text for one in texts}
        known |= {("snippet", one.name): one.text for one in self.snippets}
        return known | {("fact", name): value for name, value in self.facts().items()}

    def facts(self) -> dict[str, str]:
        """What is known of the lead, as text."""
        given = {
            "first_name": self.first_name,
            "name": " ".join(filter(None, (self.first_name, self.last_name))),
            "company": self.company,
            "sender": self.sender,
            "time_zone": self.zone.key,
            "subject": bare(self.subject),
            "referred_to": self.referred_to,
            "return_on": self.return_on.isoformat() if self.return_on else None,
        }
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True, slots=True)
class Answer:
    """A suggested mail. `text` names the template, `to` the address it goes to when that is not
    the lead's."""

    text: str
    subject: str
    parts: tuple[Part, ...]
    reason: str
    to: str | None = None

    @property
    def body(self) -> str:
        return text_of(self.parts)

    @property
    def cites(self) -> tuple[Cite, ...]:
        return cites_of(self.parts)

    @property
    def must_be_filled_in(self) -> bool:
        return self.text in FILL_IN or FILL_IN_MARK in self.body
