with

deals as (
    select * from {{ ref('fct_deals') }}
),

organizations as (
    select * from {{ ref('stg_app__organizations') }}
),

-- A mail that was sent, or what a human did with one.
touches as (
    select
        organization_id,
        lead_address,
        campaign_id,
        workspace_id,
        occurred_at
    from {{ ref('fct_lead_events') }}
    where campaign_id is not null and (kind = 'email_sent' or is_human)
),

final as (
    select
        deals.organization_id,
        deals.deal_id,
        touches.campaign_id,
        min(touches.workspace_id) as workspace_id,
        count(*) as touches,
        min(touches.occurred_at) as first_touched_at,
        max(touches.occurred_at) as last_touched_at
    from deals
    inner join organizations on deals.organization_id = organizations.organization_id
    inner join touches
        on
            deals.organization_id = touches.organization_id
            and deals.lead_address = touches.lead_address
            and (touches.occurred_at at time zone organizations.time_zone)::date
            between deals.opened_on - {{ var('attribution_days') }} and deals.opened_on
    group by 1, 2, 3
)

select * from final
