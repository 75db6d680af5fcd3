with

source as (
    select * from {{ source('instantly', 'lead_labels') }}
),

final as (
    select
        workspace_id,
        organization_id,
        lead_label_id,
        label,
        sentiment,
        interest_status,
        deleted_at is not null as is_deleted
    from source
)

select * from final
