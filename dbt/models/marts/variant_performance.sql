with

campaigns as (
    select * from {{ ref('dim_campaigns') }}
),

variants as (
    select * from {{ ref('stg_instantly__campaign_variants') }}
),

told as (
    select * from {{ ref('stg_instantly__campaign_analytics_steps') }}
),

lead_steps as (
    select * from {{ ref('int_lead_steps__counted') }}
),

counted as (
    select
        workspace_id,
        campaign_id,
        step,
        variant,
        sum(emails_sent)::bigint as emails_sent,
        sum(bounces)::bigint as emails_bounced,
        count(*) filter (where emails_sent > 0) as leads_contacted,
        count(*) filter (where opens > 0) as leads_opened,
        count(*) filter (where human_opens > 0) as leads_opened_by_human,
        count(*) filter (where clicks > 0) as leads_clicked,
        count(*) filter (where human_clicks > 0) as leads_clicked_by_human,
        count(*) filter (where replies > 0) as leads_replied,
        count(*) filter (where auto_replies > 0 and replies = 0) as leads_auto_replied,
        count(*) filter (where is_positive) as leads_positive,
        count(*) filter (where is_opted_out) as leads_opted_out
    from lead_steps
    group by 1, 2, 3, 4
),

-- A variant that was written counts, and one that something happened to; step 0 is unknown.
named as (
    select
        workspace_id,
        campaign_id,
        step,
        variant
    from counted
    union
    select
        workspace_id,
        campaign_id,
        step,
        variant
    from variants
    union
    select
        workspace_id,
        campaign_id,
        step,
        variant
    from told
),

counts as (
    select
        campaigns.organization_id,
        campaigns.workspace_id,
        campaigns.campaign_id,
        named.step,
        named.variant,
        variants.subject,
        coalesce(variants.is_disabled or variants.is_deleted, true) as is_retired,
        coalesce(counted.emails_sent, 0) as emails_sent,
        coalesce(counted.emails_bounced, 0) as emails_bounced,
        greatest(coalesce(counted.emails_sent - counted.emails_bounced, 0), 0) as delivered,
        coalesce(counted.leads_contacted, 0) as leads_contacted,
        coalesce(counted.leads_opened, 0) as leads_opened,
        coalesce(counted.leads_opened_by_human, 0) as leads_opened_by_human,
        coalesce(counted.leads_clicked, 0) as leads_clicked,
        coalesce(counted.leads_clicked_by_human, 0) as leads_clicked_by_human,
        coalesce(counted.leads_replied, 0) as leads_replied,
        coalesce(counted.leads_auto_replied, 0) as leads_auto_replied,
        coalesce(counted.leads_positive, 0) as leads_positive,
        coalesce(counted.leads_opted_out, 0) as leads_opted_out,
        coalesce(told.sent, 0) as emails_sent_instantly,
        coalesce(told.unique_opened, 0) as leads_opened_instantly,
        coalesce(told.unique_replies, 0) as leads_replied_instantly,
        coalesce(told.unique_clicks, 0) as leads_clicked_instantly
    from named
    inner join campaigns
        on
            named.workspace_id = campaigns.workspace_id
            and named.campaign_id = campaigns.campaign_id
    left join counted
        on
            named.workspace_id = counted.workspace_id
            and named.campaign_id = counted.campaign_id
            and named.step = counted.step
            and named.variant = counted.variant
    left join variants
        on
            named.workspace_id = variants.workspace_id
            and named.campaign_id = variants.campaign_id
            and named.step = variants.step
            and named.variant = variants.variant
    left join told
        on
            named.workspace_id = told.workspace_id
            and named.campaign_id = told.campaign_id
            and named.step = told.step
            and named.variant = told.variant
            and (campaigns.is_deleted or not told.is_deleted)
),

final as (
    select
        *,
        {{ rates_of_leads() }}
    from counts
)

select * from final
