with

source as (
    select * from {{ source('app', 'lead_scores') }}
),

final as (
    select
        organization_id,
        lead_address,
        masses,
        massed_from,
        last_at,
        excluded_because,
        version
    from source
)

select * from final
