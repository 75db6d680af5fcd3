with

source as (
    select * from {{ source('app', 'stream_states') }}
),

final as (
    select
        workspace_id,
        stream,
        watermark_at,
        is_backfill_done,
        last_started_at,
        last_succeeded_at,
        blocked_by,
        blocked_because
    from source
)

select * from final
