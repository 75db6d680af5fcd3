{{ config(indexes=[{'columns': ['organization_id', 'date_on']}]) }}

with

days as (
    select * from {{ ref('engagement_daily_local') }}
),

organizations as (
    select * from {{ ref('dim_organizations') }}
),

campaigns as (
    select * from {{ ref('dim_campaigns') }}
),

final as (
    select
        days.organization_id,
        organizations.organization_name,
        days.workspace_id,
        days.campaign_id,
        campaigns.campaign_name,
        days.date_on,
        date_trunc('month', days.date_on)::date as month_on,
        days.time_zone,
        days.emails_sent,
        days.emails_bounced,
        days.delivered,
        days.opens,
        days.human_opens,
        days.clicks,
        days.human_clicks,
        days.replies,
        days.auto_replies,
        days.meetings_booked,
        days.bounce_rate_sent
    from days
    inner join organizations on days.organization_id = organizations.organization_id
    left join campaigns
        on
            days.workspace_id = campaigns.workspace_id
            and days.campaign_id = campaigns.campaign_id
)

select * from final
