{{ config(
    materialized='incremental',
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    meta={'steps': true, 'follows': 'fct_lead_events'},
    indexes=[{'columns': ['workspace_id', 'campaign_id', 'month_on'], 'unique': true}],
    pre_hook=["{{ note_horizon() }}", "{{ forget_touched_spans('month', 'month_on') }}"],
    post_hook=["{{ note_built() }}"]
) }}

-- depends_on: {{ ref('int_marts__built') }}
-- depends_on: {{ ref('int_lead_events__moved') }}

with

events as (
    select * from {{ ref('fct_lead_events') }}
    where campaign_id is not null
),

organizations as (
    select * from {{ ref('stg_app__organizations') }}
),

-- First lead by lead, so that each counts once a month of the customer's own clock.
leads as (
    select
        events.organization_id,
        events.workspace_id,
        events.campaign_id,
        events.lead_address,
        organizations.time_zone,
        {{ span_of('month', 'events.occurred_at', 'organizations.time_zone') }} as month_on,
        count(*) filter (where events.kind = 'email_sent') as emails_sent,
        count(*) filter (where events.kind = 'email_bounced') as bounces,
        count(*) filter (
            where events.kind in ('reply_received', 'auto_reply_received') and events.is_human
        ) as replies,
        count(*) filter (
            where events.kind in ('reply_received', 'auto_reply_received') and not events.is_human
        ) as auto_replies,
        count(*) filter (where events.kind = 'lead_meeting_booked') as meetings_booked,
        coalesce(bool_or(events.kind = 'email_opened' and events.is_human), false)
            as is_opened_by_human,
        bool_or(
            events.is_positive_reply
            or events.kind in (
                'lead_interested', 'lead_meeting_booked', 'lead_meeting_completed', 'lead_closed'
            )
        ) as is_positive
    from events
    inner join organizations on events.organization_id = organizations.organization_id
    {% if is_incremental() %}
    inner join touched_spans as touched
        on
            events.workspace_id = touched.workspace_id
            and events.campaign_id = touched.campaign_id
            and {{ span_of('month', 'events.occurred_at', 'organizations.time_zone') }}
            = touched.month_on
    {% endif %}
    group by 1, 2, 3, 4, 5, 6
),

final as (
    select
        organization_id,
        workspace_id,
        campaign_id,
        time_zone,
        month_on,
        sum(emails_sent)::bigint as emails_sent,
        sum(bounces)::bigint as emails_bounced,
        greatest(sum(emails_sent) - sum(bounces), 0)::bigint as delivered,
        count(*) filter (where emails_sent > 0) as leads_contacted,
        count(*) filter (where is_opened_by_human) as leads_opened_by_human,
        sum(replies)::bigint as replies,
        sum(auto_replies)::bigint as auto_replies,
        count(*) filter (where replies > 0) as leads_replied,
        count(*) filter (where auto_replies > 0 and replies = 0) as leads_auto_replied,
        count(*) filter (where is_positive) as leads_positive,
        count(*) filter (where is_positive and replies > 0) as leads_positive_replied,
        count(*) filter (where meetings_booked > 0) as leads_meeting_booked,
        sum(meetings_booked)::bigint as meetings_booked
    from leads
    group by 1, 2, 3, 4, 5
)

select * from final
