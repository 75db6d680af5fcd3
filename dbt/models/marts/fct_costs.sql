with

costs as (
    select * from {{ ref('int_costs__spread') }}
    where bearer = 'customer'
),

organizations as (
    select * from {{ ref('stg_app__organizations') }}
),

sums as (
    select
        organization_id,
        campaign_id,
        date_on,
        kind,
        is_shared,
        currency,
        mail_share,
        count(*) as costs,
        sum(amount) as amount
    from costs
    group by 1, 2, 3, 4, 5, 6, 7
),

rated as (
    select
        sums.*,
        organizations.currency as organization_currency,
        {{ exchange_rate('sums.currency', 'organizations.currency', 'sums.date_on') }} as rate
    from sums
    inner join organizations on sums.organization_id = organizations.organization_id
),

final as (
    select
        organization_id,
        campaign_id,
        date_on,
        kind,
        is_shared,
        mail_share,
        costs,
        amount,
        currency,
        organization_currency,
        rate,
        round(amount * rate, 6) as cost
    from rated
)

select * from final
