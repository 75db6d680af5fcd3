with

campaigns as (
    select * from {{ ref('dim_campaigns') }}
),

totals as (
    select * from {{ ref('stg_instantly__campaign_analytics') }}
),

leads as (
    select * from {{ ref('int_campaign_leads__measured') }}
),

lead_counts as (
    select
        workspace_id,
        campaign_id,
        count(*) as leads,
        count(*) filter (where is_deleted) as leads_deleted,
        count(*) filter (where is_contacted) as leads_contacted,
        count(*) filter (where is_opened) as leads_opened,
        count(*) filter (where is_opened_by_human) as leads_opened_by_human,
        count(*) filter (where is_clicked) as leads_clicked,
        count(*) filter (where is_clicked_by_human) as leads_clicked_by_human,
        count(*) filter (where is_replied) as leads_replied,
        count(*) filter (where is_auto_replied_only) as leads_auto_replied,
        count(*) filter (where is_contacted and is_positive) as leads_positive,
        count(*) filter (where is_replied and is_positive) as leads_positive_replied,
        count(*) filter (where is_question and is_contacted) as leads_asked,
        count(*) filter (where is_meeting_booked and is_contacted) as leads_meeting_booked,
        count(*) filter (where is_bounced) as leads_bounced,
        count(*) filter (where is_contacted and is_opted_out) as leads_opted_out,
        count(*) filter (where is_contacted and is_completed) as leads_completed,
        sum(emails_mirrored) as emails_mirrored,
        max(last_contacted_at) as last_contacted_at,
        max(last_replied_at) as last_replied_at
    from leads
    group by 1, 2
),

-- Totals that Instantly no longer gives still hold for a campaign that is gone.
counts as (
    select
        campaigns.organization_id,
        campaigns.workspace_id,
        campaigns.campaign_id,
        campaigns.campaign_name,
        campaigns.status_name,
        campaigns.is_deleted,
        coalesce(lead_counts.leads, 0) as leads,
        coalesce(lead_counts.leads_deleted, 0) as leads_deleted,
        coalesce(lead_counts.leads_contacted, 0) as leads_contacted,
        coalesce(totals.emails_sent_count, lead_counts.emails_mirrored, 0)::bigint as emails_sent,
        coalesce(totals.bounced_count, lead_counts.leads_bounced, 0) as emails_bounced,
        coalesce(lead_counts.leads_opened, 0) as leads_opened,
        coalesce(lead_counts.leads_opened_by_human, 0) as leads_opened_by_human,
        coalesce(lead_counts.leads_clicked, 0) as leads_clicked,
        coalesce(lead_counts.leads_clicked_by_human, 0) as leads_clicked_by_human,
        coalesce(lead_counts.leads_replied, 0) as leads_replied,
        coalesce(lead_counts.leads_auto_replied, 0) as leads_auto_replied,
        coalesce(lead_counts.leads_positive, 0) as leads_positive,
        coalesce(lead_counts.leads_positive_replied, 0) as leads_positive_replied,
        coalesce(lead_counts.leads_asked, 0) as leads_asked,
        coalesce(lead_counts.leads_meeting_booked, 0) as leads_meeting_booked,
        coalesce(lead_counts.leads_bounced, 0) as leads_bounced,
        coalesce(lead_counts.leads_opted_out, 0) as leads_opted_out,
        coalesce(lead_counts.leads_completed, 0) as leads_completed,
        coalesce(totals.total_opportunities, 0) as opportunities,
        lead_counts.last_contacted_at,
        lead_counts.last_replied_at
    from campaigns
    left join lead_counts
        on
            campaigns.workspace_id = lead_counts.workspace_id
            and campaigns.campaign_id = lead_counts.campaign_id
    left join totals
        on
            campaigns.workspace_id = totals.workspace_id
            and campaigns.campaign_id = totals.campaign_id
            and (campaigns.is_deleted or not totals.is_deleted)
),

delivery as (
    select
        *,
        greatest(emails_sent - emails_bounced, 0) as delivered
    from counts
),

final as (
    select
        *,
        {{ rate('leads_positive_replied', 'leads_replied') }} as positive_rate_replies,
        {{ rates_of_leads() }}
    from delivery
)

select * from final
