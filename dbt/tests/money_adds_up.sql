-- Floors of the money that do not come to the same: deals, costs, attribution, months, campaigns.
{{ config(tags=['money']) }}

with

months as (
    select
        organization_id,
        month_on,
        revenue,
        cost,
        emails_sent,
        replies
    from {{ ref('customer_roi') }}
),

campaigns as (
    select
        organization_id,
        month_on,
        sum(cost) as cost,
        sum(revenue_first_touch) as revenue_first_touch,
        sum(revenue_last_touch) as revenue_last_touch,
        sum(revenue_even_split) as revenue_even_split,
        sum(emails_sent) as emails_sent,
        sum(replies) as replies
    from {{ ref('campaign_roi_monthly') }}
    group by 1, 2
),

days as (
    select
        organization_id,
        date_trunc('month', date_on)::date as month_on,
        sum(emails_sent) as emails_sent,
        sum(replies) as replies
    from {{ ref('engagement_daily_local') }}
    group by 1, 2
),

attributed as (
    select
        organization_id,
        deal_id,
        model,
        sum(weight) as weight,
        sum(revenue) as revenue
    from {{ ref('attribution') }}
    group by 1, 2, 3
),

problems as (
    select
        'months and campaigns' as problem,
        months.organization_id,
        months.month_on::text as place
    from months
    left join campaigns
        on
            months.organization_id = campaigns.organization_id
            and months.month_on = campaigns.month_on
    where
        (
            months.cost, months.revenue, months.revenue, months.revenue,
            months.emails_sent, months.replies
        ) is distinct from (
            coalesce(campaigns.cost, 0), coalesce(campaigns.revenue_first_touch, 0),
            coalesce(campaigns.revenue_last_touch, 0), coalesce(campaigns.revenue_even_split, 0),
            coalesce(campaigns.emails_sent, 0), coalesce(campaigns.replies, 0)
        )
    union all
    select
        'months and days' as problem,
        days.organization_id,
        days.month_on::text as place
    from days
    left join months
        on days.organization_id = months.organization_id and days.month_on = months.month_on
    where (days.emails_sent, days.replies) is distinct from (months.emails_sent, months.replies)
    union all
    select
        'deals and attribution' as problem,
        deals.organization_id,
        deals.deal_id as place
    from {{ ref('fct_deals') }} as deals
    left join attributed
        on
            deals.organization_id = attributed.organization_id
            and deals.deal_id = attributed.deal_id
    where (attributed.weight, attributed.revenue) is distinct from (1, deals.revenue)
    union all
    select
        'deals and months' as problem,
        'all' as organization_id,
        'revenue' as place
    where
        (select coalesce(sum(revenue), 0) from {{ ref('fct_deals') }})
        <> (select coalesce(sum(revenue), 0) from months)
    union all
    select
        'costs and months' as problem,
        'all' as organization_id,
        'cost' as place
    where
        (select coalesce(sum(cost), 0) from {{ ref('fct_costs') }})
        <> (select coalesce(sum(cost), 0) from months)
)

select * from problems
