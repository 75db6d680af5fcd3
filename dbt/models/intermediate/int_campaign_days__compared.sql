with

campaigns as (
    select * from {{ ref('dim_campaigns') }}
),

ours as (
    select * from {{ ref('engagement_daily') }}
),

told as (
    select * from {{ ref('stg_instantly__campaign_analytics_daily') }}
),

-- Days that Instantly took back do not count; those of a campaign that is gone still do.
theirs as (
    select told.*
    from told
    inner join campaigns
        on
            told.workspace_id = campaigns.workspace_id
            and told.campaign_id = campaigns.campaign_id
            and (campaigns.is_deleted or not told.is_deleted)
),

days as (
    select
        workspace_id,
        campaign_id,
        date_on
    from ours
    union
    select
        workspace_id,
        campaign_id,
        date_on
    from theirs
),

final as (
    select
        campaigns.organization_id,
        days.workspace_id,
        days.campaign_id,
        days.date_on,
        pairs.measure,
        coalesce(pairs.ours, 0)::bigint as ours,
        coalesce(pairs.instantly, 0)::bigint as instantly
    from days
    inner join campaigns
        on
            days.workspace_id = campaigns.workspace_id
            and days.campaign_id = campaigns.campaign_id
    left join ours
        on
            days.workspace_id = ours.workspace_id
            and days.campaign_id = ours.campaign_id
            and days.date_on = ours.date_on
    left join theirs
        on
            days.workspace_id = theirs.workspace_id
            and days.campaign_id = theirs.campaign_id
            and days.date_on = theirs.date_on
    cross join lateral (
        values
        ('emails_sent', ours.emails_sent, theirs.sent),
        ('contacted', ours.leads_contacted, theirs.contacted),
        ('opened', ours.leads_opened_by_human, theirs.unique_opened),
        ('clicked', ours.leads_clicked_by_human, theirs.unique_clicks),
        ('replied', ours.leads_replied, theirs.unique_replies),
        ('automatic_replies', ours.leads_auto_replied, theirs.unique_replies_automatic)
    ) as pairs (measure, ours, instantly)
)

select * from final
