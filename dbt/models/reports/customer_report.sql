with

organizations as (
    select * from {{ ref('dim_organizations') }}
),

campaigns as (
    select * from {{ ref('campaign_performance') }}
),

sums as (
    select
        organization_id,
        sum(leads)::bigint as leads,
        sum(leads_contacted)::bigint as leads_contacted,
        sum(emails_sent)::bigint as emails_sent,
        sum(emails_bounced)::bigint as emails_bounced,
        sum(delivered)::bigint as delivered,
        sum(leads_opened)::bigint as leads_opened,
        sum(leads_clicked)::bigint as leads_clicked,
        sum(leads_replied)::bigint as leads_replied,
        sum(leads_auto_replied)::bigint as leads_auto_replied,
        sum(leads_positive)::bigint as leads_positive,
        sum(leads_positive_replied)::bigint as leads_positive_replied,
        sum(leads_opted_out)::bigint as leads_opted_out,
        sum(opportunities)::bigint as opportunities
    from campaigns
    group by 1
),

final as (
    select
        organizations.organization_id,
        organizations.organization_name,
        organizations.campaigns,
        organizations.campaigns_active,
        coalesce(sums.leads, 0) as leads,
        coalesce(sums.leads_contacted, 0) as leads_contacted,
        coalesce(sums.emails_sent, 0) as emails_sent,
        coalesce(sums.delivered, 0) as delivered,
        coalesce(sums.emails_bounced, 0) as emails_bounced,
        coalesce(sums.leads_opened, 0) as leads_opened,
        coalesce(sums.leads_clicked, 0) as leads_clicked,
        coalesce(sums.leads_replied, 0) as leads_replied,
        coalesce(sums.leads_auto_replied, 0) as leads_auto_replied,
        coalesce(sums.leads_positive, 0) as leads_positive,
        coalesce(sums.leads_opted_out, 0) as leads_opted_out,
        coalesce(sums.opportunities, 0) as opportunities,
        {{ rate('sums.leads_opened', 'sums.leads_contacted') }} as open_rate_leads,
        {{ rate('sums.leads_clicked', 'sums.leads_contacted') }} as click_rate_leads,
        {{ rate('sums.leads_replied', 'sums.delivered') }} as reply_rate_delivered,
        {{ rate('sums.leads_replied', 'sums.leads_contacted') }} as reply_rate_leads,
        {{ rate('sums.leads_auto_replied', 'sums.leads_contacted') }} as auto_reply_rate_leads,
        {{ rate('sums.leads_positive', 'sums.leads_contacted') }} as positive_rate_leads,
        {{ rate('sums.leads_positive_replied', 'sums.leads_replied') }} as positive_rate_replies,
        {{ rate('sums.emails_bounced', 'sums.emails_sent') }} as bounce_rate_sent,
        {{ rate('sums.leads_opted_out', 'sums.leads_contacted') }} as opt_out_rate_leads
    from organizations
    left join sums
        on organizations.organization_id = sums.organization_id
)

select * from final
