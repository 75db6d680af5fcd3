with

source as (
    select
        *,
        xmin as written_by
    from {{ source('app', 'event_verdicts') }}
),

final as (
    select
        workspace_id,
        event_key,
        reason,
        version,
        judged_at,
        written_by
    from source
)

select * from final
