with

source as (
    select * from {{ source('instantly', 'account_campaign_mappings') }}
),

final as (
    select
        workspace_id,
        account_email,
        campaign_id,
        deleted_at is not null as is_deleted
    from source
)

select * from final
