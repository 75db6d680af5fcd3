with

source as (
    select * from {{ source('app', 'workspaces') }}
),

final as (
    select
        workspace_id,
        organization_id,
        name as workspace_name,
        is_shared,
        is_enabled,
        created_at
    from source
)

select * from final
