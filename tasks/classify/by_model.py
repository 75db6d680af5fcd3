"""Replies read by a language model, as far as the rules leave it something to say.

What the rules settle is not sent; what the model does not answer, or answers against what the
rules are certain of, the rules decide, and say why.
"""

import asyncio
import time
from collections.abc import Sequence
from typing import Final

import psycopg
from psycopg_pool import PoolTimeout

from domain.prompts import PROMPT_VERSION
from domain.readings import Way
from domain.trust import is_settled, judged, unasked_because
from tasks.classify.asking import Asker, OverLimit
from tasks.classify.question import Question, question_of
from tasks.classify.readings import Conclusion, Read, by_rules
from tasks.clients.llm import desks
from tasks.clients.llm_errors import LlmError

ODD: Final = "the model's answer could not be taken"


async def read_by_model(asker: Asker, batch: Sequence[Read], longest_s: float) -> list[Conclusion]:
    """What these replies say; those not begun after so many seconds are left out."""
    asked = [(read, *_prepared(asker, read)) for read in batch]
    await asker.open_batch(
        {(read.waiting.organization_id, one.content_hash) for read, one, _ in asked if one},
        {read.waiting.organization_id for read in batch},
    )
    ends = time.monotonic() + longest_s
    rest = iter(asked)
    concluded: list[Conclusion] = []

    async def work() -> None:
        for read, question, because in rest:
            if time.monotonic() > ends:
                return
            if question is None:
                concluded.append(by_rules(read, because))
            else:
                concluded.extend(await _safely(asker, read, question))

    async with asyncio.TaskGroup() as group:
        for _ in range(desks(asker.settings.concurrency)):
            group.create_task(work())
    return concluded


def _prepared(asker: Asker, read: Read) -> tuple[Question | None, str | None]:
    """What to ask; or None, and why a model that was wanted is not asked (None: it is settled)."""
    if is_settled(read.reply, read.by_rules):
        return None, None
    because = unasked_because(read.reply)
    return (None, because) if because else (question_of(read.reply, asker.settings.model), None)


async def _safely(asker: Asker, read: Read, question: Question) -> list[Conclusion]:
    """One odd answer stops no other reply; a database that is away stops them all."""
    try:
        return await _conclude(asker, read, question)
    except (psycopg.Error, PoolTimeout):
        raise
    except Exception as error:  # noqa: BLE001, RUF100 - a bad item is read by rules, with its kind
        return [by_rules(read, f"{ODD}: {type(error).__name__}")]


async def _conclude(asker: Asker, read: Read, question: Question) -> list[Conclusion]:
    """One effective reading, and beside it the other one where both are compared."""
    try:
        form = await asker.answer(read, question)
    except (LlmError, OverLimit) as error:
        return [by_rules(read, str(error))]
    judgement = judged(read.reply, read.by_rules, form.reading(question.marks))
    because = judgement.not_believed_because
    theirs = Conclusion(
        read,
        Way.LLM,
        judgement.reading,
        f"{PROMPT_VERSION} {asker.settings.model}",
        is_effective=because is None,
        model=asker.settings.model,
    )
    ours = by_rules(read, because, is_effective=because is not None)
    if not asker.wishes[read.waiting.organization_id].compare:
        return [ours if because else theirs]
    _compare(asker, ours, theirs)
    return [ours, theirs]


def _compare(asker: Asker, ours: Conclusion, theirs: Conclusion) -> None:
    one, other = ours.reading, theirs.reading
    if (one.label, one.opt_out) != (other.label, other.opt_out):
        asker.found.of(ours.read.waiting.organization_id).disagreements += 1
