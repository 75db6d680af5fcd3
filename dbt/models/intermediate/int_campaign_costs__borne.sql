with

costs as (
    select
        *,
        date_trunc('month', date_on)::date as month_on
    from {{ ref('fct_costs') }}
),

campaigns as (
    select distinct
        organization_id,
        campaign_id
    from {{ ref('dim_campaigns') }}
),

mails as (
    select
        organization_id,
        campaign_id,
        month_on,
        sum(emails_sent) as emails_sent
    from {{ ref('int_campaign_months__counted') }}
    group by 1, 2, 3
    having sum(emails_sent) > 0
),

shares as (
    select
        *,
        sum(emails_sent) over (partition by organization_id, month_on) as emails_of_all,
        sum(emails_sent) over (
            partition by organization_id, month_on
            order by campaign_id
            rows between unbounded preceding and current row
        ) as emails_up_to
    from mails
),

-- A campaign that is no longer the customer's own bears nothing of it.
placed as (
    select
        costs.organization_id,
        campaigns.campaign_id,
        costs.month_on,
        sum(costs.cost) as cost,
        count(*) filter (where costs.cost is null) as costs_without_rate
    from costs
    left join campaigns
        on
            costs.organization_id = campaigns.organization_id
            and costs.campaign_id = campaigns.campaign_id
    group by 1, 2, 3
),

parts as (
    select
        organization_id,
        campaign_id,
        month_on,
        cost as cost_direct,
        null::numeric as cost_shared,
        costs_without_rate
    from placed
    where campaign_id is not null
    union all
    select
        placed.organization_id,
        coalesce(shares.campaign_id, 'unattributed') as campaign_id,
        placed.month_on,
        null as cost_direct,
        case
            when shares.campaign_id is null then placed.cost
            else
                {{ part_of(
                    'placed.cost', 'shares.emails_sent', 'shares.emails_up_to',
                    'shares.emails_of_all'
                ) }}
        end as cost_shared,
        placed.costs_without_rate
    from placed
    left join shares
        on
            placed.organization_id = shares.organization_id
            and placed.month_on = shares.month_on
    where placed.campaign_id is null
),

final as (
    select
        organization_id,
        campaign_id,
        month_on,
        coalesce(sum(cost_direct), 0) as cost_direct,
        coalesce(sum(cost_shared), 0) as cost_shared,
        coalesce(sum(cost_direct), 0) + coalesce(sum(cost_shared), 0) as cost,
        sum(costs_without_rate)::bigint as costs_without_rate
    from parts
    group by 1, 2, 3
)

select * from final
