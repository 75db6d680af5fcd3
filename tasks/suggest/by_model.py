"""Answers written by a language model, where a customer switched it on; else by the templates.

The model is asked outside of any transaction. Whatever it does not answer, or answers without
proof, the templates answer, and the suggestion says why.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError

from domain.answer_prompts import (
    PROMPT_VERSION,
    Draft,
    Quoted,
    believed,
    facts_shown,
    instructions,
    question,
    shown,
)
from domain.masking import Masked, masked
from domain.model_prices import CAREFUL, price_of
from domain.situation import Answer, Situation
from models.organization_settings import RepliesEntry
from models.session import Pool
from models.settings import LlmSettings
from tasks.classify.question import access_of
from tasks.classify.readings import content_hash
from tasks.classify.spending import Call, Purse, known_answers, spent_today, write_call
from tasks.clients.llm import Answer as Came
from tasks.clients.llm import Llm, open_llm
from tasks.clients.llm_errors import LlmError

PURPOSE: Final = "suggest"
TOKENS_OUT_EXPECTED: Final = 600
CHARACTERS_A_TOKEN: Final = 3
LONGEST_S: Final = 60.0
"""After so long the templates answer what is left of a batch."""
OVER_LIMIT: Final = "The organization's daily limit for language models is used up"
NOT_PROVED: Final = "The language model's answers could not be proved by their sources"
TOO_SLOW: Final = "The language model took too long for the whole batch"


class _Quote(BaseModel):
    model_config = ConfigDict(extra="forbid")
    source: str
    quote: str


class _Mail(BaseModel):
    model_config = ConfigDict(extra="forbid")
    body: str
    quotes: list[_Quote]


class AnswersForm(BaseModel):
    """The schema that the model fills."""

    model_config = ConfigDict(extra="forbid")
    answers: list[_Mail]

    def drafts(self, marks: Masked) -> list[Draft]:
        """With what the marks stand for put back."""
        return [
            Draft(
                marks.restored(one.body),
                tuple(Quoted(cite.source, marks.restored(cite.quote)) for cite in one.quotes),
            )
            for one in self.answers
        ]


@dataclass(frozen=True, slots=True)
class Written:
    """What a model suggests to one reply; or why it suggests nothing."""

    answers: tuple[Answer, ...] = ()
    fell_back_because: str | None = None


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked about one reply. `content_hash` covers it, the prompt and the model."""

    organization_id: str
    situation: Situation
    instructions: str
    text: str
    marks: Masked
    content_hash: UUID


@dataclass(slots=True)
class _Asker:
    """Of one batch: who is asked, and what is left of each customer's money of the day."""

    pool: Pool
    llm: Llm
    settings: LlmSettings
    now: datetime
    purses: Mapping[str, Purse]
    known: Mapping[tuple[str, UUID], dict[str, Any]] = field(default_factory=dict)

    async def write(self, one: _Question) -> Written:
        try:
            form = await self._form(one)
        except LlmError as error:
            return Written(fell_back_because=str(error))
        if form is None:
            return Written(fell_back_because=OVER_LIMIT)
        written = believed(one.situation, form.drafts(one.marks))
        return Written(written) if written else Written(fell_back_because=NOT_PROVED)

    async def _form(self, one: _Question) -> AnswersForm | None:
        """What it answers, or has answered before; None when there is no money left."""
        kept = self.known.get((one.organization_id, one.content_hash))
        if kept is not None:
            try:
                return AnswersForm.model_validate(kept)
            except ValidationError:  # of an older form: asked again
                pass
        purse = self.purses[one.organization_id]
        tokens_in = len(one.instructions + one.text) // CHARACTERS_A_TOKEN
        estimate = self._counted(tokens_in, TOKENS_OUT_EXPECTED)
        if not purse.take(estimate):
            return None
        came: Came[AnswersForm] | LlmError
        try:
            came = await self.llm.ask(one.instructions, one.text, AnswersForm)
        except LlmError as error:
            came = error
        purse.settle(estimate, self._counted(came.tokens_in, came.tokens_out))
        await self._note(one, came)
        if isinstance(came, LlmError):
            raise came
        return came.value

    def _counted(self, tokens_in: int, tokens_out: int) -> Decimal:
        """Against the limit: at the dearest listed price where the model's is not known."""
        return (self._price or CAREFUL).cost(tokens_in, tokens_out)

    @property
    def _price(self) -> Any:
        one = self.settings
        return price_of(one.model, one.price_in, one.price_out)

    async def _note(self, one: _Question, came: Came[AnswersForm] | LlmError) -> None:
        is_error = isinstance(came, LlmError)
        outcome = came.outcome if isinstance(came, LlmError) else "answered"
        if outcome is None:
            return
        call = Call(
            one.organization_id,
            PURPOSE,
            self.settings.model,
            PROMPT_VERSION,
            one.content_hash,
            outcome,
            came.tokens_in,
            came.tokens_out,
            came.milliseconds,
            self.now,
        )
        answer = None if is_error else came.value.model_dump(mode="json")  # type: ignore[union-attr]
        await write_call(self.pool, call, self._price, answer)


async def write_by_model(
    pool: Pool,
    given: Sequence[tuple[str, Situation]],
    wishes: Mapping[str, RepliesEntry],
    settings: LlmSettings,
    now: datetime,
) -> list[Written]:
    """Answers to these replies, each of an organization, in their order.

    Never raises for what the model does.
    """
    questions = [_question(name, situation, settings.model) for name, situation in given]
    names = sorted({one.organization_id for one in questions})
    purses = {
        name: Purse(wishes[name].daily_limit, await spent_today(pool, name, now)) for name in names
    }
    asked = sorted({(one.organization_id, one.content_hash) for one in questions})
    async with open_llm(access_of(settings)) as llm:
        asker = _Asker(pool, llm, settings, now, purses, await known_answers(pool, asked))
        tasks = [asyncio.create_task(asker.write(one)) for one in questions]
        _, slow = await asyncio.wait(tasks, timeout=LONGEST_S) if tasks else (set(), set())
        for one in slow:
            one.cancel()
        await asyncio.gather(*slow, return_exceptions=True)
    return [Written(fell_back_because=TOO_SLOW) if one in slow else one.result() for one in tasks]


def _question(organization_id: str, situation: Situation, model: str) -> _Question:
    told = facts_shown(situation)
    texts = [one.text for one in shown(situation).values()]
    marks = masked(*texts, *told.values())
    asked, system = question(situation, marks.texts), instructions(situation)
    key = content_hash(PURPOSE, PROMPT_VERSION, model, f"{system}\x00{asked}")
    return _Question(organization_id, situation, system, asked, marks, key)
