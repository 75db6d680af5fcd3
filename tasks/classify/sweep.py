"""The sweep over all that waits to be read, in one go, and the tables that it leaves."""

from typing import Any, Final

from prefect.artifacts import acreate_table_artifact

from domain.prompts import PROMPT_VERSION
from models.session import Pool, open_pool
from models.settings import DatabaseSettings, LlmSettings
from tasks.classify.classified import Classified
from tasks.classify.disagreements import Disagreement, recent_disagreements
from tasks.classify.run import classify_new
from tasks.classify.waiting import queue_unread
from tasks.read_reply import RULES_VERSION
from tasks.site import now

ARTIFACT: Final = "classify-replies"
DISAGREEMENTS: Final = "reading-disagreements"
LISTED: Final = 50


async def classify_all(*, again: bool) -> tuple[Classified, list[Disagreement]]:
    """Read all replies that nobody has read, and the newest disagreements of rules and model.

    `again`: also what older rules, prompts or models have read, and what rules read in a model's
    place.
    """
    settings = LlmSettings()
    url = DatabaseSettings().required_url()
    async with open_pool(url, application="salesbrain classify") as pool:
        await queue_unread(pool, now(), but=_present(settings) if again else None)
        classified = await _until_done(pool, settings)
        differing = await recent_disagreements(pool, LISTED) if classified.read else []
    return classified, differing


async def tell_classified(classified: Classified, differing: list[Disagreement]) -> None:
    """One table by organization, and one of what was read differently; none about nothing."""
    if classified.read:
        await acreate_table_artifact(
            key=ARTIFACT,
            table=classified.rows(),
            description="What replies said, who read them and what it cost, by organization.",
        )
    if differing:
        await acreate_table_artifact(
            key=DISAGREEMENTS,
            table=[_row(one) for one in differing],
            description=f"Replies that rules and a model read differently, the newest {LISTED}.",
        )


async def _until_done(pool: Pool, settings: LlmSettings) -> Classified:
    classified = await classify_new(pool, now(), settings)
    while classified.is_more:
        classified.join(await classify_new(pool, now(), settings))
    return classified


def _present(settings: LlmSettings) -> list[str]:
    return [RULES_VERSION, f"{PROMPT_VERSION} {settings.model}"]


def _row(one: Disagreement) -> dict[str, Any]:
    return {
        "organization": one.organization_id,
        "workspace": one.workspace_id,
        "message": one.message_key,
        "sent at": one.sent_at.isoformat(timespec="minutes"),
        "rules": f"{one.label_by_rules} (opt-out: {one.opt_out_by_rules})",
        "model": f"{one.label_by_model} (opt-out: {one.opt_out_by_model})",
        "counts": "rules" if one.is_by_rules else "model",
    }
