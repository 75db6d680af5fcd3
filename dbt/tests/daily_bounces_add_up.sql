-- Campaigns whose bounces by day are not all of their bounced leads with a known last mail.
with

by_day as (
    select
        workspace_id,
        campaign_id,
        sum(emails_bounced) as bounced
    from {{ ref('campaign_performance_daily') }}
    group by 1, 2
),

by_lead as (
    select
        workspace_id,
        campaign_id,
        count(*) as bounced
    from {{ ref('int_campaign_leads__measured') }}
    where is_bounced and last_contacted_at is not null
    group by 1, 2
)

select
    by_lead.workspace_id,
    by_lead.campaign_id
from by_lead
inner join {{ ref('dim_campaigns') }} as campaigns
    on
        by_lead.workspace_id = campaigns.workspace_id
        and by_lead.campaign_id = campaigns.campaign_id
left join by_day
    on
        by_lead.workspace_id = by_day.workspace_id
        and by_lead.campaign_id = by_day.campaign_id
where by_lead.bounced is distinct from by_day.bounced
