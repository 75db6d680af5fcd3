"""Questions about replies to a language model: asked once each, paid from the day's purse.

Only one process at a time asks about replies (run.py): a purse that is opened for a batch knows
of every call of the day, and all of them together keep to one limit of calls at once.
"""

import asyncio
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from pydantic import ValidationError

from domain.model_prices import CAREFUL, Price, price_of
from domain.prompts import PROMPT_VERSION
from domain.trust import judged
from models.organization_settings import RepliesEntry
from models.session import Pool
from models.settings import LlmSettings
from tasks.classify.classified import Classified
from tasks.classify.question import INSTRUCTIONS, PURPOSE, Question, ReplyForm
from tasks.classify.readings import Read
from tasks.classify.spending import Call, Purse, known_answers, spent_today, write_call
from tasks.clients.llm import Answer, Llm
from tasks.clients.llm_errors import LlmError

ANSWERED: Final = "answered"
CONTRADICTED: Final = "contradicted"
TOKENS_OUT_EXPECTED: Final = 200
CHARACTERS_A_TOKEN: Final = 3
"""Fewer than the usual four: languages other than English take more tokens."""
Key = tuple[str, UUID]
"""(organization, content)."""


class OverLimit(Exception):
    """The organization's daily limit for language models is used up."""


@dataclass(slots=True)
class Went:
    """How the calls of a run went: whether any was answered, and the last failure after which
    the next call would fare no better."""

    is_answered: bool = False
    trouble: LlmError | None = None


@dataclass(slots=True)
class Asker:
    """Of one run; `wishes` and `purses` are by organization."""

    pool: Pool
    llm: Llm
    settings: LlmSettings
    wishes: Mapping[str, RepliesEntry]
    now: datetime
    found: Classified
    went: Went = field(default_factory=Went)
    purses: dict[str, Purse] = field(default_factory=dict)
    _answers: dict[Key, ReplyForm] = field(default_factory=dict)
    _asking: dict[Key, "asyncio.Task[ReplyForm]"] = field(default_factory=dict)

    @property
    def price(self) -> Price | None:
        one = self.settings
        return price_of(one.model, one.price_in, one.price_out)

    async def open_batch(self, asked: Collection[Key], organizations: Collection[str]) -> None:
        """Look up what was answered before, and what is left of the day's money.

        A purse is opened once a run, which lasts half a minute: what is spent goes through it.
        """
        for key, answer in (await known_answers(self.pool, sorted(asked))).items():
            try:
                self._answers[key] = ReplyForm.model_validate(answer)
            except ValidationError:  # of an older form: asked again
                continue
        for name in organizations:
            spent = await spent_today(self.pool, name, self.now)
            self.purses.setdefault(name, Purse(self.wishes[name].daily_limit, spent))

    async def answer(self, read: Read, question: Question) -> ReplyForm:
        """What the model says; replies of one organization with the same words share it.

        Raises LlmError, OverLimit.
        """
        key = (read.waiting.organization_id, question.content_hash)
        if key in self._answers:
            return self._answers[key]
        if key not in self._asking:
            self._asking[key] = asyncio.create_task(self._ask(read, question))
        return await self._asking[key]

    async def _ask(self, read: Read, question: Question) -> ReplyForm:
        purse = self.purses[read.waiting.organization_id]
        tokens_in = len(INSTRUCTIONS + question.text) // CHARACTERS_A_TOKEN
        estimate = self._counted(tokens_in, TOKENS_OUT_EXPECTED)
        if not purse.take(estimate):
            raise OverLimit(str(OverLimit.__doc__).rstrip("."))
        try:
            came = await self.llm.ask(INSTRUCTIONS, question.text, ReplyForm)
        except LlmError as error:
            purse.settle(estimate, self._counted(error.tokens_in, error.tokens_out))
            if error.is_away or error.outcome is None:
                self.went.trouble = error
            if error.outcome is not None:
                await self._write(read, question, error.outcome, error)
            raise
        self.went.is_answered = True
        purse.settle(estimate, self._counted(came.tokens_in, came.tokens_out))
        judgement = judged(read.reply, read.by_rules, came.value.reading(question.marks))
        outcome = CONTRADICTED if judgement.not_believed_because else ANSWERED
        await self._write(read, question, outcome, came)
        return came.value

    def _counted(self, tokens_in: int, tokens_out: int) -> Decimal:
        """Against the limit: at the dearest listed price where the model's is not known."""
        return (self.price or CAREFUL).cost(tokens_in, tokens_out)

    async def _write(
        self, read: Read, question: Question, outcome: str, came: Answer[ReplyForm] | LlmError
    ) -> None:
        call = Call(
            read.waiting.organization_id,
            PURPOSE,
            self.settings.model,
            PROMPT_VERSION,
            question.content_hash,
            outcome,
            came.tokens_in,
            came.tokens_out,
            came.milliseconds,
            self.now,
        )
        answer = came.value.model_dump(mode="json") if isinstance(came, Answer) else None
        await write_call(self.pool, call, self.price, answer)
        tally = self.found.of(call.organization_id)
        tally.calls += 1
        if self.price is not None:
            tally.cost += self.price.cost(call.tokens_in, call.tokens_out)
