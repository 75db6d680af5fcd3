with

source as (
    select * from {{ source('instantly', 'campaign_analytics_steps') }}
),

final as (
    select
        workspace_id,
        organization_id,
        campaign_id,
        step,
        variant,
        sent,
        opened,
        unique_opened,
        replies,
        unique_replies,
        replies_automatic,
        unique_replies_automatic,
        clicks,
        unique_clicks,
        opportunities,
        unique_opportunities,
        deleted_at is not null as is_deleted
    from source
)

select * from final
