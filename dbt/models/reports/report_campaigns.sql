with

campaigns as (
    select * from {{ ref('campaign_performance') }}
),

money as (
    select * from {{ ref('campaign_roi') }}
),

organizations as (
    select * from {{ ref('dim_organizations') }}
),

final as (
    select
        money.organization_id,
        organizations.organization_name,
        money.campaign_id,
        campaigns.workspace_id,
        coalesce(campaigns.campaign_name, 'Not attributed') as campaign_name,
        campaigns.status_name,
        coalesce(campaigns.is_deleted, false) as is_deleted,
        coalesce(campaigns.leads, 0) as leads,
        coalesce(campaigns.leads_contacted, 0) as leads_contacted,
        coalesce(campaigns.emails_sent, 0) as emails_sent,
        coalesce(campaigns.emails_bounced, 0) as emails_bounced,
        coalesce(campaigns.delivered, 0) as delivered,
        coalesce(campaigns.leads_opened_by_human, 0) as leads_opened_by_human,
        coalesce(campaigns.leads_clicked_by_human, 0) as leads_clicked_by_human,
        coalesce(campaigns.leads_replied, 0) as leads_replied,
        coalesce(campaigns.leads_auto_replied, 0) as leads_auto_replied,
        coalesce(campaigns.leads_positive, 0) as leads_positive,
        coalesce(campaigns.leads_meeting_booked, 0) as leads_meeting_booked,
        coalesce(campaigns.leads_opted_out, 0) as leads_opted_out,
        campaigns.human_open_rate_leads,
        campaigns.human_click_rate_leads,
        campaigns.reply_rate_delivered,
        campaigns.reply_rate_leads,
        campaigns.positive_rate_leads,
        campaigns.positive_rate_replies,
        campaigns.bounce_rate_sent,
        campaigns.opt_out_rate_leads,
        money.currency,
        money.cost,
        money.cost_direct,
        money.cost_shared,
        money.deals_won_first_touch,
        money.deals_won_last_touch,
        money.deals_won_even_split,
        money.revenue_first_touch,
        money.revenue_last_touch,
        money.revenue_even_split,
        money.pipeline_even_split,
        money.roi_first_touch,
        money.roi_last_touch,
        money.roi_even_split,
        money.is_currency_complete,
        campaigns.last_contacted_at,
        campaigns.last_replied_at
    from money
    inner join organizations on money.organization_id = organizations.organization_id
    left join campaigns
        on
            money.organization_id = campaigns.organization_id
            and money.campaign_id = campaigns.campaign_id
)

select * from final
