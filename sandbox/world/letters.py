"""The words of each mail, put together from the phrasebooks and never stored."""

import html
from dataclasses import dataclass
from datetime import UTC, datetime

from sandbox.world.events import Topic
from sandbox.world.ids import DAY, mix
from sandbox.world.people import Person, person
from sandbox.world.texts import BOOKS


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail's subject, plain text and HTML."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Sender:
    """The mailbox a campaign sends from."""

    first: str
    last: str
    email: str


def filled(template: str, who: Person) -> str:
    """A campaign text with Instantly's {{variables}} replaced."""
    values = {
        "firstName": who.first,
        "lastName": who.last,
        "companyName": who.company,
        "city": who.city,
    }
    for name, value in values.items():
        template = template.replace("{{" + name + "}}", value)
    return template


def campaign_letter(subject: str, body_html: str, who: Person, step: int) -> Letter:
    """A campaign step as it was sent; follow-ups have an empty subject and answer the first."""
    body = filled(body_html, who)
    text = html.unescape(body.replace("<br/>", "\n"))
    return Letter(filled(subject, who), text, f"<div>{body}</div>")


@dataclass(frozen=True, slots=True)
class Answered:
    """The mail an answer is to, when it was sent, and when the answer comes (ms)."""

    letter: Letter
    sender: Sender
    sent_at: int
    at: int


def reply_letter(who: Person, topic: Topic, answered: Answered, dice: int) -> Letter:
    """A person's answer, with quoted history below it as real answers have."""
    book, original, sender = BOOKS[who.language], answered.letter, answered.sender
    words = _words(who, topic, answered, dice)
    automatic = topic in (Topic.OUT_OF_OFFICE, Topic.AUTO_REPLY)
    subject = original.subject.removeprefix(book.reply_prefix).removeprefix("Re: ")
    subject = (book.auto_subject if automatic else book.reply_prefix) + subject
    page = "".join(f"<div>{html.escape(line) or '<br>'}</div>" for line in words.split("\n"))
    if automatic or dice >> 40 & 7 == 0:  # some people delete the history
        return Letter(subject, words + "\n", f'<div dir="auto">{page}</div>')
    above = _above(who.language, sender, answered.sent_at, dice)
    quoted = "\n".join("> " + line for line in original.text.split("\n"))
    quote_html = (
        f'<br><div class="gmail_quote"><div dir="ltr">{html.escape(above)}<br></div>'
        f"<blockquote>{original.html}</blockquote></div>"
    )
    return Letter(
        subject, f"{words}\n\n{above}\n\n{quoted}\n", f'<div dir="ltr">{page}</div>{quote_html}'
    )


def manual_letter(who: Person, sender: Sender, original: Letter, dice: int) -> Letter:
    """An answer somebody of the sales team wrote by hand."""
    book = BOOKS[who.language]
    words = book.manual[dice % len(book.manual)].format(name=who.first)
    words += f"\n\n{sender.first} {sender.last}"
    page = html.escape(words).replace("\n", "<br/>")
    subject = original.subject
    if not subject.startswith(book.reply_prefix):
        subject = book.reply_prefix + subject
    return Letter(subject, words, f"<div>{page}</div>")


def _words(who: Person, topic: Topic, answered: Answered, dice: int) -> str:
    book = BOOKS[who.language]
    bodies = book.topics[topic.name]
    colleague = person(who.number // 24 * 24 + (who.number + 8) % 24)
    values = {
        "first": answered.sender.first,
        "first_self": who.first,
        "company": who.company,
        "name": f"{colleague.first} {colleague.last}",
        "address": colleague.email.lower(),
        "date": _day(who.language, answered.at + (2 + dice % 13) * DAY),
        "number": str(10_000 + dice % 80_000),
        "slug": who.email.partition("@")[0].lower(),
        "me": who.first,
        "title": who.title,
    }
    body = bodies[dice % len(bodies)]
    greeting = book.greetings[dice // 97 % len(book.greetings)]
    closing = book.closings[dice // 1511 % len(book.closings)]
    if topic == Topic.AUTO_REPLY or len(body) < 20:
        greeting = closing = ""
    parts = [p.format(**values) for p in (greeting, body, closing) if p]
    return "\n\n".join(parts)


def _day(language: str, ms: int) -> str:
    moment = datetime.fromtimestamp(ms // 1000, UTC)
    book = BOOKS[language]
    return book.date.format(
        day=moment.day, month=book.months[moment.month - 1], year=moment.year, number=moment.month
    )


def _above(language: str, sender: Sender, ms: int, dice: int) -> str:
    moment = datetime.fromtimestamp(ms // 1000, UTC)
    when = f"{_day(language, ms)} {moment.year}, {moment:%H:%M}"
    if dice >> 44 & 3 == 0:  # Outlook's form
        return (
            f"________________________________\nFrom: {sender.first} {sender.last} "
            f"<{sender.email}>\nSent: {when}"
        )
    return BOOKS[language].quote.format(
        when=when, sender=f"{sender.first} {sender.last}", address=sender.email
    )


def dice_of(*numbers: int) -> int:
    """Stable dice for a mail."""
    value = 0
    for number in numbers:
        value = mix(value ^ number)
    return value
