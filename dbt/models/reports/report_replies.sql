{{ config(indexes=[{'columns': ['organization_id', 'date_on']}]) }}

with

messages as (
    select * from {{ ref('fct_messages') }}
    where is_received
),

organizations as (
    select * from {{ ref('dim_organizations') }}
),

campaigns as (
    select * from {{ ref('dim_campaigns') }}
),

counts as (
    select
        messages.organization_id,
        organizations.organization_name,
        messages.workspace_id,
        messages.campaign_id,
        (messages.sent_at at time zone organizations.time_zone)::date as date_on,
        coalesce(messages.reply_label, 'unread') as reply_label,
        count(*) as replies,
        count(*) filter (where messages.is_human_reply) as human_replies,
        count(*) filter (where messages.is_opt_out) as opt_outs,
        count(distinct messages.lead_address) as leads
    from messages
    inner join organizations on messages.organization_id = organizations.organization_id
    group by 1, 2, 3, 4, 5, 6
),

final as (
    select
        counts.organization_id,
        counts.organization_name,
        counts.workspace_id,
        counts.campaign_id,
        campaigns.campaign_name,
        counts.date_on,
        date_trunc('month', counts.date_on)::date as month_on,
        counts.reply_label,
        counts.replies,
        counts.human_replies,
        counts.opt_outs,
        counts.leads
    from counts
    left join campaigns
        on
            counts.workspace_id = campaigns.workspace_id
            and counts.campaign_id = campaigns.campaign_id
)

select * from final
