with

counted as (
    select
        organization_id,
        campaign_id,
        month_on,
        sum(emails_sent)::bigint as emails_sent,
        sum(delivered)::bigint as delivered,
        sum(leads_contacted)::bigint as leads_contacted,
        sum(replies)::bigint as replies,
        sum(leads_replied)::bigint as leads_replied,
        sum(leads_positive)::bigint as leads_positive,
        sum(meetings_booked)::bigint as meetings_booked
    from {{ ref('int_campaign_months__counted') }}
    group by 1, 2, 3
),

costs as (
    select * from {{ ref('int_campaign_costs__borne') }}
),

organizations as (
    select * from {{ ref('dim_organizations') }}
),

campaigns as (
    select
        organization_id,
        campaign_id,
        min(workspace_id) as workspace_id,
        min(campaign_name) as campaign_name
    from {{ ref('dim_campaigns') }}
    group by 1, 2
),

won as (
    select
        organization_id,
        campaign_id,
        date_trunc('month', ended_on)::date as month_on,
        coalesce(sum(weight) filter (where model = 'first_touch'), 0) as deals_won_first_touch,
        coalesce(sum(weight) filter (where model = 'last_touch'), 0) as deals_won_last_touch,
        coalesce(sum(weight) filter (where model = 'even_split'), 0) as deals_won_even_split,
        coalesce(sum(revenue) filter (where model = 'first_touch'), 0) as revenue_first_touch,
        coalesce(sum(revenue) filter (where model = 'last_touch'), 0) as revenue_last_touch,
        coalesce(sum(revenue) filter (where model = 'even_split'), 0) as revenue_even_split,
        count(*) filter (where revenue is null) as deals_without_rate
    from {{ ref('attribution') }}
    where status = 'won'
    group by 1, 2, 3
),

known as (
    select
        organization_id,
        campaign_id,
        month_on
    from counted
    union
    select
        organization_id,
        campaign_id,
        month_on
    from costs
    union
    select
        organization_id,
        campaign_id,
        month_on
    from won
),

joined as (
    select
        known.organization_id,
        known.campaign_id,
        campaigns.workspace_id,
        campaigns.campaign_name,
        known.month_on,
        organizations.currency,
        coalesce(counted.emails_sent, 0) as emails_sent,
        coalesce(counted.delivered, 0) as delivered,
        coalesce(counted.leads_contacted, 0) as leads_contacted,
        coalesce(counted.replies, 0) as replies,
        coalesce(counted.leads_replied, 0) as leads_replied,
        coalesce(counted.leads_positive, 0) as leads_positive,
        coalesce(counted.meetings_booked, 0) as meetings_booked,
        coalesce(costs.cost_direct, 0) as cost_direct,
        coalesce(costs.cost_shared, 0) as cost_shared,
        coalesce(costs.cost, 0) as cost,
        coalesce(won.deals_won_first_touch, 0) as deals_won_first_touch,
        coalesce(won.deals_won_last_touch, 0) as deals_won_last_touch,
        coalesce(won.deals_won_even_split, 0) as deals_won_even_split,
        coalesce(won.revenue_first_touch, 0) as revenue_first_touch,
        coalesce(won.revenue_last_touch, 0) as revenue_last_touch,
        coalesce(won.revenue_even_split, 0) as revenue_even_split,
        coalesce(costs.costs_without_rate, 0) = 0 and coalesce(won.deals_without_rate, 0) = 0
            as is_currency_complete
    from known
    inner join organizations on known.organization_id = organizations.organization_id
    left join campaigns
        on
            known.organization_id = campaigns.organization_id
            and known.campaign_id = campaigns.campaign_id
    left join counted
        on
            known.organization_id = counted.organization_id
            and known.campaign_id = counted.campaign_id
            and known.month_on = counted.month_on
    left join costs
        on
            known.organization_id = costs.organization_id
            and known.campaign_id = costs.campaign_id
            and known.month_on = costs.month_on
    left join won
        on
            known.organization_id = won.organization_id
            and known.campaign_id = won.campaign_id
            and known.month_on = won.month_on
),

whole as (
    select
        *,
        case when is_currency_complete then nullif(cost, 0) end as whole_cost
    from joined
),

final as (
    select
        organization_id,
        campaign_id,
        workspace_id,
        campaign_name,
        month_on,
        currency,
        emails_sent,
        delivered,
        leads_contacted,
        replies,
        leads_replied,
        leads_positive,
        meetings_booked,
        cost_direct,
        cost_shared,
        cost,
        deals_won_first_touch,
        deals_won_last_touch,
        deals_won_even_split,
        revenue_first_touch,
        revenue_last_touch,
        revenue_even_split,
        is_currency_complete,
        {{ rate('(revenue_first_touch - whole_cost)', 'whole_cost') }} as roi_first_touch,
        {{ rate('(revenue_last_touch - whole_cost)', 'whole_cost') }} as roi_last_touch,
        {{ rate('(revenue_even_split - whole_cost)', 'whole_cost') }} as roi_even_split
    from whole
)

select * from final
