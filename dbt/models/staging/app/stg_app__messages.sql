with

source as (
    select
        *,
        xmin as written_by
    from {{ source('app', 'messages') }}
),

final as (
    select
        workspace_id,
        organization_id,
        message_key,
        conversation_key,
        placed_by,
        campaign_id,
        lead_address,
        account_email,
        is_received,
        is_automatic,
        sent_at,
        subject,
        is_from_webhook,
        is_from_sync,
        written_by
    from source
)

select * from final
