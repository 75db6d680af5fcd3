with

source as (
    select * from {{ source('instantly', 'campaigns') }}
),

final as (
    select
        workspace_id,
        organization_id,
        campaign_id,
        name as campaign_name,
        status,
        not_sending_status,
        is_evergreen,
        is_open_tracking,
        is_link_tracking,
        daily_limit,
        opportunity_value,
        cardinality(account_emails) as count_accounts,
        created_at,
        updated_at,
        first_seen_at,
        changed_at,
        deleted_at,
        deleted_at is not null as is_deleted
    from source
)

select * from final
