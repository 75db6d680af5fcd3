with

source as (
    select * from {{ source('app', 'suppressions') }}
),

final as (
    select
        organization_id,
        lead_address,
        state,
        because,
        asked_at,
        suppressed_at
    from source
)

select * from final
