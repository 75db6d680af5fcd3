"""The SQL of scores, written from domain/signals.py's own table."""

from collections.abc import Iterable
from typing import Final

from domain.events import EMAIL_SENT, REPLY_RECEIVED
from domain.readings import OptOut
from domain.signals import (
    AUTOMATIC_SOURCES,
    EXCLUSIONS,
    LIFTED,
    SIGNALS,
    Exclusion,
    sources,
)
from tasks.score.mass import MASS_SQL

WITHIN: Final = len(SIGNALS)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in sorted(names))


KINDS: Final = _listed({one for one in sources() if ":" not in one and one != EMAIL_SENT})
"""The kinds of events that a score may depend on."""
_LABELS: Final = _listed({one for one in sources() if one.startswith("reply:")})

EVENT: Final = """
    e.workspace_id, e.lead_address, coalesce(e.campaign_id, '') as campaign_id,
    e.kind as source, least(e.occurred_at, e.known_at) as at
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
_MAIL: Final = "coalesce(e.email_id, e.event_key::text)"
_READ_AS_AUTOMATIC: Final = (
    f"r.is_effective and 'reply:' || r.label in ({_listed(AUTOMATIC_SOURCES)})"
)
COUNTS: Final = f"""
    {_IS_ITSELF}
    and not (
        e.kind = '{REPLY_RECEIVED}' and exists (
            select from app.reply_labels as r
            where
                r.workspace_id = e.workspace_id and r.message_key = {_MAIL}
                and {_READ_AS_AUTOMATIC}
        )
    )
"""
"""Whether an event `e` counts: a person's, not found to be another, no automatic reply."""
WHOLE_COUNTS: Final = f"""
    {_IS_ITSELF}
    and (
        e.kind <> '{REPLY_RECEIVED}' or {_MAIL} not in (
            select r.message_key from app.reply_labels as r
            where r.workspace_id = %(workspace)s and {_READ_AS_AUTOMATIC}
        )
    )
"""
"""The same for a whole workspace: hashed once, not looked up reply by reply."""

TOUCHED: Final = """
    select distinct * from unnest(%(workspaces)s::text[], %(leads)s::text[])
        as t (workspace_id, lead_address)
"""
# Lateral, `||` and `offset 0`: lead by lead by the index of leads, whatever the planner thinks of
# tables it knows nothing of.
_EVENTS: Final = f"""
    select {EVENT}
    from touched as t
    cross join lateral (
        select e.* from app.events as e
        where
            e.workspace_id = t.workspace_id and e.lead_address = t.lead_address
            and e.kind || '' in ({KINDS})
        offset 0
    ) as e
    where {COUNTS}
"""
LABEL_MARKS: Final = f"""
    cross join lateral (
        values
        ('reply:' || r.label),
        (case when r.opt_out <> '{OptOut.NO}' then 'opt_out:' || r.opt_out end)
    ) as s (source)
    where r.is_effective and (s.source in ({_LABELS}) or s.source like 'opt_out:%%')
"""
_READ: Final = f"""
    select
        r.workspace_id, r.lead_address, coalesce(r.campaign_id, ''), s.source,
        least(r.sent_at, r.labelled_at)
    from touched as t
    cross join lateral (
        select * from app.reply_labels as r
        where r.workspace_id = t.workspace_id and r.lead_address = t.lead_address
        offset 0
    ) as r
    {LABEL_MARKS}
"""
_PLACED: Final = """
    select
        m.workspace_id, m.lead_address, m.campaign_id, m.source, m.at,
        coalesce(campaign.organization_id, w.organization_id) as organization_id
    from marks as m
    inner join app.workspaces as w on w.workspace_id = m.workspace_id
    left join instantly.campaigns as campaign
        on campaign.workspace_id = m.workspace_id and campaign.campaign_id = m.campaign_id
"""
_DECIDED: Final = f"""
    select
        p.workspace_id, p.organization_id, p.lead_address, 'suppression:' || s.state as source,
        case
            when 'suppression:' || s.state = '{LIFTED}' then coalesce(s.decided_at, s.suppressed_at)
            else s.suppressed_at
        end as at
    from (select distinct workspace_id, organization_id, lead_address from placed) as p
    inner join app.suppressions as s
        on s.organization_id = p.organization_id and s.lead_address = p.lead_address
"""


def _holds(rule: Exclusion) -> str:
    began = f"max(at) filter (where source in ({_listed(rule.sources)}))"
    ended = f"max(at) filter (where source in ({_listed(rule.ended_by)}))"
    return f"when {began} > coalesce({ended}, '-infinity') then '{rule.because}'"


