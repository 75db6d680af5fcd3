{{ config(
    materialized='incremental',
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    meta={'steps': true, 'follows': 'engagement_hourly'},
    indexes=[
        {'columns': ['workspace_id', 'campaign_id', 'date_on'], 'unique': true},
        {'columns': ['organization_id', 'date_on']},
    ],
    pre_hook=["{{ note_horizon() }}", "{{ forget_touched_spans('day', 'date_on') }}"],
    post_hook=["{{ note_built() }}"]
) }}

-- depends_on: {{ ref('int_marts__built') }}
-- depends_on: {{ ref('int_lead_events__moved') }}
-- depends_on: {{ ref('fct_lead_events') }}
-- depends_on: {{ ref('stg_app__organizations') }}

with

hours as (
    select hourly.* from {{ ref('engagement_hourly') }} as hourly
    {% if is_incremental() %}
    inner join touched_spans as touched
        on
            hourly.workspace_id = touched.workspace_id
            and hourly.campaign_id = touched.campaign_id
            and hourly.local_on = touched.date_on
    {% endif %}
),

counts as (
    select
        organization_id,
        workspace_id,
        campaign_id,
        local_on as date_on,
        time_zone,
        sum(emails_sent)::bigint as emails_sent,
        sum(emails_bounced)::bigint as emails_bounced,
        greatest(sum(emails_sent) - sum(emails_bounced), 0)::bigint as delivered,
        sum(opens)::bigint as opens,
        sum(human_opens)::bigint as human_opens,
        sum(clicks)::bigint as clicks,
        sum(human_clicks)::bigint as human_clicks,
        sum(replies)::bigint as replies,
        sum(auto_replies)::bigint as auto_replies,
        sum(meetings_booked)::bigint as meetings_booked
    from hours
    group by 1, 2, 3, 4, 5
),

final as (
    select
        *,
        {{ rate('emails_bounced', 'emails_sent') }} as bounce_rate_sent
    from counts
)

select * from final
