with

rates as (
    select * from {{ ref('stg_app__exchange_rates') }}
    where rate > 0
),

-- A rate holds the other way round as well, where that day has none of its own.
turned as (
    select
        rates.into_currency as currency,
        rates.currency as into_currency,
        rates.on_day,
        1 / rates.rate as rate
    from rates
    where not exists (
        select 1 from rates as told
        where
            told.currency = rates.into_currency
            and told.into_currency = rates.currency
            and told.on_day = rates.on_day
    )
),

final as (
    select
        currency,
        into_currency,
        on_day,
        rate
    from rates
    union all
    select
        currency,
        into_currency,
        on_day,
        rate
    from turned
)

select * from final
