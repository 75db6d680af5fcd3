with

source as (
    select * from {{ source('instantly', 'campaign_analytics') }}
),

final as (
    select
        workspace_id,
        organization_id,
        campaign_id,
        leads_count,
        contacted_count,
        new_leads_contacted_count,
        emails_sent_count,
        open_count,
        open_count_unique,
        reply_count,
        reply_count_unique,
        reply_count_automatic,
        reply_count_automatic_unique,
        link_click_count,
        link_click_count_unique,
        bounced_count,
        unsubscribed_count,
        completed_count,
        total_opportunities,
        total_opportunity_value,
        changed_at,
        deleted_at is not null as is_deleted
    from source
)

select * from final
