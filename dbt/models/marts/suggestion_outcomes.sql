with

suggestions as (
    select * from {{ ref('stg_app__suggestions') }}
),

campaigns as (
    select * from {{ ref('stg_instantly__campaigns') }}
),

-- What a person wrote.
replies as (
    select
        organization_id,
        lead_address,
        max(sent_at) as last_replied_at
    from {{ ref('fct_messages') }}
    where is_human_reply
    group by 1, 2
),

judged as (
    select
        coalesce(campaigns.organization_id, suggestions.organization_id) as organization_id,
        suggestions.kind,
        suggestions.label,
        suggestions.way,
        suggestions.state,
        suggestions.similarity,
        coalesce(
            suggestions.workspace_id || '/' || suggestions.message_key,
            suggestions.suggestion_id::text
        ) as occasion,
        suggestions.state in ('sent', 'edited') as is_sent,
        coalesce(replies.last_replied_at > suggestions.ended_at, false) as is_answered
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
),

counts as (
    select
        organization_id,
        kind,
        label,
        way,
        count(*) as suggested,
        count(distinct occasion) as occasions,
        count(*) filter (where state = 'open') as still_open,
        count(*) filter (where state = 'sent') as sent_as_suggested,
        count(*) filter (where state = 'edited') as sent_with_changes,
        count(*) filter (where state = 'dismissed') as dismissed,
        count(*) filter (where state = 'cancelled') as cancelled,
        count(*) filter (where state = 'replaced') as replaced,
        count(*) filter (where is_sent) as sent,
        count(*) filter (where is_sent and is_answered) as answered,
        sum(similarity) filter (where is_sent) as kept_of_bodies
    from judged
    group by 1, 2, 3, 4
),

final as (
    select
        organization_id,
        kind,
        label,
        way,
        suggested,
        occasions,
        still_open,
        sent_as_suggested,
        sent_with_changes,
        dismissed,
        cancelled,
        replaced,
        sent,
        answered,
        {{ rate('sent', 'occasions') }} as sent_rate_occasions,
        {{ rate('answered', 'sent') }} as answer_rate_sent,
        {{ rate('kept_of_bodies', 'sent') }} as body_kept_rate_sent
    from counts
)

select * from final
