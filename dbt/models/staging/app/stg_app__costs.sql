with

source as (
    select * from {{ source('app', 'costs') }}
),

final as (
    select
        organization_id,
        cost_id,
        bearer,
        is_shared,
        campaign_id,
        kind,
        on_day as first_on,
        greatest(until_day, on_day) as last_on,
        amount,
        currency
    from source
)

select * from final
