"""The SQL of what was known at a moment: events in the form they had then, labels, decisions.

An event that was told better since stands in app.event_versions in the form that it had: of
those that were replaced later than the moment, the first replaced is what was known.
"""

from typing import Final

from tasks.score.marks_sql import MAIL

_FORM: Final = """
    select distinct on (f.workspace_id, f.event_key)
        f.workspace_id, f.event_key, f.kind, f.source, f.occurred_at, f.known_at, f.campaign_id,
        f.lead_address
    from (
        select
            v.workspace_id, v.event_key, v.kind, v.source, v.occurred_at, v.known_at,
            v.campaign_id, v.lead_address, v.replaced_at
        from named
        inner join app.event_versions as v using (workspace_id, event_key)
        where v.replaced_at > %(known_at)s
        union all
        select
            e.workspace_id, e.event_key, e.kind, e.source, e.occurred_at, e.known_at,
            e.campaign_id, e.lead_address, 'infinity'
        from named
        inner join app.events as e using (workspace_id, event_key)
    ) as f
    order by f.workspace_id, f.event_key, f.replaced_at
"""
"""The events that `named` names, each in the form that it had."""
_STANDS: Final = """
    f.known_at <= %(known_at)s and not exists (
        select from app.events_superseded as s
        where
            s.workspace_id = f.workspace_id and s.event_key = f.event_key
            and s.noticed_at <= %(known_at)s
    )
"""
_PLACED: Final = """
    inner join app.workspaces as w on w.workspace_id = f.workspace_id
    left join instantly.campaigns as campaign
        on campaign.workspace_id = f.workspace_id and campaign.campaign_id = f.campaign_id
"""
EVENTS: Final = f"""
    with named as (
        select e.workspace_id, e.event_key
        from app.workspaces as w
        inner join app.events as e
            on e.workspace_id = w.workspace_id and e.lead_address = %(lead)s
        union
        select v.workspace_id, v.event_key
        from app.workspaces as w
        inner join app.event_versions as v
            on v.workspace_id = w.workspace_id and v.lead_address = %(lead)s
    ),
    forms as ({_FORM})
    select
        f.*, {MAIL} as mail,
        coalesce(campaign.organization_id, w.organization_id) as organization_id
    from forms as f
    inner join app.events as e
        on e.workspace_id = f.workspace_id and e.event_key = f.event_key
    {_PLACED}
    where f.lead_address = %(lead)s and {_STANDS}
    order by f.occurred_at, f.event_key
"""
"""A lead's events."""
CROWD: Final = f"""
    with seconds as (
        select * from unnest(%(workspaces)s::text[], %(kinds)s::text[], %(seconds)s::timestamptz[])
            as s (workspace_id, kind, second)
    ),
    named as (
        select e.workspace_id, e.event_key
        from seconds as s
        cross join lateral (
            select * from app.events as e
            where
                e.workspace_id = s.workspace_id and e.kind = s.kind
                and e.occurred_at >= s.second and e.occurred_at < s.second + interval '1 second'
            offset 0
        ) as e
        union
        select v.workspace_id, v.event_key
        from seconds as s
        inner join app.event_versions as v
            on v.workspace_id = s.workspace_id and v.kind = s.kind
            and v.occurred_at >= s.second and v.occurred_at < s.second + interval '1 second'
    ),
    forms as ({_FORM})
    select f.* from forms as f
    where f.lead_address <> %(lead)s and {_STANDS}
"""
"""Others' opens and clicks in the same seconds, of which a machine's are told by their number."""
LABELS: Final = f"""
    with effective as (
        select distinct on (f.workspace_id, f.message_key) f.*
        from (
            select
                c.workspace_id, c.message_key, c.campaign_id, c.sent_at, c.label, c.opt_out,
                c.labelled_at, c.replaced_at
            from app.workspaces as w
            inner join app.reply_labels as r
                on r.workspace_id = w.workspace_id and r.lead_address = %(lead)s
                and r.is_effective
            inner join app.reply_label_changes as c
                on c.workspace_id = r.workspace_id and c.message_key = r.message_key
            where c.replaced_at > %(known_at)s and c.lead_address = %(lead)s
            union all
            select
                r.workspace_id, r.message_key, r.campaign_id, r.sent_at, r.label, r.opt_out,
                r.labelled_at, 'infinity'
            from app.workspaces as w
            inner join app.reply_labels as r
                on r.workspace_id = w.workspace_id and r.lead_address = %(lead)s
            where r.is_effective
        ) as f
        where f.labelled_at <= %(known_at)s
        order by f.workspace_id, f.message_key, f.replaced_at
    )
    select
        f.message_key, f.sent_at, f.label, f.opt_out, f.labelled_at,
        coalesce(campaign.organization_id, w.organization_id) as organization_id
    from effective as f
    {_PLACED}
    order by f.sent_at, f.message_key
"""
"""What a lead's replies were read as."""
DECISIONS: Final = """
    select organization_id, action, changed_at from app.suppression_changes
    where
        lead_address = %(lead)s and changed_at <= %(known_at)s
        and action in ('suppressed', 'held', 'confirmed', 'lifted')
        and organization_id = any(%(organizations)s)
    order by changed_at, suppression_change_id
"""
"""What was decided about the lead on the suppression lists of these organizations."""
WAITING: Final = """
    select count(*) as count from app.inbox_queue where received_at <= %(known_at)s
"""
"""Deliveries that were received by then and not read yet: the score may still change."""
