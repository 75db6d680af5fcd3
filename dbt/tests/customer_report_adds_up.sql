-- The customers' report and the campaigns, which must hold the same mails, leads and replies.
with

report as (
    select
        sum(leads) as leads,
        sum(emails_sent) as emails_sent,
        sum(leads_replied) as leads_replied,
        sum(campaigns) as campaigns
    from {{ ref('customer_report') }}
),

campaigns as (
    select
        coalesce(sum(leads), 0) as leads,
        coalesce(sum(emails_sent), 0) as emails_sent,
        coalesce(sum(leads_replied), 0) as leads_replied,
        count(*) as campaigns
    from {{ ref('campaign_performance') }}
)

select * from report
except
select * from campaigns
