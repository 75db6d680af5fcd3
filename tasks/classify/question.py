"""A reply as it is put to a language model, and the form in which the model answers."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from domain.masking import Masked, masked
from domain.plain_text import plain
from domain.prompts import PROMPT_VERSION, instructions, question
from domain.readings import OptOut, Reading, Reply
from domain.taxonomy import Label
from models.settings import LlmSettings
from tasks.classify.readings import content_hash
from tasks.clients.llm import Access

INSTRUCTIONS: Final = instructions()
PURPOSE: Final = "classify"
MOST_REASONS: Final = 3
LONGEST_REASON: Final = 120
LONGEST_NAME: Final = 320


Words = Annotated[str, AfterValidator(lambda text: text.replace("\0", ""))]
"""Postgres keeps no NUL."""


class ReplyForm(BaseModel):
    """The schema that the model fills, from the enums of domain/."""

    model_config = ConfigDict(extra="forbid")

    label: Label
    opt_out: OptOut
    confidence: float = Field(ge=0, le=1)
    reasons: list[Words]
    return_date: date | None
    referred_to: Words | None
    language: Words | None

    def reading(self, marks: Masked) -> Reading:
        """As we keep it: marks replaced where we need what they stand for, texts made plain."""
        named = " ".join(marks.restored(self.referred_to or "").split())[:LONGEST_NAME]
        language = (self.language or "").lower()
        return Reading(
            label=self.label,
            opt_out=self.opt_out,
            confidence=self.confidence,
            reasons=tuple(plain(one, LONGEST_REASON) for one in self.reasons[:MOST_REASONS] if one),
            return_on=self.return_date,
            referred_to=named or None,
            language=language if re.fullmatch("[a-z]{2}", language) else None,
        )


@dataclass(frozen=True, slots=True)
class Question:
    """`content_hash` covers the words, the day, the prompt's version and the model."""

    text: str
    marks: Masked
    content_hash: UUID


def question_of(reply: Reply, model: str) -> Question:
    """Only the visible words, the subject and the day; what is not needed is masked."""
    marks = masked(reply.subject, reply.text)
    subject, words = marks.texts
    text = question(subject, words, reply.sent_on)
    return Question(text, marks, content_hash(PURPOSE, PROMPT_VERSION, model, text))


def access_of(settings: LlmSettings) -> Access:
    """The way to the model, as read at the entrance of the process."""
    return Access(
        model=settings.model,
        api_key=settings.api_key.get_secret_value() if settings.api_key else None,
        base_url=settings.base_url,
        timeout_s=settings.timeout_seconds,
        max_retries=settings.max_retries,
        concurrency=settings.concurrency,
    )
