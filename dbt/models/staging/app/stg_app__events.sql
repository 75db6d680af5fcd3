with

source as (
    select
        *,
        xmin as written_by
    from {{ source('app', 'events') }}
),

final as (
    select
        workspace_id,
        organization_id,
        event_key,
        kind,
        source,
        occurred_at,
        known_at,
        campaign_id,
        lead_address,
        account_email,
        email_id,
        coalesce(email_id, event_key::text) as message_key,
        step,
        variant,
        interest,
        label as custom_label,
        written_by
    from source
)

select * from final
