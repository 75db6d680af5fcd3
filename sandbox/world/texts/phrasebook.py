"""What one language's people write."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrasebook:
    """Parts that are put together to replies and campaign mails of one language.

    Placeholders: {first} sender's first name of the mail answered, {date} a date of return,
    {name} a colleague's name, {address} a colleague's address, {company}. `quote`: the line
    above quoted history, with {when}, {sender}, {address}. `topics`: by name of Topic.
    """

    greetings: tuple[str, ...]
    closings: tuple[str, ...]
    months: tuple[str, ...]
    date: str
    quote: str
    reply_prefix: str
    auto_subject: str
    unsubscribe: str
    topics: dict[str, tuple[str, ...]]
    subjects: tuple[str, ...]
    mails: tuple[str, ...]
    manual: tuple[str, ...]
