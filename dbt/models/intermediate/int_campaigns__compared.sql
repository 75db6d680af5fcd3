with

campaigns as (
    select * from {{ ref('campaign_performance') }}
),

totals as (
    select * from {{ ref('stg_instantly__campaign_analytics') }}
),

leads as (
    select * from {{ ref('int_campaign_leads__measured') }}
),

days as (
    select * from {{ ref('stg_instantly__campaign_analytics_daily') }}
),

steps as (
    select * from {{ ref('stg_instantly__campaign_analytics_steps') }}
),

lead_sums as (
    select
        workspace_id,
        campaign_id,
        sum(emails_mirrored) as emails_mirrored,
        count(*) filter (where not is_deleted) as leads_present,
        count(*) filter (where is_auto_replied) as leads_auto_replied_ever,
        count(*) filter (where is_contacted and is_unsubscribed) as leads_unsubscribed
    from leads
    group by 1, 2
),

-- Days and steps that are gone still hold for a campaign that is gone.
day_sums as (
    select
        days.workspace_id,
        days.campaign_id,
        sum(days.sent) as sent,
        sum(days.replies) as replies,
        sum(days.clicks) as clicks
    from days
    inner join campaigns
        on
            days.workspace_id = campaigns.workspace_id
            and days.campaign_id = campaigns.campaign_id
            and (campaigns.is_deleted or not days.is_deleted)
    group by 1, 2
),

step_sums as (
    select
        steps.workspace_id,
        steps.campaign_id,
        sum(steps.sent) as sent,
        sum(steps.replies) as replies,
        sum(steps.clicks) as clicks
    from steps
    inner join campaigns
        on
            steps.workspace_id = campaigns.workspace_id
            and steps.campaign_id = campaigns.campaign_id
            and (campaigns.is_deleted or not steps.is_deleted)
    group by 1, 2
),

final as (
    select
        campaigns.organization_id,
        campaigns.workspace_id,
        campaigns.campaign_id,
        pairs.measure,
        coalesce(pairs.ours, 0)::bigint as ours,
        pairs.instantly::bigint as instantly
    from campaigns
    left join lead_sums
        on
            campaigns.workspace_id = lead_sums.workspace_id
            and campaigns.campaign_id = lead_sums.campaign_id
    left join totals
        on
            campaigns.workspace_id = totals.workspace_id
            and campaigns.campaign_id = totals.campaign_id
            and (campaigns.is_deleted or not totals.is_deleted)
    left join day_sums
        on
            campaigns.workspace_id = day_sums.workspace_id
            and campaigns.campaign_id = day_sums.campaign_id
    left join step_sums
        on
            campaigns.workspace_id = step_sums.workspace_id
            and campaigns.campaign_id = step_sums.campaign_id
    cross join lateral (
        values
        ('leads', lead_sums.leads_present, totals.leads_count),
        ('contacted', campaigns.leads_contacted, totals.contacted_count),
        ('emails_sent', lead_sums.emails_mirrored, totals.emails_sent_count),
        ('opened', campaigns.leads_opened, totals.open_count_unique),
        ('clicked', campaigns.leads_clicked, totals.link_click_count_unique),
        ('replied', campaigns.leads_replied, totals.reply_count_unique),
        (
            'automatic_replies',
            lead_sums.leads_auto_replied_ever,
            totals.reply_count_automatic_unique
        ),
        ('bounced', campaigns.leads_bounced, totals.bounced_count),
        ('unsubscribed', lead_sums.leads_unsubscribed, totals.unsubscribed_count),
        ('completed', campaigns.leads_completed, totals.completed_count),
        ('emails_sent_by_day', day_sums.sent, totals.emails_sent_count),
        ('replies_by_day', day_sums.replies, totals.reply_count),
        ('clicks_by_day', day_sums.clicks, totals.link_click_count),
        ('emails_sent_by_step', step_sums.sent, totals.emails_sent_count),
        ('replies_by_step', step_sums.replies, totals.reply_count),
        ('clicks_by_step', step_sums.clicks, totals.link_click_count)
    ) as pairs (measure, ours, instantly)
)

select * from final
