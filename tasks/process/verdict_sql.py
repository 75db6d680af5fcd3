"""The SQL of verdicts, written from domain/machine.py's own table of rules."""

from datetime import timedelta
from typing import Final

from domain.events import EMAIL_CLICKED, EMAIL_OPENED, EMAIL_SENT, INFERRED
from domain.machine import (
    AFTER_SENDING,
    ALL_LINKS,
    EARLY,
    LINKS_WITHIN,
    RULES,
    SENT_WITHIN,
    VERSION,
    Rule,
)
from tasks.process.stage import STAGE

TOUCHES: Final = f"('{EMAIL_OPENED}', '{EMAIL_CLICKED}')"


def _is_whole(row: str) -> str:
    """Has a lead, a campaign and a time of its own: what is inferred from a counter has none."""
    return f"""
        {row}.campaign_id is not null and {row}.lead_address is not null
        and {row}.source <> '{INFERRED}'
        and {row}.event_key::text not like '00000000-0000-%%'
    """


def _takes_part(row: str) -> str:
    """Whole, and not found to be another event."""
    return f"""
        {_is_whole(row)} and not exists (
            select from app.events_superseded as s
            where s.workspace_id = {row}.workspace_id and s.event_key = {row}.event_key
        )
    """


def _seconds(span: timedelta) -> str:
    return f"interval '{span.total_seconds()} seconds'"


def _second(row: str) -> str:
    return f"date_trunc('second', {row}.occurred_at)"


def _sent_before(touch: str, sent: str) -> str:
    """Was this mail sent so shortly before the touch as the touch's own rule says?"""
    spans = " ".join(
        f"when '{kind}' then {_seconds(within)}" for kind, within in SENT_WITHIN.items()
    )
    return f"""
        {sent}.occurred_at between {touch}.occurred_at - case {touch}.kind {spans} end
        and {touch}.occurred_at + {_seconds(EARLY)}
    """


_LONGEST: Final = max(SENT_WITHIN.values())
_COLUMNS: Final = "workspace_id, event_key, kind, source, occurred_at, campaign_id, lead_address"
_SEEDS: Final = f"""
    select {_COLUMNS}, counts = 1 as stands
    from {STAGE} as c
    where kind in ('{EMAIL_SENT}', '{EMAIL_OPENED}', '{EMAIL_CLICKED}') and {_is_whole("c")}
"""
# `kind || ''` here, and the key as text above, so that no index is used but the one of leads: a
# plan is made when the log is still empty, and kept.
_OF_LEADS: Final = f"""
    select distinct t.workspace_id, t.event_key, t.kind, t.occurred_at, t.campaign_id,
        t.lead_address
    from seeds
    cross join lateral (
        select e.* from app.events as e
        where
            e.workspace_id = seeds.workspace_id and e.lead_address = seeds.lead_address
            and e.occurred_at between
                seeds.occurred_at - {_seconds(max(EARLY, LINKS_WITHIN))}
                and seeds.occurred_at + case seeds.kind
                    when '{EMAIL_SENT}' then {_seconds(_LONGEST)} else {_seconds(LINKS_WITHIN)}
                end
            and e.campaign_id = seeds.campaign_id and e.kind || '' in {TOUCHES}
            and {_takes_part("e")}
        offset 0
    ) as t
    where seeds.kind in ('{EMAIL_SENT}', '{EMAIL_CLICKED}')
    union
    select workspace_id, event_key, kind, occurred_at, campaign_id, lead_address
    from seeds where stands and kind in {TOUCHES}
"""
_SECONDS: Final = f"""
    select workspace_id, kind, {_second("n")} as second from near as n
    union
    select workspace_id, kind, {_second("n")} from seeds as n where kind in {TOUCHES}
"""
_TOUCHED: Final = f"""
    select seconds.second, t.workspace_id, t.event_key, t.kind, t.occurred_at, t.campaign_id,
        t.lead_address
    from seconds
    cross join lateral (
        select e.* from app.events as e
        where
            e.workspace_id = seconds.workspace_id and e.kind = seconds.kind
            and e.occurred_at >= seconds.second
            and e.occurred_at < seconds.second + interval '1 second'
            and {_takes_part("e")}
        offset 0
    ) as t
"""
_BUCKET: Final = "workspace_id, kind, campaign_id, second"
_CROWDS: Final = f"""
    select ranked.*, max(ranked.lead) over (partition by {_BUCKET}) as leads
    from (
        select t.*, dense_rank() over (partition by {_BUCKET} order by lead_address) as lead
        from touched as t
    ) as ranked
"""
# `in` and not a join: it is hashed, whatever the planner thinks of tables it knows nothing of.
_AROUND: Final = f"""
    select * from crowds
    where
        (workspace_id, event_key) in (select workspace_id, event_key from near)
        or ({_BUCKET}) in (
            select workspace_id, kind, campaign_id, {_second("seeds")}
            from seeds where kind in {TOUCHES}
        )
"""
_COUNTED: Final = f"""
    select t.*, beside.is_after_sending, beside.clicks
    from candidates as t
    cross join lateral (
        select
            coalesce(
                bool_or(e.kind = '{EMAIL_SENT}' and {_sent_before("t", "e")}), false
            ) as is_after_sending,
            count(*) filter (
                where e.kind = '{EMAIL_CLICKED}'
                and e.occurred_at between t.occurred_at - {_seconds(LINKS_WITHIN)}
                and t.occurred_at + {_seconds(LINKS_WITHIN)}
            ) as clicks
        from app.events as e
        where
            e.workspace_id = t.workspace_id and e.lead_address = t.lead_address
            and e.occurred_at between
                t.occurred_at - {_seconds(max(_LONGEST, LINKS_WITHIN))}
                and t.occurred_at + {_seconds(max(EARLY, LINKS_WITHIN))}
            and e.campaign_id = t.campaign_id
            and e.kind || '' in ('{EMAIL_SENT}', '{EMAIL_CLICKED}') and {_takes_part("e")}
        offset 0
    ) as beside
"""


