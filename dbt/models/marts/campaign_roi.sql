with

months as (
    select * from {{ ref('campaign_roi_monthly') }}
),

performance as (
    select
        organization_id,
        campaign_id,
        min(workspace_id) as workspace_id,
        min(campaign_name) as campaign_name,
        sum(emails_sent)::bigint as emails_sent,
        sum(leads_contacted)::bigint as leads_contacted,
        sum(leads_replied)::bigint as leads_replied,
        sum(leads_positive)::bigint as leads_positive,
        sum(leads_meeting_booked)::bigint as leads_meeting_booked
    from {{ ref('campaign_performance') }}
    group by 1, 2
),

organizations as (
    select * from {{ ref('dim_organizations') }}
),

sums as (
    select
        organization_id,
        campaign_id,
        sum(cost_direct) as cost_direct,
        sum(cost_shared) as cost_shared,
        sum(cost) as cost,
        sum(meetings_booked)::bigint as meetings_booked,
        sum(deals_won_first_touch) as deals_won_first_touch,
        sum(deals_won_last_touch) as deals_won_last_touch,
        sum(deals_won_even_split) as deals_won_even_split,
        sum(revenue_first_touch) as revenue_first_touch,
        sum(revenue_last_touch) as revenue_last_touch,
        sum(revenue_even_split) as revenue_even_split,
        bool_and(is_currency_complete) as is_currency_complete
    from months
    group by 1, 2
),

pipelines as (
    select
        organization_id,
        campaign_id,
        sum(value) filter (where model = 'first_touch') as pipeline_first_touch,
        sum(value) filter (where model = 'last_touch') as pipeline_last_touch,
        sum(value) filter (where model = 'even_split') as pipeline_even_split,
        count(*) filter (where value is null) as deals_without_rate
    from {{ ref('attribution') }}
    where status = 'open'
    group by 1, 2
),

known as (
    select
        organization_id,
        campaign_id
    from performance
    union
    select
        organization_id,
        campaign_id
    from sums
    union
    select
        organization_id,
        campaign_id
    from pipelines
),

joined as (
    select
        known.organization_id,
        known.campaign_id,
        performance.workspace_id,
        performance.campaign_name,
        organizations.currency,
        coalesce(performance.emails_sent, 0) as emails_sent,
        coalesce(performance.leads_contacted, 0) as leads_contacted,
        coalesce(performance.leads_replied, 0) as leads_replied,
        coalesce(performance.leads_positive, 0) as leads_positive,
        coalesce(performance.leads_meeting_booked, 0) as leads_meeting_booked,
        coalesce(sums.meetings_booked, 0) as meetings_booked,
        coalesce(sums.cost_direct, 0) as cost_direct,
        coalesce(sums.cost_shared, 0) as cost_shared,
        coalesce(sums.cost, 0) as cost,
        coalesce(sums.deals_won_first_touch, 0) as deals_won_first_touch,
        coalesce(sums.deals_won_last_touch, 0) as deals_won_last_touch,
        coalesce(sums.deals_won_even_split, 0) as deals_won_even_split,
        coalesce(sums.revenue_first_touch, 0) as revenue_first_touch,
        coalesce(sums.revenue_last_touch, 0) as revenue_last_touch,
        coalesce(sums.revenue_even_split, 0) as revenue_even_split,
        coalesce(pipelines.pipeline_first_touch, 0) as pipeline_first_touch,
        coalesce(pipelines.pipeline_last_touch, 0) as pipeline_last_touch,
        coalesce(pipelines.pipeline_even_split, 0) as pipeline_even_split,
        coalesce(sums.is_currency_complete, true) and coalesce(pipelines.deals_without_rate, 0) = 0
            as is_currency_complete,
        case when coalesce(sums.is_currency_complete, true) then nullif(sums.cost, 0) end
            as whole_cost
    from known
    inner join organizations on known.organization_id = organizations.organization_id
    left join performance
        on
            known.organization_id = performance.organization_id
            and known.campaign_id = performance.campaign_id
    left join sums
        on
            known.organization_id = sums.organization_id
            and known.campaign_id = sums.campaign_id
    left join pipelines
        on
            known.organization_id = pipelines.organization_id
            and known.campaign_id = pipelines.campaign_id
),

final as (
    select
        organization_id,
        campaign_id,
        workspace_id,
        campaign_name,
        currency,
        emails_sent,
        leads_contacted,
        leads_replied,
        leads_positive,
        leads_meeting_booked,
        meetings_booked,
        {{ rate('leads_replied', 'leads_contacted') }} as reply_rate_leads,
        {{ rate('leads_positive', 'leads_contacted') }} as positive_rate_leads,
        {{ rate('leads_meeting_booked', 'leads_contacted') }} as meeting_rate_leads,
        cost_direct,
        cost_shared,
        cost,
        deals_won_first_touch,
        deals_won_last_touch,
        deals_won_even_split,
        revenue_first_touch,
        revenue_last_touch,
        revenue_even_split,
        pipeline_first_touch,
        pipeline_last_touch,
        pipeline_even_split,
        is_currency_complete,
        {{ rate('whole_cost', 'leads_replied') }} as cost_per_reply,
        {{ rate('whole_cost', 'leads_positive') }} as cost_per_positive,
        {{ rate('whole_cost', 'meetings_booked') }} as cost_per_meeting,
        {{ rate('whole_cost', 'deals_won_first_touch') }} as cost_per_deal_first_touch,
        {{ rate('whole_cost', 'deals_won_last_touch') }} as cost_per_deal_last_touch,
        {{ rate('whole_cost', 'deals_won_even_split') }} as cost_per_deal_even_split,
        {{ rate('(revenue_first_touch - whole_cost)', 'whole_cost') }} as roi_first_touch,
        {{ rate('(revenue_last_touch - whole_cost)', 'whole_cost') }} as roi_last_touch,
        {{ rate('(revenue_even_split - whole_cost)', 'whole_cost') }} as roi_even_split,
        {{ rate('revenue_first_touch', 'whole_cost') }} as revenue_multiple_first_touch,
        {{ rate('revenue_last_touch', 'whole_cost') }} as revenue_multiple_last_touch,
        {{ rate('revenue_even_split', 'whole_cost') }} as revenue_multiple_even_split
    from joined
)

select * from final