_EXCLUDED: Final = f"""
    select
        workspace_id, organization_id, lead_address,
        case {" ".join(_holds(rule) for rule in EXCLUSIONS)} end as because
    from (
        select workspace_id, organization_id, lead_address, source, at from placed
        union all
        select workspace_id, organization_id, lead_address, source, at from decided
    ) as said
    group by workspace_id, organization_id, lead_address
"""
WEIGHTS: Final = """
    select * from unnest(
        %(table_keys)s::text[], %(sources)s::text[], %(positions)s::int4[], %(points)s::float8[],
        %(rates)s::float8[]
    ) as w (table_key, source, position, points, rate)
"""
OWN_TABLES: Final = """
    select * from unnest(%(own)s::text[], %(own_versions)s::text[])
        as o (organization_id, version)
"""
MASSES: Final = ", ".join(
    f"coalesce(sum(mass) filter (where position = {position}), 0)"
    for position in range(1, WITHIN + 1)
)
WEIGHED: Final = f"""
    select
        m.workspace_id, m.lead_address, m.campaign_id, m.organization_id, m.at, w.position,
        {MASS_SQL} as mass, o.version
    from placed as m
    left join own as o on o.organization_id = m.organization_id
    left join weights as w
        on w.table_key = coalesce(o.organization_id, '') and w.source = m.source
"""
SCORED: Final = f"""
    select
        workspace_id, lead_address, campaign_id, min(organization_id) as organization_id,
        array[{MASSES}] as masses, max(at) filter (where position is not null) as last_at,
        coalesce(min(version), %(version)s) as version
    from weighed
    group by workspace_id, lead_address, campaign_id
"""
COLUMNS: Final = """
    workspace_id, lead_address, campaign_id, organization_id, masses, massed_from, last_at,
    excluded_because, version, scored_at
"""
UPSERT: Final = """
    on conflict (workspace_id, lead_address, campaign_id) do update set
        organization_id = excluded.organization_id, masses = excluded.masses,
        massed_from = excluded.massed_from, last_at = excluded.last_at,
        excluded_because = excluded.excluded_because, version = excluded.version,
        scored_at = excluded.scored_at
"""
SCORE_TOUCHED: Final = f"""
    with touched as materialized ({TOUCHED}),
    weights as materialized ({WEIGHTS}),
    own as materialized ({OWN_TABLES}),
    marks as ({_EVENTS} union all {_READ}),
    placed as materialized ({_PLACED}),
    decided as ({_DECIDED}),
    excluded as materialized ({_EXCLUDED}),
    weighed as ({WEIGHED}),
    scored as materialized ({SCORED}),
    gone as (
        delete from app.lead_scores as s
        using touched as t
        where
            s.workspace_id = t.workspace_id and s.lead_address = t.lead_address
            and (s.workspace_id, s.lead_address, s.campaign_id) not in (
                select workspace_id, lead_address, campaign_id from scored
            )
        returning s.organization_id, s.lead_address
    ),
    written as (
        insert into app.lead_scores as s ({COLUMNS})
        select
            c.workspace_id, c.lead_address, c.campaign_id, c.organization_id, c.masses,
            %(massed_from)s, c.last_at, x.because, c.version, %(now)s
        from scored as c
        left join excluded as x
            on x.workspace_id = c.workspace_id and x.organization_id = c.organization_id
            and x.lead_address = c.lead_address
        order by c.workspace_id, c.lead_address, c.campaign_id
        {UPSERT}
        returning s.organization_id, s.lead_address
    )
    select * from gone union select * from written
"""
TOUCHES: Final = f"""
    with touched as materialized ({TOUCHED}),
    marks as ({_EVENTS} union all {_READ}),
    placed as materialized ({_PLACED}),
    decided as ({_DECIDED})
    select organization_id, lead_address, workspace_id, source, at from placed
    union all
    select organization_id, lead_address, workspace_id, source, at from decided
"""
SCORE_WORKSPACE: Final = f"""
    with weights as materialized ({WEIGHTS}),
    own as materialized ({OWN_TABLES}),
    marks as (
        select {EVENT}
        from app.events as e
        where
            e.workspace_id = %(workspace)s and e.lead_address is not null and e.kind in ({KINDS})
            and {WHOLE_COUNTS}
        union all
        select
            r.workspace_id, r.lead_address, coalesce(r.campaign_id, ''), s.source,
            least(r.sent_at, r.labelled_at)
        from app.reply_labels as r
        {LABEL_MARKS} and r.workspace_id = %(workspace)s
    ),
    placed as not materialized ({_PLACED}),
    weighed as ({WEIGHED}),
    scored as ({SCORED})
    insert into app.lead_scores as s ({COLUMNS})
    select
        workspace_id, lead_address, campaign_id, organization_id, masses, %(massed_from)s, last_at,
        null, version, %(now)s
    from scored
    {UPSERT}
"""
"""All of a workspace in one pass over its log; who may be excluded is scored again, by lead."""
_EXCLUDING: Final = sorted({source for rule in EXCLUSIONS for source in rule.sources})
MAYBE_EXCLUDED: Final = f"""
    select e.workspace_id, e.lead_address from app.events as e
    where
        e.workspace_id = %(workspace)s and e.lead_address is not null
        and e.kind in ({_listed(one for one in _EXCLUDING if ":" not in one)})
    union
    select r.workspace_id, r.lead_address from app.reply_labels as r
    where
        r.workspace_id = %(workspace)s and r.is_effective
        and (
            r.opt_out <> '{OptOut.NO}'
            or 'reply:' || r.label in (
                {_listed(one for one in _EXCLUDING if one.startswith("reply:"))}
            )
        )
    union
    select s.workspace_id, s.lead_address
    from app.lead_scores as s
    inner join app.suppressions as d using (organization_id, lead_address)
    where s.workspace_id = %(workspace)s
"""
FORGET_OLD: Final = """
    delete from app.lead_scores
    where workspace_id = %(workspace)s and scored_at < %(now)s
"""
UNSCORED: Final = """
    select w.workspace_id from app.workspaces as w
    where
        exists (
            select from app.events as e
            where e.workspace_id = w.workspace_id and e.lead_address is not null
        )
        and not exists (
            select from app.lead_scores as s where s.workspace_id = w.workspace_id
        )
    order by w.workspace_id
"""
