"""Read the replies that wait, by rules or by a model, and keep what they say."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from domain.readings import Way
from models.organization_settings import OrganizationSettings, RepliesEntry
from models.session import Pool
from models.settings import LlmSettings
from tasks.classify.classified import Classified
from tasks.classify.readings import Conclusion, Read, read_by_rules_all
from tasks.classify.waiting import claim, done
from tasks.classify.write import write
from tasks.read_reply import RULES_VERSION

BATCH: Final = 500


async def classify_new(
    pool: Pool, now: datetime, settings: LlmSettings | None = None
) -> Classified:
    """Read all that waits in app.label_queue: the newest first, each message once.

    Any number of processes may do it at once: what one has claimed, the others leave alone. An
    organization's replies go to the model of `settings` where it asked for that (replies.mode in
    app.organizations.settings) and a key or an address is set. Twice changes nothing.
    """
    found = Classified()
    while await _rules_batch(pool, now, found):
        pass
    return found


async def wishes(pool: Pool) -> Mapping[str, RepliesEntry]:
    """Who wants its replies read how, by organization."""
    async with pool.connection() as connection:
        rows = await connection.execute("select organization_id, settings from app.organizations")
        return {
            row["organization_id"]: OrganizationSettings.model_validate(row["settings"]).replies
            for row in await rows.fetchall()
        }


async def _rules_batch(
    pool: Pool, now: datetime, found: Classified, but: Sequence[str] = ()
) -> bool:
    """Claim, read and write one batch in one transaction; whether it got anything done."""
    async with pool.connection() as connection, connection.transaction():
        waiting = await claim(connection, BATCH, but=but)
        if not waiting:
            return False
        concluded = [by_rules(read) for read in await read_by_rules_all(waiting)]
        written, news = await write(connection, concluded, now)
        await done(connection, [one for one in waiting if one.key in written])
    found.add([one for one in concluded if one.read.waiting.key in written], news)
    return bool(written)


def by_rules(read: Read, because: str | None = None) -> Conclusion:
    """What the rules say, and why they stand in where a model was wanted."""
    return Conclusion(read, Way.RULES, read.by_rules, RULES_VERSION, fell_back_because=because)
