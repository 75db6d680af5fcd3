with

source as (
    select * from {{ source('instantly', 'accounts') }}
),

final as (
    select
        workspace_id,
        organization_id,
        account_email,
        first_name,
        last_name,
        status,
        warmup_status,
        provider_code,
        daily_limit,
        warmup_score,
        coalesce(is_setup_pending, false) as is_setup_pending,
        created_at,
        changed_at,
        deleted_at,
        deleted_at is not null as is_deleted
    from source
)

select * from final
