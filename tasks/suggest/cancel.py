"""Suggestions that what happened meanwhile has made pointless end by themselves."""

from datetime import datetime
from typing import Any, Final

from domain.follow_ups import back_at
from domain.working_days import zone
from tasks.store import Connection
from tasks.suggest.endings import IS_HUMAN, ending, workspaces

BY_ITSELF: Final = "salesbrain"

_LOCKED: Final = """
    locked as (
        select s.suggestion_id, judged.because
        from app.suggestions as s
        inner join judged using (suggestion_id)
        where s.state = 'open' and judged.because is not null
        order by s.suggestion_id
        for update of s skip locked
    )
"""
"""What is to end, of which nobody else is just saying something."""

_FOLLOW_UPS: Final = f"""
    with waiting as materialized (
        select
            s.suggestion_id, s.organization_id, s.lead_address, s.workspace_id, s.campaign_id,
            (s.evidence ->> 'last_sent_at')::timestamptz as last_sent_at
        from app.suggestions as s
        where s.kind = 'follow_up' and s.state = 'open'
    ),

    judged as materialized (
        select waiting.suggestion_id, ended.because
        from waiting
        {ending("waiting", "waiting.last_sent_at", "waiting.workspace_id, waiting.campaign_id")}
        where ended.because is not null
    ),

    {_LOCKED}

    update app.suggestions as s
    set
        state = 'cancelled', ended_at = %(now)s, ended_by = %(by)s, ended_because = locked.because
    from locked
    where s.suggestion_id = locked.suggestion_id
"""
_ANSWERS: Final = f"""
    with waiting as materialized (
        select s.suggestion_id, s.organization_id, s.lead_address, s.workspace_id, s.message_key,
            s.campaign_id, s.label
        from app.suggestions as s
        where s.kind = 'answer' and s.state = 'open'
    ),

    judged as materialized (
        select waiting.suggestion_id, case
            when campaign.organization_id <> waiting.organization_id then 'campaign_moved'
            when read.opt_out = 'yes' or stopped.state = 'active' then 'suppressed'
            when read.label <> waiting.label then 'relabelled'
            when later.is_answered then 'mail_sent'
            when later.is_followed then 'newer_reply'
        end as because
        from waiting
        inner join app.messages as reply
            on reply.workspace_id = waiting.workspace_id
            and reply.message_key = waiting.message_key
        left join app.reply_labels as read
            on read.workspace_id = waiting.workspace_id
            and read.message_key = waiting.message_key and read.is_effective
        left join app.suppressions as stopped
            on stopped.organization_id = waiting.organization_id
            and stopped.lead_address = waiting.lead_address
        left join instantly.campaigns as campaign
            on campaign.workspace_id = waiting.workspace_id
            and campaign.campaign_id = waiting.campaign_id
        left join lateral (
            select
                bool_or(not m.is_received) as is_answered,
                bool_or(m.is_received and {IS_HUMAN}) as is_followed
            from app.messages as m
            left join app.reply_labels as l
                on l.workspace_id = m.workspace_id and l.message_key = m.message_key
                and l.is_effective
            where
                m.workspace_id = reply.workspace_id
                and m.conversation_key = reply.conversation_key
                and m.sent_at > reply.sent_at
        ) as later on true
    ),

    {_LOCKED}

    update app.suggestions as s
    set
        state = case
            when locked.because in ('relabelled', 'newer_reply') then 'replaced' else 'cancelled'
        end,
        ended_at = %(now)s, ended_by = %(by)s, ended_because = locked.because
    from locked
    where s.suggestion_id = locked.suggestion_id
"""
_MOVED: Final = """
    update app.suggestions as s set organization_id = c.organization_id
    from instantly.campaigns as c
    where
        c.workspace_id = s.workspace_id and c.campaign_id = s.campaign_id
        and c.organization_id <> s.organization_id and s.state <> 'open'
"""
_ABSENCES: Final = """
    select s.suggestion_id, s.due_at, s.evidence ->> 'time_zone' as time_zone, absence.return_on
    from app.suggestions as s
    inner join lateral (
        select l.return_on from app.reply_labels as l
        where
            l.workspace_id = any(%(workspaces)s) and l.lead_address = s.lead_address
            and l.organization_id = s.organization_id
            and l.is_effective and l.label in ('out_of_office', 'auto_reply')
        order by l.sent_at desc, l.message_key
        limit 1
    ) as absence on absence.return_on is not null
    where
        s.kind = 'follow_up' and s.state = 'open'
        and s.evidence ->> 'away_until' is distinct from absence.return_on::text
"""
_PUT_OFF: Final = """
    update app.suggestions
    set
        due_at = greatest(due_at, %(due_at)s),
        evidence = evidence || jsonb_build_object('away_until', %(away_until)s::text)
    where suggestion_id = %(suggestion_id)s and state = 'open'
"""


async def cancel(connection: Connection, now: datetime) -> int:
    """End what is pointless, in the caller's transaction; how many suggestions ended.

    What a moved campaign's people were suggested goes with it to its new customer.
    """
    known = {"now": now, "by": BY_ITSELF, "workspaces": await workspaces(connection)}
    follow_ups = await connection.execute(_FOLLOW_UPS, known)
    answers = await connection.execute(_ANSWERS, known)
    await connection.execute(_MOVED)
    return follow_ups.rowcount + answers.rowcount


async def put_off(connection: Connection) -> int:
    """Move open follow-ups of people who have answered that they are away to their return."""
    found = await connection.execute(_ABSENCES, {"workspaces": await workspaces(connection)})
    moved = [_moved(row) for row in await found.fetchall()]
    async with connection.cursor() as cursor:
        if moved:
            await cursor.executemany(_PUT_OFF, moved)
    return len(moved)


def _moved(row: dict[str, Any]) -> dict[str, Any]:
    where = zone(row["time_zone"]) or zone("UTC")
    assert where is not None  # noqa: S101 - UTC is always known
    return {
        "suggestion_id": row["suggestion_id"],
        "due_at": back_at(row["return_on"], where),
        "away_until": row["return_on"].isoformat(),
    }
