"""The SQL of what counts: events, labels and decisions as touches of people, by organization."""

from collections.abc import Iterable
from typing import Final

from domain.events import EMAIL_SENT, REPLY_RECEIVED
from domain.readings import OptOut
from domain.signals import AUTOMATIC_SOURCES, LIFTED, sources


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in sorted(names))


KINDS: Final = listed(one for one in sources() if ":" not in one and one != EMAIL_SENT)
"""The kinds of events that a score may depend on."""
_LABELS: Final = listed(one for one in sources() if one.startswith("reply:"))

EVENT: Final = """
    e.workspace_id, coalesce(e.campaign_id, '') as campaign_id, e.lead_address, e.kind as source,
    least(e.occurred_at, e.known_at) as at
"""
_IS_ITSELF: Final = """
    not exists (
        select from app.event_verdicts as v
        where v.workspace_id = e.workspace_id and v.event_key = e.event_key
    )
    and not exists (
        select from app.events_superseded as s
        where s.workspace_id = e.workspace_id and s.event_key = e.event_key
    )
"""
MAIL: Final = "coalesce(e.email_id, e.event_key::text)"
"""The key of the message that a reply's event is about."""
_READ_AS_AUTOMATIC: Final = (
    f"r.is_effective and 'reply:' || r.label in ({listed(AUTOMATIC_SOURCES)})"
)
_COUNTS: Final = f"""
    {_IS_ITSELF}
    and not (
        e.kind = '{REPLY_RECEIVED}' and exists (
            select from app.reply_labels as r
            where
                r.workspace_id = e.workspace_id and r.message_key = {MAIL}
                and {_READ_AS_AUTOMATIC}
        )
    )
"""
"""Whether an event `e` counts: a person's, not found to be another, no automatic reply."""
_COUNTS_OF_ALL: Final = f"""
    {_IS_ITSELF}
    and (
        e.kind <> '{REPLY_RECEIVED}' or (e.workspace_id, {MAIL}) not in (
            select r.workspace_id, r.message_key from app.reply_labels as r
            where {_READ_AS_AUTOMATIC}
        )
    )
"""
"""The same for the whole log: hashed once, not looked up reply by reply."""
_SAID: Final = f"""
    cross join lateral (
        values
        ('reply:' || r.label),
        (case when r.opt_out <> '{OptOut.NO}' then 'opt_out:' || r.opt_out end)
    ) as s (source)
    where r.is_effective and (s.source in ({_LABELS}) or s.source like 'opt_out:%%')
"""
_READ: Final = """
    r.workspace_id, coalesce(r.campaign_id, ''), r.lead_address, s.source,
    least(r.sent_at, r.labelled_at)
"""
TOUCHED: Final = """
    select distinct lead_address from unnest(%(leads)s::text[]) as t (lead_address)
"""
# Lateral, `||` and `offset 0`: lead by lead by the index of leads, whatever the planner thinks of
# tables it knows nothing of.
OF_TOUCHED: Final = f"""
    select {EVENT}
    from touched as t
    cross join app.workspaces as w
    cross join lateral (
        select e.* from app.events as e
        where
            e.workspace_id = w.workspace_id and e.lead_address = t.lead_address
            and e.kind || '' in ({KINDS})
        offset 0
    ) as e
    where {_COUNTS}
    union all
    select {_READ}
    from touched as t
    cross join app.workspaces as w
    cross join lateral (
        select * from app.reply_labels as r
        where r.workspace_id = w.workspace_id and r.lead_address = t.lead_address
        offset 0
    ) as r
    {_SAID}
"""
"""What the leads in `touched` did and said, wherever."""
OF_ALL: Final = f"""
    select {EVENT}
    from app.events as e
    where e.lead_address is not null and e.kind in ({KINDS}) and {_COUNTS_OF_ALL}
    union all
    select {_READ} from app.reply_labels as r {_SAID}
"""
"""What everybody did and said, in one pass over the log."""
PLACED: Final = """
    select
        coalesce(campaign.organization_id, w.organization_id) as organization_id,
        m.workspace_id, m.campaign_id, m.lead_address, m.source, m.at
    from marks as m
    inner join app.workspaces as w on w.workspace_id = m.workspace_id
    left join instantly.campaigns as campaign
        on campaign.workspace_id = m.workspace_id and campaign.campaign_id = m.campaign_id
"""
"""The touches `marks`, each with whose it is."""
DECIDED: Final = f"""
    select
        p.organization_id, p.lead_address, 'suppression:' || s.state as source,
        case
            when 'suppression:' || s.state = '{LIFTED}' then coalesce(s.decided_at, s.suppressed_at)
            else s.suppressed_at
        end as at
    from (select distinct organization_id, lead_address from placed) as p
    inner join app.suppressions as s
        on s.organization_id = p.organization_id and s.lead_address = p.lead_address
"""
"""What was decided about the people in `placed`."""
TOUCHES: Final = f"""
    with touched as materialized ({TOUCHED}),
    marks as ({OF_TOUCHED}),
    placed as materialized ({PLACED}),
    decided as ({DECIDED})
    select organization_id, lead_address, source, at, workspace_id, campaign_id from placed
    union all
    select organization_id, lead_address, source, at, null, null from decided
"""
