with

source as (
    select * from {{ source('app', 'deals') }}
),

final as (
    select
        organization_id,
        deal_id,
        address,
        campaign_id,
        name as deal_name,
        stage,
        is_won,
        is_closed,
        amount,
        refunded,
        currency,
        opened_on,
        closed_on,
        source as revenue_source,
        updated_at
    from source
)

select * from final
