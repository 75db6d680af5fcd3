with

source as (
    select * from {{ source('app', 'score_bands') }}
),

final as (
    select
        organization_id,
        version,
        moment_at,
        band,
        within_days,
        count_leads,
        count_positive,
        computed_at
    from source
)

select * from final
