{{ config(schema='intermediate', materialized='view') }}

with

final as (
    select n.day_on::date as date_on
    from generate_series(
        timestamp '2020-01-01', timestamp '2039-12-31', interval '1 day'
    ) as n (day_on)
)

select * from final
