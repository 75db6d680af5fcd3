with

suggestions as (
    select * from {{ ref('stg_app__suggestions') }}
    where kind = 'follow_up'
),

campaigns as (
    select * from {{ ref('stg_instantly__campaigns') }}
),

replies as (
    select
        organization_id,
        lead_address,
        max(sent_at) as last_replied_at
    from {{ ref('fct_messages') }}
    where is_human_reply
    group by 1, 2
),

meetings as (
    select
        organization_id,
        lead_address,
        max(occurred_at) as last_booked_at
    from {{ ref('fct_lead_events') }}
    where kind = 'lead_meeting_booked'
    group by 1, 2
),

-- What came of it is what the lead did after the follow-up went out.
judged as (
    select
        coalesce(campaigns.organization_id, suggestions.organization_id) as organization_id,
        suggestions.workspace_id,
        coalesce(suggestions.campaign_id, '') as campaign_id,
        suggestions.label as behaviour,
        suggestions.way,
        suggestions.state,
        suggestions.ended_because,
        suggestions.similarity,
        suggestions.state in ('sent', 'edited') as is_sent,
        coalesce(replies.last_replied_at > suggestions.ended_at, false) as is_answered,
        coalesce(meetings.last_booked_at > suggestions.ended_at, false) as is_met
    from suggestions
    left join campaigns
        on
            suggestions.workspace_id = campaigns.workspace_id
            and suggestions.campaign_id = campaigns.campaign_id
    left join replies
        on
            coalesce(campaigns.organization_id, suggestions.organization_id)
            = replies.organization_id
            and suggestions.lead_address = replies.lead_address
    left join meetings
        on
            coalesce(campaigns.organization_id, suggestions.organization_id)
            = meetings.organization_id
            and suggestions.lead_address = meetings.lead_address
),

counts as (
    select
        organization_id,
        workspace_id,
        campaign_id,
        behaviour,
        way,
        count(*) as suggested,
        count(*) filter (where state = 'open') as still_open,
        count(*) filter (where state = 'sent') as sent_as_suggested,
        count(*) filter (where state = 'edited') as sent_with_changes,
        count(*) filter (where state = 'dismissed') as dismissed,
        count(*) filter (where state = 'cancelled') as cancelled,
        count(*) filter (where state = 'replaced') as replaced,
        count(*) filter (where is_sent) as sent,
        count(*) filter (where is_sent and is_answered) as answered,
        count(*) filter (where is_sent and is_met) as met,
        sum(similarity) filter (where is_sent) as kept_of_bodies
    from judged
    group by 1, 2, 3, 4, 5
),

final as (
    select
        organization_id,
        workspace_id,
        campaign_id,
        behaviour,
        way,
        suggested,
        still_open,
        sent_as_suggested,
        sent_with_changes,
        dismissed,
        cancelled,
        replaced,
        sent,
        answered,
        met,
        {{ rate('sent', 'suggested') }} as sent_rate_suggested,
        {{ rate('answered', 'sent') }} as answer_rate_sent,
        {{ rate('met', 'sent') }} as meeting_rate_sent,
        {{ rate('kept_of_bodies', 'sent') }} as body_kept_rate_sent
    from counts
)

select * from final
