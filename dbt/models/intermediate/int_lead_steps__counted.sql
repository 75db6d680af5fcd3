{{ config(
    materialized='incremental',
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    meta={'steps': true, 'follows': 'fct_lead_events'},
    indexes=[
        {'columns': ['workspace_id', 'lead_address', 'campaign_id', 'step', 'variant'], 'unique': true}
    ],
    pre_hook=["{{ note_horizon() }}", "{{ forget_touched_leads() }}"],
    post_hook=["analyze {{ this }}", "{{ note_built() }}"]
) }}

-- depends_on: {{ ref('int_marts__built') }}
-- depends_on: {{ ref('int_lead_events__moved') }}

with

-- Read twice, each time for itself: written out once, it would be searched without an index.
events as not materialized (
    select events.* from {{ ref('fct_lead_events') }} as events
    {% if is_incremental() %}
    inner join touched_leads as touched
        on
            events.workspace_id = touched.workspace_id
            and events.campaign_id = touched.campaign_id
            and events.lead_address = touched.lead_address
    {% endif %}
    where events.campaign_id is not null
),

-- The mails of a lead in their order, in one row.
mailed as (
    select
        workspace_id,
        campaign_id,
        lead_address,
        array_agg(occurred_at order by occurred_at, event_key) as sent_at,
        array_agg(step order by occurred_at, event_key) as steps,
        array_agg(variant order by occurred_at, event_key) as variants
    from events
    where kind = 'email_sent'
    group by workspace_id, campaign_id, lead_address
),

-- What names no step follows the last mail before it.
placed as (
    select
        events.*,
        coalesce(
            events.step, mailed.steps[width_bucket(events.occurred_at, mailed.sent_at)]
        ) as step_of,
        case
            when events.step is null
                then mailed.variants[width_bucket(events.occurred_at, mailed.sent_at)]
            else events.variant
        end as variant_of
    from events
    left join mailed
        on
            events.step is null
            and events.kind <> 'email_sent'
            and events.workspace_id = mailed.workspace_id
            and events.campaign_id = mailed.campaign_id
            and events.lead_address = mailed.lead_address
),

final as (
    select
        workspace_id,
        campaign_id,
        lead_address,
        coalesce(step_of, 0) as step,
        coalesce(variant_of, 0) as variant,
        count(*) filter (where kind = 'email_sent') as emails_sent,
        count(*) filter (where kind = 'email_bounced') as bounces,
        count(*) filter (where kind = 'email_opened') as opens,
        count(*) filter (where kind = 'email_opened' and is_human) as human_opens,
        count(*) filter (where kind = 'email_clicked') as clicks,
        count(*) filter (where kind = 'email_clicked' and is_human) as human_clicks,
        count(*) filter (where kind in ('reply_received', 'auto_reply_received') and is_human)
            as replies,
        count(*) filter (where kind in ('reply_received', 'auto_reply_received') and not is_human)
            as auto_replies,
        count(*) filter (where kind = 'email_unsubscribed') as unsubscribes,
        count(*) filter (where kind = 'lead_meeting_booked') as meetings_booked,
        count(*) as events,
        bool_or(is_opt_out_reply or kind in ('email_unsubscribed', 'email_spam_report'))
            as is_opted_out,
        bool_or(
            is_positive_reply
            or kind in (
                'lead_interested', 'lead_meeting_booked', 'lead_meeting_completed', 'lead_closed'
            )
        ) as is_positive,
        min(occurred_at) filter (where kind = 'email_sent') as first_sent_at,
        max(occurred_at) filter (where kind = 'email_sent') as last_sent_at,
        min(occurred_at) filter (where kind = 'email_opened' and is_human) as first_opened_at,
        max(occurred_at) filter (where kind = 'email_opened' and is_human) as last_opened_at,
        min(occurred_at) filter (where kind = 'email_clicked' and is_human) as first_clicked_at,
        max(occurred_at) filter (where kind = 'email_clicked' and is_human) as last_clicked_at,
        min(occurred_at) filter (
            where kind in ('reply_received', 'auto_reply_received') and is_human
        ) as first_replied_at,
        max(occurred_at) filter (
            where kind in ('reply_received', 'auto_reply_received') and is_human
        ) as last_replied_at,
        max(occurred_at) filter (where kind = 'lead_meeting_booked') as last_meeting_booked_at,
        min(occurred_at) as first_event_at,
        max(occurred_at) as last_event_at
    from placed
    group by workspace_id, campaign_id, lead_address, coalesce(step_of, 0), coalesce(variant_of, 0)
)

select * from final
