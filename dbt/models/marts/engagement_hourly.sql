{{ config(
    materialized='incremental',
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    meta={'steps': true, 'follows': 'fct_lead_events'},
    indexes=[
        {'columns': ['workspace_id', 'campaign_id', 'hour_at'], 'unique': true},
        {'columns': ['organization_id', 'local_on']},
    ],
    pre_hook=["{{ note_horizon() }}", "{{ forget_touched_spans('hour', 'hour_at') }}"],
    post_hook=["{{ note_built() }}"]
) }}

-- depends_on: {{ ref('int_marts__built') }}
-- depends_on: {{ ref('int_lead_events__moved') }}
-- depends_on: {{ ref('stg_app__organizations') }}

with

events as (
    select * from {{ ref('fct_lead_events') }}
    where campaign_id is not null
),

organizations as (
    select * from {{ ref('stg_app__organizations') }}
),

-- An hour begins when the customer's clock says so: half past, in zones of half hours.
hours as (
    select
        events.*,
        organizations.time_zone,
        {{ span_of('hour', 'events.occurred_at', 'organizations.time_zone') }} as hour_at
    from events
    inner join organizations on events.organization_id = organizations.organization_id
    {% if is_incremental() %}
    inner join touched_spans as touched
        on
            events.workspace_id = touched.workspace_id
            and events.campaign_id = touched.campaign_id
            and events.occurred_on >= {{ utc_day('touched.hour_at') }}
            and events.occurred_on <= {{ utc_day("(touched.hour_at + interval '1 hour')") }}
            and events.occurred_at >= touched.hour_at
            and events.occurred_at < touched.hour_at + interval '1 hour'
    {% endif %}
),

final as (
    select
        organization_id,
        workspace_id,
        campaign_id,
        hour_at,
        time_zone,
        (hour_at at time zone time_zone)::date as local_on,
        extract(hour from hour_at at time zone time_zone)::integer as local_hour,
        count(*) filter (where kind = 'email_sent') as emails_sent,
        count(*) filter (where kind = 'email_bounced') as emails_bounced,
        count(*) filter (where kind = 'email_opened') as opens,
        count(*) filter (where kind = 'email_opened' and is_human) as human_opens,
        count(*) filter (where kind = 'email_clicked') as clicks,
        count(*) filter (where kind = 'email_clicked' and is_human) as human_clicks,
        count(*) filter (where kind in ('reply_received', 'auto_reply_received') and is_human)
            as replies,
        count(*) filter (where kind in ('reply_received', 'auto_reply_received') and not is_human)
            as auto_replies,
        count(*) filter (where kind = 'lead_meeting_booked') as meetings_booked,
        count(*) as events
    from hours
    group by 1, 2, 3, 4, 5
)

select * from final
