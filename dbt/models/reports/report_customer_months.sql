with

months as (
    select * from {{ ref('customer_roi') }}
),

organizations as (
    select * from {{ ref('dim_organizations') }}
),

final as (
    select
        months.organization_id,
        organizations.organization_name,
        months.month_on,
        months.currency,
        months.emails_sent,
        months.emails_bounced,
        months.delivered,
        months.leads_contacted,
        months.replies,
        months.auto_replies,
        months.leads_replied,
        months.leads_positive,
        months.meetings_booked,
        months.deals_opened,
        months.deals_won,
        months.deals_lost,
        months.deals_open,
        months.pipeline,
        months.revenue,
        months.cost,
        months.cost_shared,
        months.mail_share,
        months.revenue - months.cost as profit,
        months.is_currency_complete,
        months.deals_won_without_rate,
        months.deals_open_without_rate,
        months.costs_without_rate,
        months.bounce_rate_sent,
        months.reply_rate_delivered,
        months.reply_rate_leads,
        months.positive_rate_leads,
        months.positive_rate_replies,
        months.meeting_rate_leads,
        months.win_rate_ended,
        months.cost_per_reply,
        months.cost_per_positive,
        months.cost_per_meeting,
        months.cost_per_deal,
        months.roi,
        months.revenue_multiple
    from months
    inner join organizations on months.organization_id = organizations.organization_id
)

select * from final
