"""Who writes the answers: a language model for customers that want it, else the templates."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from domain.answer_prompts import PROMPT_VERSION
from domain.answer_templates import VERSION
from domain.answers import answers
from domain.readings import Way
from domain.situation import Answer, Situation
from models.organization_settings import RepliesEntry
from models.session import Pool
from models.settings import LlmSettings
from tasks.suggest.by_model import Written, write_by_model
from tasks.suggest.keep import Suggested

Given = tuple[Mapping[str, Any], Situation]
"""A reply's row, and what an answer may use."""


async def written(
    pool: Pool,
    given: Sequence[Given],
    wishes: Mapping[str, RepliesEntry],
    settings: LlmSettings | None,
    now: datetime,
) -> list[Suggested]:
    """The suggestions to these replies, as rows to keep."""
    asked = [one for one in given if settings and settings.is_on and _wants_model(one, wishes)]
    by_model: dict[tuple[str, str], Written] = {}
    if settings and asked:
        pairs = [(row["organization_id"], situation) for row, situation in asked]
        came = await write_by_model(pool, pairs, wishes, settings, now)
        by_model = {_key(row): one for (row, _), one in zip(asked, came, strict=True)}
    model = settings.model if settings else ""
    return [
        suggested
        for row, situation in given
        for suggested in _rows(row, situation, by_model.get(_key(row), Written()), model)
    ]


def _wants_model(given: Given, wishes: Mapping[str, RepliesEntry]) -> bool:
    wish = wishes.get(given[0]["organization_id"])
    return wish is not None and wish.mode == "llm"


def _key(row: Mapping[str, Any]) -> tuple[str, str]:
    return row["workspace_id"], row["message_key"]


def _rows(
    row: Mapping[str, Any], situation: Situation, written: Written, model: str
) -> list[Suggested]:
    found = written.answers or answers(situation)
    is_llm = bool(written.answers)
    return [
        Suggested(
            occasion=(row["workspace_id"], row["message_key"], row["label"], str(position)),
            organization_id=row["organization_id"],
            workspace_id=row["workspace_id"],
            campaign_id=row["campaign_id"],
            lead_address=row["lead_address"],
            kind="answer",
            label=row["label"],
            language=situation.book.language,
            message_key=row["message_key"],
            position=position,
            subject=one.subject or None,
            body=one.body,
            reason=one.reason,
            evidence=_evidence(one, written.fell_back_because),
            cites=one.cites,
            way=Way.LLM if is_llm else Way.RULES,
            version=f"{PROMPT_VERSION} {model}" if is_llm else VERSION,
        )
        for position, one in enumerate(found, start=1)
    ]


def _evidence(one: Answer, fell_back_because: str | None) -> dict[str, Any]:
    known = {"template": one.text, "fill_in": one.must_be_filled_in, "to": one.to}
    return known | ({"fell_back_because": fell_back_because} if fell_back_because else {})
