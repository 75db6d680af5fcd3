-- Campaigns whose days in the customer's zone hold other sums than their UTC days.
with

local_days as (
    select
        workspace_id,
        campaign_id,
        sum(emails_sent) as emails_sent,
        sum(opens) as opens,
        sum(human_clicks) as human_clicks,
        sum(replies) as replies
    from {{ ref('engagement_daily_local') }}
    group by 1, 2
),

utc_days as (
    select
        workspace_id,
        campaign_id,
        sum(emails_sent) as emails_sent,
        sum(opens) as opens,
        sum(human_clicks) as human_clicks,
        sum(replies) as replies
    from {{ ref('engagement_daily') }}
    group by 1, 2
)

select
    coalesce(local_days.workspace_id, utc_days.workspace_id) as workspace_id,
    coalesce(local_days.campaign_id, utc_days.campaign_id) as campaign_id
from local_days
full outer join utc_days
    on
        local_days.workspace_id = utc_days.workspace_id
        and local_days.campaign_id = utc_days.campaign_id
where
    (
        local_days.emails_sent, local_days.opens, local_days.human_clicks, local_days.replies
    ) is distinct from (
        utc_days.emails_sent, utc_days.opens, utc_days.human_clicks, utc_days.replies
    )
