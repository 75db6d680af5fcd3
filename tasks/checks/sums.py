"""Checks across tables: sums that should come to the same, each counted where it is born."""

from typing import Final

from domain.checks import CRITICAL, WARNING
from domain.events import AUTO_REPLY_RECEIVED, EMAIL_BOUNCED, EMAIL_SENT, REPLY_RECEIVED
from tasks.checks.suite import Check, no_row

MAY_DIFFER: Final = 0.1
"""Share by which Instantly's counters and what we read of it may lie apart: read minutes apart."""
FEW: Final = 20
"""Mails that never matter."""
COUNTED: Final = {
    "count_sent": EMAIL_SENT,
    "count_replied": REPLY_RECEIVED,
    "count_auto_replied": AUTO_REPLY_RECEIVED,
    "count_bounced": EMAIL_BOUNCED,
}


def counts_of_campaigns() -> Check:
    """Facts of a campaign, counted as events came, are what its events come to."""
    counts = ", ".join(
        f"count(*) filter (where e.kind = '{kind}') as {name}" for name, kind in COUNTED.items()
    )
    differs = " or ".join(f"b.{name} <> coalesce(log.{name}, 0)" for name in COUNTED)
    return no_row(
        "adds_up_to_events",
        None,
        ("campaign_id",),
        f"""left join (
            select e.workspace_id, e.campaign_id, {counts}
            from app.events as e
            where e.campaign_id is not null and not exists (
                select from app.events_superseded as s
                where s.workspace_id = e.workspace_id and s.event_key = e.event_key
            )
            group by e.workspace_id, e.campaign_id
        ) as log on log.workspace_id = b.workspace_id and log.campaign_id = b.campaign_id
        where {differs}""",
        severity=CRITICAL,
        why="events were counted twice or left out; `salesbrain rebuild facts` counts again",
        on_deleted=True,
    )


def mails_of_campaigns(keys: tuple[str, ...]) -> Check:
    """The mails that were read are those that Instantly counts, once its history is read."""
    return no_row(
        "adds_up_to_mails",
        "emails_sent_count",
        keys,
        f"""inner join app.stream_states as s
            on s.workspace_id = b.workspace_id and s.stream = 'emails' and s.is_backfill_done
        left join (
            select m.workspace_id, m.campaign_id, count(*) as mails from instantly.emails as m
            where m.mail_type = 1 and m.campaign_id is not null
            group by m.workspace_id, m.campaign_id
        ) as told on told.workspace_id = b.workspace_id and told.campaign_id = b.campaign_id
        where {_lie_apart("b.emails_sent_count", "told.mails")}""",
        severity=WARNING,
        why="mails that Instantly counts were never read, or were read and are not counted",
    )


def parts_of_campaigns(table: str, keys: tuple[str, ...]) -> Check:
    """Days, or steps, come to the campaign's total."""
    return no_row(
        f"adds_up_to_{table.removeprefix('campaign_analytics_')}",
        "emails_sent_count",
        keys,
        f"""left join (
            select p.workspace_id, p.campaign_id, sum(p.sent) as mails from instantly.{table} as p
            where p.deleted_at is null
            group by p.workspace_id, p.campaign_id
        ) as told on told.workspace_id = b.workspace_id and told.campaign_id = b.campaign_id
        where {_lie_apart("b.emails_sent_count", "told.mails")}""",
        severity=WARNING,
        why="two answers of Instantly about the same mails: one of them was read in part",
    )


def _lie_apart(one: str, other: str) -> str:
    return f"abs({one} - coalesce({other}, 0)) > greatest({FEW}, {one} * {MAY_DIFFER})"
