with

costs as (
    select * from {{ ref('int_costs__spread') }}
    where bearer = 'operator' or kind = 'fee'
),

operators as (
    select * from {{ ref('stg_app__organizations') }}
    where organization_id = 'unassigned'
),

rated as (
    select
        costs.*,
        operators.currency as operator_currency,
        {{ exchange_rate('costs.currency', 'operators.currency', 'costs.date_on') }} as rate
    from costs
    cross join operators
),

final as (
    select
        organization_id,
        told_of,
        cost_id,
        date_on,
        bearer,
        bearer = 'customer' as is_earned,
        kind,
        is_shared,
        campaign_id,
        mail_share,
        amount,
        currency,
        operator_currency,
        rate,
        round(amount * rate, 6) as value
    from rated
)

select * from final
