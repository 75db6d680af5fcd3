with

source as (
    select * from {{ source('app', 'hot_leads') }}
),

final as (
    select
        organization_id,
        lead_address,
        workspace_id,
        campaign_id,
        value,
        place,
        reasons,
        version,
        reckoned_at,
        entered_at
    from source
)

select * from final
