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

reported as (
    select
        instantly_days.workspace_id,
        instantly_days.campaign_id,
        instantly_days.date_on,
        instantly_days.sent as emails_sent,
        0 as emails_bounced,
        instantly_days.contacted as leads_contacted,
        instantly_days.new_leads_contacted as leads_new,
        instantly_days.unique_opened as leads_opened,
        instantly_days.unique_clicks as leads_clicked,
        instantly_days.unique_replies as leads_replied,
        instantly_days.unique_replies_automatic as leads_auto_replied,
        0 as leads_positive,
        instantly_days.unique_opportunities as opportunities
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

facts as (
    select * from reported
    union all
    select workspace_id, campaign_id, date_on, 0, emails_bounced, 0, 0, 0, 0, 0, 0, 0, 0
    from bounced
    union all
    select workspace_id, campaign_id, date_on, 0, 0, 0, 0, 0, 0, 0, 0, leads_positive, 0
    from labelled
),

days as (
    select
        workspace_id,
        campaign_id,
        date_on,
        sum(emails_sent)::bigint as emails_sent,
        sum(emails_bounced)::bigint as emails_bounced,
        sum(leads_contacted)::bigint as leads_contacted,
        sum(leads_new)::bigint as leads_new,
        sum(leads_opened)::bigint as leads_opened,
        sum(leads_clicked)::bigint as leads_clicked,
        sum(leads_replied)::bigint as leads_replied,
        sum(leads_auto_replied)::bigint as leads_auto_replied,
        sum(leads_positive)::bigint as leads_positive,
        sum(opportunities)::bigint as opportunities,
        greatest(sum(emails_sent) - sum(emails_bounced), 0)::bigint as delivered
    from facts
    group by 1, 2, 3
),

final as (
    select
        campaigns.organization_id,
        days.*,
        {{ rate('days.leads_opened', 'days.leads_contacted') }} as open_rate_leads,
        {{ rate('days.leads_clicked', 'days.leads_contacted') }} as click_rate_leads,
        {{ rate('days.leads_replied', 'days.delivered') }} as reply_rate_delivered,
        {{ rate('days.leads_replied', 'days.leads_contacted') }} as reply_rate_leads,
        {{ rate('days.leads_auto_replied', 'days.leads_contacted') }} as auto_reply_rate_leads,
        {{ rate('days.leads_positive', 'days.leads_contacted') }} as positive_rate_leads,
        {{ rate('days.leads_positive', 'days.leads_replied') }} as positive_rate_replies,
        {{ rate('days.emails_bounced', 'days.emails_sent') }} as bounce_rate_sent
    from days
    inner join campaigns
        on
            days.workspace_id = campaigns.workspace_id
            and days.campaign_id = campaigns.campaign_id
)

select * from final
