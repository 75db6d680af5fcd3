with

source as (
    select * from {{ source('app', 'conversations') }}
),

final as (
    select
        workspace_id,
        organization_id,
        conversation_key,
        campaign_id,
        lead_address,
        subject,
        count_sent,
        count_received,
        first_message_at,
        last_message_at,
        last_received_at,
        last_sent_at
    from source
)

select * from final
