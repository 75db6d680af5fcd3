with

source as (
    select * from {{ source('instantly', 'campaign_variants') }}
),

final as (
    select
        workspace_id,
        campaign_id,
        step,
        variant,
        subject,
        coalesce(is_disabled, false) as is_disabled,
        deleted_at is not null as is_deleted
    from source
)

select * from final
