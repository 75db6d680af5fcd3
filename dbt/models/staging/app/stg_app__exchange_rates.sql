with

source as (
    select * from {{ source('app', 'exchange_rates') }}
),

final as (
    select
        currency,
        into_currency,
        on_day,
        rate
    from source
)

select * from final
