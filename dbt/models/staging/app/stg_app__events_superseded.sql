with

source as (
    select
        *,
        xmin as written_by
    from {{ source('app', 'events_superseded') }}
),

final as (
    select
        workspace_id,
        event_key,
        by_event_key,
        noticed_at,
        written_by
    from source
)

select * from final
