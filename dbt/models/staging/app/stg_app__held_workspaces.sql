with

source as (
    select * from {{ source('app', 'held_workspaces') }}
),

final as (
    select
        workspace_id,
        held_since,
        because as held_because
    from source
)

select * from final