def _fits(rule: Rule) -> str:
    if rule.reason == AFTER_SENDING:
        return f"kind = '{rule.kind}' and is_after_sending"
    measure = "clicks" if rule.reason == ALL_LINKS else "leads"
    return f"kind = '{rule.kind}' and {measure} >= {rule.at_least}"


_REASON: Final = " ".join(f"when {_fits(rule)} then '{rule.reason}'" for rule in RULES)
_JUDGED: Final = f"select counted.*, case {_REASON} end as reason from counted"
_SAID: Final = f"""
    insert into app.event_verdicts as v (
        workspace_id, event_key, organization_id, lead_address, campaign_id, reason, version,
        judged_at
    )
    select
        j.workspace_id, j.event_key, coalesce(campaign.organization_id, w.organization_id),
        j.lead_address, j.campaign_id, j.reason, '{VERSION}', clock_timestamp()
    from judged as j
    inner join app.workspaces as w on w.workspace_id = j.workspace_id
    left join instantly.campaigns as campaign
        on campaign.workspace_id = j.workspace_id and campaign.campaign_id = j.campaign_id
    where j.reason is not null
    order by j.workspace_id, j.event_key
    on conflict (workspace_id, event_key) do update set
        reason = excluded.reason, version = excluded.version, judged_at = excluded.judged_at,
        lead_address = excluded.lead_address, campaign_id = excluded.campaign_id
    where (v.reason, v.version, v.lead_address, v.campaign_id) is distinct from
        (excluded.reason, excluded.version, excluded.lead_address, excluded.campaign_id)
    returning v.workspace_id, v.event_key, xmax = 0 as is_new
"""
NEAR_STAGE: Final = f"""
    with seeds as materialized ({_SEEDS}),
    near as materialized ({_OF_LEADS}),
    seconds as ({_SECONDS}),
    touched as materialized ({_TOUCHED}),
    crowds as ({_CROWDS}),
    candidates as materialized ({_AROUND}),
    counted as materialized ({_COUNTED}),
    judged as materialized ({_JUDGED}),
    said as ({_SAID}),
    taken_back as (
        delete from app.event_verdicts as v
        using (select workspace_id, event_key from judged where reason is null) as j
        where v.workspace_id = j.workspace_id and v.event_key = j.event_key
        returning v.workspace_id, v.event_key
    ),
    changed as (
        select workspace_id, event_key, -1 as human from said where is_new
        union all
        select workspace_id, event_key, 1 from taken_back
    )
    insert into {STAGE} (
        workspace_id, event_key, kind, source, occurred_at, campaign_id, lead_address,
        account_email, campaign_organization_id, account_organization_id, number, counts, human
    )
    select
        e.workspace_id, e.event_key, e.kind, e.source, e.occurred_at, e.campaign_id,
        e.lead_address, e.account_email,
        coalesce(campaign.organization_id, w.organization_id),
        coalesce(account.organization_id, w.organization_id), -1, 0, changed.human
    from changed
    cross join lateral (
        select * from app.events as e
        where e.workspace_id = changed.workspace_id and e.event_key = changed.event_key
        offset 0
    ) as e
    inner join app.workspaces as w on w.workspace_id = e.workspace_id
    left join instantly.campaigns as campaign
        on campaign.workspace_id = e.workspace_id and campaign.campaign_id = e.campaign_id
    left join instantly.accounts as account
        on account.workspace_id = e.workspace_id and account.account_email = e.account_email
"""
_EVERY: Final = f"""
    select {_COLUMNS}, true as stands from app.events as e
    where
        e.workspace_id = %(workspace_id)s
        and e.kind in {TOUCHES}
        and {_takes_part("e")}
"""
WHOLE: Final = f"""
    with seeds as materialized ({_EVERY}),
    touched as (select seeds.*, {_second("seeds")} as second from seeds),
    candidates as ({_CROWDS}),
    counted as ({_COUNTED}),
    judged as ({_JUDGED}),
    said as ({_SAID})
    select count(*) as count from said
"""
