with

replies as (
    select * from {{ ref('fct_messages') }}
    where is_received and campaign_id is not null
),

meetings as (
    select
        workspace_id,
        campaign_id,
        lead_address,
        max(last_meeting_booked_at) as last_meeting_booked_at
    from {{ ref('int_lead_steps__counted') }}
    where meetings_booked > 0
    group by 1, 2, 3
),

judged as (
    select
        replies.*,
        coalesce(replies.reply_label, 'unread') as label,
        coalesce(replies.reply_way, 'instantly') as way,
        coalesce(meetings.last_meeting_booked_at > replies.sent_at, false) as is_met_later
    from replies
    left join meetings
        on
            replies.workspace_id = meetings.workspace_id
            and replies.campaign_id = meetings.campaign_id
            and replies.lead_address = meetings.lead_address
),

counts as (
    select
        min(organization_id) as organization_id,
        workspace_id,
        campaign_id,
        label,
        way,
        count(*) as replies,
        count(*) filter (where is_human_reply) as human_replies,
        count(*) filter (where is_opt_out) as opt_outs,
        count(distinct lead_address) as leads,
        count(distinct lead_address) filter (where is_human_reply) as leads_replied,
        count(distinct lead_address) filter (where is_met_later) as leads_met_later,
        min(sent_at) as first_received_at,
        max(sent_at) as last_received_at
    from judged
    group by 2, 3, 4, 5
),

final as (
    select
        *,
        {{ rate('leads_met_later', 'leads') }} as meeting_rate_leads
    from counts
)

select * from final
