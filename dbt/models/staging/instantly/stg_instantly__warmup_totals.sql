with

source as (
    select * from {{ source('instantly', 'warmup_totals') }}
),

final as (
    select
        workspace_id,
        organization_id,
        account_email,
        health_score,
        deleted_at is not null as is_deleted
    from source
)

select * from final
