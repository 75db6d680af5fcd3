with

source as (
    select * from {{ source('app', 'lead_facts') }}
),

final as (
    select
        workspace_id,
        organization_id,
        lead_address,
        nullif(campaign_id, '') as campaign_id,
        count_sent,
        count_opened,
        count_opened_human,
        count_clicked,
        count_clicked_human,
        count_replied,
        count_auto_replied,
        count_bounced,
        count_unsubscribed,
        count_meetings_booked,
        first_event_at,
        last_event_at,
        interest,
        interest_label,
        interest_at,
        is_bounced,
        is_unsubscribed
    from source
)

select * from final
