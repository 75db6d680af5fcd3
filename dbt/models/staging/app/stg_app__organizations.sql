with

source as (
    select * from {{ source('app', 'organizations') }}
),

final as (
    select
        organization_id,
        name as organization_name,
        time_zone,
        currency,
        settings -> 'scoring' as scoring,
        created_at
    from source
)

select * from final
