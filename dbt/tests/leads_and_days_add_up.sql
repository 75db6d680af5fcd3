-- Campaigns whose leads, steps and days do not come to the same events.
with

by_lead as (
    select
        workspace_id,
        campaign_id,
        sum(emails_sent) as emails_sent,
        sum(opens) as opens,
        sum(human_opens) as human_opens,
        sum(clicks) as clicks,
        sum(replies) as replies,
        sum(auto_replies) as auto_replies,
        sum(meetings_booked) as meetings_booked
    from {{ ref('lead_engagement') }}
    group by 1, 2
),

by_day as (
    select
        workspace_id,
        campaign_id,
        sum(emails_sent) as emails_sent,
        sum(opens) as opens,
        sum(human_opens) as human_opens,
        sum(clicks) as clicks,
        sum(replies) as replies,
        sum(auto_replies) as auto_replies,
        sum(meetings_booked) as meetings_booked
    from {{ ref('engagement_daily') }}
    group by 1, 2
),

by_step as (
    select
        workspace_id,
        campaign_id,
        sum(emails_sent) as emails_sent
    from {{ ref('variant_performance') }}
    group by 1, 2
),

problems as (
    select
        'leads and days' as problem,
        by_day.workspace_id,
        by_day.campaign_id
    from by_day
    left join by_lead
        on
            by_day.workspace_id = by_lead.workspace_id
            and by_day.campaign_id = by_lead.campaign_id
    where
        (
            by_day.emails_sent, by_day.opens, by_day.human_opens, by_day.clicks, by_day.replies,
            by_day.auto_replies, by_day.meetings_booked
        ) is distinct from (
            by_lead.emails_sent, by_lead.opens, by_lead.human_opens, by_lead.clicks,
            by_lead.replies, by_lead.auto_replies, by_lead.meetings_booked
        )
    union all
    select
        'steps and days' as problem,
        by_day.workspace_id,
        by_day.campaign_id
    from by_day
    left join by_step
        on
            by_day.workspace_id = by_step.workspace_id
            and by_day.campaign_id = by_step.campaign_id
    where by_day.emails_sent is distinct from by_step.emails_sent
)

select * from problems
