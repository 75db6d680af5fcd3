with

source as (
    select * from {{ source('instantly', 'leads') }}
),

final as (
    select
        workspace_id,
        organization_id,
        lead_id,
        campaign_id,
        address,
        first_name,
        last_name,
        company_name,
        company_domain,
        status,
        interest_status,
        open_count as count_opens,
        reply_count as count_replies,
        click_count as count_clicks,
        last_contacted_at,
        last_opened_at,
        last_replied_at,
        last_clicked_at,
        interest_changed_at,
        created_at,
        updated_at,
        first_seen_at,
        changed_at,
        deleted_at,
        deleted_at is not null as is_deleted
    from source
)

select * from final
