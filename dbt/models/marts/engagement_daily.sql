{{ config(
    materialized='incremental',
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    meta={'steps': true, 'follows': 'fct_lead_events'},
    indexes=[
        {'columns': ['workspace_id', 'campaign_id', 'date_on'], 'unique': true},
        {'columns': ['organization_id', 'date_on']},
    ],
    pre_hook=["{{ note_horizon() }}", "{{ forget_touched_days() }}", "{{ follow_campaigns() }}"],
    post_hook=["{{ note_built() }}"]
) }}

-- depends_on: {{ ref('int_marts__built') }}
-- depends_on: {{ ref('int_lead_events__moved') }}
-- depends_on: {{ ref('stg_instantly__campaigns') }}

with

events as (
    select * from {{ ref('fct_lead_events') }}
    where campaign_id is not null
),

-- First lead by lead, so that each counts once a day.
leads as (
    select
        events.workspace_id,
        events.campaign_id,
        events.occurred_on,
        events.lead_address,
        min(events.organization_id) as organization_id,
        count(*) filter (where events.kind = 'email_sent') as emails_sent,
        count(*) filter (where events.kind = 'email_bounced') as bounces,
        count(*) filter (where events.kind = 'email_opened') as opens,
        count(*) filter (where events.kind = 'email_opened' and events.is_human) as human_opens,
        count(*) filter (where events.kind = 'email_clicked') as clicks,
        count(*) filter (where events.kind = 'email_clicked' and events.is_human) as human_clicks,
        count(*) filter (
            where events.kind in ('reply_received', 'auto_reply_received') and events.is_human
        ) as replies,
        count(*) filter (
            where events.kind in ('reply_received', 'auto_reply_received') and not events.is_human
        ) as auto_replies,
        bool_or(
            events.is_positive_reply
            or events.kind in (
                'lead_interested', 'lead_meeting_booked', 'lead_meeting_completed', 'lead_closed'
            )
        ) as is_positive,
        bool_or(
            events.is_opt_out_reply
            or events.kind in ('email_unsubscribed', 'email_spam_report')
        ) as is_opted_out,
        count(*) filter (where events.kind = 'lead_meeting_booked') as meetings_booked
    from events
    {% if is_incremental() %}
    inner join touched_days as touched
        on
            events.workspace_id = touched.workspace_id
            and events.campaign_id = touched.campaign_id
            and events.occurred_on = touched.occurred_on
    {% endif %}
    group by 1, 2, 3, 4
),

counts as (
    select
        min(organization_id) as organization_id,
        workspace_id,
        campaign_id,
        occurred_on as date_on,
        sum(emails_sent)::bigint as emails_sent,
        sum(bounces)::bigint as emails_bounced,
        greatest(sum(emails_sent) - sum(bounces), 0)::bigint as delivered,
        sum(opens)::bigint as opens,
        sum(human_opens)::bigint as human_opens,
        sum(clicks)::bigint as clicks,
        sum(human_clicks)::bigint as human_clicks,
        sum(replies)::bigint as replies,
        sum(auto_replies)::bigint as auto_replies,
        sum(meetings_booked)::bigint as meetings_booked,
        count(*) filter (where emails_sent > 0) as leads_contacted,
        count(*) filter (where opens > 0) as leads_opened,
        count(*) filter (where human_opens > 0) as leads_opened_by_human,
        count(*) filter (where clicks > 0) as leads_clicked,
        count(*) filter (where human_clicks > 0) as leads_clicked_by_human,
        count(*) filter (where replies > 0) as leads_replied,
        count(*) filter (where auto_replies > 0 and replies = 0) as leads_auto_replied,
        count(*) filter (where is_positive) as leads_positive,
        count(*) filter (where is_opted_out) as leads_opted_out
    from leads
    group by 2, 3, 4
),

final as (
    select
        *,
        {{ rates_of_leads() }}
    from counts
)

select * from final
