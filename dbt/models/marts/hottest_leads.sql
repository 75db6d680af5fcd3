with

hot_leads as (
    select * from {{ ref('stg_app__hot_leads') }}
),

campaigns as (
    select * from {{ ref('stg_instantly__campaigns') }}
),

signals as (
    select
        hot_leads.organization_id,
        hot_leads.lead_address,
        s.reason ->> 'name' as signal_name,
        (s.reason ->> 'count')::bigint as touches,
        (s.reason ->> 'cap')::double precision as cap,
        (s.reason ->> 'faded')::double precision * exp(
            greatest(
                -300,
                -ln(2.0) * extract(epoch from {{ as_of() }} - hot_leads.reckoned_at)
                / 86400 / (s.reason ->> 'half_life_days')::numeric
            )::double precision
        ) as faded
    from hot_leads
    cross join lateral jsonb_array_elements(hot_leads.reasons -> 'reasons') as s (reason)
),

-- Each signal fades by itself, and what is left of it counts up to its cap.
pointed as (
    select
        organization_id,
        lead_address,
        signal_name,
        touches,
        greatest(-cap, least(cap, faded)) as points
    from signals
),

summed as (
    select
        organization_id,
        lead_address,
        sum(points) as points,
        array_agg(
            case when touches = 1 then signal_name else signal_name || ' x' || touches end
            order by abs(points) desc, signal_name asc
        ) as reasons
    from pointed
    group by organization_id, lead_address
),

final as (
    select
        hot_leads.organization_id,
        hot_leads.lead_address,
        hot_leads.workspace_id,
        hot_leads.campaign_id,
        campaigns.campaign_name,
        round(summed.points::numeric, 2) as points,
        row_number() over (
            partition by hot_leads.organization_id
            order by summed.points desc, hot_leads.lead_address asc
        ) as place,
        summed.reasons,
        hot_leads.entered_at as hot_since,
        hot_leads.reckoned_at,
        hot_leads.version as scoring_version
    from hot_leads
    inner join summed
        on
            hot_leads.organization_id = summed.organization_id
            and hot_leads.lead_address = summed.lead_address
    left join campaigns
        on
            hot_leads.workspace_id = campaigns.workspace_id
            and hot_leads.campaign_id = campaigns.campaign_id
)

select * from final
