"""The SQL of deals that only Instantly tells of."""

from typing import Final

from domain.assignment import UNASSIGNED

WON: Final = 4
"""Instantly's number of a lead that was won."""

_WANTED: Final = f"""
    select distinct on (f.organization_id, f.lead_address)
        f.organization_id,
        'instantly:' || f.lead_address as deal_id,
        f.lead_address as address,
        f.campaign_id,
        coalesce(l.value, c.opportunity_value) as amount,
        o.currency,
        least(coalesce(f.first_replied_at, f.interest_at), f.interest_at)::date as opened_on,
        f.interest_at::date as closed_on
    from app.lead_facts as f
    inner join app.organizations as o on o.organization_id = f.organization_id
    inner join instantly.campaigns as c
        on c.workspace_id = f.workspace_id and c.campaign_id = f.campaign_id
    left join lateral (
        select max((lead.raw ->> 'pl_value_lead')::numeric) as value
        from instantly.leads as lead
        where
            lead.workspace_id = f.workspace_id and lead.campaign_id = f.campaign_id
            and lead.address = f.lead_address
            and lead.raw ->> 'pl_value_lead' ~ '^[0-9]{{1,12}}([.][0-9]{{1,6}})?$'
    ) as l on true
    where
        f.interest = {WON} and f.organization_id <> '{UNASSIGNED}'
        and coalesce(l.value, c.opportunity_value) > 0
        and (%(all)s or f.lead_address = any(%(addresses)s))
        and not exists (
            select from app.deals as d
            where
                d.organization_id = f.organization_id and d.address = f.lead_address
                and d.source = 'crm'
        )
    order by f.organization_id, f.lead_address, f.interest_at desc, f.campaign_id
"""
"""One for each lead that was won, worth what its customer set at the lead or its campaign; none
where the CRM has a deal with that person: it knows better."""
_SAID: Final = ("campaign_id", "amount", "currency", "opened_on", "closed_on")

KEEP: Final = f"""
    with wanted as materialized ({_WANTED})
    insert into app.deals as d (
        organization_id, deal_id, address, {", ".join(_SAID)}, stage, is_closed, is_won, refunded,
        source, updated_at
    )
    select
        organization_id, deal_id, address, {", ".join(_SAID)}, 'won', true, true, 0, 'instantly',
        %(now)s
    from wanted
    order by organization_id, deal_id
    on conflict (organization_id, deal_id) do update set
        {", ".join(f"{name} = excluded.{name}" for name in _SAID)},
        updated_at = excluded.updated_at
    where ({", ".join(f"d.{name}" for name in _SAID)})
        is distinct from ({", ".join(f"excluded.{name}" for name in _SAID)})
"""
DROP: Final = f"""
    with wanted as materialized ({_WANTED})
    delete from app.deals as d
    where
        d.source = 'instantly' and (%(all)s or d.address = any(%(addresses)s))
        and not exists (
            select from wanted as w
            where w.organization_id = d.organization_id and w.deal_id = d.deal_id
        )
"""
