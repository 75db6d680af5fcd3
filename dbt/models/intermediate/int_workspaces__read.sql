with

states as (
    select * from {{ ref('stg_app__stream_states') }}
),

-- As early as it can have been: a run that is under way may have rewritten rows already.
reads as (
    select
        workspace_id,
        stream,
        is_backfill_done,
        least(last_started_at, last_succeeded_at) as read_at
    from states
),

final as (
    select
        workspace_id,
        coalesce(bool_and(is_backfill_done) filter (where stream = 'emails'), false)
            as is_every_mail_read,
        min(read_at) filter (where stream in ('leads', 'emails')) as leads_read_at,
        min(read_at) filter (where stream = 'campaign_analytics') as totals_read_at,
        min(read_at) filter (where stream like 'campaign_analytics%') as analytics_read_at
    from reads
    group by 1
)

select * from final
