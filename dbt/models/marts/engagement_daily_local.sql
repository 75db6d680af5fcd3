{{ config(indexes=[
    {'columns': ['workspace_id', 'campaign_id', 'date_on'], 'unique': true},
    {'columns': ['organization_id', 'date_on']},
]) }}

with

hours as (
    select * from {{ ref('engagement_hourly') }}
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
