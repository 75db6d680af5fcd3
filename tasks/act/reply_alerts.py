"""Hot replies become alerts: with the lead's story and the best suggested answer."""

from collections.abc import Sequence
from datetime import datetime

from domain.follow_through import Kind
from domain.lead_alerts import LeadAlert
from tasks.act.lead_alerts import queue_lead_alerts
from tasks.act.read_replies import ReadReply
from tasks.act.stories import Where, stories
from tasks.store import Connection
from tasks.suggest.answers import best_answer


async def alert(connection: Connection, replies: Sequence[ReadReply], now: datetime) -> int:
    """Write down the alerts of these replies; returns how many are new."""
    hot = [one for one in replies if one.wants(Kind.ALERT)]
    told = await stories(connection, [(_where(one), one.row["organization_id"]) for one in hot])
    alerts = [await _alert(connection, one, told.get(_where(one), []), now) for one in hot]
    return await queue_lead_alerts(connection, alerts, now)


async def _alert(
    connection: Connection, reply: ReadReply, story: Sequence[str], now: datetime
) -> LeadAlert:
    row = reply.row
    return LeadAlert(
        kind="hot_reply",
        organization_id=row["organization_id"],
        workspace_id=row["workspace_id"],
        lead_address=row["lead_address"],
        key=row["message_key"],
        why=_why(reply),
        happened_at=row["sent_at"],
        campaign_id=row["campaign_id"],
        story=story,
        answer=await best_answer(connection, row["workspace_id"], row["message_key"], now),
    )


def _why(reply: ReadReply) -> str:
    action = reply.wants(Kind.ALERT)
    assert action is not None  # noqa: S101 - asked by the caller
    label = reply.row["label"].replace("_", " ")
    return f"{label} ({reply.row['confidence']:.0%} sure, by {reply.row['way']}): {action.reason}"


def _where(reply: ReadReply) -> Where:
    row = reply.row
    return row["workspace_id"], row["lead_address"], row["campaign_id"] or ""
