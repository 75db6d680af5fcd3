with

organizations as (
    select * from {{ ref('stg_app__organizations') }}
),

operators as (
    select * from organizations
    where organization_id = 'unassigned'
),

costs as (
    select
        organization_id,
        date_trunc('month', date_on)::date as month_on,
        sum(value) filter (where is_earned) as fees,
        sum(value) filter (where not is_earned) as costs,
        count(*) filter (where value is null) as costs_without_rate
    from {{ ref('operator_costs') }}
    group by 1, 2
),

calls as (
    select
        calls.organization_id,
        date_trunc('month', calls.asked_at at time zone organizations.time_zone)::date as month_on,
        (calls.asked_at at time zone organizations.time_zone)::date as date_on,
        count(*) as ai_calls,
        sum(calls.tokens_in)::bigint as ai_tokens_in,
        sum(calls.tokens_out)::bigint as ai_tokens_out,
        count(*) filter (where calls.cost_usd is null) as ai_calls_without_price,
        coalesce(sum(calls.cost_usd), 0) as cost_usd
    from {{ ref('stg_app__model_calls') }} as calls
    inner join organizations on calls.organization_id = organizations.organization_id
    group by 1, 2, 3
),

valued as (
    select
        calls.*,
        round(
            calls.cost_usd * {{ exchange_rate("'USD'", 'operators.currency', 'calls.date_on') }}, 6
        ) as value
    from calls
    cross join operators
),

use as (
    select
        organization_id,
        month_on,
        sum(ai_calls)::bigint as ai_calls,
        sum(ai_tokens_in)::bigint as ai_tokens_in,
        sum(ai_tokens_out)::bigint as ai_tokens_out,
        sum(ai_calls_without_price)::bigint as ai_calls_without_price,
        sum(cost_usd) as ai_cost_usd,
        sum(value) as ai_cost,
        bool_or(value is null) as is_rate_missing
    from valued
    group by 1, 2
),

known as (
    select
        organization_id,
        month_on
    from costs
    union
    select
        organization_id,
        month_on
    from use
),

joined as (
    select
        known.organization_id,
        known.month_on,
        operators.currency,
        coalesce(costs.fees, 0) as fees,
        coalesce(costs.costs, 0) as costs,
        coalesce(use.ai_calls, 0) as ai_calls,
        coalesce(use.ai_tokens_in, 0) as ai_tokens_in,
        coalesce(use.ai_tokens_out, 0) as ai_tokens_out,
        coalesce(use.ai_calls_without_price, 0) as ai_calls_without_price,
        coalesce(use.ai_cost_usd, 0) as ai_cost_usd,
        coalesce(use.ai_cost, 0) as ai_cost,
        coalesce(costs.costs_without_rate, 0) = 0 and not coalesce(use.is_rate_missing, false)
            as is_currency_complete
    from known
    cross join operators
    left join costs
        on known.organization_id = costs.organization_id and known.month_on = costs.month_on
    left join use
        on known.organization_id = use.organization_id and known.month_on = use.month_on
),

final as (
    select
        *,
        case when is_currency_complete then fees - costs - ai_cost end as margin,
        case when is_currency_complete then {{ rate('(fees - costs - ai_cost)', 'fees') }} end
            as margin_rate_fees
    from joined
)

select * from final
