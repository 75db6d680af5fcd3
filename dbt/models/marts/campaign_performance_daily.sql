with

campaigns as (
    select * from {{ ref('dim_campaigns') }}
),

instantly_days as (
    select * from {{ ref('stg_instantly__campaign_analytics_daily') }}
),

leads as (
    select * from {{ ref('int_campaign_leads__measured') }}
),

-- Days that Instantly no longer gives still hold for a campaign that is gone.
reported as (
    select instantly_days.*
    from instantly_days
    inner join campaigns
        on
            instantly_days.workspace_id = campaigns.workspace_id
            and instantly_days.campaign_id = campaigns.campaign_id
            and (campaigns.is_deleted or not instantly_days.is_deleted)
),

-- A lead that bounced gets no further mail, so its last mail is the one that bounced.
bounced as (
    select
        workspace_id,
        campaign_id,
        {{ utc_day('last_contacted_at') }} as date_on,
        count(*) as emails_bounced
    from leads
    where is_bounced and last_contacted_at is not null
    group by 1, 2, 3
),

labelled as (
    select
        workspace_id,
        campaign_id,
        {{ utc_day('interest_changed_at') }} as date_on,
        count(*) as leads_positive
    from leads
    where is_contacted and is_positive and interest_changed_at is not null
    group by 1, 2, 3
),

active_days as (
    select
        workspace_id,
        campaign_id,
        date_on
    from reported
    union
    select
        workspace_id,
        campaign_id,
        date_on
    from bounced
    union
    select
        workspace_id,
        campaign_id,
        date_on
    from labelled
),

counts as (
    select
        active_days.workspace_id,
        active_days.campaign_id,
        active_days.date_on,
        coalesce(reported.sent, 0) as emails_sent,
        coalesce(bounced.emails_bounced, 0) as emails_bounced,
        coalesce(reported.contacted, 0) as leads_contacted,
        coalesce(reported.new_leads_contacted, 0) as leads_new,
        coalesce(reported.unique_opened, 0) as leads_opened,
        coalesce(reported.unique_clicks, 0) as leads_clicked,
        coalesce(reported.unique_replies, 0) as leads_replied,
        coalesce(reported.unique_replies_automatic, 0) as leads_auto_replied,
        coalesce(labelled.leads_positive, 0) as leads_positive,
        coalesce(reported.unique_opportunities, 0) as opportunities,
        greatest(coalesce(reported.sent, 0) - coalesce(bounced.emails_bounced, 0), 0) as delivered
    from active_days
    left join reported using (workspace_id, campaign_id, date_on)
    left join bounced using (workspace_id, campaign_id, date_on)
    left join labelled using (workspace_id, campaign_id, date_on)
),

final as (
    select
        campaigns.organization_id,
        counts.*,
        {{ rate('counts.leads_opened', 'counts.leads_contacted') }} as open_rate_leads,
        {{ rate('counts.leads_clicked', 'counts.leads_contacted') }} as click_rate_leads,
        {{ rate('counts.leads_replied', 'counts.delivered') }} as reply_rate_delivered,
        {{ rate('counts.leads_replied', 'counts.leads_contacted') }} as reply_rate_leads,
        {{ rate('counts.leads_auto_replied', 'counts.leads_contacted') }} as auto_reply_rate_leads,
        {{ rate('counts.leads_positive', 'counts.leads_contacted') }} as positive_rate_leads,
        {{ rate('counts.leads_positive', 'counts.leads_replied') }} as positive_rate_replies,
        {{ rate('counts.emails_bounced', 'counts.emails_sent') }} as bounce_rate_sent
    from counts
    inner join campaigns using (workspace_id, campaign_id)
)

select * from final
