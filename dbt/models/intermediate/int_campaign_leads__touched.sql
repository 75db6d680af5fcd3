{{ config(
    materialized='incremental',
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    meta={'steps': true, 'follows': 'int_lead_steps__counted'},
    indexes=[{'columns': ['workspace_id', 'campaign_id', 'lead_address'], 'unique': true}],
    pre_hook=["{{ note_horizon() }}", "{{ forget_touched_leads() }}"],
    post_hook=["{{ note_built() }}"]
) }}

-- depends_on: {{ ref('int_marts__built') }}
-- depends_on: {{ ref('int_lead_events__moved') }}

with

lead_steps as (
    select steps.* from {{ ref('int_lead_steps__counted') }} as steps
    {% if is_incremental() %}
    inner join touched_leads as touched
        on
            steps.workspace_id = touched.workspace_id
            and steps.campaign_id = touched.campaign_id
            and steps.lead_address = touched.lead_address
    {% endif %}
),

final as (
    select
        workspace_id,
        campaign_id,
        lead_address,
        sum(emails_sent)::bigint as emails_sent,
        sum(bounces)::bigint as bounces,
        sum(opens)::bigint as opens,
        sum(human_opens)::bigint as human_opens,
        sum(clicks)::bigint as clicks,
        sum(human_clicks)::bigint as human_clicks,
        sum(replies)::bigint as replies,
        sum(auto_replies)::bigint as auto_replies,
        sum(unsubscribes)::bigint as unsubscribes,
        sum(meetings_booked)::bigint as meetings_booked,
        sum(events)::bigint as events,
        bool_or(is_opted_out) as is_opted_out,
        bool_or(is_positive) as is_positive,
        min(first_sent_at) as first_sent_at,
        max(last_sent_at) as last_sent_at,
        min(first_opened_at) as first_opened_at,
        max(last_opened_at) as last_opened_at,
        min(first_clicked_at) as first_clicked_at,
        max(last_clicked_at) as last_clicked_at,
        min(first_replied_at) as first_replied_at,
        max(last_replied_at) as last_replied_at,
        max(last_meeting_booked_at) as last_meeting_booked_at,
        min(first_event_at) as first_event_at,
        max(last_event_at) as last_event_at
    from lead_steps
    group by 1, 2, 3
)

select * from final
