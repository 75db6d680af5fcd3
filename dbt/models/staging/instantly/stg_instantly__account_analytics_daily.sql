with

source as (
    select * from {{ source('instantly', 'account_analytics_daily') }}
),

final as (
    select
        workspace_id,
        organization_id,
        account_email,
        date_on,
        sent as emails_sent,
        bounced as emails_bounced,
        unique_replies as leads_replied,
        unique_replies_automatic as leads_auto_replied,
        deleted_at is not null as is_deleted
    from source
)

select * from final
