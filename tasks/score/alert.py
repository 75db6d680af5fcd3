"""Tell the sales team who became hot: once each, in the words of the score."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.hot_leads import entered
from domain.lead_alerts import HOT_LEAD, LeadAlert
from domain.score_texts import line, story
from tasks.act.lead_alerts import queue_lead_alerts
from tasks.score.rank import Hot

Connection = AsyncConnection[DictRow]
MOST_TOLD: Final = 100
"""Entries of one organization at once, the warmest first: after a first ranking of a long history
the digest need not list thousands; all are in the table of hot leads."""


async def tell_hot(connection: Connection, entries: Sequence[Hot], now: datetime) -> int:
    """Queue an alert for each entry, in the caller's transaction; how many are new."""
    return await queue_lead_alerts(connection, list(_alerts(entries, now)), now)


def _alerts(entries: Iterable[Hot], now: datetime) -> Iterable[LeadAlert]:
    told: dict[str, int] = {}
    for one in sorted(entries, key=lambda hot: (hot.organization_id, hot.place)):
        told[one.organization_id] = told.get(one.organization_id, 0) + 1
        if told[one.organization_id] <= MOST_TOLD:
            yield LeadAlert(
                kind=HOT_LEAD,
                organization_id=one.organization_id,
                workspace_id=one.workspace_id,
                lead_address=one.lead_address,
                key=f"{one.lead_address}/{now.isoformat()}",
                why=f"{line(one.score)}; {entered(one.place, one.leads)}",
                happened_at=now,
                campaign_id=one.campaign_id or None,
                story=story(one.score),
            )
