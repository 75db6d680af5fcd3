with

source as (
    select * from {{ source('instantly', 'warmup_analytics_daily') }}
),

final as (
    select
        workspace_id,
        organization_id,
        account_email,
        date_on,
        sent,
        received,
        landed_inbox,
        landed_spam,
        deleted_at is not null as is_deleted
    from source
)

select * from final
