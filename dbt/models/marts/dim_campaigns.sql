with

campaigns as (
    select * from {{ ref('stg_instantly__campaigns') }}
),

status_names as (
    select * from {{ ref('status_names') }}
    where entity = 'campaign'
),

final as (
    select
        campaigns.organization_id,
        campaigns.workspace_id,
        campaigns.campaign_id,
        campaigns.campaign_name,
        campaigns.status,
        coalesce(status_names.name, 'unknown') as status_name,
        campaigns.daily_limit,
        campaigns.count_accounts,
        campaigns.is_open_tracking,
        campaigns.is_link_tracking,
        campaigns.created_at,
        campaigns.is_deleted,
        campaigns.deleted_at
    from campaigns
    left join status_names
        on campaigns.status = status_names.status
)

select * from final
