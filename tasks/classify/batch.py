"""Replies that stand in a file, read in one go and kept nowhere."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from domain.readings import Reading, Reply, Way
from domain.trust import is_settled, judged, unasked_because
from models.settings import LlmSettings, SettingMissing
from tasks.classify.question import INSTRUCTIONS, ReplyForm, access_of, question_of
from tasks.clients.llm import Llm, open_llm
from tasks.clients.llm_errors import LlmError
from tasks.read_reply import read_all_by_rules, read_by_rules


def read_all(
    replies: Sequence[Reply], mode: Way = Way.RULES, settings: LlmSettings | None = None
) -> list[Reading]:
    """What each reply says, in their order, by rules or by the model of `settings`.

    Where the model gives no answer that can be believed, the rules' reading begins its reasons
    with why. Raises SettingMissing when a model is wanted and none is set up. No daily limit
    holds here, and nothing is cached.
    """
    if mode is Way.RULES:
        return read_all_by_rules(replies)
    if settings is None or not settings.is_on:
        raise SettingMissing("Set OPENAI_API_KEY, or OPENAI_BASE_URL to a compatible server.")
    return asyncio.run(_read_all(replies, settings))


async def _read_all(replies: Sequence[Reply], settings: LlmSettings) -> list[Reading]:
    async with open_llm(access_of(settings)) as llm:
        return await asyncio.gather(*(_read(llm, reply) for reply in replies))


async def _read(llm: Llm, reply: Reply) -> Reading:
    by_rules = read_by_rules(reply)
    if is_settled(reply, by_rules):
        return by_rules
    because = unasked_because(reply)
    if because is None:
        question = question_of(reply, llm.access.model)
        try:
            answer = await llm.ask(INSTRUCTIONS, question.text, ReplyForm)
        except LlmError as error:
            because = str(error)
        else:
            judgement = judged(reply, by_rules, answer.value.reading(question.marks))
            if judgement.not_believed_because is None:
                return judgement.reading
            because = judgement.not_believed_because
    return replace(by_rules, reasons=(f"fell back to rules: {because}", *by_rules.reasons))
