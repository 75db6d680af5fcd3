with

source as (
    select * from {{ source('app', 'suggestions') }}
),

final as (
    select
        suggestion_id,
        organization_id,
        workspace_id,
        campaign_id,
        lead_address,
        kind,
        label,
        language,
        message_key,
        position,
        way,
        version,
        state,
        due_at,
        made_at,
        ended_at,
        ended_because,
        similarity
    from source
)

select * from final
