"""A reply as it is read, and what was read of it: one shape for rules and models."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.taxonomy import Label


class Way(StrEnum):
    """Who read it."""

    RULES = "rules"
    LLM = "llm"


class OptOut(StrEnum):
    """Whether the sender asks not to be written to again; doubtful ones get a second look and
    are held meanwhile."""

    NO = "no"
    DOUBTFUL = "doubtful"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Reply:
    """What is known of a received mail before it is read.

    `text` is the visible text: no quotes, signatures or footers. `sent_on` is the day in the
    sender's mail, from which words like "next Monday" count. `is_automatic`: Instantly or the
    mail's headers said so.
    """

    subject: str
    text: str
    sent_on: date
    is_automatic: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reply says. `confidence` is 0-1; `reasons` are short sentences or names of rules,
    the most telling first; `return_on` is the first day back of an absence; `referred_to` the
    person or address named instead; `language` an ISO 639-1 code or None where unknown."""

    label: Label
    opt_out: OptOut = OptOut.NO
    confidence: float = 0.5
    reasons: tuple[str, ...] = ()
    return_on: date | None = None
    referred_to: str | None = None
    language: str | None = None

    @property
    def is_opt_out(self) -> bool:
        return self.opt_out is OptOut.YES
