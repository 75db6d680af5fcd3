with

source as (
    select * from {{ source('instantly', 'emails') }}
),

final as (
    select
        workspace_id,
        organization_id,
        email_id,
        campaign_id,
        lead_id,
        lead_address,
        account_email,
        mail_type,
        step,
        variant,
        coalesce(is_auto_reply, false) as is_auto_reply,
        coalesce(mailed_at, created_at) as mailed_at,
        created_at,
        changed_at,
        deleted_at,
        deleted_at is not null as is_deleted
    from source
)

select * from final
